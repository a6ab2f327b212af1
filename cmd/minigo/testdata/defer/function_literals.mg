// run

// Deferred function literals: what they capture stays theirs, however many calls are deferred and made meanwhile.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func nested(depth int, log *[]int) {
	defer func() {
		defer func() { *log = append(*log, 100*depth) }()
		func() {
			defer func() { *log = append(*log, 10*depth) }()
		}()
		*log = append(*log, depth)
	}()
	if depth > 1 {
		nested(depth-1, log)
	}
}

func loop() (s []int) {
	for i := range 4 {
		j, k, l := i*i, i+10, i+20
		defer func() { s = append(s, i) }()
		defer func() { s = append(s, i, j) }()
		defer func() { s = append(s, i+j+k+l) }() // more captures than a record has room for
	}
	return nil
}

func panics(log *[]string) (err any) {
	defer func() { err = recover() }()
	defer func() { *log = append(*log, "still made") }()
	defer func() { panic("in a deferred call") }()
	defer func() { *log = append(*log, "first") }()
	panic("the first one")
}

func exits(log *[]string) {
	defer func() { *log = append(*log, "last") }()
	defer func() {
		defer func() { *log = append(*log, "in between") }()
		runtime.Goexit()
	}()
	defer func() { *log = append(*log, "first") }()
}

func locked(l sync.Locker, n *int) {
	l.Lock()
	defer l.Unlock()
	*n++
}

type guarded struct {
	sync.Mutex
	n int
}

func (g *guarded) add() int {
	g.Lock()
	defer g.Unlock()
	g.n++
	return g.n
}

type big struct{ data [100]int }

// released reports whether what a deferred literal captured is collected when the call is over.
func released() bool {
	gone := make(chan bool, 1)
	func() {
		b := new(big)
		runtime.SetFinalizer(b, func(*big) { gone <- true })
		defer func() { b.data[0]++ }()
	}()
	runtime.GC()
	return <-gone
}

func main() {
	var order []int
	nested(3, &order)
	fmt.Println(order)
	fmt.Println(loop())

	var log []string
	fmt.Println(panics(&log), log)
	log = nil
	done := make(chan bool)
	go func() {
		defer close(done)
		exits(&log)
	}()
	<-done
	fmt.Println(log)

	n := 0
	var mu sync.Mutex
	var rw sync.RWMutex
	for _, l := range []sync.Locker{&mu, &rw, rw.RLocker(), &guarded{}} {
		locked(l, &n)
		locked(l, &n)
	}
	g := &guarded{}
	fmt.Println(n, g.add(), g.add(), mu.TryLock(), rw.TryLock(), g.TryLock())
	fmt.Println(released())
}
