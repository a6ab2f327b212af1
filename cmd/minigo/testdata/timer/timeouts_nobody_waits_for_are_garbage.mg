// run -host
package main

import (
	"fmt"
	"runtime"
	"time"
)

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func main() {
	before := heap()
	c := make(chan int, 1)
	for range 100000 {
		c <- 1
		select {
		case <-c:
		case <-time.After(time.Hour):
			fmt.Println("an hour has passed")
		}
	}
	if after := heap(); after > before+8<<20 {
		fmt.Println("the heap grew from", before, "to", after)
	}
	fmt.Println("done")
}
