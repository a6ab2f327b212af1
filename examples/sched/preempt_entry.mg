// run -procs=1
//
// The fourth way to be scheduled, since Go 1.2: preemption where functions begin. The compiler puts a check of the stack's limit at each
// function's entry (ENTER in minigo dis). sysmon sees that a goroutine has run for 10 ms, and lowers the limit: the next call fails the check,
// and the goroutine makes way. It costs nothing until it is needed.
//
// One goroutine calls a function again and again; main wants the only P back.
//
// Look at: who asks whom to make way, and that it does. With -sched go1.1 nobody asks, and main waits for ever: try
// minigo run -sched go1.1 -procs 1 -timeout 1s, or minigo compare.
//
// try: minigo trace -procs 1 -sched go1.2 -kind PreemptReq,GoPreempt FILE
// shows: G\d+ on P0 is asked to make way: has run for 10 ms
// shows: G\d+ is preempted in main.step preempt_entry.mg:\d+, to the global queue
// try: minigo trace -procs 1 -sched go1.1 -timeout 1s -kind PreemptReq,GoPreempt FILE
// lacks: preempted
package main

import (
	"fmt"
	"time"
)

var n int

//go:noinline
func step() { n++ }

func main() {
	go func() {
		for {
			step()
		}
	}()
	time.Sleep(time.Millisecond)
	fmt.Println("main is back")
}
