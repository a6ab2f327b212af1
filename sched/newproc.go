package sched

// This file implements the making and the end of a G, and the lists of dead ones.

import "minigo/sched/trace"

// NewG returns a G for a new goroutine, in the state dead: from the P's free list, else from the global one, else a new one. A G that
// was used before brings its old Task, whose memory may be used again. The caller puts the goroutine's arguments in place and
// calls Newproc. Go: the first half of runtime/proc.go newproc1.
func (mp *M) NewG() *G {
	gp := gfget(mp)
	if gp == nil {
		gp = malg(mp)
	}
	return gp
}

// Newproc starts the goroutine newg, which came from NewG, with the given task: it runs next on mp's P. callergp
// is the goroutine that makes it. Go: runtime/proc.go newproc, newproc1 (go1.26).
func (mp *M) Newproc(newg *G, task Task, callergp *G) {
	s := mp.s
	acquirem(mp)
	pp := mp.p
	if readgstatus(newg) != _Gdead {
		mp.throw("newproc1: new g is not Gdead")
	}
	why := trace.WhyNone
	if newg.task != nil {
		why = trace.WhyReused
	}
	newg.task = task
	newg.parentGoid = 0
	if callergp != nil {
		newg.parentGoid = callergp.goid.Load()
	}
	if pp.goidcache == pp.goidcacheend {
		const goidCacheBatch = 16
		pp.goidcacheend = s.goidgen.Add(goidCacheBatch) + 1
		pp.goidcache = pp.goidcacheend - goidCacheBatch
	}
	newg.goid.Store(pp.goidcache)
	pp.goidcache++
	newg.resetPreempt()
	mp.eventWhy(trace.GoCreate, pp, newg, why, newg.parentGoid)
	casgstatus(mp, newg, _Gdead, _Grunnable)
	runqput(mp, newg, true)
	if s.mainStarted.Load() {
		mp.wakeHelp()
	}
	releasem(mp)
}

// malg makes a G that is known to all, and dead. Go: runtime/proc.go malg, allgadd.
func malg(mp *M) *G {
	gp := new(G)
	casgstatus(mp, gp, _Gidle, _Gdead)
	s := mp.s
	lock(mp, &s.allglock)
	s.allgs = append(s.allgs, gp)
	s.allglen.Store(int64(len(s.allgs)))
	unlock(mp, &s.allglock)
	return gp
}

// goexit0 ends the running gp. Go: runtime/proc.go goexit0, gdestroy (go1.26).
func goexit0(mp *M, gp *G) {
	mp.event(trace.GoExit, mp.p, gp, 0)
	if mp.s.mutant != mutantNotDead {
		casgstatus(mp, gp, _Grunning, _Gdead)
	}
	if gp.isSystem {
		gp.isSystem = false
		mp.s.ngsys.Add(-1)
	}
	gp.m = nil
	gp.waitreason = WaitZero
	gp.Param = nil
	gp.Waiting = nil
	dropg(mp)
	locked := mp.lockedg == gp
	if mp.s.mutant != mutantKeepLockedm {
		gp.lockedm = nil
	}
	mp.lockedg = nil
	if mp.s.mutant != mutantNoGfput {
		gfput(mp, gp)
	}
	if locked {
		mp.exitLocked()
	}
}

// gfput puts a dead G on the P's free list; if that has got long, half of it goes to the global one.
// Go: runtime/proc.go gfput.
func gfput(mp *M, gp *G) {
	if readgstatus(gp) != _Gdead {
		mp.throw("gfput: bad status (not Gdead)")
	}
	pp := mp.p
	pp.gFree.push(gp)
	if pp.gFree.size >= 64 {
		gfreturn(mp, pp, 32)
	}
	pp.ngFree.Store(pp.gFree.size)
}

// gfreturn moves Gs to the global list until keep-1 are left (none, if keep is 0).
func gfreturn(mp *M, pp *P, keep int32) {
	s := mp.s
	lock(mp, &s.gFreelock)
	for pp.gFree.size >= keep && !pp.gFree.empty() {
		s.gFree.push(pp.gFree.pop())
	}
	s.ngFree.Store(s.gFree.size)
	unlock(mp, &s.gFreelock)
}

// gfget takes a dead G, nil if there is none. Go: runtime/proc.go gfget.
func gfget(mp *M) *G {
	pp, s := mp.p, mp.s
	if pp.gFree.empty() && s.ngFree.Load() > 0 {
		lock(mp, &s.gFreelock)
		for pp.gFree.size < 32 && !s.gFree.empty() {
			pp.gFree.push(s.gFree.pop())
		}
		s.ngFree.Store(s.gFree.size)
		unlock(mp, &s.gFreelock)
	}
	if s.mutant == mutantNoGfget {
		return nil
	}
	gp := pp.gFree.pop()
	if gp != nil {
		pp.ngFree.Store(pp.gFree.size)
	}
	return gp
}

// gfpurge moves all of pp's dead Gs to the global list. Go: runtime/proc.go gfpurge.
func gfpurge(mp *M, pp *P) {
	gfreturn(mp, pp, 0)
	pp.ngFree.Store(0)
}

// NumGoroutine is the number of goroutines, without the scheduler's own. Go: runtime/proc.go gcount.
func (s *Sched) NumGoroutine(mp *M) int {
	n := s.allglen.Load() - int64(s.ngFree.Load()) - int64(s.ngsys.Load())
	lock(mp, &s.allpLock)
	for _, pp := range s.allp {
		n -= int64(pp.ngFree.Load())
	}
	unlock(mp, &s.allpLock)
	for m2 := s.allm.Load(); m2 != nil; m2 = m2.alllink.Load() {
		n -= int64(m2.ngFree.Load())
	}
	return max(int(n), 1) // the counts change while we add them up, but the caller is there
}

// Goroutines lists what AllG lists, after Run has returned.
func (s *Sched) Goroutines() []*G { return s.liveGs(s.allgs) }

// AllG lists all Gs that are neither dead nor the scheduler's own. Their stacks may be looked at when the world
// is stopped, or by Scan.
func (s *Sched) AllG(mp *M) []*G {
	lock(mp, &s.allglock)
	all := s.allgs
	unlock(mp, &s.allglock)
	return s.liveGs(all)
}

func (s *Sched) liveGs(all []*G) []*G {
	var gs []*G
	for _, gp := range all {
		if !gp.Dead() && !s.isSystemGoroutine(gp) {
			gs = append(gs, gp)
		}
	}
	return gs
}
