// run

// The length of a string or a slice in memory is loaded alone: of fields, behind pointers, of package variables and captured ones, and of nil.
package main

import "fmt"

type in struct {
	a int
	s string
	l []int
}
type out struct {
	in
	p *in
	q []in
}

var g = "global"
var gs = []string{"a", "b"}
var go_ = out{in: in{s: "x", l: []int{1, 2, 3}}}

func mk() out { return out{in: in{s: "made"}} }

func try(f func() int) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println("recovered", e)
		}
	}()
	fmt.Println(f())
}

func main() {
	o := out{in: in{s: "abc", l: make([]int, 5, 9)}, p: &in{s: "pqrs", l: []int{1}}, q: []in{{s: "q0"}, {s: "q11", l: []int{7, 7}}}}
	fmt.Println(len(o.s), len(o.l), len(o.in.s), len(o.p.s), len(o.p.l), len(o.q), len(o.q[1].s), len(o.q[1].l))
	po := &o
	fmt.Println(len(po.s), len(po.l), len(po.in.s), len(po.p.s), len(po.p.l), len(po.q), len(po.q[1].s), len((*po).s))
	fmt.Println(len(g), len(gs), len(go_.s), len(go_.l), len(mk().s), len(gs[0]))
	ps, pl := &g, &gs
	fmt.Println(len(*ps), len(*pl), cap(*pl))
	g += "!"
	gs = append(gs, "c")
	fmt.Println(len(*ps), len(*pl), len(g) < 3, len(gs) > 2)
	c := "captured"
	f := func() { c += "+" }
	f()
	fmt.Println(len(c), len(c) == 9)
	var n *out
	try(func() int { return len(n.s) })
	try(func() int { return len(n.p.l) })
	n = &out{}
	try(func() int { return len(n.p.s) })
	var e []struct{}
	pe := &e
	e = make([]struct{}, 7)
	fmt.Println(len(*pe))
	sub := &in{s: "0123456789"[2:7], l: make([]int, 9)[3:5:8]}
	fmt.Println(len(sub.s), len(sub.l), cap(sub.l))
	for i := 0; i < len(sub.s); i++ {
		sub.s = sub.s[1:]
	}
	fmt.Println(sub.s)
	var m = map[string]in{"k": {s: "val"}}
	fmt.Println(len(m["k"].s), len(m["none"].l))
	var arr [3]in
	arr[1].s = "in array"
	fmt.Println(len(arr[1].s), len(arr[2].l))
	pa := &arr
	i := 1
	fmt.Println(len(pa[i].s), len(arr[i].s))
	type pair struct{ a, b string }
	pr := &pair{"one", "three"}
	x := pr.b[1:]
	pr.b = x
	fmt.Println(len(pr.b), len(pr.a)+len(x))
}
