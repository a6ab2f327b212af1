// panics
//
// When no goroutine can run, and nothing that could wake one is on its way (a timer, a socket, a system call, a signal), the program can never
// go on, and the M that is about to sleep last notices it (checkdead).
//
// Two philosophers, two forks: each takes the fork at his left, and then waits for the other one.
//
// Look at: Go's own message, with what each goroutine waits for and where; and below it, who has what, who could have helped, and the circle.
//
// try: minigo run FILE
// shows: ^fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 \[sync.WaitGroup.Wait\]:
// shows: goroutine \d+ \[sync.Mutex.Lock\]:
// shows: goroutine 1 waits for the sync.WaitGroup.\n\tCalls of Done that are missing: 2.
// shows: goroutine (\d+) waits for the sync.Mutex main.right.\n\tGoroutine \d+ has locked it last, and waits too.
// shows: a circle: goroutine (\d+) waits for goroutine (\d+), which waits for goroutine (\d+).
package main

import "sync"

var left, right sync.Mutex

func main() {
	var wg, both sync.WaitGroup
	dine := func(first, second *sync.Mutex) {
		first.Lock()
		both.Done()
		both.Wait() // each has one fork
		second.Lock()
		second.Unlock()
		first.Unlock()
		wg.Done()
	}
	wg.Add(2)
	both.Add(2)
	go dine(&left, &right)
	go dine(&right, &left)
	wg.Wait()
}
