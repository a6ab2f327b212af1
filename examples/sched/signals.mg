// run
//
// A signal arrives on any thread, in the middle of anything: its handler may not wait, lock or allocate. So it only sets a bit, and a goroutine of os/signal
// (in "signal wait" until then) is made ready and takes it from there to the channels of signal.Notify (sighandler, sigsend, signal_recv).
//
// The program sends itself two signals.
//
// Look at: a goroutine that is woken by a signal, by no M, and that it then wakes main. Os/signal never waits for a channel: without room it drops signals.
//
// try: minigo trace -sim -seed 7 -kind GoBlock,GoUnblock FILE
// shows: -       G2 is runnable: woken by a signal from signal wait
// shows: G1 is runnable: woken by G2 in os/signal.process.func1 signal.mg:\d+ from chan receive
// shows: G2 blocks: signal wait in os/signal.signal_recv
package main

import (
	"fmt"
	"os"
	"os/signal"
)

func main() {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt)
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		panic(err)
	}
	for range 2 {
		if err := self.Signal(os.Interrupt); err != nil {
			panic(err)
		}
		fmt.Println("got", <-asked)
	}
	signal.Stop(asked)
}
