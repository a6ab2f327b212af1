// run
package main

import "fmt"

type Meters float64
type Feet float64

func (m Meters) Feet() Feet { return Feet(m * 3.25) }

type Point struct{ X, Y int }
type Vec Point
type Fn func(int) int

func (f Fn) Twice(x int) int { return f(f(x)) }

type IntPtr *int

func main() {
	m := Meters(2)
	fmt.Println(m.Feet(), float64(m))
	v := Vec(Point{1, 2})
	fmt.Printf("%T %v %T\n", v, v, Point(v))
	anon := struct{ X, Y int }{3, 4}
	var p Point = anon
	fmt.Println(p, Vec(anon))
	f := Fn(func(x int) int { return x * 3 })
	fmt.Println(f.Twice(2))
	x := 1
	var ip IntPtr = &x
	*ip = 5
	fmt.Println(x)
}
