// run
package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan int)
	select {
	case <-c:
		fmt.Println("received")
	case <-time.After(5 * time.Millisecond):
		fmt.Println("timed out")
	}
	go func() { c <- 1 }()
	select {
	case v := <-c:
		fmt.Println("received", v)
	case <-time.After(20 * time.Second):
		fmt.Println("timed out")
	}
}
