// run
package main

import (
	"fmt"
	"sync/atomic"
)

// At each moment there is something in a or in b, but for what the observer holds: so its select never takes the default case.
func main() {
	a, b := make(chan int, 2), make(chan int, 2)
	var stop atomic.Bool
	done := make(chan bool)
	b <- 1
	go func() {
		for !stop.Load() {
			a <- 1
			<-b
			b <- 1
			<-a
		}
		close(done)
	}()
	vain := 0
	for range 20000 {
		select {
		case x := <-a:
			a <- x
		case x := <-b:
			b <- x
		default:
			vain++
		}
	}
	stop.Store(true)
	<-done
	fmt.Println(vain)

	// and it is taken when nothing is, of a nil channel as well
	<-b
	var none chan int
	for range 3 {
		select {
		case <-a:
			fmt.Println("a")
		case <-b:
			fmt.Println("b")
		case <-none:
			fmt.Println("none")
		default:
			fmt.Println("default")
		}
	}
	close(a)
	select {
	case x, ok := <-a:
		fmt.Println(x, ok)
	case <-b:
		fmt.Println("b")
	default:
		fmt.Println("default")
	}
}
