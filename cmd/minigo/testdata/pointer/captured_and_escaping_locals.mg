// run
package main

import "fmt"

func counter() (func() int, *int) {
	n := 0
	return func() int { n++; return n }, &n
}

func params(a int, b string) (*int, func() string) {
	return &a, func() string { b += "x"; return b }
}

func named() (r int, p *int) {
	p = &r
	r = 5
	return r + 1, p
}

func main() {
	f, p := counter()
	f()
	*p += 10
	n := f()
	fmt.Println(n, *p)
	q, g := params(1, "s")
	*q++
	g()
	fmt.Println(*q, g())
	r, rp := named()
	fmt.Println(r, *rp)
	x := [2]int{1, 2}
	h := func() { x[0]++ }
	y := x
	h()
	fmt.Println(x, y)
	var s struct{ a, b int }
	sp := &s.b
	s = struct{ a, b int }{1, 2}
	fmt.Println(*sp)
}
