package sched

// This file implements timers: a heap on each P.
//
// A timer that is started goes to the heap of the current P. One that is stopped or changed afterwards stays there, marked: whoever has the
// heap's lock next puts it right. So stopping and changing, which connections do all the time, takes only
// the timer's own lock. Locks are taken in the order sendLock, heap, timer; never the heap's after the timer's.
//
// A channel's timer is in a heap only while someone waits at the channel: MaybeRunChan, BlockChan and UnblockChan. Of those that nobody waits for any more,
// as of the time-outs of selects that had other things to do, the host's collector disposes.
// Go: runtime/time.go (go1.26).

import (
	"sync/atomic"

	"minigo/sched/trace"
)

const maxWhen = 1<<63 - 1

// A Timer calls a function at a time. Init comes first; the zero Timer is not usable.
type Timer struct {
	mu     Mutex
	astate atomic.Uint32 // state, as of the last unlock
	state  uint8

	// f is called on g0 by an M with a P and must not block: it makes a G ready, or sends on a channel if there
	// is room. delta is how late it is.
	f      func(mp *M, arg any, seq uint64, delta int64)
	arg    any
	seq    uint64
	when   int64 // 0: stopped
	period int64 // > 0: again after so many nanoseconds
	ts     *timers

	blocked uint32 // of a channel's: how many wait there

	// A timer that sends on a channel must not send any more after Stop or Reset. drain, which empties
	// the channel and reports whether it had something, marks such a timer.
	drain     func(mp *M, arg any) bool
	sendLock  Mutex
	isSending atomic.Int32
}

// The bits of a timer's state. Go: runtime/time.go timerHeaped.
const (
	timerHeaped   uint8 = 1 << iota // in a heap
	timerModified                   // when has changed, the heap's copy has not yet
	timerZombie                     // stopped, to be taken out of the heap
)

// timers is the heap of a P. Go: runtime/time.go timers.
type timers struct {
	mu   Mutex
	heap []timerWhen // a heap of four children each, by when

	len             atomic.Uint32
	zombies         atomic.Int32
	minWhenHeap     atomic.Int64 // heap[0].when, 0 if there is none
	minWhenModified atomic.Int64 // the earliest when of a modified timer, or earlier; 0 if there is none
}

type timerWhen struct {
	timer *Timer
	when  int64
}

// Init sets what the timer calls. Go: runtime/time.go (*timer).init.
func (t *Timer) Init(f func(mp *M, arg any, seq uint64, delta int64), arg any) {
	t.f = f
	t.arg = arg
}

// InitChan is Init for a timer that sends on a channel: see drain.
func (t *Timer) InitChan(f func(mp *M, arg any, seq uint64, delta int64), arg any, drain func(mp *M, arg any) bool) {
	t.Init(f, arg)
	t.drain = drain
}

func (t *Timer) unlock(mp *M) {
	t.astate.Store(uint32(t.state))
	unlock(mp, &t.mu)
}

func (ts *timers) unlock(mp *M) {
	ts.len.Store(uint32(len(ts.heap)))
	unlock(mp, &ts.mu)
}

// Stop stops the timer, and reports whether it was going to fire. Go: runtime/time.go (*timer).stop.
func (t *Timer) Stop(mp *M) bool {
	if t.drain != nil {
		lock(mp, &t.sendLock)
	}
	lock(mp, &t.mu)
	if t.state&timerHeaped != 0 {
		t.state |= timerModified
		if t.state&timerZombie == 0 {
			t.state |= timerZombie
			t.ts.zombies.Add(1)
		}
	}
	pending := t.when > 0
	t.when = 0
	if pending {
		mp.event(trace.TimerStop, mp.p, nil, 0)
	}
	if t.drain != nil {
		t.seq++ // a call of f that has begun sees it, and does not send
		if t.period == 0 && t.isSending.Load() > 0 {
			pending = true
		}
	}
	t.unlock(mp)
	if t.drain != nil {
		unlock(mp, &t.sendLock)
		if t.drain(mp, t.arg) {
			pending = true
		}
	}
	return pending
}

