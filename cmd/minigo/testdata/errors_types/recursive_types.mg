// errorcheck
package main

type A struct{ a A } // ERROR "invalid recursive type:? A"

type B struct{ c C } // ERROR "invalid recursive type"
type C struct{ b [2]B }

type D interface{ D } // ERROR "invalid recursive type"

type Fine struct {
	next *Fine
	list []Fine
	m    map[string]Fine
	f    func(Fine) Fine
}

var x = y // ERROR "initialization cycle"
var y = z()

func z() int { return x }

func main() {}
