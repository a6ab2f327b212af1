// run
package main

import "fmt"

// Calls, slices, assertions of values, &&, map literals and comparisons of arrays are computed in turn; variables, elements, entries of maps
// and numbers that are divided after the last call.

type pt struct{ x, y int }

var log []string

func say(s string, n int) int { log = append(log, s); return n }

func list(s string, l []int) []int { log = append(log, s); return l }

func flush() { fmt.Println(log); log = nil }

func main() {
	n := 1
	m := map[int]int{1: 10}
	mp := map[int]*int{}
	mb := map[int]bool{}
	mu := map[uint8]int{1: 1, 2: 2}
	ms := map[string]int{"a": 1, "b": 2}
	s := []int{1, 2}
	arr := [2]int{1, 2}
	bs := []byte("a")
	p := &pt{1, 2}
	var e, ep any = 5, p
	change := func() int {
		n++
		m[1]++
		mp[1], mb[1] = &n, true
		mu[1]++
		s, arr = []int{s[1] + 1, s[0]}, [2]int{arr[1], arr[0]}
		bs[0] = 'b'
		p = &pt{p.x + 1, 0}
		e, ep = e.(int)+1, p
		return n
	}
	fmt.Println(m[1], change())
	fmt.Println(mp[2] == nil, mp[1] == nil, mb[1], mb[2], change())
	delete(mb, 1)
	fmt.Println(mb[1], change(), mb[1])
	fmt.Println(ms[string(bs)], ms[string(rune(96+n))], change())
	fmt.Println(mu[uint8(n)-4], change(), n)
	fmt.Println(s[:1], s[:1][0], s, change())
	fmt.Println(arr, arr[0], arr == [2]int{1, 2}, arr[0] == 1, change(), arr)
	fmt.Println(e.(int), ep.(*pt).x, *p, n > 8, change(), n > 8)
	fmt.Println(any(n).(int), any(n), float64(n), n*2, -n, n/2, change())
	fmt.Println(n > 0 && m[1] > 0, n, n > 9 || change() > 0, n)
	fmt.Println(map[int]int{n: m[1]}, []int{n, m[1]}, [2]int{n}, pt{n, m[1]}, change())
	fmt.Println(len(s), s[0], min(n, 100), n, string(bs), string(bs)+"x", change())
	var entry []int = []int{n, change(), m[1], len(map[int]bool{n: true, m[1]: false})}
	fmt.Println(entry)
	if n+change() > 0 && n+change()*n == 0 || s[0]-change() == s[0] {
		fmt.Println("never")
	}
	ok := s[0] == change() || n+change() == 2*n
	fmt.Println(ok, n)
	for i := 0; i < 2 && n-change() == 0; i++ {
		fmt.Println(n)
	}
	switch n + change() {
	case 2 * n:
		fmt.Println("after")
	}

	_ = append(list("slice", s), say("1", 1), say("2", 2))
	flush()
	_ = append(list("slice", s)[:say("high", 1)], say("1", 1))
	flush()
	_ = append(append(list("slice", s), say("1", 1)), list("slice 2", s)...)
	flush()
	s = append(s[:1], s[say("index", 0)], n, change())
	fmt.Println(s[1] == s[0], s[2] == s[3])

	try := func(f func()) {
		defer func() { fmt.Println(recover()); flush() }()
		f()
	}
	zero, neg := 0, -1
	try(func() { fmt.Println(1/zero + say("divided later", 1)) })
	try(func() { _ = 1<<neg + say("shifted later", 1) })
	try(func() { _ = 1.5/float64(zero) + float64(say("no panic", 1)) })
	try(func() { _ = s[:neg][0] + say("sliced first", 1) })
	try(func() { _ = e.(fmt.Stringer).String() + fmt.Sprint(say("asserted first", 1)) })
	try(func() { _ = 1/zero == 1 && say("not reached", 1) == 1 })
	try(func() { _ = say("both", 1)%zero + say("calls", 1) })
}
