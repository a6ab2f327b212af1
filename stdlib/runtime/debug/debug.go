// Package debug has the bodies of debug.mg's natives.
package debug

// This file implements the natives of package runtime/debug.

import (
	"runtime/debug"

	"minigo/vm"
)

// Natives are the bodies of debug.mg's declarations.
var Natives = map[string]vm.Native{
	"runtime/debug.SetGCPercent":    {Leaf: func(c *vm.Call) { c.RetInt(int64(debug.SetGCPercent(int(c.ArgInt())))) }},
	"runtime/debug.SetMemoryLimit":  {Leaf: func(c *vm.Call) { c.RetInt(debug.SetMemoryLimit(c.ArgInt())) }},
	"runtime/debug.SetMaxStack":     {Leaf: func(c *vm.Call) { c.RetInt(c.SetMaxStack(c.ArgInt())) }},
	"runtime/debug.SetMaxThreads":   {Leaf: func(c *vm.Call) { c.RetInt(int64(c.M.SetMaxThreads(int(c.ArgInt())))) }},
	"runtime/debug.SetPanicOnFault": {Leaf: func(c *vm.Call) { c.RetBool(c.SetPanicOnFault(c.ArgBool())) }},
	"runtime/debug.SetTraceback":    {Leaf: func(c *vm.Call) { c.SetTraceback(c.ArgString()) }},
	"runtime/debug.FreeOSMemory":    {Resume: freeOSMemory},
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
