// errorcheck
package main

type I interface{ M() }
type J interface {
	I
	N(int) string
}

type T struct{}

func (t *T) M() {}

type U struct{}

func (U) M()                {}
func (U) N(s string) string { return s }

func main() {
	var i I = &T{}
	i = T{}        // ERROR "method M has pointer receiver"
	i = 5          // ERROR "missing method M"
	var j J = U{}  // ERROR "wrong type for method N"
	j = i          // ERROR "missing method N"
	_ = i.(string) // ERROR "impossible type assertion"
	_ = j
	var x int
	_ = x.(int) // ERROR "not an interface"
}
