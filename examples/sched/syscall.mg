// run -procs=1
//
// A goroutine in a system call blocks its thread, but not its P: that stays behind in the state syscall, and if the call takes longer than
// a tick of sysmon and there is other work, sysmon takes the P (retake) and hands it to another thread (handoffp). When the call is over the
// goroutine asks for its old P, then for an idle one, and else becomes runnable.
//
// Main writes a big file and waits until it is on the disk, while the other goroutine counts, with one P.
//
// Look at: "P0 handed off ... in syscall", and who goes on with it. With -sched n1 the counting stops meanwhile.
//
// try: minigo trace -procs 1 -kind syscall,proc FILE
// shows: G1 enters a system call in os.*syscall.mg:\d+
// shows: P0 taken from M\d+ \(sysmon\): in syscall .* \(.*syscall.mg:\d+\)
// shows: P0 handed off \(.*\): M\d+ in syscall
// shows: G1 is back from the system call after .*, lost its P
// try: minigo trace -procs 1 -sched n1 -kind proc FILE
// lacks: handed off
package main

import (
	"fmt"
	"os"
)

func main() {
	stop := make(chan bool)
	counted := make(chan int)
	go func() {
		for n := 1; ; n++ {
			select {
			case <-stop:
				counted <- n
				return
			default:
			}
		}
	}()
	f, err := os.CreateTemp("", "minigo")
	if err != nil {
		panic(err)
	}
	defer os.Remove(f.Name())
	for range 4 {
		f.Write(make([]byte, 8<<20))
		f.Sync()
	}
	f.Close()
	stop <- true
	fmt.Println("both have worked:", <-counted > 0)
}
