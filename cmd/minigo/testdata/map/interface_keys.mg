// run
package main

import "fmt"

type A int
type B int
type S struct{ a, b interface{} }

func main() {
	m := map[interface{}]int{}
	m[1] = 1
	m[int8(1)] = 2
	m[A(1)] = 3
	m[B(1)] = 4
	m["1"] = 5
	m[nil] = 6
	m[S{1, "x"}] = 7
	m[[2]int{1, 2}] = 8
	m[true] = 9
	fmt.Println(len(m), m[1], m[int8(1)], m[A(1)], m[B(1)], m["1"], m[nil], m[S{1, "x"}], m[[2]int{1, 2}], m[true], m[S{1, 'x'}])
	defer func() { fmt.Println(recover()) }()
	m[[]int{1}] = 10
}
