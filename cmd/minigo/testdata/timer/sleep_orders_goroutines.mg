// run
package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan int)
	for _, d := range []int{60, 10, 110} {
		go func() {
			time.Sleep(time.Duration(d) * time.Millisecond)
			c <- d
		}()
	}
	fmt.Println(<-c, <-c, <-c)
	start := time.Now()
	time.Sleep(15 * time.Millisecond)
	el := time.Since(start)
	fmt.Println(el >= 15*time.Millisecond, el < 5*time.Second)
	time.Sleep(0)
	time.Sleep(-5)
}
