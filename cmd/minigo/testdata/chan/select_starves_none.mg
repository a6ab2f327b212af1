// run
//
// A case of a select that can always be done at once does not keep the others from their turn.
package main

import (
	"fmt"
	"time"
)

// turns is how often of 3000 each of two cases was done.
func turns(full, other chan int) (a, b int) {
	for range 3000 {
		select {
		case v := <-full:
			full <- v
			a++
		case <-other:
			b++
		}
	}
	return a, b
}

func main() {
	full := make(chan int, 2)
	full <- 1
	closed := make(chan int)
	close(closed)
	a, b := turns(full, closed)
	fmt.Println("a closed one:", a > 1000, b > 1000)

	out := make(chan int, 3000)
	a, b = 0, 0
	for range 3000 {
		select {
		case v := <-full:
			full <- v
			a++
		case out <- 1:
			b++
		case <-chan int(nil):
			panic("nil")
		}
	}
	fmt.Println("to send:", a > 1000, b > 1000)

	after := time.After(2 * time.Millisecond)
	for n := 0; ; n++ {
		select {
		case v := <-full:
			full <- v
		case <-after:
			fmt.Println("the time is over")
			return
		}
		if n == 20_000_000 {
			panic("it is over since long")
		}
	}
}
