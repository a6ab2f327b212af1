// Package debug has the bodies of debug.mg's natives.
package debug

// This file implements the natives of package runtime/debug.

import (
	"runtime/debug"

	"minigo/vm"
)

// Natives are the bodies of debug.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"runtime/debug.SetGCPercent":    {Leaf: setGCPercent},
		"runtime/debug.SetMemoryLimit":  {Leaf: setMemoryLimit},
		"runtime/debug.SetMaxStack":     {Leaf: func(c *vm.Call) { c.RetInt(c.SetMaxStack(c.ArgInt())) }},
		"runtime/debug.SetMaxThreads":   {Leaf: func(c *vm.Call) { c.RetInt(int64(c.M.SetMaxThreads(int(c.ArgInt())))) }},
		"runtime/debug.SetPanicOnFault": {Leaf: func(c *vm.Call) { c.RetBool(c.SetPanicOnFault(c.ArgBool())) }},
		"runtime/debug.SetTraceback":    {Leaf: func(c *vm.Call) { c.SetTraceback(c.ArgString()) }},
		"runtime/debug.FreeOSMemory":    {Resume: freeOSMemory},
	}
}

// The host's collector is told, but the program finds what it has set itself: the host's own settings follow from the size of the machine.
func setGCPercent(c *vm.Call) {
	n := int(c.ArgInt())
	debug.SetGCPercent(n)
	c.RetInt(int64(c.SetGCPercent(n)))
}

func setMemoryLimit(c *vm.Call) {
	n := c.ArgInt()
	debug.SetMemoryLimit(n)
	c.RetInt(c.SetMemoryLimit(n))
}

// freeOSMemory is runtime.GC, and more.
func freeOSMemory(c *vm.Call) vm.Status {
	if st := c.State(0); st.N == 0 {
		st.N = 1
		c.GC(debug.FreeOSMemory)
		return vm.Syscall
	}
	c.Collected()
	return vm.Done
}
