// run

// append computes its slice before the values if it is cut, asserted or called, as gc does; else after them.
package main

import "fmt"

var log []string

//go:noinline
func f(x int) int { log = append(log, "f"); return x }

//go:noinline
func fs(x int) []int { log = append(log, "fs"); return []int{1} }

func try(name string, g func()) {
	log = nil
	defer func() {
		fmt.Println(name, recover(), log)
	}()
	g()
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func main() {
	s := []int{1, 2}
	ss := [][]int{{1}, {2}}
	lx := 1
	try("a", func() { lx := 1; s = append(fs(1), s[lx+1]) })
	try("a2", func() { s := []int{1, 2}; lx := 1; s = append(fs(1), s[lx+1]) })
	try("b", func() { s = append(fs(1), s[lx+1]*lx) })
	try("c", func() { s = append(ss[f(1)], s[lx+1]) })
	try("d", func() { s = append(ss[f(1)], b2i(s[lx+1] > 1)) })
	try("e", func() { s := []int{1, 2}; lx := 1; fmt.Println(append(fs(1), s[lx+1])) })
	try("f", func() {
		s := []int{1, 2}
		lx := 1
		for range append(fs(1), s[lx+1]) {
		}
	})
	try("g", func() { s := []int{1, 2}; lx := 1; s = append(s, f(1), s[lx+1]) })
	try("h", func() { s := []int{1, 2}; lx := 1; s = append(s, s[lx+1], f(1)) })
	try("i", func() { s := []int{1, 2}; lx := 1; s = append(s, s[lx+1]+f(1)) })
	try("j", func() { s := []int{1, 2}; lx := 1; s = append(fs(f(1)), s[lx+1]+f(1)) })
	try("k", func() { s := []int{1, 2}; i := 2; s = append(fs(f(1)), s[i]) })
	try("l", func() { s := []int{1, 2}; i := 2; t := append(fs(f(1)), s[i]); _ = t })
	try("m", func() { s := []int{1, 2}; i := 0; t := append(fs(f(1)), 7/s[i-i]/i); _ = t })
	try("n", func() { var p *int; t := append(fs(f(1)), *p); _ = t })
	i, z := 5, 0
	ps := new([]int)
	ps = nil
	var x any = "a"
	try("fails a", func() { s = append(s[:i], s[i+1:]...) })
	try("fails b", func() { s = append(s[:i], 1/z) })
	try("fails c", func() { s = append(*ps, 1/z) })
	try("fails d", func() { s = append(*ps, s[i:]...) })
	try("fails e", func() { s = append(ss[i], 1/z) })
	try("fails f", func() { s = append(ss[i], x.(int)) })
	try("fails g", func() { s = append(x.([]int), 1/z) })
	try("fails h", func() { s = append(x.([]int), s[i:]...) })
	try("fails i", func() { t := append(*ps, 1/z); _ = t })
	try("fails j", func() { t := append(*ps, 1/z, 1); _ = t })
	try("fails k", func() { t := append(*ps, s[i], 1); _ = t })
	try("fails l", func() { t := append(*ps, s[i]); _ = t })
	try("fails n", func() { t := append(s[1:0+z], *ps...); _ = t })
}
