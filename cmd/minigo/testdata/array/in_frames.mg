// run

package main

import "fmt"

type big struct {
	a    [20]int
	b, c string
	d    [3]string
	e, f, g, h, i, j, k, l, m, n, o, p, q int
}

func ret() [3]int {
	var a [3]int
	a[0] = 1
	return a
}

func named() (r [3]int) {
	var a [3]int
	a[1] = 2
	r = a
	return
}

func loop(n int) (s int) {
	for i := range n {
		var a [4]int
		s += a[3]
		a[3] = i
		b := [2]string{"x", fmt.Sprint(i)}
		if i%2 == 0 {
			continue
		}
		s += len(b[1]) + a[3]
	}
	return
}

func rec(n int) int {
	var a [100]int
	var b big
	b.b = fmt.Sprint(n)
	a[n%100] = n
	b.a[3] = n
	if n == 0 {
		return 0
	}
	x := rec(n - 1)
	if fmt.Sprint(n) != b.b || b.a[3] != n {
		panic("lost")
	}
	return x + a[n%100]
}

func catch(n int) (s string) {
	defer func() { s = fmt.Sprint(recover()) }()
	var a [10]int
	a[1] = n
	deep(n)
	return "no"
}

func deep(n int) int {
	var a [1000]int
	if n == 0 {
		panic("deep")
	}
	a[1] = n
	return deep(n-1) + a[1]
}

func keep() any {
	var a [3]int
	a[2] = 7
	return a
}

func pass(a [3]int) [3]int { a[0]++; return a }

func main() {
	x, y := ret(), named()
	fmt.Println(x, y, ret(), named(), x)
	fmt.Println(loop(10))
	fmt.Println(rec(2000), rec(3))
	for i := range 5 {
		fmt.Println(catch(i * 100))
	}
	k := keep()
	keep2 := keep()
	fmt.Println(k, keep2, k == keep2)
	var a [3]int
	b := pass(a)
	fmt.Println(a, b)
	m := map[[3]int]int{a: 1}
	a[0] = 5
	m[a] = 2
	fmt.Println(m)
	ch := make(chan [3]int, 2)
	ch <- a
	a[0] = 6
	ch <- a
	fmt.Println(<-ch, <-ch)
	var s [][3]int
	for i := range 3 {
		var c [3]int
		c[i] = i + 1
		s = append(s, c)
	}
	fmt.Println(s)
	c := a
	c[1] = 9
	fmt.Println(a, c)
	a, c = c, a
	fmt.Println(a, c)
	go func(a [3]int) { ch <- a }(a)
	fmt.Println(<-ch)
	for i, v := range a {
		a[2] = 100
		fmt.Print(i, v, " ")
	}
	fmt.Println()
}
