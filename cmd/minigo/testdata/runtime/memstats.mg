// run -host

// runtime.ReadMemStats shows what the host's process takes: under the simulator there are no sizes.
package main

import (
	"fmt"
	"runtime"
)

var keep []byte

func main() {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	fmt.Println(before.HeapSys > 0, before.NextGC > 0, before.EnableGC, before.NumGC > 0, before.HeapObjects == before.Mallocs-before.Frees)
	keep = make([]byte, 1<<20)
	runtime.ReadMemStats(&after)
	fmt.Println(after.TotalAlloc-before.TotalAlloc >= 1<<20, after.Mallocs > before.Mallocs)
}
