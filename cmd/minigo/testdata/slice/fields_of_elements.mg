// run
package main

import "fmt"

type inner struct{ a, b int }

type rec struct {
	key  int
	name string
	next *rec
	in   inner
	any  interface{}
	f    float64
	u    uint8
}

type list []rec

func (l list) keys(i, j int) bool { return l[i].key < l[j].key }

func fails(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	rs := make([]rec, 3)
	for i := range rs {
		rs[i] = rec{key: 10 - i, name: fmt.Sprint("n", i), in: inner{i, i * i}, any: i, f: float64(i) / 4, u: uint8(i)}
		rs[i].next = &rs[(i+1)%3]
	}
	for i := 0; i < len(rs); i++ {
		x := rs[i].in.b + rs[i].key
		rs[i].key += rs[i].in.a
		rs[i].f *= rs[i].f
		fmt.Println(x, rs[i].key, rs[i].name, rs[i].next.name, rs[i].any == rs[i].any, rs[i].f, rs[i].u)
	}
	p := &rs[1]
	k := p.key
	p.key = 100
	fmt.Println(k, rs[1].key, list(rs).keys(0, 1), list(rs).keys(1, 0))
	rs2 := rs[1:]
	i := 1
	i = rs2[i].in.a
	fmt.Println(i)
	fails(func() { fmt.Println(rs2[i].key) })
	fails(func() { fmt.Println(rs2[len(rs)-4].next) })
	var none []rec
	fails(func() { fmt.Println(none[0].f) })
	rs[2].next = nil
	fails(func() { fmt.Println(rs[2].next.key) })
}
