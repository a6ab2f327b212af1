// run
package main

import "fmt"

type vec struct{ x, y, z float64 }

func (a vec) add(b vec) vec            { return vec{a.x + b.x, a.y + b.y, a.z + b.z} }
func (a vec) mul(f float64) vec        { return vec{x: a.x * f, z: a.z * f, y: a.y * f} }
func (a vec) dot(b vec) float64        { return a.x*b.x + a.y*b.y + a.z*b.z }
func (a vec) swap() vec                { return vec{a.y, a.x, a.z} }
func (a *vec) norm() float64           { return a.x*a.x + a.y*a.y + a.z*a.z }
func half(n int) int                   { return n / 2 }
func even(n int) bool                  { return n%2 == 0 }
func between(a, x, b int) bool         { return a <= x && x < b || x == -1 }
func div(a, b int) int                 { return a / b }
func at(s []int, i int) int            { return s[i] }
func narrow(a, b uint8) uint8          { return a + b }
func conv(x float64) int               { return int(x) + 1 }
func shift(x int, n uint) int          { return x << n }
func shiftS(x, n int) int              { return x << n }
func seven() int                       { return 7 }
func second(_ int, b int) int          { return b }
func twice(f func(int) int, n int) int { return f(f(n)) }

type temp float64

func (t temp) plus(d temp) temp { return t + d }

type outer struct {
	vec
	p *vec
}

var calls int

func count() int { calls++; return calls }

func fails(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	a, b := vec{1, 2, 3}, vec{4, 5, 6}
	fmt.Println(a.add(b), a.mul(2), a.dot(b), a.add(b.mul(0.5)).dot(a), a.swap(), a.norm())
	a = a.swap()
	a = a.add(a)
	fmt.Println(a, half(7), half(-7), even(3), even(-4), between(1, 5, 9), between(1, 9, 9))
	fmt.Println(narrow(200, 100), conv(2.9), shift(1, 70), seven(), second(count(), count()), second(1, 2))
	fails(func() { fmt.Println(div(1, calls-2)) })
	fails(func() { fmt.Println(at(nil, 0)) })
	fails(func() { fmt.Println(shiftS(1, -calls)) })
	o := outer{a, &b}
	fmt.Println(o.dot(b), o.p.dot(a), (*o.p).mul(2), o.vec.mul(3))
	o.p = nil
	fails(func() { fmt.Println(o.p.mul(2)) })
	fmt.Println(twice(half, 100), temp(1.5).plus(2), twice(func(n int) int { return half(n) + count() }, 10))
	vs := []vec{a, b}
	s := 0.0
	for i := range vs {
		s += vs[i].dot(vs[1-i]) * 2
		vs[i] = vs[i].mul(float64(half(i + 3)))
	}
	fmt.Println(s, vs, half(half(half(100))), half(count())+half(count())*count())
	f := a.add
	g := vec.add
	a = vec{}
	fmt.Println(f(b), g(a, b))
	if x := half(9); even(x) && !even(x+1) {
		fmt.Println("even")
	}
	switch half(6) {
	case seven():
		fmt.Println("seven")
	case half(7):
		fmt.Println("three")
	}
}
