// run
package main

import "fmt"

// A method of a value has no receiver if the pointer to it is nil. Only in the value's own type is it the wrapper that says so.
type V struct{ x int }

func (v V) M() int         { return 1 }
func (v V) String() string { return "v" }

type S struct{ *V }
type R struct{ S }

func try(i interface{ M() int }) {
	defer func() { fmt.Println(recover()) }()
	i.M()
}

func main() {
	try((*V)(nil))
	try(S{})
	try(&S{})
	try(R{})
	try((*S)(nil))
	fmt.Println(S{}, &S{}, (*V)(nil), R{})
}
