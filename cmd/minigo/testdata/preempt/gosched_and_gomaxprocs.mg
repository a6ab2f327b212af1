// run -procs=1
package main

import (
	"fmt"
	"runtime"
)

func main() {
	old := runtime.GOMAXPROCS(0)
	fmt.Println(old >= 1, runtime.NumCPU() >= 1)
	runtime.GOMAXPROCS(3)
	fmt.Println(runtime.GOMAXPROCS(1))
	done := false
	go func() { done = true }()
	for !done {
		runtime.Gosched()
	}
	runtime.GC()
	runtime.GOMAXPROCS(2)
	c := make(chan int)
	for i := 0; i < 4; i++ {
		go func() { c <- i }()
	}
	fmt.Println(<-c+<-c+<-c+<-c, done)
}
