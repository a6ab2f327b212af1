package runtime

// This file implements the natives that look at the stack of the calling goroutine.

import (
	"encoding/binary"
	"strings"
	"unsafe"

	"minigo/sched"
	"minigo/vm"
)

// frames is the stack of the calling goroutine, without this package's own frames.
func frames(c *vm.Call) []sched.Frame {
	fs := c.G.Task().Traceback(c.G)
	for len(fs) > 0 && strings.HasPrefix(fs[0].Func, "runtime.") {
		fs = fs[1:]
	}
	return fs
}

// pcs are the calls on a goroutine's stack, without this package's own frames.
func pcs(c *vm.Call, gp *sched.G) []uint64 {
	list := allPCs(gp)
	for len(list) > 0 && strings.HasPrefix(c.FrameAt(uintptr(list[0])).Func, "runtime.") {
		list = list[1:]
	}
	return list
}

// allPCs are the calls on a goroutine's stack. A pc is given as Go gives it, behind the start of its instruction, so that pc-1 belongs
// to the same call.
func allPCs(gp *sched.G) []uint64 {
	const behind = 4
	var all [1 << 10]uint64
	task, ok := gp.Task().(sched.PCTask)
	if !ok {
		return nil
	}
	list := all[:task.TracePCs(gp, all[:])]
	if k := len(list) - 1; k >= 0 && vm.IsCreator(list[k]) {
		list = list[:k]
	}
	for i := range list {
		list[i] += behind
	}
	return list
}

// caller is Caller(skip int) (pc uintptr, file string, line int, ok bool).
func caller(c *vm.Call) {
	skip := int(c.ArgInt())
	list := pcs(c, c.G)
	var f sched.Frame
	ok := skip >= 0 && skip < len(list)
	if ok {
		f = c.FrameAt(uintptr(list[skip]))
		ok = f.File != ""
	}
	if !ok {
		c.RetUint(0)
		c.RetString("")
		c.RetInt(0)
		c.RetBool(false)
		return
	}
	c.RetUint(list[skip])
	c.RetString(f.File)
	c.RetInt(int64(f.Line))
	c.RetBool(true)
}

// callers is callers(skip int, pcs []uintptr) int; skip counts from Callers itself.
func callers(c *vm.Call) {
	skip := int(c.ArgInt())
	first, n, _, _ := c.ArgSlice()
	out := unsafe.Slice((*uint64)(first), n)
	list := allPCs(c.G)
	for len(list) > 1 && strings.HasPrefix(c.FrameAt(uintptr(list[1])).Func, "runtime.") {
		list = list[1:]
	}
	k := 0
	if skip = max(skip, 0); skip < len(list) {
		k = copy(out, list[skip:])
	}
	c.RetInt(int64(k))
}

// frameOf is frameOf(pc uintptr) (function, file string, line int, entry uintptr).
func frameOf(c *vm.Call) {
	pc := c.ArgUint()
	f := c.FrameAt(uintptr(pc))
	c.RetString(f.Func)
	c.RetString(f.File)
	c.RetInt(int64(f.Line))
	c.RetUint(pc&^7 - uint64(f.Offset))
}

// goroutinePCs is goroutinePCs() []byte. As for stack the world is stopped.
//
// Go: runtime/mprof.go goroutineProfileWithLabels (go1.26)
func goroutinePCs(c *vm.Call) vm.Status {
	state := c.State(0)
	if state.P == nil {
		words := new([]byte)
		state.P = unsafe.Pointer(words)
		add := func(gp *sched.G) {
			list := pcs(c, gp)
			*words = binary.LittleEndian.AppendUint64(*words, uint64(len(list)))
			for _, pc := range list {
				*words = binary.LittleEndian.AppendUint64(*words, pc)
			}
		}
		c.M.StopTheWorld(c.G, sched.STWAllGs, func(mp *sched.M) {
			add(c.G)
			for _, gp := range mp.Sched().AllG(mp) {
				if gp != c.G {
					add(gp)
				}
			}
		})
		return vm.OnG0
	}
	c.RetBytes(*(*[]byte)(state.P))
	return vm.Done
}
