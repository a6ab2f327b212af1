// run -procs=1
//
// The second way to be scheduled: passive. A goroutine that cannot go on parks with a reason (gopark); who changes that makes it ready
// (goready), and puts it into the runnext of its *own* P: the value that it has just been handed is in that processor's cache.
//
// Look at: "blocks: chan receive", "woken by ... from chan receive", and that it then runs out of runnext, in the rest of the time slice, so
// that the pair cannot keep the P for ever. Before Go 1.5 (-sched go1.2) it went to the end of the queue.
//
// try: minigo trace -sim -seed 7 -procs 1 -kind GoBlock,GoUnblock,GoStart FILE
// shows: G\d+ blocks: chan receive in main.main handover.mg:\d+
// shows: G1 is runnable: woken by G\d+ in main.main.func1 handover.mg:\d+ from chan receive after
// shows: G1 -> P0 \(runnext, woken by G\d+ in main.main.func1 handover.mg:\d+ from chan receive, in the rest of the time slice\)
// try: minigo trace -sim -seed 7 -procs 1 -sched go1.2 -kind GoStart FILE
// shows: G1 -> P0 \(local queue, woken by
// lacks: runnext
package main

import "fmt"

func main() {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for n := range ping {
			pong <- n + 1
		}
		close(pong)
	}()
	n := 0
	for range 5 {
		ping <- n
		n = <-pong
	}
	close(ping)
	<-pong
	fmt.Println(n)
}
