// run
//
// A finalizer is called when the collector has found that nothing leads to its object any more. A goroutine of the runtime's own does that, one finalizer
// after the other: it parks in the state "finalizer wait", and is made runnable when the collector has found something. Cleanups have another one. Neither is
// counted, and no program is kept alive for them.
//
// Look at: the order. A finalizer gets its object, with all that it leads to: so only the outermost one can be due, and the next one at a later collection. A
// cleanup does not get it, and comes when it is gone. And in minigo trace: who wakes the two goroutines.
//
// try: minigo trace -sim -seed 7 -kind GoBlock,GoUnblock FILE
// shows: G\d+ blocks: finalizer wait
// shows: G\d+ is runnable: woken by the garbage collector from finalizer wait
// shows: G\d+ blocks: cleanup wait
package main

import (
	"fmt"
	"runtime"
	"time"
)

// A file stands for something that has to be given back.
type file struct {
	name string
	dir  *file
}

var (
	closed = make(chan string, 3)
	gone   = make(chan string, 1)
)

// open makes files, each in the one before, and lets go of them.
func open(names ...string) {
	var dir *file
	for _, name := range names {
		f := &file{name, dir}
		runtime.SetFinalizer(f, func(f *file) { closed <- f.name })
		dir = f
	}
	runtime.AddCleanup(dir, func(text string) { gone <- text }, "the last one is gone")
}

// collect collects garbage until c gives something.
func collect(c chan string) string {
	for {
		runtime.GC()
		select {
		case s := <-c:
			return s
		case <-time.After(time.Millisecond):
		}
	}
}

func main() {
	open("a", "a/b", "a/b/c")
	fmt.Println("goroutines:", runtime.NumGoroutine())
	for range 3 {
		fmt.Println("closed", collect(closed))
	}
	fmt.Println(collect(gone))
}
