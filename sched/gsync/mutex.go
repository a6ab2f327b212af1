package gsync

// This file implements the mutex of package sync.
//
// In normal mode who waits is in a queue, but a woken waiter competes with those who come and already run, and often loses: then it waits
// again, at the head. That is fast, as a G may lock the mutex several times in a row. A waiter that has not got it for
// 1 ms switches the mutex to starvation mode: the mutex is handed from the unlocker to the first waiter, and
// who comes queues up at the end. A waiter that is the last one, or has waited less than 1 ms, switches back.
//
// The mutex is two words of the program's. The methods in the program's language can do the fast path
// themselves, by one compare-and-swap, and these for the rest.
// Go: internal/sync/mutex.go Mutex (go1.26).

import (
	"sync/atomic"

	"minigo/sched"
)

// The state of a mutex: three bits, and the number of waiters above them.
const (
	mutexLocked      = 1 << iota
	mutexWoken       // a waiter has been woken and has not yet got it, or someone spins: unlock wakes nobody
	mutexStarving    // starvation mode
	mutexWaiterShift = iota

	starvationThresholdNs = 1e6
)

// What a fast path of the embedder's has to know of the state. It may lock a mutex that has neither MutexLocked nor MutexStarving set, by setting
// MutexLocked: as who comes new in normal mode does, whether others wait or not. And it may unlock one with MutexLocked set if MutexStarving is not and
// nobody is to be woken: nobody waits, so that the state is below MutexWaiter, or MutexWoken is set.
const (
	MutexLocked   = mutexLocked
	MutexWoken    = mutexWoken
	MutexStarving = mutexStarving
	MutexWaiter   = 1 << mutexWaiterShift
)

// MutexTryLock locks the mutex if nobody has it. Go: internal/sync/mutex.go (*Mutex).TryLock.
func MutexTryLock(state *int32) bool {
	old := atomic.LoadInt32(state)
	return old&(mutexLocked|mutexStarving) == 0 && atomic.CompareAndSwapInt32(state, old, old|mutexLocked)
}

// MutexLock locks the mutex. It returns Done, Parked or InconsistentMutex; after Parked it is called again when the G runs again.
// Go: internal/sync/mutex.go (*Mutex).Lock.
func MutexLock(mp *sched.M, gp *sched.G, state *int32, sema *uint32) Result {
	if gp.Waiting == nil && atomic.CompareAndSwapInt32(state, 0, mutexLocked) {
		return Done
	}
	return lockSlow(mp, gp, state, sema)
}

// lockSlow is Go's function of that name, cut in two where it waits: what it knows is then in the waiter.
// Go: internal/sync/mutex.go (*Mutex).lockSlow.
func lockSlow(mp *sched.M, gp *sched.G, state *int32, sema *uint32) Result {
	w := (*waiter)(gp.Waiting)
	awoke := false
	iter := 0
	if w != nil {
		// If someone has been quicker, wait again: at the head, even if this was the first time.
		if !semWoken(gp, w, sema) && semPark(mp, gp, w, sema, true, sched.WaitSyncMutexLock) {
			return Parked
		}
		if locked, r := mutexWoke(mp, w, state); locked {
			releaseWaiter(mp, w)
			return r
		}
		awoke = true
	}
	old := atomic.LoadInt32(state)
	for {
		// Spin for a moment if the mutex is held by a G that runs, but not in starvation mode: we would not get it.
		if old&(mutexLocked|mutexStarving) == mutexLocked && mp.CanSpin(iter) {
			// Tell Unlock not to wake another one.
			if !awoke && old&mutexWoken == 0 && old>>mutexWaiterShift != 0 &&
				atomic.CompareAndSwapInt32(state, old, old|mutexWoken) {
				awoke = true
			}
			mp.Procyield()
			iter++
			old = atomic.LoadInt32(state)
			continue
		}
		new := old
		if old&mutexStarving == 0 {
			new |= mutexLocked
		}
		if old&(mutexLocked|mutexStarving) != 0 {
			new += 1 << mutexWaiterShift
		}
		// Starvation mode needs a waiter, and there may be none if the mutex is unlocked.
		if w != nil && w.starving && old&mutexLocked != 0 {
			new |= mutexStarving
		}
		if awoke {
			if new&mutexWoken == 0 {
				return mutexFail(mp, w)
			}
			new &^= mutexWoken
		}
		if !atomic.CompareAndSwapInt32(state, old, new) {
			old = atomic.LoadInt32(state)
			continue
		}
		if old&(mutexLocked|mutexStarving) == 0 {
			if w != nil {
				releaseWaiter(mp, w)
			}
			return Done
		}
		// Who has waited before goes to the head of the queue.
		lifo := w != nil
		if w == nil {
			w = acquireWaiter(mp, gp)
			w.started = mp.Sched().Nanotime()
		}
		if semPark(mp, gp, w, sema, lifo, sched.WaitSyncMutexLock) {
			return Parked
		}
		if locked, r := mutexWoke(mp, w, state); locked {
			releaseWaiter(mp, w)
			return r
		}
		awoke = true
		iter = 0
		old = atomic.LoadInt32(state)
	}
}

