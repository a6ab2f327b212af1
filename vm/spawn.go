package vm

// This file implements the start of a goroutine.

import (
	"unsafe"

	"minigo/sched"
)

// prepare gives a new goroutine a fiber that is going to run the closure fn; slots 1 to slots-1 of its frame are to be put in place by
// the caller, who then calls Newproc. A dead goroutine brings its fiber, with its stack.
//
// Go: runtime/proc.go newproc1 (go1.26)
func (m *Machine) prepare(mp *sched.M, fn unsafe.Pointer, slots int) (*sched.G, *fiber) {
	gp := mp.NewG()
	f, ok := gp.Task().(*fiber)
	if !ok || f.m != m {
		f = m.newFiber()
	}
	f.gp = gp
	f.begin(fn, slots)
	f.setGuard()
	f.creator, f.main, f.entry, f.again = 0, false, nil, againNone
	return gp, f
}

// Go starts a goroutine that calls the closure fn, which has no parameters. An M that has a P calls it, on its own stack: the function of
// a timer of time.AfterFunc.
func (m *Machine) Go(mp *sched.M, fn unsafe.Pointer) {
	gp, f := m.prepare(mp, fn, 1)
	mp.Newproc(gp, f, nil)
}
