// run
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	// nobody waits: who looks runs the timer
	t := time.NewTimer(200 * time.Microsecond)
	for done := false; !done; {
		select {
		case <-t.C:
			done = true
		default:
			runtime.Gosched()
		}
	}
	fmt.Println(t.Stop(), t.Reset(time.Hour), t.Stop())

	never := make(chan int)
	t.Reset(200 * time.Microsecond)
	for done := false; !done; {
		select {
		case <-t.C:
			done = true
		case <-never:
		default:
			runtime.Gosched()
		}
	}

	// some ticks are waited for, others are not
	tick := time.NewTicker(100 * time.Microsecond)
	for range 3 {
		<-tick.C
	}
	for range 3 {
		select {
		case <-tick.C:
		case <-t.C:
			fmt.Println("fired twice")
		case <-time.After(time.Hour):
			fmt.Println("an hour has passed")
		}
	}
	time.Sleep(time.Millisecond)
	<-tick.C
	tick.Stop()
	select {
	case <-tick.C:
		fmt.Println("a tick after Stop")
	default:
	}

	// two wait for one timer, and only one gets it
	t.Reset(200 * time.Microsecond)
	got := make(chan bool)
	quit := make(chan bool)
	for range 2 {
		go func() {
			select {
			case <-t.C:
				got <- true
			case <-quit:
				got <- false
			}
		}()
	}
	fmt.Println(<-got)
	close(quit)
	fmt.Println(<-got)

	// one that has waited no longer does, and the timer goes on
	t.Reset(500 * time.Microsecond)
	fired := false
	for i := 0; !fired; i++ {
		d := time.Duration(100) * time.Microsecond
		if i > 0 {
			d = time.Hour
		}
		select {
		case <-t.C:
			fired = true
		case <-time.After(d):
			if i > 0 {
				fmt.Println("lost")
			}
		}
	}
	_, ok := <-time.After(-1)
	fmt.Println(ok, len(t.C), cap(t.C))
}
