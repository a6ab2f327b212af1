// run
package main

import "fmt"

var calls int

func idx() int { calls++; return 1 }

func main() {
	a := []int{1, 2, 3}
	a[idx()] += 10
	a[idx()] <<= 2
	a[idx()]++
	a[idx()] %= 10
	fmt.Println(a, calls)
	m := map[string]int{}
	m["x"]++
	m["x"] += 5
	m["y"] -= 2
	fmt.Println(m)
	s := "a"
	s += "b"
	s += s
	fmt.Println(s)
	type T struct{ n struct{ f float64 } }
	var t T
	pt := &t
	pt.n.f += 1.5
	pt.n.f *= pt.n.f
	fmt.Println(t)
}
