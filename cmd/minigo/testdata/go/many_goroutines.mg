// run
package main

import "fmt"

func main() {
	const n = 5000
	c := make(chan int)
	for i := 0; i < n; i++ {
		go func() { c <- i }()
	}
	sum := 0
	for i := 0; i < n; i++ {
		sum += <-c
	}
	fmt.Println(sum)
	left := make(chan int)
	l, r := left, left
	for i := 0; i < 2000; i++ {
		r = make(chan int)
		go func(l, r chan int) { l <- 1 + <-r }(l, r)
		l = r
	}
	go func() { r <- 0 }()
	fmt.Println(<-left)
}
