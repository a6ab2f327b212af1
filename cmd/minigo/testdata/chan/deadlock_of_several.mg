// panics
package main

import (
	"fmt"
	"sync"
)

func main() {
	a, b := make(chan int), make(chan int)
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { defer wg.Done(); a <- <-b }()
	go func() { defer wg.Done(); b <- <-a }()
	fmt.Println("waiting")
	wg.Wait()
}
