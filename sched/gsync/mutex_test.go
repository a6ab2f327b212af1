package gsync

// This file implements the tests of the mutex, and of what is made of it and of semaphores.

import (
	"slices"
	"sync/atomic"
	"testing"
)

// exclusion: one at a time, and in the end the mutex is as it was.
func exclusion(g *guest) {
	var m mutex
	var in atomic.Int32
	count := 0
	const n, each = 5, 10
	g.all(n, func(g *guest, i int) {
		for range each {
			if g.rng.IntN(5) == 0 {
				for !MutexTryLock(&m.state) {
					g.yield()
				}
			} else {
				m.lock(g)
			}
			if k := in.Add(1); k != 1 {
				g.r.fail("%d have the mutex", k)
			}
			count++
			g.pause()
			in.Add(-1)
			m.unlock(g)
			g.pause()
		}
	})
	if count != n*each || m != (mutex{}) {
		g.r.fail("counted %d, the mutex is %+v", count, m)
	}
	nobodyWaits(g)
}

func TestMutex(t *testing.T) { both(t, exclusion) }

// starvation: goroutines that have the mutex nearly all the time, and one that wants it now and then. It gets it after little
// more than the time after which the mutex is handed over.
func starvation(g *guest) {
	var m mutex
	var stop atomic.Bool
	var fin waitGroup
	fin.add(g, 2)
	for range 2 {
		g.start(func(g *guest) {
			for !stop.Load() {
				m.lock(g)
				g.work(100_000)
				m.unlock(g)
			}
			fin.add(g, -1)
		})
	}
	for range 5 {
		g.sleep(300_000)
		before := g.r.s.Nanotime()
		m.lock(g)
		if d := g.r.s.Nanotime() - before; d > 2_500_000 {
			g.r.fail("waited for %d ns", d)
		}
		m.unlock(g)
	}
	stop.Store(true)
	fin.wait(g)
	if m != (mutex{}) {
		g.r.fail("the mutex is %+v", m)
	}
}

func TestMutexStarvation(t *testing.T) { simulate(t, starvation) }

// TestMutexNormalMode: who was woken and finds the mutex locked again keeps its place before those who came later, and does not make the mutex starve
// before a millisecond has passed.
func TestMutexNormalMode(t *testing.T) {
	simulate(t, func(g *guest) {
		var m mutex
		var fin waitGroup
		var order []int
		g.sleep(2 * starvationThresholdNs) // or the clock would say less than that
		start := g.r.s.Nanotime()
		m.lock(g)
		fin.add(g, 2)
		for i := range 2 {
			g.start(func(g *guest) {
				m.lock(g)
				order = append(order, i)
				m.unlock(g)
				fin.add(g, -1)
			})
			g.sleep(50_000) // until it waits
		}
		m.unlock(g)
		m.lock(g) // mostly before the first one, which has been woken
		g.sleep(50_000)
		if atomic.LoadInt32(&m.state)&mutexStarving != 0 && g.r.s.Nanotime()-start < 500_000 {
			g.r.fail("starving after %d ns", g.r.s.Nanotime()-start)
		}
		m.unlock(g)
		fin.wait(g)
		if !slices.Equal(order, []int{0, 1}) {
			g.r.fail("order %d", order)
		}
	})
}

// TestMutexFailures: a program's error, and words that a race has broken.
func TestMutexFailures(t *testing.T) {
	simulate(t, func(g *guest) {
		var m mutex
		if r := MutexUnlock(g.mp, &m.state, &m.sema); r != UnlockOfUnlocked {
			g.r.fail("unlock of an unlocked mutex: %d", r)
		}
		for range 200 {
			m := mutex{state: int32(g.rng.Uint32()), sema: g.rng.Uint32() % 2}
			if MutexLock(g.mp, g.gp, &m.state, &m.sema) == Parked { // nobody will come
				root := centralOf(g.mp).sema.rootFor(ptr(&m.sema))
				g.gp.Waiting = nil
				if root.dequeue(ptr(&m.sema)) == nil {
					g.r.fail("parked, and not in the table")
				}
				root.nwait.Add(^uint32(0))
				g.mp.Unlock(&root.lock)
			}
			MutexUnlock(g.mp, &m.state, &m.sema)
		}
	})
}

// TestMutexWoken: what who has got the semaphore, here before it has parked, makes of the state that it finds.
func TestMutexWoken(t *testing.T) {
	const waiter = 1 << mutexWaiterShift
	for _, tt := range []struct {
		found, left int32
		want        Result
	}{
		{mutexWoken, mutexLocked, Done},                                                                 // it is free
		{mutexStarving | waiter, mutexLocked, Done},                                                     // handed over; it is the last that waits
		{mutexStarving | 2*waiter, mutexLocked | waiter, Done},                                          // it has not waited for long
		{0, 0, InconsistentMutex},                                                                       // who woke it has not said so
		{mutexStarving, mutexStarving, InconsistentMutex},                                               // it is not counted
		{mutexStarving | mutexLocked | waiter, mutexStarving | mutexLocked | waiter, InconsistentMutex}, // it is not to be handed over
	} {
		if err := attempt(1, 2, mutantNone, func(g *guest) {
			m := mutex{state: mutexLocked}
			var held atomic.Bool
			g.start(func(g *guest) {
				root := centralOf(g.mp).sema.rootFor(ptr(&m.sema))
				g.mp.Lock(&root.lock)
				held.Store(true)
				g.r.s.Platform().Usleep(50)
				atomic.StoreInt32(&m.state, tt.found)
				atomic.StoreUint32(&m.sema, 1)
				g.mp.Unlock(&root.lock)
			})
			for !held.Load() {
				g.work(1000)
			}
			if r := MutexLock(g.mp, g.gp, &m.state, &m.sema); r != tt.want || m.state != tt.left || m.sema != 0 {
				g.r.fail("%b found: result %d, %b left, want %d and %b", tt.found, r, m.state, tt.want, tt.left)
			}
			if n := len(cacheOf(g.mp).waiters.free); n != 1 {
				g.r.fail("%b found: %d waiters are free", tt.found, n)
			}
		}); err != nil {
			t.Error(err)
		}
	}
}

// readersWriters: readers together, writers alone.
func readersWriters(g *guest) {
	var rw rwmutex
	var readers, writers atomic.Int32
	a, b := 0, 0
	g.all(6, func(g *guest, i int) {
		for range 8 {
			if i < 2 {
				rw.lock(g)
				if writers.Add(1) != 1 || readers.Load() != 0 {
					g.r.fail("a writer is not alone")
				}
				a++
				g.pause()
				b++
				writers.Add(-1)
				rw.unlock(g)
			} else {
				rw.rlock(g)
				readers.Add(1)
				if writers.Load() != 0 || a != b {
					g.r.fail("a reader beside a writer: %d %d", a, b)
				}
				g.pause()
				readers.Add(-1)
				rw.runlock(g)
			}
			g.pause()
		}
	})
	if a != 16 {
		g.r.fail("written %d times", a)
	}
}

func TestRWMutex(t *testing.T) { both(t, readersWriters) }
