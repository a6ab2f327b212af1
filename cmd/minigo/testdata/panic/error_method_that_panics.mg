// panics
package main

type E struct{}

func (E) Error() string { panic("from Error") }

func main() {
	panic(E{})
}
