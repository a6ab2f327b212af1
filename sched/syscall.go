package sched

// This file implements system calls: the M blocks in one, but the P does not have to.
//
// On the way in the P stays with the M, in the state _Psyscall, which costs two stores. If the call is short the M takes the P back, by
// one compare-and-swap. If it is long, sysmon makes the same compare-and-swap and gives the P to another M. The
// state says who has won.

import "minigo/sched/trace"

// Entersyscall is called by the running gp right before a call that may block. Between it and Exitsyscall the
// Task does not touch mp, its P or anything that needs a P. Go: runtime/proc.go entersyscall, as of go1.24.
func (mp *M) Entersyscall(gp *G) {
	s := mp.s
	if s.preset.Syscall == SyscallHandoff {
		mp.Entersyscallblock(gp)
		return
	}
	mp.event(trace.SyscallEnter, mp.p, gp, 0)
	if s.sim != nil {
		mp.advance()
	}
	casgstatus(mp, gp, _Grunning, _Gsyscall)
	if s.sysmonwait.Load() {
		s.entersyscall_sysmon(mp)
	}
	pp := mp.p
	mp.syscalltick = pp.syscalltick.Load()
	mp.takeCaches(pp)
	pp.m.Store(nil)
	mp.oldp = pp
	mp.p = nil
	pp.status.Store(_Psyscall)
	mp.point()
	if s.gcwaiting.Load() {
		s.entersyscall_gcwait(mp)
	}
}

// Go: runtime/proc.go entersyscall_sysmon (entersyscallWakeSysmon).
func (s *Sched) entersyscall_sysmon(mp *M) {
	lock(mp, &s.lock)
	s.wakesysmon()
	unlock(mp, &s.lock)
}

// wakesysmon ends sysmon's deep sleep. s.lock is held.
func (s *Sched) wakesysmon() {
	if s.sysmonwait.Load() {
		s.sysmonwait.Store(false)
		s.notewakeup(&s.sysmonnote)
	}
}

// entersyscall_gcwait stops the P for a stop of the world that began at this moment. Go: runtime/proc.go entersyscall_gcwait.
func (s *Sched) entersyscall_gcwait(mp *M) {
	lock(mp, &s.lock)
	if s.stopwait > 0 {
		s.stopSyscallP(mp, mp.oldp)
	}
	unlock(mp, &s.lock)
}

// Entersyscallblock is Entersyscall for a call that certainly blocks: the P is handed over at once.
// Go: runtime/proc.go entersyscallblock.
func (mp *M) Entersyscallblock(gp *G) {
	if mp.s.preset.Syscall == SyscallKeep {
		mp.Entersyscall(gp)
		return
	}
	mp.event(trace.SyscallEnter, mp.p, gp, 0)
	if mp.s.sim != nil {
		mp.advance()
	}
	casgstatus(mp, gp, _Grunning, _Gsyscall)
	mp.syscalltick = mp.p.syscalltick.Load()
	mp.p.syscalltick.Add(1)
	mp.oldp = nil
	handoffp(mp, releasep(mp))
}

// Block makes a call between Entersyscall and Syscalltook.
func (mp *M) Block(call interface{ Block() }) {
	if mp.s.sim != nil {
		mp.s.sim.Block(call.Block)
		return
	}
	call.Block()
}

// Syscalltook is called after the call and before Exitsyscall. Under the simulator, whose clock the call has not moved, it has taken a time that is
// drawn: most calls are short, and some so long that sysmon gives the P to another M.
func (mp *M) Syscalltook() {
	if mp.s.sim == nil {
		return
	}
	d := 100 + int64(mp.cheaprandn(2000))
	if mp.cheaprandn(16) == 0 {
		d *= 50
	}
	mp.s.sim.Advance(d)
}

// Exitsyscall is called after the call, whose results the Task has stored. If it returns true gp runs on, perhaps on another P; if
// false there is no P for it, and the Task returns SwitchSyscall: it is resumed when there is one.
// Go: runtime/proc.go exitsyscall, as of go1.24.
func (mp *M) Exitsyscall(gp *G) bool {
	s := mp.s
	oldp := mp.oldp
	mp.oldp = nil
	mp.point()
	if oldp != nil && (s.mutant == mutantExitTakesP || oldp.status.CompareAndSwap(_Psyscall, _Pidle)) {
		if oldp.syscalltick.Load() != mp.syscalltick {
			// It was taken from us and is now in the system call of another M: we take it in turn.
			mp.eventWhy(trace.ProcSteal, oldp, nil, trace.WhyOwn, 0)
			mp.event(trace.ProcStart, oldp, nil, 0)
		}
		wirep(mp, oldp)
		mp.exitsyscallfast(gp)
		return true
	}
	if s.npidle.Load() > 0 {
		lock(mp, &s.lock)
		pp := s.pidleget()
		if pp != nil {
			s.wakesysmon()
		}
		unlock(mp, &s.lock)
		if pp != nil {
			acquirep(mp, pp)
			mp.exitsyscallfast(gp)
			return true
		}
	}
	return false
}

