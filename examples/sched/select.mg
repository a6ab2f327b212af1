// run
//
// select locks its channels in one order, so that two selects cannot wait for each other, and looks at them in a random one, so that none is
// preferred. If none is ready it queues on all of them and parks; the first waker takes it off the others (selectgo).
//
// Look at: both channels are always full, and both are chosen about equally often. And the goroutine that waits: "blocks: select".
//
// try: minigo trace -sim -seed 7 -procs 1 -kind GoBlock,GoUnblock FILE
// shows: G\d+ blocks: select in main.main select.mg:\d+
// shows: G1 is runnable: woken by G\d+ in main.main.func\d select.mg:\d+ from select
package main

import "fmt"

func main() {
	a, b := make(chan int, 1000), make(chan int, 1000)
	for range 1000 {
		a <- 1
		b <- 1
	}
	fromA := 0
	for range 1000 {
		select {
		case <-a:
			fromA++
		case <-b:
		}
	}
	fmt.Println("each has been chosen often:", fromA > 400 && fromA < 600)

	c, d := make(chan string), make(chan string)
	go func() { d <- "woken by one of two" }()
	select {
	case s := <-c:
		fmt.Println(s)
	case s := <-d:
		fmt.Println(s)
	}
}
