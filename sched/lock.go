package sched

// This file implements locks and notes on the platform's futex.

import (
	"sync/atomic"

	"minigo/sched/platform"
)

// A Mutex is a lock for short sections, held by an M and not by a G: no Task may return to the scheduler while it
// holds one, except by a park whose unlock function releases it. Its zero value is unlocked.
// Go: runtime/lock_futex.go lock2, as of go1.23 (newer ones count spinning Ms in the word).
type Mutex struct{ key atomic.Uint32 }

const (
	mutexUnlocked = 0
	mutexLocked   = 1
	mutexSleeping = 2 // locked, and someone may be asleep for it
)

// Lock locks l. The M that holds a lock is not preempted.
func (mp *M) Lock(l *Mutex) { lock(mp, l) }

// Unlock unlocks l.
func (mp *M) Unlock(l *Mutex) { unlock(mp, l) }

// TryLock locks l if it is free. Until TryUnlock, or UnlockTried, who has called it calls nothing else: the M does not know of the lock.
func (l *Mutex) TryLock() bool { return l.key.CompareAndSwap(mutexUnlocked, mutexLocked) }

// TryUnlock unlocks what TryLock has locked, unless someone is to be woken for it.
func (l *Mutex) TryUnlock() bool { return l.key.CompareAndSwap(mutexLocked, mutexUnlocked) }

// UnlockTried unlocks what TryLock has locked.
func (mp *M) UnlockTried(l *Mutex) {
	mp.locks++
	unlock(mp, l)
}

func lock(mp *M, l *Mutex) {
	mp.locks++
	mp.point()
	if l.key.CompareAndSwap(mutexUnlocked, mutexLocked) {
		return
	}
	lockSlow(mp, l)
}

// How often a lock that is taken is tried before sleep, and for how long it is let alone each time.
const (
	lockSpin    = 4
	lockSpinCnt = 60
)

// Go: runtime/lock_spinbit.go lock2 (go1.26).
func lockSlow(mp *M, l *Mutex) {
	mp.stats.lockWaits.Add(1)
	// The holder runs on another processor or has lost it: try for some microseconds, then sleep. Differs: Go pauses half as long, and lets other
	// threads run once before it sleeps: for a thread that the host has locked that is as dear as sleep. Who tries again sooner takes the lock's
	// cache line, and those of what it guards, from who could otherwise go on with its next operations: a long pause is quicker for both.
	for range lockSpin {
		mp.s.plat.Procyield(lockSpinCnt)
		if l.key.Load() == mutexUnlocked && l.key.CompareAndSwap(mutexUnlocked, mutexLocked) {
			return
		}
	}
	// From here on the lock is taken as mutexSleeping: there may be other sleepers, and nobody counts them.
	for l.key.Swap(mutexSleeping) != mutexUnlocked {
		mp.s.plat.FutexSleep(&l.key, mutexSleeping, -1)
	}
}

func unlock(mp *M, l *Mutex) {
	switch l.key.Swap(mutexUnlocked) {
	case mutexUnlocked:
		mp.throw("unlock of unlocked lock")
	case mutexSleeping:
		if mp.s.mutant == mutantUnlockWakesNobody {
			break
		}
		mp.s.plat.FutexWakeup(&l.key, 1)
	}
	mp.locks--
	if mp.locks < 0 {
		mp.throw("runtime·unlock: lock count")
	}
	mp.point()
}

// acquirem keeps the M from being preempted, as a lock does. Go: runtime/runtime1.go acquirem.
func acquirem(mp *M) { mp.locks++ }

// Go: runtime/runtime1.go releasem.
func releasem(mp *M) { mp.locks-- }

// A note is something that happens once: one M sleeps until another one wakes it, in either order; noteclear makes it new.
// Go: runtime/lock_futex.go notesleep.
type note struct{ key atomic.Uint32 }

func noteclear(n *note) { n.key.Store(0) }

func (s *Sched) notewakeup(n *note) {
	n.key.Store(1)
	s.plat.FutexWakeup(&n.key, 1)
	s.point()
}

func (s *Sched) notesleep(n *note) {
	for n.key.Load() == 0 {
		s.plat.FutexSleep(&n.key, 0, -1)
	}
}

// notetsleep sleeps at most ns nanoseconds and reports whether the note was woken.
func (s *Sched) notetsleep(n *note, ns int64) bool {
	deadline := s.plat.Nanotime() + ns
	for n.key.Load() == 0 {
		s.plat.FutexSleep(&n.key, 0, ns)
		if n.key.Load() != 0 {
			break
		}
		if ns = deadline - s.plat.Nanotime(); ns <= 0 {
			return false
		}
	}
	return true
}

// point is where the simulator may let another M in between; elsewhere it costs a compare.
func (mp *M) point() { mp.s.point() }

func (s *Sched) point() {
	if s.sim != nil {
		s.sim.Point()
	}
}

// simulator returns p's simulator, nil on a real platform.
func simulator(p platform.Platform) platform.Simulator {
	sim, _ := p.(platform.Simulator)
	return sim
}
