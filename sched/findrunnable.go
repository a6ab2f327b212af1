package sched

// This file implements the search for work: one place after the other, and a second look before sleep.

import "minigo/sched/trace"

// findRunnable finds a G to run: it steals, polls, and waits until there is one. mp has a P, perhaps another one after the call.
//
// What is not here: Go looks for GC workers, the trace reader, the finalizer's and cleanups' goroutines. The host's
// collector does that work on threads of its own.
// Go: runtime/proc.go findRunnable (go1.26).
func findRunnable(mp *M) (gp *G, inheritTime bool) {
	s := mp.s
top:
	mp.checkExit()
	pp := mp.p
	if s.gcwaiting.Load() {
		gcstopm(mp)
		goto top
	}

	// Timers that are due; they may put Gs on our queue.
	now, pollUntil, _ := pp.timers.check(mp, 0)

	// Once in a while the global queue first: two Gs that keep waking each other would hold this P for ever.
	if pp.schedtick.Load()%61 == 0 && s.runqsize.Load() > 0 && s.mutant != mutantNoTick61 {
		lock(mp, &s.lock)
		gp := s.globrunqget()
		unlock(mp, &s.lock)
		if gp != nil {
			mp.why = trace.WhyGlobal61
			return gp, false
		}
	}

	// The local queue.
	if gp, inheritTime := runqget(mp); gp != nil {
		return gp, inheritTime
	}

	// The global queue: our share of it.
	if s.runqsize.Load() > 0 {
		lock(mp, &s.lock)
		gp := s.globrunqtake(mp)
		unlock(mp, &s.lock)
		if gp != nil {
			return gp, false
		}
	}

	// The network, if someone waits for it and nobody else polls: it is only a chance before we steal.
	if s.netpollinited() && s.netpollAnyWaiters() && s.lastpoll.Load() != 0 && s.pollingNet.CompareAndSwap(0, 1) {
		list, delta := s.netpoll(mp, 0)
		s.pollingNet.Store(0)
		if gp := netpolltake(mp, &list, delta); gp != nil {
			return gp, false
		}
	}

	// Other Ps. At most half as many Ms spin as there are busy Ps: with many Ps and little work they
	// would only burn the processor.
	if mp.spinning || 2*s.nmspinning.Load() < s.gomaxprocs.Load()-s.npidle.Load() {
		if !mp.spinning {
			mp.becomeSpinning(trace.WhySearch)
		}
		gp, inheritTime, tnow, w, newWork := stealWork(mp, now)
		if gp != nil {
			return gp, inheritTime
		}
		if newWork {
			goto top // a timer may have made something ready, or the world is to be stopped
		}
		now = tnow
		if w != 0 && (pollUntil == 0 || w < pollUntil) {
			pollUntil = w // the other P's timer is earlier
		}
	}

	// There is nothing: give the P back, and block. What we look at without a P is a copy: it may change.
	allp, idlepMask, timerpMask := s.allp, s.idlepMask, s.timerpMask
	lock(mp, &s.lock)
	if s.gcwaiting.Load() {
		unlock(mp, &s.lock)
		goto top
	}
	if s.runqsize.Load() > 0 {
		gp := s.globrunqtake(mp)
		unlock(mp, &s.lock)
		return gp, false
	}
	releasep(mp)
	s.pidleput(mp, pp)
	if !mp.spinning && s.needspinning.Load() == 1 {
		// Someone has found work and no idle P to help, at the moment when ours was about to become idle.
		// Differs: Go looks before it gives the P back, and wakep's fast path needs it after that.
		acquirep(mp, s.pidleget())
		mp.becomeSpinning(trace.WhyNeedSpinning)
		unlock(mp, &s.lock)
		goto top
	}
	unlock(mp, &s.lock)

	// The delicate dance. Work may have been put on a queue after we looked there, by someone who then saw us spinning and
	// woke nobody. So: first stop spinning, *then* look at all queues again. In the other order the work
	// could come between the two, and nobody would run it. If there is work we spin again, as a sign
	// for resetspinning to wake one more: there may be several Gs.
	wasSpinning := mp.spinning
	if mp.spinning {
		mp.stopSpinning(trace.WhyNothing)
		s.decspinning(mp, "findRunnable")
		mp.point()
		if s.mutant != mutantNoRecheck {
			lock(mp, &s.lock)
			if s.runqsize.Load() > 0 {
				if pp := s.pidlegetSpinning(); pp != nil {
					acquirep(mp, pp)
					gp := s.globrunqtake(mp)
					unlock(mp, &s.lock)
					mp.becomeSpinning(trace.WhyFoundAgain)
					return gp, false
				}
			}
			unlock(mp, &s.lock)
			if pp := checkRunqsNoP(mp, allp, idlepMask); pp != nil {
				acquirep(mp, pp)
				mp.becomeSpinning(trace.WhyFoundAgain)
				goto top
			}
		}
		// And the timers: one may have been started, or made earlier.
		pollUntil = checkTimersNoP(allp, timerpMask, pollUntil)
	}

	// Poll the network until the next timer. One M does, the others sleep.
	if s.netpollinited() && (s.netpollAnyWaiters() || pollUntil != 0) && s.lastpoll.Swap(0) != 0 {
		s.pollUntil.Store(pollUntil)
		delay := int64(-1)
		if pollUntil != 0 {
			if now == 0 {
				now = s.Nanotime()
			}
			delay = max(pollUntil-now, 0)
		}
		mp.eventPoll(delay)
		list, delta := s.netpoll(mp, delay)
		now = s.Nanotime()
		s.coarse.Store(now)
		s.pollUntil.Store(0)
		s.lastpoll.Store(now)
		mp.checkExit()
		mp.event(trace.PollEnd, nil, nil, uint64(list.size))
		lock(mp, &s.lock)
		pp := s.pidleget()
		unlock(mp, &s.lock)
		if pp == nil {
			injectglist(mp, &list, trace.WhyNetpoll)
			s.netpollAdjustWaiters(delta)
		} else {
			acquirep(mp, pp)
			if gp := netpolltake(mp, &list, delta); gp != nil {
				return gp, false
			}
			if wasSpinning {
				mp.becomeSpinning(trace.WhySearch)
			}
			goto top
		}
	} else if pollUntil != 0 && s.netpollinited() {
		// Someone else polls: not longer than until our timer.
		if u := s.pollUntil.Load(); u == 0 || u > pollUntil {
			s.plat.NetpollBreak()
		}
	}
	mp.stopm()
	goto top
}

