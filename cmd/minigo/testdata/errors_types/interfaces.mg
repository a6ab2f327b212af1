// errorcheck
package main

import "fmt"

type Shape interface {
	Area() float64
	Name() string
}

type Sq struct{}

func (Sq) Area() float64 { return 1 }

type Pt struct{}

func (*Pt) Area() float64 { return 0 }
func (*Pt) Name() string  { return "" }

type Bad struct{}

func (Bad) Area() int    { return 0 }
func (Bad) Name() string { return "" }

func use(s Shape) {}

func main() {
	use(Sq{})  // ERROR "cannot use Sq{} .value of struct type Sq. as Shape value in argument to use: Sq does not implement Shape .missing method Name."
	use(Pt{})  // ERROR "Pt does not implement Shape .method Area has pointer receiver."
	use(Bad{}) // ERROR "Bad does not implement Shape .wrong type for method Area."
	use(nil)
	var s Shape = &Pt{}
	s.Perimeter()           // ERROR "s.Perimeter undefined .type Shape has no field or method Perimeter."
	var st fmt.Stringer = s // ERROR "Shape does not implement fmt.Stringer .missing method String."
	_ = st
	var p *Shape = &s
	p.Area() // ERROR "p.Area undefined .type .Shape is pointer to interface, not interface."
}
