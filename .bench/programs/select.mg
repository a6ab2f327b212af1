package main

import "fmt"

func count(n int, out chan int, done chan bool) {
	for i := 0; i < n; i++ {
		out <- i
	}
	done <- true
}

func main() {
	n := 300000
	a := make(chan int)
	b := make(chan int, 8)
	done := make(chan bool)
	go count(n, a, done)
	go count(n, b, done)
	s := 0
	for running := 2; running > 0; {
		select {
		case v := <-a:
			s += v
		case v := <-b:
			s += 2 * v
		case <-done:
			running--
		}
	}
	fmt.Println(s)
}
