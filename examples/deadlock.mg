// panics
//
// Two goroutines wait for each other: each wants to send before it receives, on channels without room.
//
// Look at: the message. When no goroutine can run, and nothing that could wake one is on its way (a timer, a socket,
// a system call), the program can never go on, and the scheduler knows: "all goroutines are asleep". Below it stand
// all of them, with what they wait for and where. Give one of the channels room, make(chan string, 1), and all is well.
package main

import "fmt"

func meet(name string, mine chan<- string, theirs <-chan string, done chan<- bool) {
	mine <- "hello from " + name
	fmt.Println(name, "got:", <-theirs)
	done <- true
}

func main() {
	a, b := make(chan string), make(chan string)
	done := make(chan bool)
	go meet("left", a, b, done)
	go meet("right", b, a, done)
	fmt.Println("waiting for both")
	<-done
	<-done
	fmt.Println("never printed")
}
