// run

package main

import "fmt"

func none() *[4]int  { return nil }
func same(n int) int { return n }
func pick(i int) *[4]int {
	if i < 0 {
		return nil
	}
	return &[4]int{1, 2, 3, 4}
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

// A range without a second variable evaluates its operand only if that calls a function, though it be one that is compiled in place.
func main() {
	try("pointer", func() {
		for range none() {
		}
	})
	try("array", func() {
		for range *none() {
		}
	})
	try("index", func() {
		for i := range *pick(same(-1)) {
			fmt.Println(i)
		}
	})
	try("there", func() {
		n := 0
		for i := range *pick(same(1)) {
			n += i
		}
		fmt.Println(n)
	})
	var p *[4]int
	try("variable", func() {
		for range *p {
		}
		fmt.Println(len(*p), len(none()))
	})
	try("length", func() { fmt.Println(len(*none())) })
}
