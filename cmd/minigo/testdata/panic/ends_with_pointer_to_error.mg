// panics
package main

type E struct{ s string }

func (e *E) Error() string { return "E says " + e.s }

func main() {
	var err error = &E{"hi"}
	panic(err)
}
