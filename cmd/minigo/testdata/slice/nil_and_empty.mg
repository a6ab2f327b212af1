// run
package main

import "fmt"

func main() {
	var n []int
	e := []int{}
	m := make([]int, 0)
	fmt.Println(n == nil, e == nil, m == nil, len(n), cap(n), n[:] == nil, n[0:0] == nil, e[:0] == nil)
	for range n {
		fmt.Println("never")
	}
	fmt.Println(n, e, append(n, e...) == nil, copy(n, e))
	fmt.Printf("%v %#v %#v\n", n, n, e)
	s := []int{1, 2}[2:]
	fmt.Println(s == nil, len(s), cap(s))
}
