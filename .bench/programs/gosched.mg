package main

import (
	"fmt"
	"runtime"
	"sync"
)

func count(n int, sum *int, wg *sync.WaitGroup) {
	for i := 0; i < n; i++ {
		*sum += i
		runtime.Gosched()
	}
	wg.Done()
}

func main() {
	n := 1000000
	sums := make([]int, 2)
	var wg sync.WaitGroup
	for g := range sums {
		wg.Add(1)
		go count(n, &sums[g], &wg)
	}
	wg.Wait()
	fmt.Println(sums[0] + sums[1])
}
