package gsync

// This file implements waiters, with which a G waits for a semaphore or at a notify list.

import (
	"unsafe"

	"minigo/sched"
)

// A waiter stands for a G that waits at an address. Go: runtime/runtime2.go sudog (go1.26), as runtime/sema.go uses it.
type waiter struct {
	g    *sched.G
	addr unsafe.Pointer // keeps the guest's object alive

	// The first waiter at an address is a node of its root's tree; see treap.go.
	parent, prev, next *waiter

	waitlink *waiter // the next one at the same address
	waittail *waiter // of the first: the last one

	// prio is the node's priority in the tree.
	prio uint32

	// ticket is 1 if the semaphore was handed to the woken waiter; in a notify list, the waiter's number.
	ticket uint32

	// What Lock of a mutex keeps while its G waits; see mutex.go.
	started  int64
	starving bool
}

// Go: runtime/proc.go acquireSudog.
func acquireWaiter(mp *sched.M, gp *sched.G) *waiter {
	pc := cacheOf(mp)
	w := pc.waiters.get(mp, &pc.central.waiters)
	if w == nil {
		w = new(waiter)
	}
	w.g = gp
	return w
}

// Go: runtime/proc.go releaseSudog.
func releaseWaiter(mp *sched.M, w *waiter) {
	*w = waiter{}
	pc := cacheOf(mp)
	pc.waiters.put(mp, &pc.central.waiters, w)
}
