// run
//
// The shortest program that does something only goroutines do: three of them greet, in an order that the scheduler
// chooses, and main puts the greetings in order.
//
// Look at: main waits in <-greetings. It does not hold a thread while it waits: the goroutine is parked in the
// channel's queue, and the one that sends makes it runnable again.
package main

import (
	"fmt"
	"sort"
)

func main() {
	greetings := make(chan string)
	for _, name := range []string{"world", "gopher", "MiniGo"} {
		go func() {
			greetings <- "hello, " + name
		}()
	}
	var all []string
	for range 3 {
		all = append(all, <-greetings)
	}
	sort.Strings(all)
	for _, g := range all {
		fmt.Println(g)
	}
}
