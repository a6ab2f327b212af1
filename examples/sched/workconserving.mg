// run -procs=4
//
// Before an M sleeps it gives its P back, stops to count as spinning, and then looks at all queues once more (findRunnable, after
// pidleput): a goroutine made ready between the first look and that moment would have woken nobody, since somebody still spun. Without the second
// look it could lie there while Ps are idle.
//
// Look at: "spins (work on the second look)". It is rare: this program gives it many chances.
//
// try: minigo trace -sim -seed 7 -kind SpinStart FILE
// shows: M\d+ spins \(work on the second look\)
package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int)
	for range 500 {
		go func() {
			runtime.Gosched()
			c <- 1
		}()
		<-c
	}
	fmt.Println("500 times")
}
