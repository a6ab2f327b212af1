package sched

// This file implements the scheduling loop: g0 of every M.

import "minigo/sched/trace"

// switchCost is charged to the time slice for each G that inherits it, so that Gs that wake each other and do nothing
// else use it up too.
const switchCost = 32

// loop runs Gs until the scheduler ends. It is what Go calls the g0 of an M: schedule → execute → the G's code → one of
// the functions that go on for it on g0 (park_m, gosched_m, goexit0, exitsyscall0) → schedule.
func (mp *M) loop() {
	for {
		gp, inheritTime := schedule(mp)
		for gp != nil {
			gp, inheritTime = mp.run(gp, inheritTime)
		}
	}
}

// run runs gp until it needs the scheduler, and does what it needs. The result, if not nil, runs next without a search.
func (mp *M) run(gp *G, inheritTime bool) (next *G, inherit bool) {
	execute(mp, gp, inheritTime)
	for {
		sw := SwitchG0
		if gp.g0fn == nil {
			sw = gp.task.Resume(mp, gp) // Go: gogo, and back by mcall
		}
		if mp.s.sim != nil {
			mp.advance()
		}
		if sw == SwitchPark {
			return park_m(mp, gp) // even at the end: an M that waits for the lock under which gp parks would never learn of it
		}
		mp.checkExit()
		switch sw {
		case SwitchYield:
			gosched_m(mp, gp)
		case SwitchPreempt:
			gopreempt_m(mp, gp)
		case SwitchExit:
			goexit0(mp, gp)
		case SwitchSyscall:
			return exitsyscall0(mp, gp)
		case SwitchG0:
			fn := gp.g0fn
			if fn == nil {
				mp.throw("SwitchG0 without OnG0")
			}
			gp.g0fn = nil
			fn(mp, gp)
			if mp.curg.Load() == gp {
				continue // Go: the return from systemstack
			}
		default:
			mp.throw("bad switch " + utoa(uint64(sw)))
		}
		return nil, false
	}
}

// OnG0 asks that fn be run on g0; the Task then returns SwitchG0, and is resumed when fn has returned. fn may sleep, or
// change the P. Go: runtime/stubs.go systemstack.
func (mp *M) OnG0(gp *G, fn func(mp *M, gp *G)) { gp.g0fn = fn }

// schedule finds a G to run; it waits until there is one. Go: runtime/proc.go schedule (go1.26).
func schedule(mp *M) (gp *G, inheritTime bool) {
	if mp.locks != 0 {
		mp.throw("schedule: holding locks")
	}
	// A spinning M has no local work: whoever woke it gave it a P with an empty queue.
	if mp.spinning && !runqempty(mp.p) {
		mp.throw("schedule: spinning with local work")
	}
	for {
		if mp.lockedg != nil {
			stoplockedm(mp)
			mp.why = trace.WhyLocked
			return mp.lockedg, false
		}
		gp, inheritTime = findRunnable(mp)
		// The M is going to run a G, so it spins no more, and another one may have to.
		if mp.spinning {
			resetspinning(mp)
		}
		if s := mp.s; inheritTime && mp.p.budget <= 0 && s.hasCompany(mp.p) {
			// Gs that wake each other have used up the time slice: to the back, as if preempted.
			// Differs: in Go they go on until sysmon notices, after 10 ms.
			mp.event(trace.Requeue, mp.p, gp, 0)
			lock(mp, &s.lock)
			s.globrunqput(gp)
			unlock(mp, &s.lock)
			mp.refill()
			continue
		}
		if mp.isLocked(gp) {
			startlockedm(mp, gp)
			continue
		}
		return gp, inheritTime
	}
}

// execute makes gp the running G of mp. With inheritTime it goes on in the current time slice, else a new one begins.
// Go: runtime/proc.go execute (go1.26).
func execute(mp *M, gp *G, inheritTime bool) {
	mp.curg.set(gp)
	gp.m = mp
	mp.eventWhy(trace.GoStart, mp.p, gp, mp.why, b2u(inheritTime))
	mp.measureWait(gp)
	casgstatus(mp, gp, _Grunnable, _Grunning)
	gp.resetPreempt()
	pp := mp.p
	if inheritTime {
		pp.budget -= switchCost
	} else {
		setTick(&pp.schedtick, pp.schedtick.Load()+1) // only its M writes it
		pp.budget = mp.s.slice
	}
	mp.charged = pp.budget
}
