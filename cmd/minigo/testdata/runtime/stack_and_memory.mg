// run

// runtime.Stack shows the calling goroutine, and with all the others too, each with the reason why it waits.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"time"
)

func receives(c chan int)     { <-c }
func locks(mu *sync.Mutex)    { mu.Lock() }
func has(s, text string) bool { return strings.Contains(s, text) }

func main() {
	c, mu := make(chan int), new(sync.Mutex)
	mu.Lock()
	go receives(c)
	go locks(mu)
	go time.Sleep(time.Hour)
	time.Sleep(10 * time.Millisecond)
	buf := make([]byte, 1<<16)
	one := string(buf[:runtime.Stack(buf, false)])
	fmt.Println(strings.HasPrefix(one, "goroutine 1 [running]:\nmain.main("), has(one, "receives"))
	all := string(buf[:runtime.Stack(buf, true)])
	fmt.Println(strings.HasPrefix(all, "goroutine 1 [running]:\nmain.main("), has(all, "[chan receive]:\nmain.receives("), has(all, "[sync.Mutex.Lock]:"), has(all, "[sleep]:"))
	fmt.Println(has(all, "main.locks("), has(all, "created by main.main in goroutine 1\n"), runtime.Stack(buf[:5], true))
	fmt.Println(strings.HasPrefix(string(debug.Stack()), "goroutine 1 [running]:\nruntime/debug.Stack("))

	debug.FreeOSMemory()
	fmt.Println(debug.SetMaxStack(1<<20), debug.SetGCPercent(50) > 0, debug.SetGCPercent(100), debug.SetMemoryLimit(1<<40) > 1<<40, debug.SetMemoryLimit(-1) == 1<<40)
	fmt.Println(debug.SetMaxThreads(5000) > 0, debug.SetMaxThreads(6000), runtime.NumCPU() > 0)
	runtime.LockOSThread()
	runtime.LockOSThread()
	done := make(chan bool)
	go func() {
		defer close(done)
		defer fmt.Println("deferred")
		runtime.Goexit()
	}()
	<-done
	runtime.UnlockOSThread()
	runtime.UnlockOSThread()
	runtime.UnlockOSThread()
}
