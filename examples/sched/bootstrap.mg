// run
//
// How a program comes to its first line (rows 3 to 7 of the scheduler's mechanisms).
//
// M0 is there first, with P0; the other Ps are made idle. The first goroutine is made by nobody, M0 schedules, finds it in runnext,
// and starts sysmon and package initialisation before main.main. The program ends when main does, whoever else may run.
//
// try: minigo trace -sim -seed 7 -kind go,proc,world FILE
// shows: GOMAXPROCS is 4
// shows: M0 takes P0
// shows: G1 made by nobody
// shows: G1 -> P0 \(runnext, new
package main

import "fmt"

var early = before()

func before() int {
	fmt.Println("package initialisation")
	return 1
}

func main() {
	go func() {
		for {
		}
	}()
	fmt.Println("main, which does not wait for the other goroutine", early)
}
