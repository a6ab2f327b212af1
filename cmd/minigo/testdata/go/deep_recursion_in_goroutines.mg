// run
package main

import "fmt"

func depth(n int, pad [8]int) int {
	if n == 0 {
		return pad[0]
	}
	pad[0]++
	return depth(n-1, pad)
}

func ack(m, n int) int {
	if m == 0 {
		return n + 1
	}
	if n == 0 {
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}

func sum(n int) int {
	if n == 0 {
		return 0
	}
	return n + sum(n-1)
}

func main() {
	c := make(chan int)
	for i := 1; i <= 8; i++ {
		go func() { c <- depth(i*500, [8]int{}) }()
	}
	total := 0
	for i := 0; i < 8; i++ {
		total += <-c
	}
	fmt.Println(total, ack(2, 9), sum(100000))
}
