// run -procs=1
//
// sysmon is a thread that has no P, so that nothing can hold it up. It sleeps for 20 us, up to 10 ms if there is nothing to do, and looks: has a
// goroutine run for 10 ms? Then it is asked to make way (retake, preemptone). Is a P kept by a system call? Then it is given to others. Has nobody asked the
// poller for 10 ms? Then it does, and puts who is ready on the global queue.
//
// One goroutine computes, and nobody is there who could look at the pipe; main waits for a byte.
//
// Look at: what M1 does, which is sysmon. It is the first thread after M0.
//
// try: minigo trace -sim -seed 7 -procs 1 -m 1 FILE
// shows: M1      G1 is runnable: woken by netpoll from IO wait after \d+(\.\d+)? ms
// shows: M1      G2 on P0 is asked to make way: has run for 10 ms
// try: minigo trace -sim -seed 7 -procs 1 -threads FILE
// shows: M1 \(sysmon\)
// try: minigo trace -sim -seed 7 -procs 1 -sched go1.0 -kind GoPreempt FILE
// lacks: is preempted
package main

import (
	"fmt"
	"os"
	"time"
)

func main() {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	go func() {
		w.Write([]byte("x"))
		for start := time.Now(); time.Since(start) < 50*time.Millisecond; {
		}
	}()
	n, err := r.Read(make([]byte, 1))
	fmt.Println(n, err)
}
