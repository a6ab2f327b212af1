// run

// A channel that is received into the variable that it stands in.
package main

import (
	"fmt"
	"sync"
)

// A C carries others of its kind.
type C chan C

func main() {
	a, b := make(C, 8), make(C, 8)
	for range 4 {
		a <- b
		b <- a
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c := a
			for range 50_000 {
				from := c
				c = <-c
				from <- c
			}
		}()
	}
	wg.Wait()
	fmt.Println(len(a), cap(b), <-a == b)
}
