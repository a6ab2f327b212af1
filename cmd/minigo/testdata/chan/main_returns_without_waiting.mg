// run
package main

import "fmt"

func main() {
	c := make(chan int)
	for i := 0; i < 10; i++ {
		go func() { c <- i }()
		go func() { select {} }()
	}
	<-c
	fmt.Println("done")
}
