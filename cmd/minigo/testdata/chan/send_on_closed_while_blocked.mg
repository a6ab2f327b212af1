// run
package main

import "fmt"

func main() {
	c := make(chan int)
	res := make(chan interface{})
	ready := make(chan bool)
	go func() {
		defer func() { res <- recover() }()
		ready <- true
		c <- 1
	}()
	<-ready
	close(c)
	fmt.Println(<-res)
	go func() {
		defer func() { res <- recover() }()
		select {
		case c <- 1:
		default:
		}
	}()
	fmt.Println(<-res)
	var n chan int
	go func() {
		defer func() { res <- recover() }()
		close(n)
	}()
	fmt.Println(<-res)
}
