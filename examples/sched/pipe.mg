// run
//
// Pipes and sockets are how processes, and goroutines that share nothing, talk through the system. All of them go through the poller: a read of an empty pipe parks
// the goroutine, and not its thread, and a write wakes it by way of the system (os.Pipe, netpoll; pipes since Go 1.9). A full pipe parks the writer.
//
// Look at: "blocks: IO wait" on both sides, for the pipe holds less than what is written. Who sends on a channel wakes the receiver ("woken by G"); who writes
// into a pipe knows nobody, and the poller finds the reader.
//
// try: minigo trace -sim -seed 7 -kind GoBlock,GoUnblock FILE
// shows: G\d+ blocks: IO wait in os.readFile pipe.mg:\d+
// shows: G\d+ blocks: IO wait in os.writeFile pipe.mg:\d+
// shows: G\d+ is runnable: woken by netpoll from IO wait
// lacks: woken by G
package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	go func() {
		for range 4 {
			w.Write(make([]byte, 1<<16))
		}
		w.Close()
	}()
	all, err := io.ReadAll(r)
	fmt.Println(len(all), "bytes have come through the pipe:", err)
}
