// run

package main

import (
	"fmt"
	"runtime"
	"time"
)

type node struct {
	id   int
	next *node
}

var done = make(chan int, 10)

func watched(id int) *node {
	n := &node{id: id}
	runtime.SetFinalizer(n, func(n *node) { done <- n.id })
	return n
}

// collect collects garbage until something is finalized.
func collect() int {
	for {
		runtime.GC()
		select {
		case id := <-done:
			return id
		case <-time.After(time.Millisecond):
		}
	}
}

func use(n *node) int {
	id := n.id
	fmt.Println("finalized in a call that does not use it any more:", collect() == id)
	return id
}

func recovers(n *node) (id int) {
	defer func() {
		recover()
		fmt.Println("finalized after a panic:", collect() == 5)
		id = 50
	}()
	var m map[int]int
	m[n.id] = 1
	return 0
}

type holder struct {
	n    *node
	rest [3]*node
}

var empty holder

func keepsNothing(h *holder) {}

// inFrame has a variable whose address is taken, but does not leave the function: it lives as long as something leads to it.
func inFrame(n *node, use bool) {
	var s holder
	s.n, s.rest[1] = n, n
	p := &empty
	if use {
		p = &s
	}
	keepsNothing(p)
	if !use {
		fmt.Println("nothing leads to it:", collect())
		fmt.Println(p.n == nil)
		return
	}
	runtime.GC()
	fmt.Println("something leads to it:", p.n.id, len(done))
	fmt.Println("and then nothing:", collect())
}

type words struct{ a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p int }

// large has a frame larger than a goroutine's first stack.
func large(n *node, wait chan bool) {
	<-wait
	var x, y, z, w, v, u words
	x.a, y.b, z.c, w.d, v.e, u.f = 1, 2, 3, 4, 5, 6
	fmt.Println("in a goroutine that had not begun:", n.id, x.a+y.b+z.c+w.d+v.e+u.f)
}

// A variable keeps its object as long as something may still read it, and not as long as its function runs.
func main() {
	a := watched(1)
	fmt.Println("used last:", a.id)
	fmt.Println("finalized:", collect())

	b, c := watched(2), watched(3)
	for i := range 3 {
		fmt.Println("in a loop:", i, b.id)
	}
	fmt.Println("finalized:", collect())
	fmt.Println("still there:", c.id)
	fmt.Println("finalized:", collect())

	fmt.Println(use(watched(4)))
	fmt.Println(recovers(watched(5)))

	wait := make(chan bool)
	go func() {
		d := watched(6)
		fmt.Println("in a goroutine that waits:", d.id)
		wait <- true
		wait <- true
	}()
	<-wait
	fmt.Println("finalized:", collect())
	<-wait

	inFrame(watched(8), false)
	inFrame(watched(9), true)

	go large(watched(7), wait)
	runtime.GC()
	runtime.GC()
	wait <- true
	fmt.Println("finalized:", collect())
}