// mutexWoke goes on when w's G has got the semaphore. If the mutex was handed over it is ours, or there is a failure.
func mutexWoke(mp *sched.M, w *waiter, state *int32) (locked bool, r Result) {
	w.starving = w.starving || mp.Sched().Nanotime()-w.started > starvationThresholdNs
	old := atomic.LoadInt32(state)
	if old&mutexStarving == 0 {
		return false, Done
	}
	// The state has still to be made so: mutexLocked is not set, and we are counted as a waiter.
	if old&(mutexLocked|mutexWoken) != 0 || old>>mutexWaiterShift == 0 {
		return true, InconsistentMutex
	}
	delta := int32(mutexLocked - 1<<mutexWaiterShift)
	if !w.starving || old>>mutexWaiterShift == 1 {
		// Leave starvation mode as soon as possible: it is so slow that two Gs can go on in lock-step in it for ever.
		delta -= mutexStarving
	}
	atomic.AddInt32(state, delta)
	return true, Done
}

func mutexFail(mp *sched.M, w *waiter) Result {
	if w != nil {
		releaseWaiter(mp, w)
	}
	return InconsistentMutex
}

// MutexUnlock unlocks the mutex. It returns Done, Yield or UnlockOfUnlocked. Go: internal/sync/mutex.go (*Mutex).Unlock.
func MutexUnlock(mp *sched.M, state *int32, sema *uint32) Result {
	if new := atomic.AddInt32(state, -mutexLocked); new != 0 {
		return unlockSlow(mp, new, state, sema)
	}
	return Done
}

// unlockSlow goes on if something was left in the state: new. Go: internal/sync/mutex.go (*Mutex).unlockSlow.
func unlockSlow(mp *sched.M, new int32, state *int32, sema *uint32) Result {
	if (new+mutexLocked)&mutexLocked == 0 {
		return UnlockOfUnlocked
	}
	if new&mutexStarving != 0 {
		// Hand the mutex over. mutexLocked is not set, but with mutexStarving it counts as locked.
		return Semrelease(mp, sema, centralOf(mp).mutant != mutantNoHandoff)
	}
	for old := new; ; old = atomic.LoadInt32(state) {
		// If nobody waits, or someone has been woken or has got the mutex, there is nobody to wake. In
		// starvation mode it is not ours to hand over: we have not seen it when we unlocked.
		if old>>mutexWaiterShift == 0 || old&(mutexLocked|mutexWoken|mutexStarving) != 0 {
			return Done
		}
		new = (old - 1<<mutexWaiterShift) | mutexWoken // this gives the right to wake one
		if atomic.CompareAndSwapInt32(state, old, new) {
			return Semrelease(mp, sema, false)
		}
	}
}
