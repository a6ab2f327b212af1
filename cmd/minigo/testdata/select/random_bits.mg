// run

// Of several cases with the same channel each is chosen now and then, also when the select waits before.
package main

import (
	"fmt"
	"runtime"
)

func bits(c chan<- int) {
	for {
		select {
		case c <- 0:
		case c <- 1:
		case c <- 2:
		}
	}
}

func main() {
	for _, size := range []int{0, 1, 10} {
		c := make(chan int, size)
		go bits(c)
		var seen [3]int
		for range 600 {
			runtime.Gosched() // now the other one waits
			seen[<-c]++
		}
		fmt.Println(seen[0] > 20, seen[1] > 20, seen[2] > 20)
	}
	c, done := make(chan int), make(chan [2]int)
	go func() {
		var seen [2]int
		for range 200 {
			select {
			case <-c:
				seen[0]++
			case <-c:
				seen[1]++
			}
		}
		done <- seen
	}()
	for range 200 {
		runtime.Gosched()
		c <- 1
	}
	seen := <-done
	fmt.Println(seen[0] > 5, seen[1] > 5)
}
