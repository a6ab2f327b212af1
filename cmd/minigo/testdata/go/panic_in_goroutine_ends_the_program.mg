// panics
package main

import "fmt"

func main() {
	fmt.Println("start")
	defer fmt.Println("main's deferred calls do not run")
	go func() {
		defer fmt.Println("its own do")
		panic("in goroutine")
	}()
	select {}
}
