package vm

// This file implements goroutines that are not started by a go statement: those of time.AfterFunc.

import (
	"unsafe"

	"minigo/sched"
)

// Go starts a goroutine that calls the closure fn, which has no parameters. An M that has a P calls it, on its own stack: a timer's function.
func (m *Machine) Go(mp *sched.M, fn unsafe.Pointer) {
	gp := mp.NewG()
	f, ok := gp.Task().(*fiber)
	if !ok || f.m != m {
		f = m.newFiber()
	}
	f.gp = gp
	f.begin(fn, 1)
	f.setGuard()
	f.creator, f.main, f.entry, f.again = 0, false, nil, againNone
	mp.Newproc(gp, f, nil)
}
