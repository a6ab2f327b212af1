// run -procs=4
//
// A P without work takes half of the queue of another one (stealWork, runqgrab). It begins at a random P, goes over all of them in
// steps that reach each, and does so four times; only the last time it takes runnext, which its owner is about to run.
//
// Main makes all the goroutines, so all the work is on one P; it comes to the others by stealing.
//
// Look at: how many of how many were taken, and from whom. With go1.0, n1 and 11 nobody steals: there is one queue.
//
// try: minigo trace -sim -seed 7 -kind Steal FILE
// shows: P[1-3] stole [2-9]\d* of \d+ from P\d
// try: minigo trace -sim -seed 7 -sched go1.0 -kind Steal FILE
// lacks: stole
package main

import "fmt"

func sum(n int) int {
	s := 0
	for i := range n {
		s += i % 7
	}
	return s
}

func main() {
	const n = 64
	results := make(chan int, n)
	for range n {
		go func() { results <- sum(20_000) }()
	}
	total := 0
	for range n {
		total += <-results
	}
	fmt.Println(total)
}
