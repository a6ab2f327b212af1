// errorcheck
package main

func main() {
	var r <-chan int
	var s chan<- int
	var c chan int
	r <- 1        // ERROR "cannot send to receive-only channel"
	<-s           // ERROR "cannot receive from send-only channel"
	close(r)      // ERROR "cannot close receive-only channel"
	c <- "x"      // ERROR "cannot use .x. .untyped string constant. as int value in send"
	for range s { // ERROR "cannot range over s"
	}
	c = r // ERROR "cannot use r .variable of type <-chan int. as chan int value in assignment"
	x := 1
	x <- 1  // ERROR "cannot send to non-channel"
	_ = <-x // ERROR "cannot receive from non-channel"
	select {
	case x > 1: // ERROR "select case must be"
	}
}
