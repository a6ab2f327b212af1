// run
package main

import "fmt"

func main() {
	a, b := make(chan int, 1), make(chan string, 1)
	try := func() {
		select {
		case v := <-a:
			fmt.Println("a", v)
		case s, ok := <-b:
			fmt.Println("b", s, ok)
		default:
			fmt.Println("default")
		}
	}
	try()
	a <- 1
	try()
	b <- "x"
	try()
	close(b)
	try()
	select {
	case a <- 5:
		fmt.Println("sent")
	default:
		fmt.Println("full")
	}
	select {
	case a <- 6:
		fmt.Println("sent")
	default:
		fmt.Println("full")
	}
	fmt.Println(<-a)
	var n chan int
	select {
	case <-n:
	case n <- 1:
	default:
		fmt.Println("nil channels are never ready")
	}
}
