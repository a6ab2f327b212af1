// run
package main

import "fmt"

func main() {
	c := make(chan int, 3)
	fmt.Println(len(c), cap(c))
	for round := 0; round < 3; round++ {
		c <- round*10 + 1
		c <- round*10 + 2
		c <- round*10 + 3
		fmt.Println(len(c), <-c+<-c)
		c <- round*10 + 4
		fmt.Println(<-c, <-c, len(c))
	}
	select {
	case v := <-c:
		fmt.Println("unexpected", v)
	default:
		fmt.Println("empty")
	}
	var n chan string
	fmt.Println(n == nil, len(n), cap(n))
}
