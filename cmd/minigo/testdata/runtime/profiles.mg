// run

// The runtime's own profiles can be asked for, and records can be made and looked at.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	runtime.MemProfileRate = 0
	runtime.SetBlockProfileRate(0)
	fmt.Println(runtime.SetMutexProfileFraction(0))
	fmt.Println(runtime.BlockProfile(nil))
	fmt.Println(runtime.MutexProfile(nil))
	_, ok := runtime.MemProfile(make([]runtime.MemProfileRecord, 1000), true)
	fmt.Println(ok)

	r := runtime.MemProfileRecord{AllocBytes: 5, FreeBytes: 3, AllocObjects: 2, FreeObjects: 1}
	r.Stack0[0], r.Stack0[1] = 7, 8
	fmt.Println(r.InUseBytes(), r.InUseObjects(), r.Stack())
	var b runtime.BlockProfileRecord
	fmt.Println(b.Count, b.Cycles, len(b.Stack()))
	for i := range b.Stack0 {
		b.Stack0[i] = 1
	}
	fmt.Println(len(b.Stack()))

	runtime.GOMAXPROCS(1)
	runtime.SetDefaultGOMAXPROCS()
	fmt.Println(runtime.GOMAXPROCS(0) == runtime.NumCPU())
}
