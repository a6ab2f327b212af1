package sched

// This file implements a G that goes on later: by choice, or because it was told to.

import "minigo/sched/trace"

// Go: runtime/proc.go gosched_m.
func gosched_m(mp *M, gp *G) { goschedImpl(mp, gp, false) }

// Go: runtime/proc.go gopreempt_m.
func gopreempt_m(mp *M, gp *G) { goschedImpl(mp, gp, true) }

// goschedImpl puts the running gp on the global queue: a G that yields goes behind all others, not only behind
// those of its own P. Go: runtime/proc.go goschedImpl (go1.26).
func goschedImpl(mp *M, gp *G, preempted bool) {
	s := mp.s
	next := preempted && s.gcwaiting.Load() // stopped for a stop of the world: go on at once after it
	switch {
	case next:
		mp.eventWhy(trace.GoPreempt, mp.p, gp, trace.WhyRunnext, 0)
	case preempted:
		mp.eventWhy(trace.GoPreempt, mp.p, gp, trace.WhyGlobal, 0)
	default:
		mp.eventWhy(trace.GoSched, mp.p, gp, trace.WhyGlobal, 0)
	}
	casgstatus(mp, gp, _Grunning, _Grunnable)
	dropg(mp)
	mp.refill() // the time slice is over, also for a G that a timer puts into runnext now
	if next || s.mutant == mutantGoschedLocal {
		runqput(mp, gp, next)
	} else {
		lock(mp, &s.lock)
		s.globrunqput(gp)
		unlock(mp, &s.lock)
	}
	// To wake someone is hardly ever of use: this M looks for work next, and finds gp if there is nothing else, and who stops spinning
	// looks at the global queue once more. Go does it all the same.
	if s.mainStarted.Load() {
		mp.wakeHelp()
	}
}

// Goyield asks that gp goes behind the Gs of its own P: one that it has just made ready runs at once. The Task returns what Goyield
// returns. Go: runtime/proc.go goyield.
func (mp *M) Goyield(gp *G) Switch {
	mp.OnG0(gp, goyield_m)
	return SwitchG0
}

// Go: runtime/proc.go goyield_m.
func goyield_m(mp *M, gp *G) {
	mp.eventWhy(trace.GoPreempt, mp.p, gp, trace.WhyLocal, 0)
	casgstatus(mp, gp, _Grunning, _Grunnable)
	dropg(mp)
	runqput(mp, gp, false)
}
