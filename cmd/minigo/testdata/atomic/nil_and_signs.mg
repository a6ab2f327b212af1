// run
// What is an instruction behaves as the call: signs, wrapping, order of evaluation, nil pointers.
package main

import (
	"fmt"
	"sync/atomic"
)

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

type pair struct {
	a, b int32
	n    atomic.Int32
	u    atomic.Uint32
	ok   atomic.Bool
}

func main() {
	var p pair
	fmt.Println(atomic.AddInt32(&p.a, -3), atomic.AddInt32(&p.b, 1<<31-1), atomic.AddInt32(&p.b, 1), p.a, p.b)
	fmt.Println(p.n.Add(-1), p.n.Load(), p.u.Add(^uint32(0)), p.u.Load(), p.u.CompareAndSwap(1<<32-1, 5), p.u.Load())
	fmt.Println(p.n.CompareAndSwap(-1, -2), p.n.CompareAndSwap(-1, -3), p.n.Load())
	p.ok.Store(true)
	fmt.Println(p.ok.Load(), p.ok.CompareAndSwap(true, false), p.ok.Load())

	list := []int32{1, 2, 3} // neighbours stay what they are
	atomic.StoreInt32(&list[1], -9)
	fmt.Println(list, atomic.LoadInt32(&list[1]), atomic.CompareAndSwapInt32(&list[1], -9, 1<<31-1), list)

	var x int64
	step := func() int64 { x++; return x }
	fmt.Println(atomic.AddInt64(&x, step()), x, atomic.CompareAndSwapInt64(&x, step(), step()), x)

	add := atomic.AddInt64 // a value
	fmt.Println(add(&x, 2))
	defer fmt.Println(atomic.LoadInt64(&x))
	defer atomic.StoreInt64(&x, 1)

	var i32 *int32
	var u64 *uint64
	var none *atomic.Int64
	var in *pair
	try("load", func() { atomic.LoadInt32(i32) })
	try("store", func() { atomic.StoreUint64(u64, 1) })
	try("add", func() { none.Add(1) })
	try("cas", func() { none.CompareAndSwap(0, 1) })
	try("field", func() { in.u.Load() })
	try("bool", func() { in.ok.Store(true) })
}
