// errorcheck
package main

type A struct{ x int }

func (A) F() {}

type B struct{ x int }

func (B) F() {}

type C struct {
	A
	B
}

type D struct {
	*A
	A // ERROR "A redeclared"
}

type P *A

type E struct {
	P // ERROR "embedded field type cannot be a pointer"
}

func main() {
	var c C
	c.x = 1 // ERROR "ambiguous selector c.x"
	c.F()   // ERROR "ambiguous selector c.F"
	c.A.x = 1
	_ = C{x: 1} // ERROR "cannot use .*promoted|unknown field x|ambiguous"
}
