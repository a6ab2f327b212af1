// run
//
// Each P has a heap of timers. Who looks for work looks there first (checkTimers), and who sleeps in the poller sleeps until the next timer is
// due; a P that steals runs the timers of its victim too, so that they are not late because their P is busy.
//
// Goroutines sort numbers by sleeping.
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
	sorted := make(chan int)
	numbers := []int{120, 30, 150, 60, 90}
	for _, n := range numbers {
		go func() {
			time.Sleep(time.Duration(n) * time.Millisecond)
			sorted <- n
		}()
	}
	for range numbers {
		fmt.Println(<-sorted)
	}
}
