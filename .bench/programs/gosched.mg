package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	n := 1000000
	var wg sync.WaitGroup
	sums := make([]int, 2)
	for g := range sums {
		wg.Add(1)
		go func() {
			for i := 0; i < n; i++ {
				sums[g] += i
				runtime.Gosched()
			}
			wg.Done()
		}()
	}
	wg.Wait()
	fmt.Println(sums[0] + sums[1])
}
