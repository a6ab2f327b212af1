package sched

// This file implements preemption: who asks for it, where it is noticed, and the time slice.
//
// There are two ways, as in Go. At a function's entry (Go 1.2) the check of the stack's limit also notices a request: G.Stackguard0 is
// lowered to StackPreempt. The flag G.preempt is the truth, the guard only its hint, and two rules keep
// them together, with the limit changing at any time as the stack grows:
//
//	who asks:             store the flag, then the guard
//	who sets the limit:   store the guard, then look at the flag
//
// A lowered guard without the flag is only restored. (Compare runtime/preempt.go.)
//
// In loops without calls (Go 1.14) Go sends a signal. Differs: the Task counts instructions, in a budget that belongs to
// the P. It is spent after a time slice of about 200 µs (Go: 10 ms); then the G yields if someone else has work, and
// looks at the flag in any case. So the share of each G does not depend on sysmon, which may sleep for 10 ms.

import "minigo/sched/trace"

// unitsPerMicro is how many units of the budget, instructions, are taken for a microsecond.
const unitsPerMicro = 800

// minSlice is the shortest time slice, in nanoseconds. A Task may charge in advance, for what a function's first instructions do: it must not find the
// slice spent by that alone each time it comes to run, or it would never get further.
const minSlice = 1000

// Budget is what is left of the current time slice, in instructions. The Task subtracts what it executes, at the ends of blocks; at zero or below it
// calls Preempt. The pointer is good until the Task returns, or enters a system call.
func (mp *M) Budget() *int64 { return &mp.p.budget }

// Preempt is called by a Task whose budget is spent, or who found its stack's limit lowered, or who has just finished something
// long. If it returns true the Task returns SwitchPreempt. Otherwise budget and limit are as they should be.
func (mp *M) Preempt(gp *G) bool {
	s, pp := mp.s, mp.p
	if s.sim != nil {
		mp.advance()
	}
	if mp.locks > 0 && s.mutant != mutantPreemptLocked {
		if pp.budget <= 0 {
			mp.refill()
		}
		return false
	}
	if s.exiting.Load() {
		return true
	}
	// At a function's entry the budget is not spent, unless by chance: then the next entry is in time.
	if (s.cfg.BudgetPreempt || s.cfg.EntryPreempt && pp.budget > 0) && (gp.preempt.Load() || s.gcwaiting.Load()) {
		return true
	}
	gp.SetStackguard(gp.stackguard)
	if pp.budget > 0 {
		return false
	}
	if s.cfg.BudgetPreempt && s.mutant != mutantNoBudget && s.hasCompany(pp) {
		return true
	}
	mp.refill()
	return false
}

func (mp *M) refill() {
	mp.p.budget = mp.s.slice
	mp.charged = mp.p.budget
}

// advance tells the simulator how much time the G has computed.
func (mp *M) advance() {
	if pp := mp.p; pp != nil {
		if units := mp.charged - pp.budget; units > 0 {
			mp.charged = pp.budget
			mp.s.sim.Advance(units * 1000 / unitsPerMicro)
		}
	}
}

// hasCompany reports whether there is work that pp could do besides its running G.
func (s *Sched) hasCompany(pp *P) bool {
	if !runqempty(pp) || s.runqsize.Load() > 0 {
		return true
	}
	when := pp.timers.wakeTime()
	return when != 0 && when <= s.Nanotime()
}

// SetStackguard sets the limit of gp's stack, without losing a request for preemption.
func (gp *G) SetStackguard(limit uintptr) {
	gp.stackguard = limit
	gp.Stackguard0.Store(limit)
	if gp.preempt.Load() {
		gp.Stackguard0.Store(StackPreempt)
	}
}

// Preempted reports whether someone has asked gp to make way.
func (gp *G) Preempted() bool { return gp.preempt.Load() }

// resetPreempt drops a request that an earlier time slice has answered.
func (gp *G) resetPreempt() {
	if gp.preempt.Load() {
		gp.preempt.Store(false)
	}
	if gp.Stackguard0.Load() != gp.stackguard {
		gp.SetStackguard(gp.stackguard)
	}
}

// preemptone asks the G that runs on pp to make way. It is a best effort: the G may be another one by then.
// Go: runtime/proc.go preemptone (go1.26).
func preemptone(mp *M, pp *P, why trace.Why) {
	m2 := pp.m.Load()
	if m2 == nil || m2 == mp || !mp.s.cfg.EntryPreempt {
		return
	}
	gp := m2.curg.Load()
	if gp == nil {
		return
	}
	mp.eventWhy(trace.PreemptReq, pp, gp, why, 0)
	if mp.s.mutant != mutantNoPreemptFlag {
		gp.preempt.Store(true)
	}
	gp.Stackguard0.Store(StackPreempt)
}

// preemptall asks all running Gs to make way. s.lock, or s.allpLock, is held. Go: runtime/proc.go preemptall.
func (s *Sched) preemptall(mp *M) {
	for _, pp := range s.allp {
		if pp.status.Load() == _Prunning {
			preemptone(mp, pp, trace.WhyWorld)
		}
	}
}
