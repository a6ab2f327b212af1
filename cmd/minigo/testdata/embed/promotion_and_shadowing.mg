// run
package main

import "fmt"

type A struct{ x, y int }

func (A) Name() string { return "A" }
func (a A) Get() int   { return a.x }
func (a *A) Set(v int) { a.x = v }

type B struct {
	A
	y string
}

func (B) Name() string { return "B" }

type C struct {
	B
	*D
	x float64
}

type D struct{ z int }

func (d *D) Z() int { d.z++; return d.z }

func main() {
	c := C{B{A{1, 2}, "why"}, &D{10}, 1.5}
	fmt.Println(c.x, c.B.x, c.A.x, c.y, c.A.y, c.z)
	fmt.Println(c.Name(), c.A.Name(), c.Get(), c.Z(), c.Z())
	c.Set(42)
	fmt.Println(c.Get(), c.A)
	b := c.B
	b.Set(1)
	fmt.Println(c.B.Get(), b.Get())
	d := c
	d.Z()
	d.A.x = 0
	fmt.Println(c.z, c.Get())
	fmt.Printf("%+v\n", c.B)
	p := &c
	p.A.y = 5
	p.D.z = 6
	fmt.Println(c.A.y, p.Z())
}
