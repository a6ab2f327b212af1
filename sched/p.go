package sched

// This file implements P, the right to run Gs: its states, the idle list, and the change of the number of Ps.

import (
	"sync/atomic"

	"minigo/sched/trace"
)

// The states of a P. The numbers are Go's.
// Go: runtime/runtime2.go _Pidle. Differs: Go 1.26 has dropped _Psyscall (it is called _Psyscall_unused there, and "in
// a system call" is read off the G); this is the protocol of all releases before, which nearly every text on the
// scheduler describes.
const (
	_Pidle    = 0 // on the idle list, or in someone's hands on the way from or to it
	_Prunning = 1 // an M has it and runs Gs or looks for some
	_Psyscall = 2 // its M is in a system call; whoever changes the state first has the P
	_Pgcstop  = 3 // stopped, for a stop of the world
	_Pdead    = 4 // GOMAXPROCS has shrunk; kept, for when it grows again
)

var pstatusNames = [...]string{"idle", "running", "syscall", "gcstop", "dead"}

// A P is a processor: what an M must have to run Gs, with a run queue and all caches that are used without a lock.
// Go: runtime/runtime2.go p (go1.26).
type P struct {
	id     int32
	status atomic.Uint32
	link   *P                // next on the idle list
	m      atomic.Pointer[M] // nil if idle or in a system call

	schedtick   atomic.Uint32 // counts time slices
	syscalltick atomic.Uint32 // counts system calls
	sysmontick  sysmontick    // sysmon's

	// The run queue: a ring. The owner puts at the tail, anyone takes from the head, without a lock.
	// Differs: the slots are atomic; those of Go are plain, which a race detector rightly reports.
	runqhead atomic.Uint32
	runqtail atomic.Uint32
	runq     []guintptr

	// runnext, if not nil, is a G that was made ready by the running one and is to run next, in
	// the rest of the time slice.
	runnext guintptr

	budget int64 // what is left of the time slice; see preempt.go

	gFree  gList        // dead Gs
	ngFree atomic.Int32 // its length

	goidcache, goidcacheend uint64

	timers timers

	// SyncCache belongs to package gsync: its cache of what a G waits with, used without a lock by whoever has the P.
	SyncCache any
}

// ID is the P's number: below GOMAXPROCS, from 0.
func (pp *P) ID() int { return int(pp.id) }

// init makes a new or dead P ready for use. Go: runtime/proc.go (*p).init.
func (pp *P) init(s *Sched, id int32) {
	pp.id = id
	pp.status.Store(_Pgcstop)
	if pp.runq == nil {
		pp.runq = make([]guintptr, s.cfg.RunqSize)
	}
	pp.budget = s.slice
	s.timerpMask.set(id)
	s.idlepMask.clear(id)
}

// destroy moves everything that a P has to others. The world is stopped, s.lock is held by mp.
// Go: runtime/proc.go (*p).destroy.
func (pp *P) destroy(mp *M) {
	s := mp.s
	for s.mutant != mutantLoseRunq {
		h, t := pp.runqhead.Load(), pp.runqtail.Load()
		if h == t {
			break
		}
		pp.runqtail.Store(t - 1)
		s.globrunqputhead(pp.slot(t - 1).Load())
	}
	if gp := pp.runnext.Swap(nil); gp != nil {
		s.globrunqputhead(gp)
	}
	if s.mutant != mutantLoseTimers {
		mp.p.timers.take(&pp.timers)
	}
	if s.mutant != mutantLoseFreeGs {
		gfpurge(mp, pp)
	}
	pp.status.Store(_Pdead)
}

