// run
//
// A goroutine that waits for what nobody can send any more waits until the program ends: it has leaked, with its stack and all that this leads to. The
// scheduler cannot know, as long as others run: only a walk through the memory shows that nobody who could still run has the channel.
//
// The first answer of three is taken, and the other two are never received: the channel has no room for them. With make(chan int, 3) all is well.
//
// Look at: the two that have leaked, and that the one whose channel a global leads to is not among them.
//
// try: minigo run -leaks FILE
// shows: 2 goroutines have leaked: nothing that could still run can wake them.
// shows: goroutine \d+ \[chan send \(leaked\)\]:\nmain.ask\(
// lacks: main.wait\(
package main

import (
	"fmt"
	"time"
)

var global = make(chan int)

func wait() { <-global }

func ask(answers chan int) { answers <- 42 }

func first() int {
	answers := make(chan int)
	for range 3 {
		go ask(answers)
	}
	return <-answers
}

func main() {
	go wait()
	fmt.Println(first())
	time.Sleep(10 * time.Millisecond)
}
