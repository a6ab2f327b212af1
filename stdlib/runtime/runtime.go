// Package runtime has the bodies of runtime.mg's natives.
package runtime

// This file implements the natives of package runtime.

import (
	"runtime"
	"strconv"
	"strings"

	"minigo/vm"
)

// Natives are the bodies of runtime.mg's declarations.
var Natives = map[string]vm.Native{
	"runtime.goos":           {Leaf: func(c *vm.Call) { c.RetString(runtime.GOOS) }},
	"runtime.goarch":         {Leaf: func(c *vm.Call) { c.RetString(runtime.GOARCH) }},
	"runtime.Gosched":        {Resume: gosched},
	"runtime.Goexit":         {Leaf: func(c *vm.Call) { c.Goexit() }},
	"runtime.GOMAXPROCS":     {Resume: gomaxprocs},
	"runtime.NumCPU":         {Leaf: func(c *vm.Call) { c.RetInt(int64(runtime.NumCPU())) }},
	"runtime.NumGoroutine":   {Leaf: func(c *vm.Call) { c.RetInt(int64(c.M.Sched().NumGoroutine(c.M))) }},
	"runtime.GC":             {Resume: gc},
	"runtime.LockOSThread":   {Leaf: func(*vm.Call) {}},
	"runtime.UnlockOSThread": {Leaf: func(*vm.Call) {}},
	"runtime.print":          {Resume: printer(false)},
	"runtime.println":        {Resume: printer(true)},
	"runtime.memStats":       {Leaf: memStats},
	"runtime.Caller":         {Leaf: caller},
	"runtime.callers":        {Leaf: callers},
	"runtime.frameOf":        {Leaf: frameOf},
	"runtime.stack":          {Leaf: stack},
}

// once reports whether a resumable native is entered for the first time.
func once(c *vm.Call) bool {
	st := c.State(0)
	first := st.N == 0
	st.N = 1
	return first
}

func gosched(c *vm.Call) vm.Status {
	if once(c) {
		return vm.Yield
	}
	return vm.Done
}

// Go: runtime/debug.go GOMAXPROCS (go1.26)
func gomaxprocs(c *vm.Call) vm.Status {
	n := int(c.ArgInt())
	old := c.State(1)
	if once(c) {
		old.N = uint64(c.M.Sched().Gomaxprocs())
		if n > 0 && n != int(old.N) {
			c.M.GOMAXPROCS(c.G, n)
			return vm.OnG0
		}
	}
	c.RetInt(int64(old.N))
	return vm.Done
}

func gc(c *vm.Call) vm.Status {
	if once(c) {
		c.Blocking(runtime.GC)
		return vm.Syscall
	}
	return vm.Done
}

func memStats(c *vm.Call) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	for _, n := range [...]uint64{m.Alloc, m.TotalAlloc, m.Sys, m.Mallocs, m.Frees, uint64(m.NumGC)} {
		c.RetUint(n)
	}
}

func stack(c *vm.Call) {
	var b strings.Builder
	b.WriteString("goroutine " + strconv.FormatUint(c.G.Goid(), 10) + " [running]:\n")
	for _, f := range frames(c) {
		if f.Created {
			b.WriteString("created by " + f.Func + "\n\t")
		} else {
			b.WriteString(f.Func + "(...)\n\t")
		}
		b.WriteString(f.File + ":" + strconv.Itoa(f.Line) + "\n")
	}
	c.RetString(b.String())
}
