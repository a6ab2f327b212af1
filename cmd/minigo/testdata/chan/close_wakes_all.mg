// run
package main

import (
	"fmt"
	"sync"
)

func main() {
	start := make(chan struct{})
	var wg sync.WaitGroup
	var mu sync.Mutex
	woken := 0
	for i := 0; i < 50; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			_, ok := <-start
			mu.Lock()
			if !ok {
				woken++
			}
			mu.Unlock()
		}()
	}
	close(start)
	wg.Wait()
	fmt.Println(woken)
	c := make(chan int, 2)
	c <- 7
	close(c)
	a, ok1 := <-c
	b, ok2 := <-c
	fmt.Println(a, ok1, b, ok2, <-c)
	var p struct {
		v  float64
		ok bool
	}
	fc := make(chan float64, 1)
	fc <- 1.5
	close(fc)
	p.v, p.ok = <-fc
	fmt.Println(p)
	p.v, p.ok = <-fc
	fmt.Println(p)
}
