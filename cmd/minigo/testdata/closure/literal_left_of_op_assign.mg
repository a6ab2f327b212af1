// run

// A function literal with parameters on the left side of op= and ++ is one function.
package main

import "fmt"

func main() {
	calls, k := 0, 1
	a, s, m := [2][2]int{{1, 2}, {3, 4}}, []int{1, 2}, map[string]int{}
	a[func(x, y int) int { calls++; return x - y }(k, 0)][k] -= k
	s[func(x int) int { y := x; return y }(k)] <<= 3
	s[func(x int) (y int) { y = x; return }(0)]++
	m[func(x string) string { return x + "!" }("a")] += 7
	*func(p *int) *int { return p }(&k) *= 5
	fmt.Println(a, s, m, k, calls)
}
