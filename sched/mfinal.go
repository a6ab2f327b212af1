package sched

// This file implements the goroutines of the runtime that run finalizers, and cleanups: how they wait for something to do, and who wakes them.
//
// The host's collector finds what nobody can reach any more. It tells us from a thread that is no M, like a signal's handler, and so what it finds
// goes into a list without a lock. The goroutine that empties the list parks when there is nothing. It and who adds to the list each do two things, in an
// order in which one of them sees the other (INV-fing):
//
//	who queues:   put it on the list    set fingWake    if fingWait is set too, take both bits: wake the goroutine
//	who parks:    find the list empty   set fingWait    if fingWake is set too, take both bits: do not park
//
// Go: runtime/mfinal.go, runtime/mcleanup.go (go1.26)
// Differs: in Go the collector runs on Ps, so it is enough that findRunnable looks at fingWait and fingWake. Ours must inject the goroutine, as
// sysmon does with what it has polled: all Ms may be asleep.

import (
	"sync/atomic"
	"unsafe"

	"minigo/sched/trace"
)

// A Fing is one of the goroutines that run what the collector finds.
type Fing uint8

const (
	Finalizers Fing = iota
	Cleanups        // Differs: there is one goroutine for them; Go makes more if it is busy, up to a quarter of GOMAXPROCS
	numFings
)

// The bits of finq.status. Go: runtime/mfinal.go fingUninitialized.
const (
	fingCreated          = 1 << iota
	fingRunningFinalizer // code of the program runs
	fingWait             // the goroutine has parked
	fingWake             // there is something for it to do
)

// A finq is a queue for one of these goroutines.
type finq struct {
	status atomic.Uint32
	added  atomic.Pointer[finblock] // the last one first
	gp     atomic.Pointer[G]
	next   *finblock // taken from added, the first one first; the goroutine's own
}

// A finblock is something to be run. Go: runtime/mfinal.go finBlock. Differs: it holds one.
type finblock struct {
	link *finblock
	what any
}

// Createfing makes the goroutine k, if there is none yet: newg returns a new G of mp.NewG and what it is to run.
// Go: runtime/mfinal.go createfing (go1.26).
func (mp *M) Createfing(k Fing, callergp *G, newg func() (*G, Task)) {
	q := &mp.s.fings[k]
	if q.status.Load()&fingCreated != 0 || q.status.Or(fingCreated)&fingCreated != 0 {
		return
	}
	gp, task := newg()
	gp.isSystem = true
	mp.s.ngsys.Add(1)
	q.gp.Store(gp)
	mp.Newproc(gp, task, callergp)
}

// queuefinalizer adds to the queue, and returns the goroutine, which waits, if it is to be woken. It may be called on any thread.
// Go: runtime/mfinal.go queuefinalizer (go1.26).
func (s *Sched) queuefinalizer(k Fing, what any) *G {
	q := &s.fings[k]
	b := &finblock{what: what}
	for {
		b.link = q.added.Load()
		if q.added.CompareAndSwap(b.link, b) {
			break
		}
	}
	s.point()
	q.status.Or(fingWake)
	if s.mutant == mutantNoWakefing {
		return nil
	}
	return q.wakefing()
}

// Queuefinalizer has the goroutine k run something. It is called by a thread that is no M, at any time.
func (s *Sched) Queuefinalizer(k Fing, what any) {
	if gp := s.queuefinalizer(k, what); gp != nil {
		s.readyExternal(gp, trace.WhyFinalizer)
	}
}

// Queuefinalizer is Sched.Queuefinalizer for a goroutine that has collected garbage itself.
func (mp *M) Queuefinalizer(k Fing, what any) {
	if gp := mp.s.queuefinalizer(k, what); gp != nil {
		readyWhy(mp, gp, true, trace.WhyFinalizer)
	}
}

// wakefing returns the goroutine if it waits and is to be woken: only one of those who ask gets it.
// Go: runtime/mfinal.go wakefing (go1.26).
func (q *finq) wakefing() *G {
	const both = fingWait | fingWake
	for {
		st := q.status.Load()
		if st&both != both {
			return nil
		}
		if q.status.CompareAndSwap(st, st&^both) {
			return q.gp.Load()
		}
	}
}

// NextFinalizer takes the next thing to be run by gp, the goroutine k. If ok is false gp has been parked: the Task returns SwitchPark, and calls
// NextFinalizer again. Go: runtime/mfinal.go runFinalizers (go1.26).
func (mp *M) NextFinalizer(k Fing, gp *G) (what any, ok bool) {
	q := &mp.s.fings[k]
	q.status.And(^uint32(fingRunningFinalizer))
	if q.next == nil {
		for b := q.added.Swap(nil); b != nil; {
			b.link, q.next, b = q.next, b, b.link
		}
	}
	b := q.next
	if b == nil {
		reason := WaitFinalizer
		if k == Cleanups {
			reason = WaitCleanup
		}
		mp.Gopark(gp, finalizercommit, unsafe.Pointer(q), reason)
		return nil, false
	}
	q.next = b.link
	q.status.Or(fingRunningFinalizer)
	return b.what, true
}

// finalizercommit parks the goroutine, unless something has been queued in between. Go: runtime/mfinal.go finalizercommit.
func finalizercommit(mp *M, _ *G, l unsafe.Pointer) bool {
	q := (*finq)(l)
	mp.point()
	q.status.Or(fingWait)
	if mp.s.mutant == mutantFingNoCheck {
		return true
	}
	return q.wakefing() == nil
}

// isSystemGoroutine reports whether gp is one of the runtime's own: not counted, not shown, and no part of a deadlock. One that runs
// finalizers belongs to the program while it does. Go: runtime/traceback.go isSystemGoroutine (go1.26).
func (s *Sched) isSystemGoroutine(gp *G) bool {
	if !gp.isSystem {
		return false
	}
	for k := range s.fings {
		if q := &s.fings[k]; q.gp.Load() == gp {
			return q.status.Load()&fingRunningFinalizer == 0
		}
	}
	return true
}
