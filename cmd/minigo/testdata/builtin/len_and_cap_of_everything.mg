// run
package main

import "fmt"

type A [7]int
type S []string

func f() [3]int { fmt.Print("called "); return [3]int{} }

func main() {
	var p *A
	var s S
	c := make(chan int, 4)
	m := map[int]int{1: 1}
	fmt.Println(len(p), cap(p), len(A{}), len(s), cap(s), len(c), cap(c), len(m), len("é"), len([]rune("é")))
	const n = len(A{})
	const k = len([2]string{})
	var x [n + k]bool
	fmt.Println(len(x), len(f()), cap(f()))
	fmt.Println(len([...]int{9: 1}), len([]int{9: 1}), cap(make([]int, 3, 6)[2:]))
	ss := make([][]int, 2, 5)
	fmt.Println(len(ss[0]), cap(ss), len(ss[:4]))
}
