package vm

// This file implements the shrinking of stacks: a goroutine that was deep once does not keep the memory for ever.
//
// At each garbage collection the stacks of idle goroutines are looked at; one of which less than a quarter is in use is copied to one of half the size. So a
// stack comes down in small steps, and one that is needed again soon has not lost much. In Go the collector does it when it scans a stack. The host's
// collector knows nothing of ours, so goroutines that are about to run do it, a batch of stacks at a time, after a collection; and runtime.GC does it
// at once, before the collection, which then finds the old stacks free.
//
// Go: runtime/stack.go shrinkstack (go1.26)

import (
	"runtime"
	"sync/atomic"
	"unsafe"

	"minigo/sched"
	"minigo/vm/value"
)

// stacks is what a machine knows of all stacks.
type stacks struct {
	extra   atomic.Int64 // bytes beyond those of new stacks
	watched atomic.Bool  // the host tells us of its collections
	_       [64]byte     // what each goroutine reads shares no cache line with what they write
	due     atomic.Bool  // there are goroutines to be looked at, or to be listed
	work    atomic.Pointer[scanwork]
}

// scanwork is a list of goroutines, of which those before next have been taken.
type scanwork struct {
	gs   []*sched.G
	next atomic.Int64
}

const (
	scanBatch  = 256     // goroutines that are looked at before another one runs
	worthwhile = 1 << 20 // bytes that stacks must have grown by to be looked at
)

// grew notes that stacks have got larger, or smaller, by n bytes. If there is something to be had it asks the host for news of its collections; not under the
// simulator, where they must change nothing.
func (st *stacks) grew(m *Machine, n int) {
	if st.extra.Add(int64(n)) >= worthwhile && !m.s.Simulated() && !st.watched.Load() && st.watched.CompareAndSwap(false, true) {
		m.watchGC(new(gcWatch))
	}
}

// A gcWatch is an object that nobody has: the host finalizes it at each collection.
type gcWatch struct{ _ unsafe.Pointer }

func (m *Machine) watchGC(w *gcWatch) {
	runtime.SetFinalizer(w, func(w *gcWatch) {
		m.specials.mu.Lock()
		defer m.specials.mu.Unlock()
		if m.specials.ended {
			return
		}
		if m.stacks.extra.Load() >= worthwhile && m.stacks.work.Load() == nil {
			m.stacks.due.Store(true)
		}
		m.watchGC(w)
	})
}

// scanstacks shrinks stacks: a batch, or those of all idle goroutines. mp has a P, so the world is not stopped.
func (m *Machine) scanstacks(mp *sched.M, all bool) {
	st := &m.stacks
	work := st.work.Load()
	if all || work == nil {
		work = &scanwork{gs: mp.Sched().AllG(mp)}
		if !all {
			st.work.Store(work)
		}
	}
	for {
		end := int(work.next.Add(scanBatch))
		for _, gp := range work.gs[min(end-scanBatch, len(work.gs)):min(end, len(work.gs))] {
			mp.Shrinkstack(gp, func(t sched.Task) (from, to int) { return shrinkstack(t, all) })
		}
		if end >= len(work.gs) {
			if !all {
				st.due.Store(false)
				st.work.CompareAndSwap(work, nil)
			}
			return
		}
		if !all {
			return
		}
	}
}

// shrinkstack halves a stack if less than a quarter of it is in use, and says how large it was and is. The goroutine is idle. Before a collection dead registers
// are cleared as well. Records of deferred calls that have returned are left to the collector.
//
// Go: runtime/stack.go shrinkstack, copystack (go1.26)
func shrinkstack(t sched.Task, dead bool) (from, to int) {
	f, ok := t.(*fiber)
	if !ok || f.m.funcAt(f.pc) == nil {
		return 0, 0
	}
	if dead {
		f.clearDead()
	} else {
		f.clean()
	}
	f.freeDefer = nil
	top, old := f.top(), f.size
	slots := (old/value.SlotSize - 1) / 2
	if slots < minStack || top >= old/4 {
		return old, old
	}
	stk := f.stk
	f.newStack(slots)
	copy(unsafe.Slice((*value.Slot)(f.stk), top/value.SlotSize), unsafe.Slice((*value.Slot)(stk), top/value.SlotSize))
	f.high = min(max(top, f.high), f.size)
	f.setGuard()
	return old, f.size
}