// globrunqtake takes the P's share of the global queue: one G to run, the others to the local queue, which is empty.
// s.lock is held by mp.
func (s *Sched) globrunqtake(mp *M) *G {
	n := int32(len(mp.p.runq) / 2)
	if s.preset.GlobalQueue {
		n = 1
	}
	gp, q := s.globrunqgetbatch(n)
	mp.why = trace.WhyGlobal
	if runqputbatch(mp, &q); !q.empty() {
		mp.throw("couldn't put Gs into empty local runq")
	}
	return gp
}

// netpolltake takes one G of a poll's result to run it, and makes the others runnable.
func netpolltake(mp *M, list *gList, delta int32) *G {
	gp := list.pop()
	if gp == nil {
		return nil
	}
	injectglist(mp, list, trace.WhyNetpoll)
	mp.s.netpollAdjustWaiters(delta)
	mp.unblock(gp, trace.WhyNetpoll)
	mp.why = trace.WhyNetpoll
	return gp
}

// checkRunqsNoP looks at all Ps for a G to steal, without a P. If there is one, and an idle P to run it, it returns the P.
// Go: runtime/proc.go checkRunqsNoP.
func checkRunqsNoP(mp *M, allp []*P, idlepMask pMask) *P {
	s := mp.s
	for id, p2 := range allp {
		if !idlepMask.read(uint32(id)) && !runqempty(p2) {
			lock(mp, &s.lock)
			pp := s.pidlegetSpinning()
			unlock(mp, &s.lock)
			return pp
		}
	}
	return nil
}

// checkTimersNoP looks for a timer that is due before pollUntil. Go: runtime/proc.go checkTimersNoP.
func checkTimersNoP(allp []*P, timerpMask pMask, pollUntil int64) int64 {
	for id, p2 := range allp {
		if timerpMask.read(uint32(id)) {
			if w := p2.timers.wakeTime(); w != 0 && (pollUntil == 0 || w < pollUntil) {
				pollUntil = w
			}
		}
	}
	return pollUntil
}
