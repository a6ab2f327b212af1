// run
package main

import "fmt"

type E struct{}

func each(f func(E) E) E { return f(E{}) }

func seq(yield func(E) bool) { yield(E{}) }

// A variable without size takes no place in a closure, and is there all the same.
func main() {
	x, n := E{}, 1
	fmt.Println(each(func(e E) E { x = E{}; return x }))
	y := struct{ e [0]int }{}
	func() { y = struct{ e [0]int }{} }()
	var z E
	f := func() { z = x }
	f()
	for x = range seq {
		y, n = struct{ e [0]int }{}, n+1
	}
	for z = range seq {
		x = z
	}
	func() { n, x = 3, z }()
	p := func() *E { return &x }()
	*p = z
	fmt.Println(x, y, z, *p, n)
}
