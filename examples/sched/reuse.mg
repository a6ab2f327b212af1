// run -procs=1
//
// A goroutine that ends leaves its descriptor and its stack to the next one (gfput, gfget): the P has a list of them, and there is a global one
// behind it. Here 1000 goroutines, one after the other, need two descriptors.
//
// Look at: minigo run -schedtrace 1 -scheddetail, or the goroutines' stacks in minigo trace: each begins at once, without making anything.
//
// try: minigo trace -sim -seed 7 -kind GoCreate FILE
// shows: G\d+ made by G1 .*, in the descriptor of one that has ended
package main

import "fmt"

func main() {
	c := make(chan int)
	sum := 0
	for i := range 1000 {
		go func() { c <- i }()
		sum += <-c
	}
	fmt.Println(sum)
}
