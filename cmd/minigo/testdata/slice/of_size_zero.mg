// run

package main

import "fmt"

type empty struct{}

const max = int(^uint(0) >> 1)

type holder struct {
	n int
	s []empty
	t string
}

func pass(s []empty) (int, []empty) { return cap(s), s[1:] }

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

func main() {
	s := make([]empty, max)
	fmt.Println(len(s), cap(s), s[max-1])
	try("append", func() { s = append(s, empty{}) })
	one := make([]empty, 1)
	try("append", func() { s = append(s, one...) })
	s = s[:max-1]
	s = append(s, empty{})
	fmt.Println(len(s), cap(s))
	big := make([][0]int, 1<<40, 1<<50)
	fmt.Println(len(big), cap(big), len(big[1<<35:]), cap(big[1<<35:]), len(big[5:1<<45:1<<46]), cap(big[5:1<<45:1<<46]))
	big = append(big, big...)
	fmt.Println(len(big), cap(big), big[1<<40] == [0]int{})
	try("index", func() { _ = big[len(big)] })
	i := 1 << 51
	try("slice", func() { _ = big[:i] })
	h := holder{1, s, "x"}
	p := &h
	p.s = p.s[:1<<33]
	c, r := pass(p.s)
	fmt.Println(len(h.s), cap(h.s), c, len(r), cap(r))
	all := [][]empty{s, r}
	all[0] = all[1][:7]
	fmt.Println(len(all[0]), cap(all[0]), len(all[1]))
	var x any = s
	fmt.Println(len(x.([]empty)), cap(x.([]empty)))
	m := map[string][]empty{"a": s}
	fmt.Println(len(m["a"]), cap(m["a"]), copy(s, make([]empty, 1<<32)))
	ch := make(chan []empty, 1)
	ch <- s[1:]
	fmt.Println(len(<-ch))
	n := 0
	for range s[:1<<32][1<<32-5:] {
		n++
	}
	fmt.Println(n)
	try("make", func() { n = -1; _ = make([]empty, n) })
	try("make", func() { n = 1 << 31; _ = make([]byte, n>>20, n-1<<41) })
}
