// run
//
// runtime.GOMAXPROCS changes the number of Ps. For that no goroutine may run: the world is stopped (stopTheWorld). Each P is asked to stop,
// idle ones and those in system calls are simply taken, and when all have stopped procresize makes or drops Ps. What a dropped P had, its
// goroutines, timers and free lists, goes to others.
//
// Look at: how long it takes until all have stopped, and that the goroutines of the dropped Ps run all the same.
//
// try: minigo trace -sim -seed 7 -kind world,PreemptReq,GoPreempt FILE
// shows: M\d+ stops the world: GOMAXPROCS
// shows: G\d+ on P\d is asked to make way: stop of the world
// shows: the world has stopped, after
// shows: GOMAXPROCS is 1
// shows: GOMAXPROCS is 3
// shows: the world goes on, after
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	runtime.GOMAXPROCS(4)
	var wg sync.WaitGroup
	work := func() {
		for range 100_000 {
		}
		wg.Done()
	}
	for _, n := range []int{1, 3, 2, 4} {
		for range 8 {
			wg.Add(1)
			go work()
		}
		fmt.Println("from", runtime.GOMAXPROCS(n), "to", n)
	}
	wg.Wait()
}
