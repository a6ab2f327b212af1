// run
package main

import "fmt"

type P struct {
	x, y int
	s    string
}
type Q struct {
	p P
	f float64
	a [2]bool
	i interface{}
}

func main() {
	a, b := P{1, 2, "z"}, P{1, 2, "z"}
	fmt.Println(a == b, a != b, a == P{1, 2, "y"}, P{} == P{})
	q := Q{a, 1.5, [2]bool{true, false}, 3}
	r := q
	fmt.Println(q == r)
	r.a[1] = true
	fmt.Println(q == r)
	r = q
	r.i = 3.0
	fmt.Println(q == r)
	nan := 0.0
	nan = nan / nan
	r.f = nan
	fmt.Println(r == r)
	type E struct{}
	fmt.Println(E{} == E{}, struct{}{} == struct{}{})
	type B struct {
		_ int
		v int
	}
	fmt.Println(B{v: 1} == B{v: 1})
	t := struct{ x, y int }{1, 2}
	type XY struct{ x, y int }
	fmt.Println(t == XY{1, 2})
	q.i = []int{1}
	r = q
	defer func() { fmt.Println(recover()) }()
	fmt.Println(q == r)
}