func (mp *M) exitsyscallfast(gp *G) {
	mp.event(trace.SyscallExit, mp.p, gp, 0)
	mp.p.syscalltick.Add(1)
	mp.charged = mp.p.budget
	casgstatus(mp, gp, _Gsyscall, _Grunning)
	mp.checkExit() // after the change: stopMs does not wait for who is in a system call, and then gp's stack is looked at
	gp.SetStackguard(gp.stackguard)
}

// exitsyscall0 goes on with Exitsyscall on g0, without a P: gp waits for one, and mp for work.
// Go: runtime/proc.go exitsyscall0 (exitsyscallNoP).
func exitsyscall0(mp *M, gp *G) (next *G, inheritTime bool) {
	s := mp.s
	mp.event(trace.SyscallBlocked, nil, gp, 0)
	casgstatus(mp, gp, _Gsyscall, _Grunnable)
	dropg(mp)
	lock(mp, &s.lock)
	pp := s.pidleget()
	if pp == nil {
		s.globrunqput(gp)
	} else {
		s.wakesysmon()
	}
	unlock(mp, &s.lock)
	if pp != nil {
		acquirep(mp, pp)
		mp.why = trace.WhySyscall
		return gp, false
	}
	if mp.lockedg != nil { // whoever finds gp wakes us
		return nil, false
	}
	mp.stopm()
	return nil, false
}

// handoffp gives pp, which has no M, to an M if there may be work for it, else to the idle list. It must start an M whenever findRunnable
// would find something. mp has no P, or another one. Go: runtime/proc.go handoffp (go1.26).
func handoffp(mp *M, pp *P) {
	s := mp.s
	start := func(spinning bool, why trace.Why) {
		mp.stats.handoffs.Add(1)
		mp.eventWhy(trace.Handoff, pp, nil, why, 0)
		startm(mp, pp, spinning, false, why)
	}
	if !runqempty(pp) || s.runqsize.Load() > 0 {
		why := trace.WhyQueue
		if runqempty(pp) {
			why = trace.WhyGlobalQueue
		}
		start(false, why)
		return
	}
	// No work, but if all others are busy and nobody spins, someone must look out for new work.
	if s.nmspinning.Load()+s.npidle.Load() == 0 && s.nmspinning.CompareAndSwap(0, 1) {
		s.needspinning.Store(0)
		start(true, trace.WhyAllBusy)
		return
	}
	lock(mp, &s.lock)
	if s.gcwaiting.Load() {
		mp.eventWhy(trace.Handoff, pp, nil, trace.WhyWorld, 0)
		s.stopP(pp)
		unlock(mp, &s.lock)
		return
	}
	if s.runqsize.Load() > 0 {
		unlock(mp, &s.lock)
		start(false, trace.WhyGlobalQueue)
		return
	}
	// The last running P, and nobody polls the network: someone has to.
	if s.npidle.Load() == s.gomaxprocs.Load()-1 && s.lastpoll.Load() != 0 {
		unlock(mp, &s.lock)
		start(false, trace.WhyPoller)
		return
	}
	mp.eventWhy(trace.Handoff, pp, nil, trace.WhyIdle, 0)
	when := pp.timers.wakeTime()
	s.pidleput(mp, pp)
	if s.needspinning.CompareAndSwap(1, 0) {
		// Someone has found work and no idle P, at the moment when this one was about to become idle.
		// Differs: Go looks at needspinning in findRunnable only, and leaves the work waiting here. The
		// simulator's check of work conservation found it.
		mp.stats.handoffs.Add(1)
		pp := s.pidleget()
		s.nmspinning.Add(1)
		unlock(mp, &s.lock)
		startm(mp, pp, true, false, trace.WhyNeedSpinning)
		return
	}
	unlock(mp, &s.lock)
	if when != 0 {
		wakeNetPoller(mp, when)
	}
}
