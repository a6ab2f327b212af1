// Package runtime has the bodies of runtime.mg's natives.
package runtime

// This file implements the natives of package runtime.

import (
	"encoding/binary"
	"runtime"
	"unsafe"

	"minigo/sched"
	"minigo/vm"
)

// Natives are the bodies of runtime.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"runtime.goos":           {Leaf: func(c *vm.Call) { c.RetString(runtime.GOOS) }},
		"runtime.goarch":         {Leaf: func(c *vm.Call) { c.RetString(runtime.GOARCH) }},
		"runtime.Gosched":        {Resume: gosched},
		"runtime.Goexit":         {Leaf: func(c *vm.Call) { c.Goexit() }},
		"runtime.GOMAXPROCS":     {Resume: gomaxprocs},
		"runtime.NumCPU":         {Leaf: func(c *vm.Call) { c.RetInt(int64(c.M.Sched().Ncpu(runtime.NumCPU()))) }},
		"runtime.NumGoroutine":   {Leaf: func(c *vm.Call) { c.RetInt(int64(c.M.Sched().NumGoroutine(c.M))) }},
		"runtime.GC":             {Resume: gc},
		"runtime.LockOSThread":   {Leaf: func(c *vm.Call) { c.M.LockOSThread(c.G) }},
		"runtime.UnlockOSThread": {Leaf: func(c *vm.Call) { c.M.UnlockOSThread(c.G) }},
		"runtime.print":          {Resume: printer(false)},
		"runtime.println":        {Resume: printer(true)},
		"runtime.printeface":     {Leaf: printeface},
		"runtime.setFinalizer":   {Leaf: func(c *vm.Call) { c.SetFinalizer(c.ArgAny(), c.ArgAny(), c.ArgPtr()) }},
		"runtime.addCleanup":     {Leaf: func(c *vm.Call) { c.RetUint(c.AddCleanup(c.ArgAny().Regs().P, c.ArgPtr(), c.ArgPtr())) }},
		"runtime.checkCleanup":   {Leaf: func(c *vm.Call) { c.RetString(c.CheckCleanup(c.ArgAny(), c.ArgAny(), c.ArgAny())) }},
		"runtime.stopCleanup":    {Leaf: func(c *vm.Call) { c.Machine.StopCleanup(c.ArgUint()) }},
		"runtime.runFinalizer":   {Resume: func(c *vm.Call) vm.Status { return c.RunFinalizer(sched.Finalizers) }},
		"runtime.runCleanup":     {Resume: func(c *vm.Call) vm.Status { return c.RunFinalizer(sched.Cleanups) }},
		"runtime.memStats":       {Leaf: memStats},
		"runtime.Caller":         {Leaf: caller},
		"runtime.callers":        {Leaf: callers},
		"runtime.frameOf":        {Leaf: frameOf},
		"runtime.stack":          {Resume: stack},
		"runtime.goroutinePCs":   {Resume: goroutinePCs},
		"runtime.threads":        {Leaf: func(c *vm.Call) { c.RetInt(int64(c.M.Threads())) }},
	}
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
		c.GC(runtime.GC)
		return vm.Syscall
	}
	c.Collected()
	return vm.Done
}

// memStats is memStats() (words []byte, gcCPUFraction float64): the numbers of a MemStats in its order. Under the simulator there are those only that
// follow from the seed. The others are no small numbers that a program could take for true: they are 0, and that is said.
func memStats(c *vm.Call) {
	var m runtime.MemStats
	if c.M.Sched().Simulated() {
		n, last := c.Collections()
		m.NumGC, m.NumForcedGC, m.LastGC = uint32(n), uint32(n), uint64(last)
		m.StackInuse = uint64(c.StackBytes())
		m.StackSys = m.StackInuse
		c.Note("minigo: -sim does not simulate memory: runtime.MemStats knows the stacks, and the collections that were asked for\n")
	} else {
		runtime.ReadMemStats(&m)
	}
	list := [...]uint64{
		m.Alloc, m.TotalAlloc, m.Sys, m.Lookups, m.Mallocs, m.Frees,
		m.HeapAlloc, m.HeapSys, m.HeapIdle, m.HeapInuse, m.HeapReleased, m.HeapObjects,
		m.StackInuse, m.StackSys, m.MSpanInuse, m.MSpanSys, m.MCacheInuse, m.MCacheSys, m.BuckHashSys, m.GCSys, m.OtherSys,
		m.NextGC, m.LastGC, m.PauseTotalNs, uint64(m.NumGC), uint64(m.NumForcedGC),
	}
	words := make([]byte, 0, len(list)*8)
	for _, n := range list {
		words = binary.LittleEndian.AppendUint64(words, n)
	}
	c.RetBytes(words)
	c.RetFloat(m.GCCPUFraction)
}

// stack is stack(all bool) string. All goroutines are looked at while the world is stopped.
//
// Go: runtime/mprof.go Stack (go1.26)
func stack(c *vm.Call) vm.Status {
	all, state := c.ArgBool(), c.State(0)
	text := c.Trace(frames(c))
	if all {
		if state.P == nil {
			others := new(string)
			state.P = unsafe.Pointer(others)
			c.M.StopTheWorld(c.G, sched.STWAllGs, func(mp *sched.M) { *others = c.TracebackOthers(mp) })
			return vm.OnG0
		}
		text += *(*string)(state.P)
	}
	c.RetString(text)
	return vm.Done
}
