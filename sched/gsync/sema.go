package gsync

// This file implements semaphores.
//
// A semaphore is a word of the program's, with nothing around it. While it is positive, to acquire it is one compare-and-swap. Its only use
// is for sleeping and waking: think of it as a way to pair the sleep of one G with the wake-up by
// another, so that it does not matter which of the two comes first.
//
// No wake-up is lost, by two pairs of steps of which in each the second sees the first of the other side:
//
//	semacquire:  count itself in nwait,   then look at the word
//	semrelease:  add 1 to the word,       then look at nwait
//
// Go: runtime/sema.go (go1.26).

import (
	"sync/atomic"
	"unsafe"

	"minigo/sched"
)

// Semacquire waits until *addr > 0, and subtracts 1. It returns Done or Parked; after Parked it is called again when the G runs again. With lifo the
// G waits before all others. Go: runtime/sema.go semacquire1.
func Semacquire(mp *sched.M, gp *sched.G, addr *uint32, lifo bool, reason sched.WaitReason) Result {
	w := (*waiter)(gp.Waiting)
	if w == nil {
		if cansemacquire(addr) {
			return Done
		}
		w = acquireWaiter(mp, gp)
	} else if semWoken(gp, w, addr) {
		releaseWaiter(mp, w)
		return Done
	}
	if semPark(mp, gp, w, addr, lifo, reason) {
		return Parked
	}
	releaseWaiter(mp, w)
	return Done
}

// semWoken is called first when w's G runs again, and reports whether it has the semaphore: because it was handed over, or
// because nobody was quicker.
func semWoken(gp *sched.G, w *waiter, addr *uint32) bool {
	gp.Waiting = nil
	handed := w.ticket != 0
	w.ticket = 0
	return handed || cansemacquire(addr)
}

// semPark queues w and parks its G, and returns true; or false, if in between it could acquire the semaphore.
func semPark(mp *sched.M, gp *sched.G, w *waiter, addr *uint32, lifo bool, reason sched.WaitReason) bool {
	ct := centralOf(mp)
	root := ct.sema.rootFor(unsafe.Pointer(addr))
	mp.Lock(&root.lock)
	root.nwait.Add(1)
	if ct.mutant != mutantSemaNoRecheck && cansemacquire(addr) {
		root.nwait.Add(^uint32(0))
		mp.Unlock(&root.lock)
		return false
	}
	w.addr = unsafe.Pointer(addr)
	root.queue(mp, w, lifo)
	gp.Waiting = unsafe.Pointer(w)
	mp.Goparkunlock(gp, &root.lock, reason)
	return true
}

// Go: runtime/sema.go cansemacquire.
func cansemacquire(addr *uint32) bool {
	for {
		v := atomic.LoadUint32(addr)
		if v == 0 {
			return false
		}
		if atomic.CompareAndSwapUint32(addr, v, v-1) {
			return true
		}
	}
}

// Semrelease adds 1 to *addr and wakes a waiter, if there is one. With handoff that waiter gets the semaphore, before others can come, and
// runs next: then the Result is Yield. Else it is Done. Go: runtime/sema.go semrelease1.
func Semrelease(mp *sched.M, addr *uint32, handoff bool) Result {
	root := centralOf(mp).sema.rootFor(unsafe.Pointer(addr))
	atomic.AddUint32(addr, 1)
	if root.nwait.Load() == 0 {
		return Done
	}
	mp.Lock(&root.lock)
	if root.nwait.Load() == 0 { // the others have found the word positive
		mp.Unlock(&root.lock)
		return Done
	}
	w := root.dequeue(unsafe.Pointer(addr))
	if w != nil {
		root.nwait.Add(^uint32(0))
	}
	mp.Unlock(&root.lock)
	if w == nil {
		return Done
	}
	r := Done
	if handoff && cansemacquire(addr) {
		// The waiter is in runnext now. If we went on for the rest of the time slice, a mutex that
		// is handed from one to the next would move at that pace.
		w.ticket = 1
		r = Yield
	}
	mp.Goready(w.g)
	return r
}
