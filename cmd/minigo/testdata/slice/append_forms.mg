// run
package main

import "fmt"

type P struct {
	x int
	s string
}

func main() {
	var s []int
	s = append(s)
	fmt.Println(s == nil, len(s))
	s = append(s, 1, 2, 3)
	s = append(s, s...)
	fmt.Println(s)
	b := append([]byte("ab"), "cd"...)
	b = append(b, 'e')
	fmt.Println(string(b))
	ps := append([]P{}, P{1, "a"}, P{2, "b"})
	ps = append(ps[:1], ps...)
	fmt.Println(ps)
	ss := append([][]int{}, []int{1}, nil, []int{2, 3})
	fmt.Println(ss, len(ss[1]))
	s = append(s[:2], s[3:]...)
	fmt.Println(s)
	var any []interface{}
	any = append(any, 1, "x", nil, 2.5)
	fmt.Println(any...)
	x := append([]int(nil), make([]int, 3)...)
	fmt.Println(x, len(x))
}
