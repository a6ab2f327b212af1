// run
//
// runtime.Goexit ends the goroutine from anywhere: its deferred calls run, and recover finds nothing, for it is no panic. If main does
// it the others run on.
//
// Look at: the order of the output, and that G2 ends.
//
// try: minigo trace -sim -seed 7 -kind GoExit FILE
// shows: G\d+ ends, ran for
package main

import (
	"fmt"
	"runtime"
)

func deep(n int) {
	if n == 0 {
		runtime.Goexit()
	}
	defer fmt.Println("deferred call", n, "recovers", recover())
	deep(n - 1)
}

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		deep(3)
		fmt.Println("never printed")
	}()
	<-done
	fmt.Println("it is gone")
}
