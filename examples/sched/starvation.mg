// run
//
// A sync.Mutex is taken by whoever is first: a goroutine that runs gets it before one that has to be woken, which is fast but unfair. If one
// has waited for over 1 ms the mutex goes into starvation mode: it is handed from Unlock to the first in the queue, and nobody else gets it.
//
// One goroutine holds the lock nearly all the time; the other one wants it now and then. It gets it all the same.
//
// Look at: "blocks: sync.Mutex.Lock", and the goroutine that hands the mutex over and makes way at once ("to the local queue").
//
// try: minigo trace -sim -seed 7 -procs 2 -kind GoBlock,GoUnblock,GoPreempt FILE
// shows: G\d+ blocks: sync.Mutex.Lock in sync.*starvation.mg:\d+
// shows: G\d+ is runnable: woken by G\d+ in sync.*starvation.mg:\d+ from sync.Mutex.Lock after \d+(\.\d+)? ms
// shows: G\d+ is preempted in sync.*starvation.mg:\d+, to the local queue
package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	done := make(chan bool)
	go func() {
		for {
			select {
			case <-done:
				return
			default:
			}
			mu.Lock()
			time.Sleep(2 * time.Millisecond) // longer than the other one's patience
			mu.Unlock()
		}
	}()
	for range 5 {
		time.Sleep(time.Millisecond)
		mu.Lock()
		mu.Unlock()
	}
	close(done)
	fmt.Println("had the lock 5 times")
}
