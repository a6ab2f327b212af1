// run
package main

import (
	"fmt"
	"time"
)

// Nobody sleeps for less than was asked. In which order they run afterwards is the scheduler's affair, if all are late.
func main() {
	type sleeper struct{ asked, slept time.Duration }
	c := make(chan sleeper)
	start := time.Now()
	for _, ms := range []time.Duration{60, 10, 110} {
		go func() {
			d := ms * time.Millisecond
			time.Sleep(d)
			c <- sleeper{d, time.Since(start)}
		}()
	}
	for range 3 {
		s := <-c
		fmt.Println(s.slept >= s.asked, s.slept < 20*time.Second)
	}
	start = time.Now()
	time.Sleep(15 * time.Millisecond)
	el := time.Since(start)
	fmt.Println(el >= 15*time.Millisecond, el < 20*time.Second)
	time.Sleep(0)
	time.Sleep(-5)
}
