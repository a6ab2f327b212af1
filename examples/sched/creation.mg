// run
//
// A go statement puts the new goroutine into its P's runnext: it runs next (newproc, runqput). The one that stood there is kicked to the
// tail of the P's queue. So of three goroutines made in a row the last runs first, and then the other two in their order.
//
// Look at: the order of the output, and the kicks. Go 1.5 brought runnext: before, all three ran in the order in which they were made.
//
// try: minigo trace -sim -seed 7 -procs 1 -kind GoCreate,Kick FILE
// shows: G(\d+) made by G1 in main.made creation.mg:\d+, begins at main.made.func1 creation.mg:\d+, to P0's runnext
// shows: G\d+ goes from P0's runnext to the tail of its queue: G\d+ takes its place
// try: minigo trace -sim -seed 7 -sched go1.2 -procs 1 -kind Kick FILE
// lacks: runnext
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	runtime.GOMAXPROCS(1)
	times := make(map[string]int)
	for range 9 { // now and then main is preempted between two go statements
		times[made()]++
	}
	for order, n := range times {
		if n > 4 {
			fmt.Println(order)
		}
	}
}

// made is the order in which three goroutines run.
func made() string {
	var wg sync.WaitGroup
	var order []string // with one P, only one goroutine runs at a time
	for _, name := range []string{"first", "second", "third"} {
		wg.Add(1)
		go func() {
			order = append(order, name)
			wg.Done()
		}()
	}
	wg.Wait()
	return fmt.Sprint(order)
}
