// run
//
// Interfaces, embedding and method values, without any goroutine.
//
// Look at: no type says that it is a Shape; having the methods is enough. Square gets Perimeter from the Rect that it
// embeds. A type switch asks what is behind an interface, and a nil *Circle inside an interface is not a nil interface.
package main

import (
	"fmt"
	"math"
	"sort"
)

type Shape interface {
	Area() float64
	Perimeter() float64
}

type Rect struct{ W, H float64 }

func (r Rect) Area() float64      { return r.W * r.H }
func (r Rect) Perimeter() float64 { return 2 * (r.W + r.H) }

type Square struct{ Rect }

func (s Square) String() string { return fmt.Sprintf("square of %g", s.W) }

type Circle struct{ R float64 }

func (c *Circle) Area() float64      { return math.Pi * c.R * c.R }
func (c *Circle) Perimeter() float64 { return 2 * math.Pi * c.R }

func describe(s Shape) string {
	switch s := s.(type) {
	case nil:
		return "nothing"
	case *Circle:
		if s == nil {
			return "a circle that is nil, in an interface that is not"
		}
		return fmt.Sprintf("circle with radius %g", s.R)
	case fmt.Stringer:
		return s.String()
	default:
		return fmt.Sprintf("%T %+v", s, s)
	}
}

func main() {
	shapes := []Shape{&Circle{2}, Square{Rect{3, 3}}, Rect{2, 5}, &Circle{0.5}}
	sort.Slice(shapes, func(i, j int) bool { return shapes[i].Area() < shapes[j].Area() })
	for _, s := range shapes {
		fmt.Printf("%-22s area %6.2f, perimeter %6.2f\n", describe(s), s.Area(), s.Perimeter())
	}
	fmt.Println(describe(nil))
	var c *Circle
	fmt.Println(describe(c))

	area := shapes[0].Area // a method value: the shape is bound now
	shapes[0] = Rect{100, 100}
	fmt.Printf("%.2f %.2f\n", area(), shapes[0].Area())

	perimeter := Rect.Perimeter // a method expression: the shape is the first argument
	fmt.Println(perimeter(Rect{1, 2}))
}
