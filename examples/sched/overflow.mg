// run
//
// A P's queue is a ring of 256. When it is full, half of it and the new goroutine go to the global queue, in one go and under one lock
// (runqputslow): there the other Ps find them.
//
// Look at: the overflow when main makes the 258th goroutine (one stands in runnext), and that goroutines come out of the global queue later.
//
// try: minigo trace -sim -seed 7 -procs 1 -kind Overflow,GoStart FILE
// shows: P0's queue is full: 129 goroutines go to the global queue
// shows: -> P0 \(global queue
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	n := 0
	for range 600 {
		wg.Add(1)
		go func() {
			mu.Lock()
			n++
			mu.Unlock()
			wg.Done()
		}()
	}
	wg.Wait()
	fmt.Println(n, "goroutines have run")
}