// Reset starts or restarts the timer, at the time when and then every period, and reports whether it was going to fire.
// Go: runtime/time.go (*timer).reset.
func (t *Timer) Reset(mp *M, when, period int64) bool {
	return t.modify(mp, when, period, nil, nil, 0)
}

// modify is Reset with a new function. Go: runtime/time.go (*timer).modify.
func (t *Timer) modify(mp *M, when, period int64, f func(*M, any, uint64, int64), arg any, seq uint64) bool {
	if when <= 0 {
		when = 1 // in the past as any other
	}
	if t.drain != nil {
		lock(mp, &t.sendLock)
	}
	lock(mp, &t.mu)
	oldPeriod := t.period
	t.period = period
	if f != nil {
		t.f, t.arg, t.seq = f, arg, seq
	}
	pending := t.when > 0
	t.when = when
	if mp.traceBuf != nil {
		mp.event(trace.TimerStart, mp.p, nil, uint64(max(when-mp.s.tracetime(), 0)))
	}
	wake := false
	if t.state&timerHeaped != 0 {
		t.state |= timerModified
		if t.state&timerZombie != 0 {
			t.ts.zombies.Add(-1)
			t.state &^= timerZombie
		}
		if first := t.ts.minWhenModified.Load(); first == 0 || when < first {
			wake = true
			// The state must be seen before the time: who sees the time looks for modified timers.
			t.astate.Store(uint32(t.state))
			t.ts.updateMinWhenModified(when)
		}
	}
	add := t.needsAdd()
	if t.drain != nil {
		t.seq++
		if oldPeriod == 0 && t.isSending.Load() > 0 {
			pending = true
		}
	}
	t.unlock(mp)
	if t.drain != nil {
		if t.drain(mp, t.arg) {
			pending = true
		}
		unlock(mp, &t.sendLock)
	}
	if add {
		t.maybeAdd(mp)
	}
	if wake {
		wakeNetPoller(mp, when)
	}
	return pending
}

// Go: runtime/time.go (*timer).needsAdd.
func (t *Timer) needsAdd() bool {
	return t.state&timerHeaped == 0 && t.when > 0 && (t.drain == nil || t.blocked > 0)
}

// MaybeRunChan runs the timer of a channel if it is due and in no heap. It is called before the channel is looked at.
// Go: runtime/time.go (*timer).maybeRunChan (go1.26).
func (t *Timer) MaybeRunChan(mp *M) {
	if t.astate.Load()&uint32(timerHeaped) != 0 {
		return // it is run when it is due
	}
	lock(mp, &t.mu)
	if t.state&timerHeaped == 0 && t.when != 0 {
		if now := mp.s.Nanotime(); t.when <= now {
			t.unlockAndRun(mp, now)
			return
		}
	}
	t.unlock(mp)
}

// BlockChan is called by one who is going to wait at the timer's channel, whose lock it may hold. UnblockChan follows.
// Go: runtime/time.go blockTimerChan (go1.26).
func (t *Timer) BlockChan(mp *M) {
	lock(mp, &t.mu)
	t.blocked++
	if t.state&timerHeaped != 0 && t.state&timerZombie != 0 && t.when > 0 { // from someone who waited before
		t.state &^= timerZombie
		t.ts.zombies.Add(-1)
	}
	add := t.needsAdd()
	t.unlock(mp)
	if add {
		t.maybeAdd(mp)
	}
}

// UnblockChan is called by one who waits no longer. The last one lets the timer be taken out of its heap; but it is not stopped.
// Go: runtime/time.go unblockTimerChan (go1.26).
func (t *Timer) UnblockChan(mp *M) {
	lock(mp, &t.mu)
	if t.blocked == 0 { // or the timer would be taken for one that is waited for, for ever
		mp.throw("timer data corruption")
	}
	t.blocked--
	if t.blocked == 0 && t.state&timerHeaped != 0 && t.state&timerZombie == 0 {
		t.state |= timerZombie
		t.ts.zombies.Add(1)
	}
	t.unlock(mp)
}

