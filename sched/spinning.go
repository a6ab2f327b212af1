package sched

// This file implements when another M is woken: wakep, and the end of spinning.
//
// We wake an M when work is submitted if there is an idle P and nobody spins, that is looks for work already. A spinning M that finds work
// wakes another one. So there are never many Ms that wake up for nothing, and still all Ps are busy
// in the end if there is work for all. Go: the essay "Worker thread parking/unparking" in runtime/proc.go.
//
// It stands and falls with an order of steps, which excludes that both sides leave the work to the other:
//
//	who submits work:   put the G on a queue     then look at nmspinning
//	who stops to spin:  decrement nmspinning     then look at all queues again
//
// Go's memory model gives the barrier between the two steps: all four are atomic operations.

import "minigo/sched/trace"

// wakep starts one more M, spinning, if there is an idle P and nobody spins. mp may have no P.
// Go: runtime/proc.go wakep (go1.26).
func wakep(mp *M) {
	s := mp.s
	// At most one spinning M is woken at a time: it wakes the next.
	if s.nmspinning.Load() != 0 {
		return
	}
	if s.npidle.Load() == 0 {
		// All are busy, and so is a lock that we would take for nothing. Differs: Go takes it. So here too
		// is an order of steps: we set needspinning and then look at npidle; who makes a P idle
		// increments npidle and then looks at needspinning.
		if s.needspinning.Load() == 0 {
			s.needspinning.Store(1)
		}
		mp.point()
		if s.npidle.Load() == 0 {
			return
		}
	}
	if s.mutant == mutantNoWakep || !s.nmspinning.CompareAndSwap(0, 1) {
		return
	}
	acquirem(mp)
	lock(mp, &s.lock)
	pp := s.pidlegetSpinning()
	if pp == nil {
		s.decspinning(mp, "wakep")
		unlock(mp, &s.lock)
		releasem(mp)
		return
	}
	unlock(mp, &s.lock)
	startm(mp, pp, true, false, trace.WhyWakep)
	releasem(mp)
}

// wakeHelp is wakep for one who has put a G on a queue. With a thread per goroutine it has been given a P already, if there is one.
func (mp *M) wakeHelp() {
	if mp.s.preset.Threads != Threads11 {
		wakep(mp)
	}
}

// Go: runtime/proc.go (*m).becomeSpinning.
func (mp *M) becomeSpinning(why trace.Why) {
	mp.eventWhy(trace.SpinStart, mp.p, nil, why, 0)
	mp.spinning = true
	mp.s.nmspinning.Add(1)
	mp.s.needspinning.Store(0)
}

// decspinning decrements nmspinning, for the function who.
func (s *Sched) decspinning(mp *M, who string) {
	if s.nmspinning.Add(-1) < 0 {
		mp.throw(who + ": negative nmspinning")
	}
}

// stopSpinning is the M's own half of the end of spinning; the other half is decspinning.
func (mp *M) stopSpinning(why trace.Why) {
	mp.eventWhy(trace.SpinStop, mp.p, nil, why, 0)
	mp.spinning = false
}

// resetspinning is for a spinning M that has found work. Go: runtime/proc.go resetspinning.
func resetspinning(mp *M) {
	mp.stopSpinning(trace.WhyFound)
	mp.s.decspinning(mp, "resetspinning")
	if mp.s.mutant == mutantNoWakeInReset {
		return
	}
	// There may be more work, and who submitted it relied on us as long as we spun.
	wakep(mp)
}