// procresize changes the number of Ps. The world is stopped, s.lock is held by mp, which has a P or is the first M. It
// returns the Ps with work, linked; each has its m set to an idle M that shall take it, if there is one.
// Go: runtime/proc.go procresize (go1.26).
func (s *Sched) procresize(mp *M, nprocs int32) *P {
	old := s.gomaxprocs.Load()
	if nprocs <= 0 {
		mp.throw("procresize: invalid arg")
	}
	mp.event(trace.Gomaxprocs, nil, nil, uint64(nprocs))
	s.plat.Procs(s.preset.hostProcs(nprocs))

	lock(mp, &s.allpLock)
	if nprocs > int32(len(s.allp)) {
		if nprocs <= int32(cap(s.allp)) {
			s.allp = s.allp[:nprocs]
		} else {
			// A new array: those who still read the old one (sysmon, or an M without a P) find what they had.
			nallp := make([]*P, nprocs)
			copy(nallp, s.allp[:cap(s.allp)])
			for i, pp := range nallp {
				if pp == nil {
					nallp[i] = new(P)
				}
			}
			s.allp = nallp
		}
		s.idlepMask = s.idlepMask.resize(nprocs)
		s.timerpMask = s.timerpMask.resize(nprocs)
	}
	for i := old; i < nprocs; i++ {
		s.allp[i].init(s, i)
	}
	unlock(mp, &s.allpLock)

	if mp.p != nil && mp.p.id < nprocs {
		mp.p.status.Store(_Prunning) // go on with the current P
	} else {
		// The current P is to be destroyed, or there was none: take the first one.
		if mp.p != nil {
			mp.event(trace.ProcStop, mp.p, nil, 0)
			mp.takeCaches(mp.p)
			mp.p.m.Store(nil)
			mp.p = nil
		}
		pp := s.allp[0]
		pp.m.Store(nil)
		pp.status.Store(_Pidle)
		acquirep(mp, pp)
	}

	for i := nprocs; i < old; i++ {
		s.allp[i].destroy(mp) // the P itself is kept: an M in a system call may still look at it
	}

	lock(mp, &s.allpLock)
	s.allp = s.allp[:nprocs]
	s.idlepMask = s.idlepMask.resize(nprocs)
	s.timerpMask = s.timerpMask.resize(nprocs)
	unlock(mp, &s.allpLock)

	var runnablePs *P
	for i := nprocs - 1; i >= 0; i-- {
		pp := s.allp[i]
		if mp.p == pp {
			continue
		}
		pp.status.Store(_Pidle)
		if runqempty(pp) {
			s.pidleput(mp, pp)
		} else {
			pp.m.Store(s.mget())
			pp.link = runnablePs
			runnablePs = pp
		}
	}
	s.stealOrder.reset(uint32(nprocs))
	s.gomaxprocs.Store(nprocs)
	return runnablePs
}

// acquirep gives mp the idle pp. Go: runtime/proc.go acquirep, wirep.
func acquirep(mp *M, pp *P) {
	if mp.p != nil {
		mp.throw("wirep: already in go")
	}
	if pp.m.Load() != nil || pp.status.Load() != _Pidle {
		mp.throw("wirep: invalid p state " + pstatusNames[pp.status.Load()])
	}
	wirep(mp, pp)
	mp.event(trace.ProcStart, pp, nil, 0)
}

func wirep(mp *M, pp *P) {
	mp.p = pp
	mp.bringCaches(pp)
	pp.m.Store(mp)
	pp.status.Store(_Prunning)
}

// releasep takes mp's P from it. Go: runtime/proc.go releasep.
func releasep(mp *M) *P {
	pp := mp.p
	if pp == nil {
		mp.throw("releasep: invalid arg")
	}
	if pp.m.Load() != mp || pp.status.Load() != _Prunning {
		mp.throw("releasep: invalid p state " + pstatusNames[pp.status.Load()])
	}
	mp.event(trace.ProcStop, pp, nil, 0)
	mp.takeCaches(pp)
	mp.p = nil
	pp.m.Store(nil)
	pp.status.Store(_Pidle)
	return pp
}

// pidleput puts pp, which has no work, on the idle list. s.lock is held by mp. Go: runtime/proc.go pidleput.
func (s *Sched) pidleput(mp *M, pp *P) {
	if !runqempty(pp) {
		mp.throw("pidleput: P has non-empty run queue")
	}
	if pp.timers.len.Load() == 0 || s.mutant == mutantForgetTimers {
		s.timerpMask.clear(pp.id)
	}
	mp.point()
	s.idlepMask.set(pp.id)
	pp.link = s.pidle
	s.pidle = pp
	s.npidle.Add(1)
	mp.point()
}

// pidleget takes an idle P, nil if there is none. s.lock is held. Go: runtime/proc.go pidleget.
func (s *Sched) pidleget() *P {
	pp := s.pidle
	if pp != nil {
		s.timerpMask.set(pp.id) // it may get timers from now on
		s.idlepMask.clear(pp.id)
		s.pidle = pp.link
		pp.link = nil
		s.npidle.Add(-1)
	}
	return pp
}

// pidlegetSpinning is pidleget for one who has found work and wants another M to help: if there is no idle P, the
// next M that is about to become idle shall look again instead. s.lock is held. Go: runtime/proc.go pidlegetSpinning.
func (s *Sched) pidlegetSpinning() *P {
	pp := s.pidleget()
	if pp == nil {
		s.needspinning.Store(1)
	}
	return pp
}

// A pMask is a set of Ps, read and changed atomically. Go: runtime/proc.go pMask.
type pMask []atomic.Uint32

func (m pMask) read(id uint32) bool { return m[id/32].Load()&(1<<(id%32)) != 0 }
func (m pMask) set(id int32)        { m[id/32].Or(1 << (id % 32)) }
func (m pMask) clear(id int32)      { m[id/32].And(^(uint32(1) << (id % 32))) }

// resize makes room for n Ps. The world is stopped.
func (m pMask) resize(n int32) pMask {
	words := int(n+31) / 32
	if words <= cap(m) {
		return m[:words]
	}
	nm := make(pMask, words)
	for i := range m {
		nm[i].Store(m[i].Load())
	}
	return nm
}
