// run -procs=4
//
// An M without work does not sleep at once: it spins, that is, it looks for work again and again, since to wake a thread takes longer
// (findRunnable). Who makes a goroutine ready wakes an M only if nobody spins already (wakep), and an M that stops spinning because it has found
// work wakes the next one (resetspinning): so as many come as are needed, one after the other, and not all at once.
//
// Look at: who is woken and why, who spins, for how long, and why it stops.
//
// try: minigo trace -sim -seed 7 -kind thread FILE
// shows: M\d+ is (made|woken) for P\d \(there is work, a P is idle, nobody spins\)
// shows: M\d+ spins \(out of work\)
// shows: M\d+ spins no more, after .* \(found work\)
// shows: M\d+ spins no more, after .* \(found nothing\)
// shows: M\d+ parks
// shows: M\d+ wakes up, after
// try: minigo trace -sim -seed 7 -threads FILE
// shows: spins
package main

import (
	"fmt"
	"time"
)

func main() {
	done := make(chan int)
	for round := range 3 {
		for range 4 {
			go func() {
				s := 0
				for i := range 50_000 {
					s += i & round
				}
				done <- s
			}()
		}
		for range 4 {
			<-done
		}
		time.Sleep(time.Millisecond) // all go to sleep, and have to be woken
	}
	fmt.Println("done")
}
