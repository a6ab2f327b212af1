// run
package main

import "fmt"

func walk(n int, visit func(int)) {
	if n == 0 {
		return
	}
	visit(n)
	walk(n-1, func(k int) { visit(k * 10) })
}

func gen(n int) func() (int, bool) {
	i := 0
	return func() (int, bool) {
		if i >= n {
			return 0, false
		}
		i++
		return i * i, true
	}
}

func main() {
	walk(4, func(k int) { fmt.Print(k, " ") })
	fmt.Println()
	next := gen(4)
	for v, ok := next(); ok; v, ok = next() {
		fmt.Print(v, " ")
	}
	fmt.Println()
	x := 1
	done := make(chan int)
	go func(v int) { done <- v + x }(x)
	fmt.Println(<-done)
	memo := map[int]int{}
	var f func(int) int
	f = func(n int) int {
		if n < 2 {
			return n
		}
		if v, ok := memo[n]; ok {
			return v
		}
		memo[n] = f(n-1) + f(n-2)
		return memo[n]
	}
	fmt.Println(f(80), len(memo))
}
