package sched

// This file implements stealing work from other Ps, in a random order, and putting what was found on queues.

import "minigo/sched/trace"

// stealWork tries to take a G, or due timers, from any other P. pollUntil is the earliest timer seen. newWork
// says that a timer ran, or the world is to be stopped: look again from the start.
// Go: runtime/proc.go stealWork (go1.26).
func stealWork(mp *M, now int64) (gp *G, inheritTime bool, rnow, pollUntil int64, newWork bool) {
	s := mp.s
	ranTimer := false
	const stealTries = 4
	for i := range stealTries {
		lastTry := i == stealTries-1
		for enum := s.stealOrder.start(uint32(mp.Rand())); !enum.done(); enum.next() {
			if s.gcwaiting.Load() {
				return nil, false, now, pollUntil, true
			}
			id := enum.position()
			p2 := s.allp[id]
			if p2 == mp.p {
				continue
			}
			// Timers only once, and before runnext, which is the last resort: the G there
			// is about to run on its own P.
			if lastTry && s.timerpMask.read(id) && s.mutant != mutantNoTimerSteal {
				tnow, w, ran := p2.timers.check(mp, now)
				now = tnow
				if w != 0 && (pollUntil == 0 || w < pollUntil) {
					pollUntil = w
				}
				if ran {
					// The local queue may be full now, but runqsteal needs room.
					if gp, inheritTime := runqget(mp); gp != nil {
						return gp, inheritTime, now, pollUntil, ranTimer
					}
					ranTimer = true
				}
			}
			if !s.idlepMask.read(id) {
				if gp := runqsteal(mp, p2, lastTry); gp != nil {
					return gp, false, now, pollUntil, ranTimer
				}
			}
		}
	}
	return nil, false, now, pollUntil, ranTimer
}

// injectglist makes the waiting Gs of a list runnable, for the reason why. mp may have no P.
// Go: runtime/proc.go injectglist (go1.26).
func injectglist(mp *M, glist *gList, why trace.Why) {
	s := mp.s
	var q gQueue
	for gp := glist.pop(); gp != nil; gp = glist.pop() {
		mp.unblock(gp, why)
		if s.preset.Threads == Threads11 {
			ready11(mp, gp)
			continue
		}
		q.pushBack(gp)
	}
	if q.empty() {
		return
	}
	if mp.p == nil || s.preset.GlobalQueue {
		n := q.size
		lock(mp, &s.lock)
		s.globrunqputbatch(&q)
		unlock(mp, &s.lock)
		startIdle(mp, n)
		return
	}

	// A G for each idle P to the global queue, the others to our own.
	var globq gQueue
	for n := s.npidle.Load(); n > 0 && !q.empty(); n-- {
		globq.pushBack(q.pop())
	}
	if n := globq.size; n > 0 {
		lock(mp, &s.lock)
		s.globrunqputbatch(&globq)
		unlock(mp, &s.lock)
		startIdle(mp, n)
	}
	if runqputbatch(mp, &q); !q.empty() {
		lock(mp, &s.lock)
		s.globrunqputbatch(&q)
		unlock(mp, &s.lock)
	}
	// A P may have become idle since we looked at npidle.
	wakep(mp)
}

// startIdle starts Ms for at most n idle Ps.
func startIdle(mp *M, n int32) {
	s := mp.s
	for ; n > 0; n-- {
		acquirem(mp)
		lock(mp, &s.lock)
		pp := s.pidlegetSpinning()
		if pp != nil {
			startm(mp, pp, false, true, trace.WhyReady)
		}
		unlock(mp, &s.lock)
		releasem(mp)
		if pp == nil {
			return
		}
	}
}

// A randomOrder walks over 0..count-1 in an order drawn from count's coprimes: any start, any step that
// has no factor in common with count, reaches each number once. Go: runtime/proc.go randomOrder.
type randomOrder struct {
	count    uint32
	coprimes []uint32
}

type randomEnum struct{ i, count, pos, inc uint32 }

func (ord *randomOrder) reset(count uint32) {
	ord.count = count
	ord.coprimes = nil
	for i := uint32(1); i <= count; i++ {
		if gcd(i, count) == 1 {
			ord.coprimes = append(ord.coprimes, i)
		}
	}
}

func (ord *randomOrder) start(r uint32) randomEnum {
	return randomEnum{
		count: ord.count,
		pos:   r % ord.count,
		inc:   ord.coprimes[r/ord.count%uint32(len(ord.coprimes))],
	}
}

func (enum *randomEnum) done() bool       { return enum.i == enum.count }
func (enum *randomEnum) next()            { enum.i++; enum.pos = (enum.pos + enum.inc) % enum.count }
func (enum *randomEnum) position() uint32 { return enum.pos }

func gcd(a, b uint32) uint32 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
