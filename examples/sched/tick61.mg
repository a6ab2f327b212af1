// run
//
// Every 61st time a P looks into the global queue before its own (schedule, findRunnable): or those in the global queue could wait for ever
// while a P is busy with its own.
//
// Main makes 200 goroutines and yields, so that it goes to the global queue. It runs again when at most 61 of them have run, and
// does not have to wait for all of them.
//
// Look at: the reason with which G1 is started after it had yielded. The presets with one queue for all (n1, go1.0) print false.
//
// try: minigo trace -sim -seed 7 -procs 1 -g 1 -kind GoSched,GoStart FILE
// shows: G1 yields in \S+ tick61.mg:\d+, to the global queue
// shows: G1 -> P0 \(global queue, 61st tick, had yielded\)
package main

import (
	"fmt"
	"runtime"
)

func main() {
	runtime.GOMAXPROCS(1)
	for range 3 {
		runtime.Gosched() // what the runtime starts at the beginning gets out of the way
	}
	ran := 0
	for range 200 {
		go func() { ran++ }()
	}
	before := ran
	runtime.Gosched()
	fmt.Println("main runs again before all of the 200:", ran-before < 200)
}
