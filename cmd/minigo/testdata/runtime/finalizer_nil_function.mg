// panics

package main

import (
	"runtime"
	"time"
)

// A finalizer that is no function fails when it is called, on the goroutine that runs finalizers.
func main() {
	func() {
		var finalizer func(*[4]string)
		runtime.SetFinalizer(new([4]string), finalizer)
	}()
	for {
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
}
