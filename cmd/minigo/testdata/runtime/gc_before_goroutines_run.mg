// run -procs=1

package main

import (
	"fmt"
	"runtime"
)

type adder struct{ n *int }

func (a adder) add(n *int, c chan int) { c <- *a.n + *n }

type adds interface{ add(*int, chan int) }

// What a goroutine is given is there when it begins, also if garbage is collected before: here it begins in a method value.
func main() {
	one := 1
	c := make(chan int)
	var a adds = adder{&one}
	for i := range 10 {
		n := i
		go a.add(&n, c)
		runtime.GC()
	}
	sum := 0
	for range 10 {
		sum += <-c
	}
	fmt.Println(sum)
}
