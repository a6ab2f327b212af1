// run
package main

import "fmt"

type T struct {
	name string
	a    [4]byte
	m    [2][2]float64
}
type Outer struct {
	ts [2]T
	p  *T
}

func main() {
	var o Outer
	o.ts[0].name = "first"
	o.ts[0].a[1] = 200
	o.ts[1] = o.ts[0]
	o.ts[1].a[1]++
	o.p = &o.ts[1]
	o.p.m[1][0] = 2.5
	x := o
	x.ts[0].a[0] = 1
	x.p.a[3] = 4
	fmt.Println(o.ts, x.ts)
	t := *o.p
	t.m[1][0] *= 2
	fmt.Println(t, o.ts[1].m)
	o.ts = [2]T{{name: "n"}}
	fmt.Println(o.ts, *o.p, x.ts[0].name)
	list := []T{t, t}
	list[0].a[0] = 77
	fmt.Println(list[0].a, list[1].a)
	list = append(list, list[0])
	list[2].a[0] = 78
	fmt.Println(list[0].a, list[2].a, t.a)
	y := T{a: t.a}
	y.a[0] = 9
	fmt.Println(t.a, y.a, T{}.a)
	fmt.Println(y == T{a: [4]byte{9, 201, 0, 4}}, y == T{})
}