// maybeAdd puts t into the heap of mp's P. Go: runtime/time.go (*timer).maybeAdd.
func (t *Timer) maybeAdd(mp *M) {
	// Now with the heap's lock, which comes before the timer's; things may have changed.
	acquirem(mp)
	ts := &mp.p.timers
	lock(mp, &ts.mu)
	ts.cleanHead(mp)
	lock(mp, &t.mu)
	when := int64(0)
	wake := false
	if t.needsAdd() {
		mp.s.netpollGenericInit(mp) // an idle M waits for timers in the poller
		t.state |= timerHeaped
		when = t.when
		first := ts.wakeTime()
		wake = first == 0 || when < first
		ts.addHeap(t)
	}
	t.unlock(mp)
	ts.unlock(mp)
	releasem(mp)
	if wake {
		wakeNetPoller(mp, when)
	}
}

// wakeNetPoller sees to it that someone wakes up at the time when: the M in the poller, or a new one.
// Go: runtime/proc.go wakeNetPoller.
func wakeNetPoller(mp *M, when int64) {
	s := mp.s
	if s.lastpoll.Load() == 0 {
		// Someone polls, or is about to, until pollUntil (0: without an end).
		if u := s.pollUntil.Load(); u == 0 || u > when {
			s.plat.NetpollBreak()
		}
	} else {
		wakep(mp) // it will find nothing to do but poll
	}
}

// wakeTime is when the first timer is due, or earlier; 0 if there is none. It needs no lock.
// Go: runtime/time.go (*timers).wakeTime.
func (ts *timers) wakeTime() int64 {
	// In this order: a timer moves from minWhenModified to minWhenHeap.
	nextWhen := ts.minWhenModified.Load()
	when := ts.minWhenHeap.Load()
	if when == 0 || nextWhen != 0 && nextWhen < when {
		when = nextWhen
	}
	return when
}

// check runs the timers that are due. now is the time, or 0. It returns the time if it had to look at the clock, when the next timer
// is due (0: there is none), and whether one ran. Go: runtime/time.go (*timers).check.
func (ts *timers) check(mp *M, now int64) (rnow, pollUntil int64, ran bool) {
	next := ts.wakeTime()
	if next == 0 {
		return now, 0, false
	}
	if now == 0 {
		now = mp.s.Nanotime()
	}
	// Of our own timers we also clear the stopped ones, if they are many.
	own := mp.p != nil && ts == &mp.p.timers
	if now < next && !(own && ts.zombies.Load() > int32(ts.len.Load()/4)) {
		return now, next, false
	}
	lock(mp, &ts.mu)
	if len(ts.heap) > 0 {
		ts.adjust(mp, now, false)
		for ts.run(mp, now) {
			ran = true
		}
		if own && ts.zombies.Load() > int32(len(ts.heap)/4) {
			ts.adjust(mp, now, true)
		}
		// Differs: Go takes the first of the heap, and one that has been made earlier may come before it.
		pollUntil = ts.wakeTime()
	}
	ts.unlock(mp)
	return now, pollUntil, ran
}

// run runs the first timer if it is due, and reports whether it was. ts.mu is held, but not while the timer's function runs.
// Go: runtime/time.go (*timers).run.
func (ts *timers) run(mp *M, now int64) bool {
	for {
		if len(ts.heap) == 0 {
			return false
		}
		tw := ts.heap[0]
		t := tw.timer
		if t.ts != ts {
			mp.throw("bad ts")
		}
		if t.astate.Load()&uint32(timerModified|timerZombie) == 0 && tw.when > now {
			return false
		}
		lock(mp, &t.mu)
		if t.updateHeap() {
			t.unlock(mp)
			continue
		}
		if t.when > now {
			t.unlock(mp)
			return false
		}
		t.unlockAndRun(mp, now)
		return true
	}
}

