// run
package main

import "fmt"

type In struct {
	a int8
	b string
	c float32
}
type T struct {
	x  int
	in In
	s  []In
}

func main() {
	t := T{1, In{2, "b", 3}, []In{{4, "c", 5}}}
	px, pin, pa, pb, pc := &t.x, &t.in, &t.in.a, &t.in.b, &t.s[0].c
	*px = 10
	*pa -= 3
	*pb += "!"
	*pc /= 2
	fmt.Println(t)
	*pin = In{b: "new"}
	fmt.Println(t.in, *pa, *pb)
	t.s = append(t.s, In{})
	*pc = 99
	fmt.Println(t.s[0].c, *pc)
	pt := &t
	pt2 := &pt.in
	pt2.a = 7
	u := *pt
	pt2.a = 8
	fmt.Println(u.in.a, t.in.a, pt2 == pin)
	bp := &[]bool{false, true}[1]
	*bp = !*bp
	fmt.Println(*bp)
	pp := &struct{ p *int }{px}
	*pp.p++
	fmt.Println(t.x)
}
