// run
package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	res := make([]int, 30)
	for i := range res {
		wg.Add(1)
		go func() {
			defer wg.Done()
			res[i] = i * i
		}()
	}
	wg.Wait()
	sum := 0
	for _, r := range res {
		sum += r
	}
	fmt.Println(sum)
	wg.Add(1)
	var done sync.WaitGroup
	for range 5 {
		done.Add(1)
		go func() { wg.Wait(); done.Done() }()
	}
	wg.Done()
	done.Wait()
	wg.Wait()
	fmt.Println("reused")
	defer func() { fmt.Println(recover()) }()
	wg.Done()
}
