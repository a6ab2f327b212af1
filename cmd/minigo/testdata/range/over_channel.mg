// run
package main

import "fmt"

type Msg struct {
	id  int
	arr [3]int8
	s   string
}

func main() {
	c := make(chan Msg)
	go func() {
		m := Msg{}
		for i := 0; i < 4; i++ {
			m.id = i
			m.arr[i%3]++
			m.s += "x"
			c <- m
		}
		close(c)
	}()
	for m := range c {
		fmt.Println(m)
	}
	d := make(chan int, 5)
	d <- 1
	d <- 2
	close(d)
	n := 0
	for range d {
		n++
	}
	v, ok := <-d
	fmt.Println(n, v, ok)
	var recv <-chan string = func() chan string {
		c := make(chan string, 1)
		c <- "one"
		close(c)
		return c
	}()
	for s := range recv {
		fmt.Println(s)
	}
}
