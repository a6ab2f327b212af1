// run
package main

import "fmt"

type Inner struct {
	a [3]int
	s []int
}
type T struct {
	n  int
	in Inner
}

func change(t T) T {
	t.n = 100
	t.in.a[0] = 100
	t.in.s[0] = 100
	return t
}

func main() {
	t := T{1, Inner{[3]int{1, 2, 3}, []int{1}}}
	u := t
	u.n = 2
	u.in.a[1] = 20
	fmt.Println(t, u)
	w := change(t)
	fmt.Println(t, w)
	p := &t
	x := *p
	p.in.a[2] = 33
	fmt.Println(x, *p)
	*p = u
	u.in.a[0] = -1
	fmt.Println(t)
	in := t.in
	in.a[0] = 55
	fmt.Println(t.in.a, in.a)
}
