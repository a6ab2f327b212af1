package sched

// This file implements M, a thread that runs Gs: how it starts, stops when there is no work, and ends.

import (
	"sync/atomic"
	"unsafe"

	"minigo/sched/platform"
	"minigo/sched/trace"
)

// An M is a machine: one thread of the platform. It needs a P to run Gs.
// Go: runtime/runtime2.go m (go1.26). Differs: there is no g0 in it: g0, the M's scheduling loop with a stack of its
// own, is the platform's thread itself (see loop), and a G runs in a call from it.
type M struct {
	s  *Sched
	id int64

	curg  guintptr // the G it runs
	p     *P       // nil if it does not run Go code
	nextp *P       // set by who wakes it
	oldp  *P       // the P it had before a system call

	spinning bool  // out of work, and looking for some
	locks    int32 // > 0: not to be preempted
	park     note

	schedlink *M                // next in sched.midle
	alllink   atomic.Pointer[M] // next in sched.allm

	lockedg   *G     // the only G that it may run
	lockedExt uint32 // how often that was asked for; 0 if it was born so

	// With Preset.CachePerM: the caches, while it has no P.
	gFree     gList
	ngFree    atomic.Int32
	syncCache any

	stats counters

	// What Gopark was told, for park_m.
	waitunlockf func(mp *M, gp *G, lock unsafe.Pointer) bool
	waitlock    unsafe.Pointer
	sleepWhen   int64 // until when, for resetForSleep. Differs: Go keeps it in the G.

	syscalltick uint32 // of its P, when it entered the system call
	rand        uint64
	charged     int64 // budget of the P when the simulator was last told
	traceBuf    *trace.Buf
	why         trace.Why            // where the G was found that is to run next
	pollEvents  []platform.PollEvent // netpoll's buffer
}

// ID is the M's number.
func (mp *M) ID() int64 { return mp.id }

// Sched is the scheduler that the M belongs to.
func (mp *M) Sched() *Sched { return mp.s }

// P is the processor that the M has; it may be another one after a system call.
func (mp *M) P() *P { return mp.p }

// Curg is the G that the M runs.
func (mp *M) Curg() *G { return mp.curg.Load() }

// Rand draws a number from the M's generator. Under the simulator it follows from the seed.
// Go: runtime/rand.go cheaprand64.
func (mp *M) Rand() uint64 {
	mp.rand += 0x9e3779b97f4a7c15
	return mix(mp.rand)
}

// mix is the finaliser of splitmix64.
func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// cheaprandn draws a number below n. Go: runtime/rand.go cheaprandn.
func (mp *M) cheaprandn(n uint32) uint32 {
	return uint32(uint64(uint32(mp.Rand())) * uint64(n) >> 32)
}

// mReserveID takes the next M number. The new M counts as running from here on. s.lock is held.
// Go: runtime/proc.go mReserveID.
func (s *Sched) mReserveID(mp *M) int64 {
	id := s.mnext
	s.mnext++
	s.checkmcount(mp)
	return id
}

// mReserve is mReserveID for one who does not hold the lock.
func (s *Sched) mReserve(mp *M) int64 {
	lock(mp, &s.lock)
	defer unlock(mp, &s.lock)
	return s.mReserveID(mp)
}

// Go: runtime/proc.go checkmcount.
func (s *Sched) checkmcount(mp *M) {
	if s.mcount() > s.maxmcount {
		s.fatal(mp, "thread exhaustion", "runtime: program exceeds "+itoa(int64(s.maxmcount))+"-thread limit")
	}
}

// SetMaxThreads sets how many Ms there may be, and returns what it was. There are never more than a default Config has, or
// the host's runtime would end the process. Go: runtime/proc.go setMaxThreads (go1.26).
func (mp *M) SetMaxThreads(n int) (old int) {
	s := mp.s
	lock(mp, &s.lock)
	old = int(s.maxmcount)
	s.maxmcount = int32(min(n, maxMs))
	s.checkmcount(mp)
	unlock(mp, &s.lock)
	return old
}

// Threads is how many Ms there are.
func (mp *M) Threads() int {
	s := mp.s
	lock(mp, &s.lock)
	n := s.mcount()
	unlock(mp, &s.lock)
	return int(n)
}

// allocm makes the descriptor of an M. Go: runtime/proc.go allocm, mcommoninit.
func (s *Sched) allocm(id int64) *M {
	mp := &M{s: s, id: id, rand: mix(s.seed + uint64(id))}
	if s.cfg.Trace != nil {
		mp.traceBuf = s.cfg.Trace.NewBuf()
	}
	for {
		head := s.allm.Load()
		mp.alllink.Store(head)
		if s.allm.CompareAndSwap(head, mp) {
			return mp
		}
	}
}

// newm starts a new M that takes pp. Its number has been reserved: the M is counted before s.lock is dropped,
// or checkdead could see work and nobody to do it. Go: runtime/proc.go newm.
func (s *Sched) newm(pp *P, spinning bool, id int64) {
	mp := s.allocm(id)
	mp.nextp = pp
	mp.spinning = spinning
	s.startThread(mp)
}

// startThread gives mp its thread.
func (s *Sched) startThread(mp *M) {
	s.mlive.Add(1)
	s.plat.NewOSProc(mp.mstart)
}

