// run
//
// Each P has a heap of timers. Who looks for work looks there first (timers.check), and who sleeps in the poller sleeps until the next timer is
// due; a P that steals runs the timers of its victim too, so that they are not late because their P is busy.
//
// Goroutines sleep for different times.
//
// Look at: the timers that fire, how late, and that goroutines are "woken by timer from sleep". Under the simulator time is virtual: when all
// sleep, it jumps to the next timer.
//
// try: minigo trace -sim -seed 7 -kind timer,GoUnblock FILE
// shows: a timer is set, due in 150 ms
// shows: a timer( of another P)? fires, .* late
// shows: G\d+ is runnable: woken by timer from sleep after 150 ms
package main

import (
	"fmt"
	"time"
)

func main() {
	times := []time.Duration{120, 30, 150, 60, 90}
	late := make(chan time.Duration)
	for _, n := range times {
		go func() {
			start := time.Now()
			time.Sleep(n * time.Millisecond)
			late <- time.Since(start) - n*time.Millisecond
		}()
	}
	early := 0
	for range times {
		if <-late < 0 {
			early++
		}
	}
	fmt.Println("woken too early:", early)
}
