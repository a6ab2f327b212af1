// panics
package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan string)
	go func() {
		fmt.Println("goroutine ends")
	}()
	select {
	case <-a:
	case b <- "x":
	}
}
