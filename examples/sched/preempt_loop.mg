// run -procs=1
//
// Since Go 1.14 a goroutine can be stopped everywhere, and not only where functions begin. Go sends the thread a signal; MiniGo counts the
// instructions, and when a time slice is spent (200 us; -slice changes it) the goroutine makes way if others wait.
//
// One goroutine is in an empty loop; main wants the only P back.
//
// Look at: where it is preempted. With -sched go1.2 it is asked to make way, but there is no function's entry to come to, and main waits for
// ever: try minigo run -sched go1.2 -procs 1 -timeout 1s.
//
// try: minigo trace -sim -seed 7 -procs 1 -kind GoPreempt FILE
// shows: G\d+ is preempted in main.main.func1 preempt_loop.mg:\d+, to the global queue
// try: minigo trace -procs 1 -sched go1.2 -timeout 1s -kind PreemptReq,GoPreempt FILE
// shows: G\d+ on P0 is asked to make way: has run for 10 ms
// lacks: is preempted in main.main.func1
package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		for {
		}
	}()
	time.Sleep(time.Millisecond)
	fmt.Println("main is back")
}
