// run
package main

import (
	"fmt"
	"sync"
)

func main() {
	c := make(chan int)
	var wg sync.WaitGroup
	var mu sync.Mutex
	sent, received := 0, 0
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < 100; k++ {
				select {
				case c <- k:
					mu.Lock()
					sent++
					mu.Unlock()
				case <-c:
					mu.Lock()
					received++
					mu.Unlock()
				}
			}
		}()
	}
	wg.Wait()
	fmt.Println(sent, received)
}
