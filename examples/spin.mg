// run -procs=1
//
// A goroutine that never stops and never calls anything: for {}. There is one P, so only one goroutine runs at a time.
// (Run it with -procs 1; on more of them it would be easy.)
//
// Look at: main goes on. The compiler puts no check into an empty loop that Go's first schedulers could have used: up
// to Go 1.13 this program hung. MiniGo charges a budget at every jump backwards; when it is spent, and others wait, the
// goroutine goes to the end of the queue.
package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		for {
		}
	}()
	sum := make(chan int)
	go func() {
		n := 0
		for i := range 300_000 {
			n += i & 1
		}
		sum <- n
	}()
	for i := range 3 {
		time.Sleep(time.Millisecond)
		fmt.Println("main wakes up", i)
	}
	fmt.Println("the other goroutine has come to its end too:", <-sum)
}
