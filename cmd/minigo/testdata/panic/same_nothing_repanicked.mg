// panics

// All values without size have one address in an interface.

package main

type empty struct{}

func (empty) Error() string { return "empty" }

func main() {
	defer func() {
		recover()
		panic(empty{})
	}()
	panic(empty{})
}
