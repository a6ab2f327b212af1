// run
package main

import "fmt"

var total = sum()

var list = build(3)

var first = list[0]

func sum() int {
	s := 0
	for _, v := range list {
		s += v
	}
	return s + offset()
}

func offset() int { return base }

var base = 100

func build(n int) []int {
	var l []int
	for i := range n {
		l = append(l, i+first0)
	}
	return l
}

var first0 = 5

type S struct{ f func() int }

func (s S) M() int { return s.f() + viaMethod }

var fromMethod = S{func() int { return base }}.M()

var viaMethod = 1000

var arr = [...]int{len(names), cap0: 7}

const cap0 = 2

var names = []string{"x", "y"}

func main() {
	fmt.Println(total, list, first, fromMethod, arr)
}
