// run
package main

import "fmt"

func main() {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v * v
		}
		close(pong)
	}()
	sum := 0
	for i := 0; i < 200; i++ {
		ping <- i
		sum += <-pong
	}
	close(ping)
	_, ok := <-pong
	fmt.Println(sum, ok)
	order := ""
	c := make(chan string)
	done := make(chan bool)
	go func() {
		order += <-c
		order += <-c
		done <- true
	}()
	c <- "a"
	c <- "b"
	<-done
	fmt.Println(order)
}
