package gsync

// This file implements waiters, with which a G waits for a semaphore or at a notify list, and the caches that they come from.

import (
	"unsafe"

	"minigo/sched"
)

// A waiter stands for a G that waits at an address. Go: runtime/runtime2.go sudog (go1.26), as runtime/sema.go uses it.
type waiter struct {
	g    *sched.G
	addr unsafe.Pointer // keeps the guest's object alive

	// The first waiter at an address is a node of its root's tree; see treap.go.
	parent, prev, next *waiter // next: also on a free list

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

// acquireWaiter takes a waiter from the P's cache, or from the central list. Go: runtime/proc.go acquireSudog.
func acquireWaiter(mp *sched.M, gp *sched.G) *waiter {
	pc := cacheOf(mp)
	if pc.waiters == nil {
		pc.refillWaiters(mp)
	}
	w := pc.waiters
	if w == nil {
		w = new(waiter)
	} else {
		pc.waiters = w.next
		pc.nwaiter--
		w.next = nil
	}
	w.g = gp
	return w
}

// releaseWaiter gives it back. Go: runtime/proc.go releaseSudog.
func releaseWaiter(mp *sched.M, w *waiter) {
	*w = waiter{}
	pc := cacheOf(mp)
	if pc.nwaiter == cacheSize {
		pc.returnWaiters(mp)
	}
	w.next = pc.waiters
	pc.waiters = w
	pc.nwaiter++
}

func (pc *cache) refillWaiters(mp *sched.M) {
	ct := pc.central
	mp.Lock(&ct.lock)
	for pc.nwaiter < cacheSize/2 && ct.waiters != nil {
		w := ct.waiters
		ct.waiters = w.next
		ct.nwaiter--
		w.next = pc.waiters
		pc.waiters = w
		pc.nwaiter++
	}
	mp.Unlock(&ct.lock)
}

func (pc *cache) returnWaiters(mp *sched.M) {
	ct := pc.central
	mp.Lock(&ct.lock)
	for pc.nwaiter > cacheSize/2 {
		w := pc.waiters
		pc.waiters = w.next
		pc.nwaiter--
		w.next = nil
		if ct.nwaiter < centralSize {
			w.next = ct.waiters
			ct.waiters = w
			ct.nwaiter++
		}
	}
	mp.Unlock(&ct.lock)
}