// unlockAndRun runs t, which is first in its heap and whose lock, and the heap's, is held: t's lock is dropped, and the
// heap's is taken again afterwards. Or t is in no heap. Go: runtime/time.go (*timer).unlockAndRun.
func (t *Timer) unlockAndRun(mp *M, now int64) {
	f, arg, seq := t.f, t.arg, t.seq
	delta := now - t.when
	next := int64(0)
	if t.period > 0 {
		next = t.when + t.period*(1+delta/t.period)
		if next < 0 {
			next = maxWhen
		}
	}
	ts := t.ts
	t.when = next
	if ts != nil {
		t.state |= timerModified
		if next == 0 {
			t.state |= timerZombie
			ts.zombies.Add(1)
		}
		t.updateHeap()
	}
	oneShot := t.drain != nil && t.period == 0
	if oneShot {
		t.isSending.Add(1) // it is no more pending, and has not fired: Stop wants to know
	}
	t.unlock(mp)
	if ts != nil {
		ts.unlock(mp)
	}

	if mp.traceBuf != nil {
		why := trace.WhyNone
		if ts != nil && (mp.p == nil || ts != &mp.p.timers) {
			why = trace.WhyStolen
		}
		mp.emit(trace.TimerFire, mp.p, nil, why, uint64(max(delta, 0)))
	}
	if t.drain == nil {
		f(mp, arg, seq, delta)
	} else {
		lock(mp, &t.sendLock)
		if oneShot {
			t.isSending.Add(-1)
		}
		if t.seq == seq { // else it was stopped or reset in between. Its writers hold sendLock.
			f(mp, arg, seq, delta)
		}
		unlock(mp, &t.sendLock)
	}
	if ts != nil {
		lock(mp, &ts.mu)
	}
}

// updateHeap puts right t's place in its heap, where it is first. Both locks are held. It reports whether
// there was something to do. Go: runtime/time.go (*timer).updateHeap.
func (t *Timer) updateHeap() bool {
	ts := t.ts
	switch {
	case t.state&timerZombie != 0:
		t.state &^= timerHeaped | timerZombie | timerModified
		ts.zombies.Add(-1)
		ts.deleteMin()
		return true
	case t.state&timerModified != 0:
		t.state &^= timerModified
		ts.heap[0].when = t.when
		ts.siftDown(0)
		ts.updateMinWhenHeap()
		return true
	}
	return false
}

// cleanHead removes stopped timers from the ends of the heap. ts.mu is held. Go: runtime/time.go (*timers).cleanHead.
func (ts *timers) cleanHead(mp *M) {
	for len(ts.heap) > 0 {
		n := len(ts.heap)
		if t := ts.heap[n-1].timer; t.astate.Load()&uint32(timerZombie) != 0 {
			lock(mp, &t.mu)
			if t.state&timerZombie != 0 {
				t.state &^= timerHeaped | timerZombie | timerModified
				t.ts = nil
				ts.zombies.Add(-1)
				ts.heap[n-1] = timerWhen{}
				ts.heap = ts.heap[:n-1]
				if n == 1 {
					ts.updateMinWhenHeap()
				}
			}
			t.unlock(mp)
			continue
		}
		t := ts.heap[0].timer
		if t.astate.Load()&uint32(timerModified|timerZombie) == 0 {
			return
		}
		lock(mp, &t.mu)
		updated := t.updateHeap()
		t.unlock(mp)
		if !updated {
			return
		}
	}
}

