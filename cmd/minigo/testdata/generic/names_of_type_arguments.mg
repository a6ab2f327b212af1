// run
package main

import "fmt"

type low struct{ X int }

type pair[P, Q any] struct {
	V P
	W Q
}

// Within type arguments the fields of a struct have their package's name too.
func main() {
	type field = struct {
		low
		y int
		X int `tag:"a"`
	}
	fmt.Printf("%T\n", field{})
	fmt.Printf("%T\n", pair[field, interface{ m() }]{})
	fmt.Printf("%T\n", []pair[struct{ *low }, func(...struct{ y int }) (a, b chan<- int)]{})
	fmt.Printf("%T\n", pair[map[struct{ a int }]int, [3]*struct{ A int }]{})
}
