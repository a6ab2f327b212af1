// run
package main

import "fmt"

func main() {
	a, b, c := make(chan int, 1000), make(chan int, 1000), make(chan int, 1000)
	for i := 0; i < 1000; i++ {
		a <- i
		b <- i
		c <- i
	}
	var n [3]int
	for i := 0; i < 900; i++ {
		select {
		case <-a:
			n[0]++
		case <-b:
			n[1]++
		case <-c:
			n[2]++
		}
	}
	fmt.Println(n[0]+n[1]+n[2], n[0] > 150, n[1] > 150, n[2] > 150)
}
