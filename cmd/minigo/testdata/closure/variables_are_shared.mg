// run
package main

import "fmt"

func pair() (get func() int, set func(int)) {
	x := 1
	get = func() int { return x }
	set = func(v int) { x = v }
	x = 2
	return
}

func main() {
	get, set := pair()
	fmt.Println(get())
	set(50)
	fmt.Println(get())
	n := 0
	inc := func() int { n++; return n }
	inc()
	inc()
	fmt.Println(n)
	var fib func(int) int
	fib = func(k int) int {
		if k < 2 {
			return k
		}
		return fib(k-1) + fib(k-2)
	}
	fmt.Println(fib(15))
	x := "outer"
	func() {
		x += "!"
		x := "inner"
		func() { x += "?" }()
		fmt.Println(x)
	}()
	fmt.Println(x)
	a, b := 1, "b"
	f := func(c float64) func() string {
		return func() string { a++; return fmt.Sprint(a, b, c) }
	}
	g := f(2.5)
	b = "changed"
	fmt.Println(g(), g(), a)
}