// mstart is where an M begins. Go: runtime/proc.go mstart1.
func (mp *M) mstart() {
	mp.checkExit()
	if mp.nextp != nil {
		mp.takenextp()
	}
	if gp := mp.lockedg; gp != nil { // born for it
		mp.why = trace.WhyLocked
		for inheritTime := false; gp != nil; {
			gp, inheritTime = mp.run(gp, inheritTime)
		}
	}
	mp.loop()
}

func (mp *M) takenextp() {
	pp := mp.nextp
	mp.nextp = nil
	acquirep(mp, pp)
}

// mPark sleeps until someone wakes mp. Go: runtime/proc.go mPark.
func (mp *M) mPark() {
	mp.checkExit()
	mp.stats.parks.Add(1)
	mp.event(trace.MPark, nil, nil, 0)
	mp.s.notesleep(&mp.park)
	noteclear(&mp.park)
	mp.checkExit()
	mp.event(trace.MUnpark, nil, nil, 0)
}

// checkExit ends mp's thread if the scheduler is to end.
func (mp *M) checkExit() {
	if mp.s.exiting.Load() {
		mp.mexit()
	}
}

// mexit ends mp's thread. Go: runtime/proc.go mexit. Differs: Go's threads end with the process; ours end with the Sched.
func (mp *M) mexit() {
	if mp.s.mlive.Add(-1) == 0 {
		mp.s.notewakeup(&mp.s.mdone)
	}
	mp.s.plat.ExitThread()
}

// stopm puts mp to sleep until there is work. It comes back with a P. Go: runtime/proc.go stopm.
func (mp *M) stopm() {
	s := mp.s
	switch {
	case mp.locks != 0:
		mp.throw("stopm holding locks")
	case mp.p != nil:
		mp.throw("stopm holding p")
	case mp.spinning:
		mp.throw("stopm spinning")
	}
	lock(mp, &s.lock)
	if s.preset.Threads == ThreadsN1 && s.runqsize.Load() > 0 {
		if pp := s.pidleget(); pp != nil { // startm left it to us, when we were on our way here
			unlock(mp, &s.lock)
			acquirep(mp, pp)
			return
		}
	}
	s.mput(mp, mp)
	unlock(mp, &s.lock)
	mp.mPark()
	mp.takenextp()
}

// mput puts idle on the list of idle Ms. s.lock is held by mp. Go: runtime/proc.go mput.
func (s *Sched) mput(mp, idle *M) {
	idle.schedlink = s.midle
	s.midle = idle
	s.nmidle++
	s.checkdead(mp)
}

// mget takes an idle M, nil if there is none. s.lock is held. Go: runtime/proc.go mget.
func (s *Sched) mget() *M {
	nmp := s.midle
	if nmp != nil {
		s.midle = nmp.schedlink
		nmp.schedlink = nil
		s.nmidle--
	}
	return nmp
}

// mcount is the number of Ms. s.lock is held. Go: runtime/proc.go mcount.
func (s *Sched) mcount() int32 { return int32(s.mnext - s.nmfreed) }

// startm lets some M run pp; it makes one if no M is idle. With pp == nil it takes an idle P, and does nothing if
// there is none. why is noted in the trace. With spinning set the caller has counted the new spinner in nmspinning and gives a P with an empty
// queue. lockheld says that mp holds s.lock; it may be dropped in between.
// Go: runtime/proc.go startm (go1.26).
func startm(mp *M, pp *P, spinning, lockheld bool, why trace.Why) {
	s := mp.s
	acquirem(mp) // pp has no M that would stop it for a stop of the world
	if !lockheld {
		lock(mp, &s.lock)
	}
	if pp == nil {
		if spinning {
			mp.throw("startm: P required for spinning=true")
		}
		if pp = s.pidleget(); pp == nil {
			if !lockheld {
				unlock(mp, &s.lock)
			}
			releasem(mp)
			return
		}
	}
	var nmp *M
	if s.mutant != mutantAlwaysNewM {
		nmp = s.mget()
	}
	if nmp == nil && s.preset.Threads == ThreadsN1 {
		// The only M polls, or is about to: it takes the P back.
		s.pidleput(mp, pp)
		if !lockheld {
			unlock(mp, &s.lock)
		}
		if s.netpollinited() {
			s.plat.NetpollBreak()
		}
		releasem(mp)
		return
	}
	if nmp == nil {
		id := s.mReserveID(mp)
		unlock(mp, &s.lock)
		mp.eventStartM(pp, id, why, true)
		s.newm(pp, spinning, id)
		if lockheld {
			lock(mp, &s.lock)
		}
		releasem(mp)
		return
	}
	if !lockheld {
		unlock(mp, &s.lock)
	}
	switch {
	case nmp.spinning:
		mp.throw("startm: m is spinning")
	case nmp.nextp != nil:
		mp.throw("startm: m has p")
	case spinning && !runqempty(pp):
		mp.throw("startm: p has runnable gs")
	}
	nmp.spinning = spinning
	nmp.nextp = pp
	mp.eventStartM(pp, nmp.id, why, false)
	s.notewakeup(&nmp.park)
	releasem(mp)
}
