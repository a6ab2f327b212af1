// run
package main

import "fmt"

type T struct {
	n    int
	arr  [2]int
	list []int
}

func main() {
	m := map[string]T{}
	t := T{1, [2]int{1, 1}, []int{1}}
	m["a"] = t
	t.n = 2
	t.arr[0] = 2
	t.list[0] = 2
	fmt.Println(m["a"], t)
	u := m["a"]
	u.arr[1] = 9
	fmt.Println(m["a"].arr, u.arr, m["a"].arr[1])
	m["b"] = m["a"]
	mp := map[string]*T{"p": &t}
	mp["p"].n = 77
	mp["p"].arr[1]++
	fmt.Println(t, m["none"])
	ma := map[int][2]int{1: {5, 6}}
	x := ma[1]
	x[0] = 0
	fmt.Println(ma, x)
}
