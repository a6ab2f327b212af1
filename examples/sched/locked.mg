// run
//
// runtime.LockOSThread wires a goroutine to its thread: no other thread runs it, and that thread runs nothing else. A scheduler that
// finds it hands its P to that thread, and sleeps (startlockedm); the thread, when its goroutine waits, gives the P away and sleeps (stoplockedm).
//
// Look at: the locked goroutine always runs on the same M, and each time it is woken threads have to change hands: that is its price.
//
// try: minigo trace -sim -seed 7 -kind thread,GoStart FILE
// shows: M\d+ is woken for P\d \(for the goroutine that is locked to it\)
package main

import (
	"fmt"
	"runtime"
)

func main() {
	ping, pong := make(chan int), make(chan int)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		for n := range ping {
			pong <- n + 1
		}
		close(pong)
	}()
	n := 0
	for range 20 {
		ping <- n
		n = <-pong
	}
	close(ping)
	<-pong
	fmt.Println(n)
}
