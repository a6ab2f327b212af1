package sched

// This file implements the stop of the world: all Ps stand still, and one M does what needs that.

import "minigo/sched/trace"

// An STWReason says why the world is stopped. Go: runtime/proc.go stwReason.
type STWReason uint8

const (
	STWUnknown STWReason = iota
	STWGOMAXPROCS
	STWGC
	STWAllGs
	STWSnapshot
)

// Go: runtime/proc.go stwReasonStrings.
var stwReasonStrings = [...]string{
	STWUnknown:    "unknown",
	STWGOMAXPROCS: "GOMAXPROCS",
	STWGC:         "garbage collection",
	STWAllGs:      "all goroutines stack trace",
	STWSnapshot:   "snapshot",
}

// StopTheWorld asks for fn to be run while no other G runs. The Task then returns SwitchG0, and is resumed, perhaps on another M and P, when
// the world goes on. Several that ask at the same time come one after the other.
// Go: runtime/proc.go stopTheWorld, startTheWorld.
func (mp *M) StopTheWorld(gp *G, reason STWReason, fn func(mp *M)) {
	mp.OnG0(gp, func(mp *M, gp *G) {
		s := mp.s
		// Go: semacquire(&worldsema).
		lock(mp, &s.worldlock)
		if s.worldheld {
			mp.event(trace.GoBlock, mp.p, gp, uint64(WaitStoppingTheWorld))
			gp.waitreason = WaitStoppingTheWorld
			gp.g0fn = func(mp *M, gp *G) { stopTheWorld(mp, gp, reason, fn) }
			s.worldwait.pushBack(gp)
			casgstatus(mp, gp, _Grunning, _Gwaiting)
			dropg(mp)
			unlock(mp, &s.worldlock)
			return
		}
		s.worldheld = true
		unlock(mp, &s.worldlock)
		stopTheWorld(mp, gp, reason, fn)
	})
}

// stopTheWorld runs fn with the world stopped; the caller has s.worldheld, which is handed to the next that waits.
func stopTheWorld(mp *M, gp *G, reason STWReason, fn func(mp *M)) {
	s := mp.s
	stopTheWorldWithSema(mp, gp, reason)
	if fn != nil {
		fn(mp)
	}
	startTheWorldWithSema(mp)
	lock(mp, &s.worldlock)
	next := s.worldwait.pop()
	s.worldheld = next != nil
	unlock(mp, &s.worldlock)
	if next != nil {
		ready(mp, next, true)
	}
}

// GOMAXPROCS changes the number of Ps, as StopTheWorld does its work: the Task returns SwitchG0.
// Go: runtime/debug.go GOMAXPROCS.
func (mp *M) GOMAXPROCS(gp *G, n int) {
	mp.StopTheWorld(gp, STWGOMAXPROCS, func(mp *M) { mp.s.newprocs = int32(mp.s.preset.procs(n)) })
}

// Gomaxprocs is the number of Ps.
func (s *Sched) Gomaxprocs() int { return int(s.gomaxprocs.Load()) }

// Ncpu is how many processors the program is told there are. Under the simulator it is the number of Ps at the start.
func (s *Sched) Ncpu(host int) int {
	if s.sim != nil {
		return s.cfg.Procs
	}
	return host
}

