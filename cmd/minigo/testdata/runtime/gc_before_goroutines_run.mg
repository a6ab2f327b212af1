// run -procs=1

package main

import (
	"fmt"
	"runtime"
)

type adder struct{ sum *int }

func (a adder) add(n *int, c chan bool) { *a.sum += *n; c <- true }

type adds interface{ add(*int, chan bool) }

// What a goroutine is given is there when it begins, also if garbage is collected before: here it begins in a method value.
func main() {
	sum := 0
	c := make(chan bool)
	var a adds = adder{&sum}
	for i := range 10 {
		n := i
		go a.add(&n, c)
		runtime.GC()
	}
	for range 10 {
		<-c
	}
	fmt.Println(sum)
}
