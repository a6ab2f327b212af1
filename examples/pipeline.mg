// run
//
// A pipeline with time-outs: a server answers some requests quickly and some never, and the client gives each of them
// 100 milliseconds.
//
// Look at: select waits for several things at once, and takes what comes first. time.After is a channel too, so a
// time-out is one case more. The quit channel is closed and never sent to: a closed channel is ready for everybody, so
// it tells any number of goroutines to stop.
package main

import (
	"fmt"
	"time"
)

type request struct {
	n     int
	reply chan int // has room for the answer: the server does not wait for a client that has gone
}

// server answers requests; it swallows every third.
func server(requests <-chan request, quit <-chan struct{}, done chan<- int) {
	served := 0
	for {
		select {
		case r := <-requests:
			if r.n%3 != 0 {
				served++
				r.reply <- r.n * r.n
			}
		case <-quit:
			done <- served
			return
		}
	}
}

// ask sends a request and waits for the answer, but not for ever.
func ask(requests chan<- request, n int) (int, error) {
	r := request{n, make(chan int, 1)}
	deadline := time.After(100 * time.Millisecond)
	select {
	case requests <- r:
	case <-deadline:
		return 0, fmt.Errorf("request %d: nobody takes it", n)
	}
	select {
	case v := <-r.reply:
		return v, nil
	case <-deadline:
		return 0, fmt.Errorf("request %d: no answer", n)
	}
}

func main() {
	requests, quit, done := make(chan request), make(chan struct{}), make(chan int)
	go server(requests, quit, done)
	for n := 1; n <= 6; n++ {
		if v, err := ask(requests, n); err != nil {
			fmt.Println(err)
		} else {
			fmt.Println("request", n, "is answered:", v)
		}
	}
	close(quit)
	fmt.Println("the server answered", <-done)
	if _, err := ask(requests, 7); err != nil {
		fmt.Println(err)
	}
}