// stopTheWorldWithSema stops all Ps but mp's. Go: runtime/proc.go stopTheWorldWithSema.
func stopTheWorldWithSema(mp *M, gp *G, reason STWReason) {
	s := mp.s
	// While we wait for the others gp counts as waiting: someone may want to look at its stack.
	gp.waitreason = WaitStoppingTheWorld
	casgstatus(mp, gp, _Grunning, _Gwaiting)
	mp.event(trace.STWStart, mp.p, gp, uint64(reason))

	lock(mp, &s.lock)
	s.stopwait = s.gomaxprocs.Load()
	s.gcwaiting.Store(true)
	s.preemptall(mp)
	for _, pp := range s.allp {
		if s.mutant != mutantStopWaitsForSyscalls {
			s.stopSyscallP(mp, pp)
		}
	}
	for pp := s.pidleget(); pp != nil; pp = s.pidleget() {
		s.stopP(pp)
	}
	s.stopP(mp.p) // our own; only for those who look
	unlock(mp, &s.lock)

	// The others stop by themselves; ask again if a request went to a G that had just stopped to run.
	for !s.notetsleep(&s.stopnote, 100*1000) {
		mp.checkExit()
		lock(mp, &s.lock)
		s.preemptall(mp)
		unlock(mp, &s.lock)
	}
	noteclear(&s.stopnote)
	mp.checkExit()

	if s.stopwait != 0 {
		mp.throw("stopTheWorld: not stopped (stopwait != 0)")
	}
	for _, pp := range s.allp {
		if pp.status.Load() != _Pgcstop {
			mp.throw("stopTheWorld: not stopped (status != _Pgcstop)")
		}
	}
	mp.event(trace.STWStopped, mp.p, gp, 0)
	casgstatus(mp, gp, _Gwaiting, _Grunning)
}

// startTheWorldWithSema lets the Ps go on. Go: runtime/proc.go startTheWorldWithSema.
func startTheWorldWithSema(mp *M) {
	s := mp.s
	acquirem(mp)
	if s.netpollinited() {
		list, delta := s.netpoll(mp, 0)
		injectglist(mp, &list, trace.WhyNetpoll)
		s.netpollAdjustWaiters(delta)
	}
	lock(mp, &s.lock)
	procs := s.gomaxprocs.Load()
	if s.newprocs > 0 {
		procs = s.newprocs
		s.newprocs = 0
	}
	p1 := s.procresize(mp, procs)
	s.gcwaiting.Store(false)
	s.wakesysmon()
	mp.event(trace.STWDone, mp.p, mp.curg.Load(), 0)
	unlock(mp, &s.lock)

	for p1 != nil {
		pp := p1
		p1 = p1.link
		pp.link = nil
		if m2 := pp.m.Load(); m2 != nil {
			pp.m.Store(nil)
			if m2.nextp != nil {
				mp.throw("startTheWorld: inconsistent mp->nextp")
			}
			m2.nextp = pp
			mp.eventStartM(pp, m2.id, trace.WhyWorld, false)
			s.notewakeup(&m2.park)
		} else {
			id := s.mReserve(mp)
			mp.eventStartM(pp, id, trace.WhyWorld, true)
			s.newm(pp, false, id)
		}
	}
	// There may be more runnable Gs than Ps that have been started.
	wakep(mp)
	releasem(mp)
}

// stopP stops pp, which nobody runs or else the caller, for a stop of the world: the last one wakes who waits for them. s.lock is held.
func (s *Sched) stopP(pp *P) {
	pp.status.Store(_Pgcstop)
	s.stopped()
}

// stopSyscallP stops pp if it is left in a system call. s.lock is held.
func (s *Sched) stopSyscallP(mp *M, pp *P) {
	if pp.status.CompareAndSwap(_Psyscall, _Pgcstop) {
		mp.eventWhy(trace.ProcSteal, pp, nil, trace.WhyWorld, 0)
		pp.syscalltick.Add(1)
		s.stopped()
	}
}

func (s *Sched) stopped() {
	if s.stopwait--; s.stopwait == 0 {
		s.notewakeup(&s.stopnote)
	}
}

// gcstopm stops mp for a stop of the world. Go: runtime/proc.go gcstopm.
func gcstopm(mp *M) {
	s := mp.s
	if mp.spinning {
		mp.stopSpinning(trace.WhyWorld)
		// Dropping it is fine: startTheWorld wakes Ms as needed.
		s.decspinning(mp, "gcstopm")
	}
	pp := releasep(mp)
	lock(mp, &s.lock)
	s.stopP(pp)
	unlock(mp, &s.lock)
	mp.stopm()
}
