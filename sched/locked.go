package sched

// This file implements Gs that are locked to their M: no other M runs them, and it runs nothing else.
//
// A locked G is found on the run queues as all others are. Who finds it gives its own P to the G's M, and sleeps in its place.

import "minigo/sched/trace"

// LockOSThread wires the running gp to mp, until UnlockOSThread has been called as often.
// Go: runtime/proc.go LockOSThread, dolockOSThread (go1.26).
func (mp *M) LockOSThread(gp *G) {
	if mp.s.preset.Threads == ThreadsMN { // else there is nothing to choose
		mp.lockedExt++
		mp.lockedg = gp
		gp.lockedm = mp
	}
}

// UnlockOSThread undoes one LockOSThread; without one it does nothing.
// Go: runtime/proc.go UnlockOSThread, dounlockOSThread (go1.26).
func (mp *M) UnlockOSThread(gp *G) {
	if mp.lockedExt == 0 {
		return
	}
	if mp.lockedExt--; mp.lockedExt == 0 {
		mp.lockedg = nil
		gp.lockedm = nil
	}
}

// Locked reports whether the G is locked to an M.
func (gp *G) Locked() bool { return gp.lockedm != nil }

// isLocked reports whether mp must leave gp to another M.
func (mp *M) isLocked(gp *G) bool {
	if mp.s.mutant == mutantNoLocked {
		return false
	}
	return gp.lockedm != nil || mp.s.preset.Threads == Threads11
}

// stoplockedm stops mp, which has a locked G, until that can run. It comes back with a P.
// Go: runtime/proc.go stoplockedm (go1.26).
func stoplockedm(mp *M) {
	if mp.lockedg.lockedm != mp {
		mp.throw("stoplockedm: inconsistent locking")
	}
	if mp.p != nil {
		pp := releasep(mp)
		if s := mp.s; !s.gcstopP(mp, pp) {
			handoffp(mp, pp)
		}
	}
	incidlelocked(mp, 1)
	mp.mPark()
	if status := readgstatus(mp.lockedg) &^ _Gscan; status != _Grunnable {
		mp.throw("stoplockedm: not runnable: goroutine " + utoa(mp.lockedg.goid.Load()) + " is " + gstatusName(status))
	}
	mp.takenextp()
}

// gcstopP stops pp if the world is being stopped, and reports whether it did.
// Differs: Go hands it to an M, which stops it.
func (s *Sched) gcstopP(mp *M, pp *P) bool {
	if !s.gcwaiting.Load() {
		return false
	}
	lock(mp, &s.lock)
	defer unlock(mp, &s.lock)
	if !s.gcwaiting.Load() {
		return false
	}
	s.stopP(pp)
	return true
}

// startlockedm gives mp's P to the M of the locked gp, and stops mp until there is other work.
// Go: runtime/proc.go startlockedm (go1.26).
func startlockedm(mp *M, gp *G) {
	if gp.lockedm == mp {
		mp.throw("startlockedm: locked to me")
	}
	wakelockedm(mp, gp, releasep(mp))
	mp.stopm()
}

// wakelockedm gives pp to the M of gp, which is made if it has none.
func wakelockedm(mp *M, gp *G, pp *P) {
	s := mp.s
	acquirem(mp)
	lm := gp.lockedm
	if lm == nil {
		id := s.mReserve(mp)
		lm = s.allocm(id)
		lm.lockedg = gp
		gp.lockedm = lm
		lm.nextp = pp
		mp.eventStartM(pp, id, trace.WhyLocked, true)
		s.startThread(lm)
	} else {
		incidlelocked(mp, -1)
		lm.nextp = pp
		mp.eventStartM(pp, lm.id, trace.WhyLocked, false)
		s.notewakeup(&lm.park)
	}
	releasem(mp)
}

// ready11 makes gp run on a thread of its own, if there is a P.
func ready11(mp *M, gp *G) {
	s := mp.s
	lock(mp, &s.lock)
	pp := s.pidleget()
	if pp == nil {
		s.globrunqput(gp)
	}
	unlock(mp, &s.lock)
	if pp != nil {
		wakelockedm(mp, gp, pp)
	}
}

// exitLocked ends the M of a G that has ended without having unlocked it: nobody knows what it did to the thread.
// Go: runtime/proc.go mexit (go1.26).
func (mp *M) exitLocked() {
	s := mp.s
	pp := releasep(mp)
	if !s.gcstopP(mp, pp) {
		handoffp(mp, pp)
	}
	gfreeM(mp)
	lock(mp, &s.lock)
	s.freem(mp)
	s.nmfreed++
	s.checkdead(mp)
	unlock(mp, &s.lock)
	mp.mexit()
}

// freem takes mp from the list of all Ms. Others may put Ms on it meanwhile. s.lock is held.
func (s *Sched) freem(mp *M) {
	s.dead.add(&mp.stats)
	next := mp.alllink.Load()
	for !s.allm.CompareAndSwap(mp, next) {
		for m2 := s.allm.Load(); m2 != nil; m2 = m2.alllink.Load() {
			if m2.alllink.Load() == mp {
				m2.alllink.Store(next)
				return
			}
		}
	}
}

// gfreeM gives all dead Gs that mp has to the global list.
func gfreeM(mp *M) {
	s := mp.s
	lock(mp, &s.gFreelock)
	for gp := mp.gFree.pop(); gp != nil; gp = mp.gFree.pop() {
		s.gFree.push(gp)
	}
	s.ngFree.Store(s.gFree.size)
	mp.ngFree.Store(0)
	unlock(mp, &s.gFreelock)
}
