// run
//
// The first way to be scheduled: by choice. runtime.Gosched puts the goroutine on the *global* queue, behind all others.
//
// Two goroutines take turns on one P.
//
// Look at: "yields ... to the global queue", and where they are found again.
//
// try: minigo trace -sim -seed 7 -procs 1 -kind GoSched,GoStart FILE
// shows: G\d+ yields in \S+ gosched.mg:\d+, to the global queue, ran for
// shows: G\d+ -> P0 \(global queue, had yielded\)
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	runtime.GOMAXPROCS(1)
	var wg sync.WaitGroup
	turns := [2]int{}
	ahead := 0
	for i := range turns {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 100 {
				turns[i]++
				if turns[1-i] > 0 && turns[1-i] < 100 {
					ahead = max(ahead, turns[i]-turns[1-i])
				}
				runtime.Gosched()
			}
		}()
	}
	wg.Wait()
	fmt.Println(turns, "none was far ahead of the other:", ahead < 20)
}
