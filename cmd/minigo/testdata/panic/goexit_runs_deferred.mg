// run
package main

import (
	"fmt"
	"runtime"
)

func main() {
	done := make(chan string, 4)
	go func() {
		defer close(done)
		defer func() { done <- fmt.Sprint("recover gives ", recover()) }()
		func() {
			defer func() { done <- "inner" }()
			runtime.Goexit()
		}()
		done <- "never"
	}()
	for s := range done {
		fmt.Println(s)
	}
	go func() {
		defer func() { fmt.Println("gone"); done = nil }()
		defer func() { recover(); runtime.Goexit() }()
		panic("cancelled")
	}()
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
}
