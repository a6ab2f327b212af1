// run -procs=1
package main

import (
	"fmt"
	"runtime"
)

func step(n int) int { return n ^ 1 }

func main() {
	stop := make(chan bool)
	for i := 0; i < 3; i++ {
		go func() {
			n := 0
			for {
				n = step(n)
			}
		}()
	}
	go func() {
		for i := 0; i < 100; i++ {
			runtime.Gosched()
		}
		close(stop)
	}()
	<-stop
	fmt.Println("stopped", runtime.NumGoroutine() >= 4)
}
