// run -procs=1
package main

import (
	"fmt"
	"sync/atomic"
)

func main() {
	var ready atomic.Bool
	go func() {
		x := 0
		for i := 0; i < 100000; i++ {
			x += i
		}
		ready.Store(x > 0)
	}()
	for !ready.Load() {
	}
	fmt.Println("ready")
}
