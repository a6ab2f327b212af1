// run

// The operands and the result of an atomic operation may be any variables, also the same one.
package main

import (
	"fmt"
	"sync/atomic"
)

type node struct{ name string }

type state struct {
	first atomic.Int32
	n     atomic.Uint64
	p     atomic.Pointer[node]
	rest  *state
}

type wrapped struct {
	pad int
	*state
}

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	var s state
	n := uint64(5)
	s.n.Store(n)
	n = s.n.Add(n)
	n = s.n.Swap(n + 1)
	fmt.Println(n, s.n.Load())
	n++
	fmt.Println(s.n.CompareAndSwap(n, n*2), s.n.CompareAndSwap(n, n), s.n.Load())

	m := int32(-3)
	m = s.first.Add(m)
	m = s.first.Swap(m - 1)
	k := atomic.AddInt32(&m, m)
	fmt.Println(m, k, s.first.Load())

	a, b := &node{"a"}, &node{"b"}
	s.p.Store(a)
	a = s.p.Swap(b)
	p := s.p.Load()
	fmt.Println(a.name, p.name, s.p.CompareAndSwap(p, a), s.p.Load().name, s.p.CompareAndSwap(b, nil))
	p = s.p.Load()
	fmt.Println(p == a, s.p.Load().name)

	w := wrapped{state: &state{rest: &s}}
	w.n.Add(2)
	w.rest.n.Add(w.n.Load())
	list := []state{{}, {}}
	for i := range list {
		list[i].n.Add(uint64(i) + 1)
		list[i].first.Add(1)
	}
	fmt.Println(w.n.Load(), s.n.Load(), list[0].n.Load(), list[1].n.Load(), list[1].first.Load())

	flag := true
	var on atomic.Bool
	flag = on.Swap(flag)
	fmt.Println(flag, on.Load(), on.CompareAndSwap(!flag, flag), on.Load())

	var none *state
	say := func(n uint64) uint64 { fmt.Println("computed"); return n }
	try("load", func() { none.first.Load() })
	try("add", func() { none.n.Add(n) })
	try("store", func() { none.n.Store(n + 1) })
	try("pointer", func() { n = uint64(len(none.p.Load().name)) })
	try("through", func() { n = w.rest.rest.n.Load() })
	try("result", func() { n = none.n.Add(1) })
	try("call", func() { s.n.Add(say(1)) })
	fmt.Println(n, s.n.Load())
}
