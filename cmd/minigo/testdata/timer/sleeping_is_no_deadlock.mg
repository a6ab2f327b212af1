// run
package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan string)
	go func() {
		time.Sleep(20 * time.Millisecond)
		c <- "woken by a timer"
	}()
	fmt.Println(<-c)
}
