// panics
//
// A goroutine that is stuck in a select with a single case waits to receive, or to send, as for Go.
package main

func main() {
	c := make(chan int)
	go func() {
		select {
		case c <- 1:
		}
		select {
		case c <- 2:
		}
	}()
	select {
	case <-c:
	}
	var never chan int
	select {
	case <-never:
	}
}
