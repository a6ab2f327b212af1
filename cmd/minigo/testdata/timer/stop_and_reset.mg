// run
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop())
	fmt.Println(t.Reset(time.Millisecond))
	<-t.C
	fmt.Println(t.Reset(2 * time.Millisecond))
	<-t.C
	fired := make(chan bool)
	f := time.AfterFunc(time.Millisecond, func() { fired <- true })
	fmt.Println(<-fired, f.Stop())
	tick := time.NewTicker(2 * time.Millisecond)
	n := 0
	for range tick.C {
		n++
		if n == 3 {
			tick.Stop()
			break
		}
	}
	fmt.Println(n)
	for range time.Tick(time.Millisecond) {
		break
	}
	select {
	case <-tick.C:
		fmt.Println("ticked after Stop")
	case <-time.After(10 * time.Millisecond):
		fmt.Println("stopped")
	}
}
