package sched

// This file implements the local run queue: a ring that its owner fills and anyone empties, and lists of Gs.

import "minigo/sched/trace"

func (pp *P) slot(i uint32) *guintptr {
	return &pp.runq[i&uint32(len(pp.runq)-1)]
}

// runqempty reports whether pp has no G on its local queue, at one moment.
// Go: runtime/proc.go runqempty.
func runqempty(pp *P) bool {
	// That head == tail and runnext == nil were seen is not enough: between the two a G may have been kicked
	// from runnext to the ring, and taken from there. The tail tells.
	for {
		head := pp.runqhead.Load()
		tail := pp.runqtail.Load()
		runnext := pp.runnext.Load()
		if tail == pp.runqtail.Load() {
			return head == tail && runnext == nil
		}
	}
}

// runqput puts gp on the local queue of mp's P: with next set into runnext, whose old G is kicked to the tail.
// If the ring is full, half of it goes to the global queue.
// Go: runtime/proc.go runqput (go1.26).
func runqput(mp *M, gp *G, next bool) {
	pp := mp.p
	if s := mp.s; s.preset.GlobalQueue {
		if s.preset.Threads == Threads11 && gp.lockedm != mp { // a G that yields to a stop of the world waits in the queue
			ready11(mp, gp)
			return
		}
		lock(mp, &s.lock)
		s.globrunqput(gp)
		unlock(mp, &s.lock)
		return
	}
	if next && mp.s.preset.Runnext {
		old := pp.runnext.Swap(gp)
		if old == nil {
			mp.point()
			return
		}
		mp.event(trace.Kick, pp, old, gp.goid.Load())
		if mp.s.mutant == mutantKickLoses {
			return
		}
		gp = old
	}
	for {
		h := pp.runqhead.Load()
		t := pp.runqtail.Load()
		if t-h < uint32(len(pp.runq)) {
			pp.slot(t).set(gp)
			pp.runqtail.Store(t + 1) // now others may take it
			mp.point()
			return
		}
		if runqputslow(mp, gp, h, t) {
			return
		}
		// Someone has taken from the ring: there is room now.
	}
}

// runqputslow puts gp and half of the full ring on the global queue, in one batch under one lock.
// Go: runtime/proc.go runqputslow.
func runqputslow(mp *M, gp *G, h, t uint32) bool {
	pp := mp.p
	n := (t - h) / 2
	var batch gQueue
	gs := make([]*G, n)
	for i := range gs {
		gs[i] = pp.slot(h + uint32(i)).Load()
	}
	if !pp.runqhead.CompareAndSwap(h, h+n) { // commits the taking
		return false
	}
	mp.event(trace.Overflow, pp, nil, uint64(n+1))
	for _, g := range gs { // linked only now: until here another M may have had them
		batch.pushBack(g)
	}
	s := mp.s
	if s.mutant != mutantOverflowLoses {
		batch.pushBack(gp)
	}
	lock(mp, &s.lock)
	s.globrunqputbatch(&batch)
	unlock(mp, &s.lock)
	return true
}

// runqputbatch puts as many Gs of q on the local queue as there is room for. Go: runtime/proc.go runqputbatch.
func runqputbatch(mp *M, q *gQueue) {
	pp := mp.p
	h := pp.runqhead.Load()
	t := pp.runqtail.Load()
	for !q.empty() && t-h < uint32(len(pp.runq)) {
		pp.slot(t).set(q.pop())
		t++
	}
	pp.runqtail.Store(t)
	mp.point()
}

// runqget takes a G from the local queue of mp's P. inheritTime says that it goes on in the current time slice.
// Go: runtime/proc.go runqget.
func runqget(mp *M) (gp *G, inheritTime bool) {
	pp := mp.p
	// Others may take runnext away, but only mp sets it: if the swap fails there is nothing.
	if next := pp.runnext.Load(); next != nil && pp.runnext.CompareAndSwap(next, nil) {
		mp.why = trace.WhyRunnext
		return next, true
	}
	for {
		h := pp.runqhead.Load()
		t := pp.runqtail.Load()
		if t == h {
			return nil, false
		}
		gp := pp.slot(h).Load()
		if pp.runqhead.CompareAndSwap(h, h+1) { // commits the taking
			mp.why = trace.WhyLocal
			return gp, false
		}
	}
}

