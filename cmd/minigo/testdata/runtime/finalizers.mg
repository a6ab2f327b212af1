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

type pair struct{ a, b string }

type named *pair

func (n *node) String() string { return fmt.Sprint("node ", n.id) }

var done = make(chan string, 100)

// collect collects garbage until n texts have come, and returns how often each has.
func collect(n int) map[string]int {
	got := map[string]int{}
	for n > 0 {
		runtime.GC()
		select {
		case s := <-done:
			got[s]++
			n--
		case <-time.After(time.Millisecond):
		}
	}
	return got
}

// The parameter may be any type that the pointer is assignable to; results are dropped.
func kinds() {
	runtime.SetFinalizer(&node{id: 1}, func(n *node) { done <- "*node" })
	runtime.SetFinalizer(&pair{}, func(named) int { done <- "named"; return 1 })
	runtime.SetFinalizer(&node{id: 3}, func(x any) (string, []int, error) { done <- fmt.Sprintf("%T", x); return "", nil, nil })
	runtime.SetFinalizer(&node{id: 4}, func(s fmt.Stringer) { done <- s.String() })
	runtime.SetFinalizer(&node{id: 5}, (*node).finish)
	runtime.SetFinalizer(new([8]string), func(*[8]string) { done <- "array" })
	s := make([]byte, 1000)
	runtime.SetFinalizer(&s[0], func(*byte) { done <- "element" })
	runtime.SetFinalizer(new(struct{}), func(*struct{}) { panic("nothing has no finalizer") })
}

func (n *node) finish() { done <- fmt.Sprint("method ", n.id) }

// A finalizer can be taken away, and set again.
func again() {
	n := &node{id: 6}
	runtime.SetFinalizer(n, func(n *node) { panic("taken away") })
	runtime.SetFinalizer(n, nil)
	runtime.SetFinalizer(n, func(n *node) { done <- "again" })
	runtime.SetFinalizer(&node{id: 7}, nil)
}

// An object that a finalizer makes reachable again lives on, and may get another one.
var saved *node

func resurrect() {
	runtime.SetFinalizer(&node{id: 9}, func(n *node) {
		saved = n
		done <- "first"
	})
}

func letGo() {
	runtime.SetFinalizer(saved, func(n *node) { done <- fmt.Sprint("second ", n.id) })
	saved = nil
}

// There may be several cleanups; one can be stopped.
func cleanups() {
	n := &node{id: 10}
	runtime.AddCleanup(n, func(id int) { done <- fmt.Sprint("cleanup ", id) }, 1)
	runtime.AddCleanup(n, func(c chan string) { c <- "cleanup 2" }, done)
	stopped := runtime.AddCleanup(n, func(int) { panic("stopped") }, 3)
	stopped.Stop()
	stopped.Stop()
	runtime.AddCleanup(&n.next, func(s string) { done <- s }, "of a field")
}

// So many that the queue is long.
func many() {
	for i := range 50 {
		runtime.SetFinalizer(&node{id: i}, func(n *node) { done <- "many" })
	}
}

func deep(n int, f func()) {
	if n > 0 {
		deep(n-1, f) // so that the caller's frame has had nothing to do with it
		return
	}
	f()
}

func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}

func main() {
	deep(20, kinds)
	fmt.Println(collect(7))
	deep(20, again)
	deep(20, func() { runtime.SetFinalizer(&node{id: 7}, func(n *node) { done <- "after" }) })
	fmt.Println(collect(2))
	deep(20, resurrect)
	fmt.Println(collect(1), saved != nil)
	deep(20, letGo)
	fmt.Println(collect(1), saved != nil)
	deep(20, cleanups)
	fmt.Println(collect(3))
	deep(20, many)
	fmt.Println(collect(49)["many"] >= 48)
	fmt.Println(runtime.NumGoroutine())

	n := &node{id: 11}
	fmt.Println(panicOf(func() { runtime.AddCleanup(n, func(*node) {}, n) }))
	fmt.Println(panicOf(func() { runtime.AddCleanup((*node)(nil), func(*node) {}, n) }))
	runtime.KeepAlive(n)
}