// adjust puts right all modified timers, if one of them is due by now. ts.mu is held.
// Go: runtime/time.go (*timers).adjust.
func (ts *timers) adjust(mp *M, now int64, force bool) {
	if first := ts.minWhenModified.Load(); !force && (first == 0 || first > now) {
		return
	}
	// While we work wakeTime must not be later than any timer, so minWhenHeap takes over what minWhenModified knew.
	ts.minWhenHeap.Store(ts.wakeTime())
	ts.minWhenModified.Store(0)
	changed := false
	for i := 0; i < len(ts.heap); i++ {
		tw := &ts.heap[i]
		t := tw.timer
		if t.astate.Load()&uint32(timerModified|timerZombie) == 0 {
			continue
		}
		lock(mp, &t.mu)
		switch {
		case t.state&timerZombie != 0:
			t.state &^= timerHeaped | timerZombie | timerModified
			t.ts = nil
			ts.zombies.Add(-1)
			n := len(ts.heap)
			ts.heap[i] = ts.heap[n-1]
			ts.heap[n-1] = timerWhen{}
			ts.heap = ts.heap[:n-1]
			i--
			changed = true
		case t.state&timerModified != 0:
			tw.when = t.when
			t.state &^= timerModified
			changed = true
		}
		t.unlock(mp)
	}
	if changed {
		for i := (len(ts.heap) - 1 + timerHeapN - 1) / timerHeapN; i >= 0; i-- {
			if i < len(ts.heap) {
				ts.siftDown(i)
			}
		}
	}
	ts.updateMinWhenHeap()
}

// take moves all timers of src, whose P goes, to ts. The world is stopped: no timer's lock is needed. Go: runtime/time.go (*timers).take.
func (ts *timers) take(src *timers) {
	for _, tw := range src.heap {
		t := tw.timer
		t.ts = nil
		if t.state&timerZombie != 0 {
			t.state &^= timerHeaped | timerZombie | timerModified
		} else {
			t.state &^= timerModified
			ts.addHeap(t)
		}
		t.astate.Store(uint32(t.state))
	}
	src.heap = nil
	src.zombies.Store(0)
	src.minWhenHeap.Store(0)
	src.minWhenModified.Store(0)
	src.len.Store(0)
	ts.len.Store(uint32(len(ts.heap)))
}

// addHeap puts t, whose lock is held, into ts, whose lock is held. Go: runtime/time.go (*timers).addHeap.
func (ts *timers) addHeap(t *Timer) {
	t.ts = ts
	ts.heap = append(ts.heap, timerWhen{t, t.when})
	ts.siftUp(len(ts.heap) - 1)
	if t == ts.heap[0].timer {
		ts.updateMinWhenHeap()
	}
}

// deleteMin removes the first timer. Go: runtime/time.go (*timers).deleteMin.
func (ts *timers) deleteMin() {
	ts.heap[0].timer.ts = nil
	last := len(ts.heap) - 1
	ts.heap[0] = ts.heap[last]
	ts.heap[last] = timerWhen{}
	ts.heap = ts.heap[:last]
	if last > 0 {
		ts.siftDown(0)
	} else {
		ts.minWhenModified.Store(0) // nothing is modified if there is nothing
	}
	ts.updateMinWhenHeap()
}

func (ts *timers) updateMinWhenHeap() {
	when := int64(0)
	if len(ts.heap) > 0 {
		when = ts.heap[0].when
	}
	ts.minWhenHeap.Store(when)
}

// updateMinWhenModified makes minWhenModified not later than when. Go: runtime/time.go (*timers).updateMinWhenModified.
func (ts *timers) updateMinWhenModified(when int64) {
	for {
		old := ts.minWhenModified.Load()
		if old != 0 && old < when || ts.minWhenModified.CompareAndSwap(old, when) {
			return
		}
	}
}

const timerHeapN = 4 // children of a node. Go: runtime/time.go timerHeapN

func (ts *timers) siftUp(i int) {
	heap := ts.heap
	tw := heap[i]
	for i > 0 {
		p := (i - 1) / timerHeapN
		if heap[p].when <= tw.when {
			break
		}
		heap[i] = heap[p]
		i = p
	}
	heap[i] = tw
}

func (ts *timers) siftDown(i int) {
	heap := ts.heap
	tw := heap[i]
	for {
		first := i*timerHeapN + 1
		if first >= len(heap) {
			break
		}
		c := first
		for j := first + 1; j < min(first+timerHeapN, len(heap)); j++ {
			if heap[j].when < heap[c].when {
				c = j
			}
		}
		if heap[c].when >= tw.when {
			break
		}
		heap[i] = heap[c]
		i = c
	}
	heap[i] = tw
}
