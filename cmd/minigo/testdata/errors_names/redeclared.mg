// errorcheck
package main

type T struct {
	a int
	a string // ERROR "a redeclared"
}

func (T) M() {}
func (T) M() {} // ERROR "method T.M already declared"
func (T) a() {} // ERROR "field and method with the same name a"

var v int
var v string // ERROR "v redeclared"

func f(a int, a string) {} // ERROR "a redeclared"

type I interface {
	N()
	N() // ERROR "duplicate method N"
}

func main() {
	x := 1
	x := 2 // ERROR "no new variables on left side of :="
	_ = x
	var y, z int
	var y int // ERROR "y redeclared"
	_, _ = y, z
}
