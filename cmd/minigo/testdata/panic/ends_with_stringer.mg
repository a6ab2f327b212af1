// panics
package main

type S int

func (s S) String() string { return "S-string" }

func main() {
	panic(S(3))
}
