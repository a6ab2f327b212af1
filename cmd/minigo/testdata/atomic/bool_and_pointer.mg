// run -procs=4
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type node struct {
	n    int
	next *node
}

type state struct {
	name string
	on   atomic.Bool
	top  atomic.Pointer[node]
	i    atomic.Int32
	u    atomic.Uint64
}

func (s *state) push(n *node) {
	for {
		n.next = s.top.Load()
		if s.top.CompareAndSwap(n.next, n) {
			return
		}
	}
}

func (s *state) pop() *node {
	for {
		n := s.top.Load()
		if n == nil || s.top.CompareAndSwap(n, n.next) {
			return n
		}
	}
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	s := &state{name: "s"}
	fmt.Println(s.on.Load(), s.on.Swap(true), s.on.Swap(false), s.on.CompareAndSwap(true, false), s.on.CompareAndSwap(false, true), s.on.Load())
	s.on.Store(false)
	fmt.Println(s.on.Load(), s.name)
	s.i.Store(-3)
	s.u.Store(1<<64 - 1)
	fmt.Println(s.i.Swap(7), s.i.Load(), s.u.Swap(1), s.u.Load(), atomic.SwapUint64(new(uint64), 1))
	i32 := int32(-8)
	fmt.Println(atomic.SwapInt32(&i32, -9), i32)

	a, b := &node{n: 1}, &node{n: 2}
	s.top.Store(a)
	fmt.Println(s.top.Load().n, s.top.CompareAndSwap(b, a), s.top.CompareAndSwap(a, b), s.top.Swap(nil).n, s.top.Load() == nil, s.top.Swap(a) == nil, s.top.Load().n)
	s.top.Store(nil)

	// A stack without locks, whose nodes all come out once.
	const pushers, n = 4, 300
	var sum atomic.Int64
	var wg sync.WaitGroup
	for g := range pushers {
		wg.Go(func() {
			for i := range n {
				s.push(&node{n: g*n + i})
				if i%3 == 0 {
					if x := s.pop(); x != nil {
						sum.Add(int64(x.n))
					}
				}
			}
		})
	}
	wg.Wait()
	for x := s.pop(); x != nil; x = s.pop() {
		sum.Add(int64(x.n))
	}
	fmt.Println(sum.Load())

	var none *state
	try(func() { none.on.Load() })
	try(func() { none.on.Store(true) })
	try(func() { none.top.Load() })
	try(func() { none.top.Store(a) })
	try(func() { none.top.CompareAndSwap(a, b) })
	try(func() { none.top.Swap(a) })
	store, load := s.top.Store, s.top.Load
	store(b)
	fmt.Println(load().n)
}