// runqgrab takes half of p2's ring into the ring of mp's P, from its slot batchHead on, and returns how many, and of how many in the ring. Others do not
// see them yet. If the ring is empty it may take runnext.
// Go: runtime/proc.go runqgrab (go1.26).
func runqgrab(mp *M, p2 *P, batchHead uint32, stealRunNextG bool) (n, of uint32) {
	pp := mp.p
	for {
		h := p2.runqhead.Load()
		t := p2.runqtail.Load()
		of := t - h
		n := of - of/2
		if n == 0 {
			if !stealRunNextG {
				return 0, 0
			}
			next := p2.runnext.Load()
			if next == nil {
				return 0, 0
			}
			if p2.status.Load() == _Prunning {
				// The G that runs there has just made next ready, and is likely to park in a
				// moment: leave p2 the time to run next itself, or two Gs that talk to each
				// other would be thrown from P to P.
				mp.s.plat.Usleep(3)
			}
			if !p2.runnext.CompareAndSwap(next, nil) {
				continue
			}
			pp.slot(batchHead).set(next)
			return 1, 0
		}
		if n > uint32(len(p2.runq)/2) { // h and t do not belong together
			continue
		}
		for i := range n {
			pp.slot(batchHead + i).set(p2.slot(h + i).Load())
		}
		mp.point()
		if mp.s.mutant == mutantStealTwice || p2.runqhead.CompareAndSwap(h, h+n) { // commits the taking
			return n, of
		}
	}
}

// runqsteal moves half of p2's queue to the queue of mp's P, and returns one of them to be run.
// Go: runtime/proc.go runqsteal.
func runqsteal(mp *M, p2 *P, stealRunNextG bool) *G {
	pp := mp.p
	t := pp.runqtail.Load()
	n, of := runqgrab(mp, p2, t, stealRunNextG)
	if n == 0 {
		return nil
	}
	mp.eventSteal(p2, n, of)
	mp.stats.steals.Add(1)
	mp.stats.stolen.Add(uint64(n))
	mp.why = trace.WhyStolen
	n--
	gp := pp.slot(t + n).Load()
	if n == 0 {
		return gp
	}
	if h := pp.runqhead.Load(); t-h+n >= uint32(len(pp.runq)) {
		mp.throw("runqsteal: runq overflow")
	}
	pp.runqtail.Store(t + n) // now others may take them
	mp.point()
	return gp
}

// A gQueue is a queue of Gs, linked by schedlink. A G is on at most one queue or list.
// Go: runtime/proc.go gQueue.
type gQueue struct {
	head, tail *G
	size       int32
}

func (q *gQueue) empty() bool { return q.head == nil }

// push puts gp at the head.
func (q *gQueue) push(gp *G) {
	gp.schedlink = q.head
	q.head = gp
	if q.tail == nil {
		q.tail = gp
	}
	q.size++
}

func (q *gQueue) pushBack(gp *G) {
	gp.schedlink = nil
	if q.tail != nil {
		q.tail.schedlink = gp
	} else {
		q.head = gp
	}
	q.tail = gp
	q.size++
}

// pushBackAll moves all of q2 to the tail of q.
func (q *gQueue) pushBackAll(q2 *gQueue) {
	if q2.tail == nil {
		return
	}
	if q.tail != nil {
		q.tail.schedlink = q2.head
	} else {
		q.head = q2.head
	}
	q.tail = q2.tail
	q.size += q2.size
	*q2 = gQueue{}
}

func (q *gQueue) pop() *G {
	gp := q.head
	if gp != nil {
		q.head = gp.schedlink
		gp.schedlink = nil
		if q.head == nil {
			q.tail = nil
		}
		q.size--
	}
	return gp
}

// A gList is a stack of Gs, linked by schedlink. Go: runtime/proc.go gList.
type gList struct {
	head *G
	size int32
}

func (l *gList) empty() bool { return l.head == nil }

func (l *gList) push(gp *G) {
	gp.schedlink = l.head
	l.head = gp
	l.size++
}

func (l *gList) pop() *G {
	gp := l.head
	if gp != nil {
		l.head = gp.schedlink
		gp.schedlink = nil
		l.size--
	}
	return gp
}
