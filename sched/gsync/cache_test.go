package gsync

// This file implements the test of the caches.

import (
	"slices"
	"testing"
	"unsafe"
)

// TestCaches: what one P has too much of another one gets, once; and the Sched keeps no more than it should.
func TestCaches(t *testing.T) {
	simulate(t, func(g *guest) {
		const n = 300
		ct := centralOf(g.mp)
		made := 0
		seen := map[*waiter]bool{}
		var pools [2]pool[waiter]
		take := func(p *pool[waiter]) *waiter {
			w := p.get(g.mp, &ct.waiters)
			if w == nil {
				made++
				w = new(waiter)
			}
			if seen[w] {
				g.r.fail("taken twice")
			}
			seen[w] = true
			return w
		}
		for range 3 {
			var ws []*waiter
			for range n {
				ws = append(ws, take(&pools[0]))
			}
			for _, w := range ws {
				delete(seen, w)
				pools[1].put(g.mp, &ct.waiters, w)
			}
			if k := len(pools[1].free); k > poolSize {
				g.r.fail("a P has %d", k)
			}
		}
		if made > n+poolSize {
			g.r.fail("%d were made for %d", made, n)
		}
	})
	if err := attempt(1, 1, mutantNone, func(g *guest) {
		ct := centralOf(g.mp)
		var p pool[sudog]
		for range centralSize + 3*poolSize {
			p.put(g.mp, &ct.sudogs, new(sudog))
		}
		if len(ct.sudogs.free) != centralSize || len(p.free) > poolSize {
			g.r.fail("%d are kept, and %d", len(ct.sudogs.free), len(p.free))
		}
	}); err != nil {
		t.Fatal(err)
	}
}

// few: a goroutine that waits again and again waits with one of a few sudogs or waiters, whatever P it is on. release wakes it.
func few(g *guest, wait, release func(g *guest)) {
	const rounds = 100
	var sleeper *guest
	end := false
	seen := map[unsafe.Pointer]bool{}
	g.start(func(g *guest) {
		sleeper = g
		for range rounds {
			wait(g)
		}
		end = true
	})
	for !end {
		if sleeper != nil && sleeper.gp.Waiting != nil {
			seen[sleeper.gp.Waiting] = true
			release(g)
		}
		g.yield()
	}
	if n := len(seen); n > 20 {
		g.r.fail("waited with %d in %d rounds", n, rounds)
	}
}

func fewSudogs(g *guest) {
	c := g.newChan(1, 0)
	few(g, func(g *guest) { g.recv1(c) }, func(g *guest) { c.TrySend(g.mp, []int{1}) })
}

func TestFewSudogs(t *testing.T) { simulate(t, fewSudogs) }

func TestFewWaiters(t *testing.T) {
	simulate(t, func(g *guest) {
		var sema uint32
		few(g, func(g *guest) { g.semacquire(&sema, false) }, func(g *guest) { g.semrelease(&sema, false) })
		few(g, func(g *guest) { g.semacquire(&sema, false) }, func(g *guest) { g.semrelease(&sema, true) })
		var c cond
		wait := func(g *guest) {
			t := NotifyListAdd(&c.wait)
			g.await(func() Result { return NotifyListWait(g.mp, g.gp, &c.notify, t) })
		}
		few(g, wait, c.signal)
		few(g, wait, c.broadcast)
		for _, starve := range []bool{false, true} {
			var m mutex
			m.lock(g)
			held := true
			few(g, func(g *guest) {
				for !held {
					g.yield()
				}
				m.lock(g)
				m.unlock(g)
			}, func(g *guest) {
				if starve { // the woken one finds it locked again, after so long a time that it is handed over
					g.sleep(2 * starvationThresholdNs)
					m.unlock(g)
					m.lock(g)
					g.sleep(10_000)
				}
				held = false
				m.unlock(g)
				g.yield()
				m.lock(g)
				held = true
			})
			m.unlock(g)
		}
	})
}

// TestSudogForgets: a sudog that is free keeps no element alive.
func TestSudogForgets(t *testing.T) {
	simulate(t, func(g *guest) {
		for width := 1; width <= 2; width++ {
			c := g.newChan(width, 0)
			g.all(2, func(g *guest, i int) {
				if i == 0 {
					g.send(c, []int{7, 8}[:width]...)
				} else {
					g.recv(c, make([]int, width)...)
				}
				for _, sg := range cacheOf(g.mp).sudogs.free {
					es := elemOf[int](sg)
					if v := append(es.wide, es.buf[0]); es.sudog != (sudog{}) || slices.ContainsFunc(v, func(v int) bool { return v != 0 }) {
						g.r.fail("a free sudog is %+v", es)
					}
				}
			})
		}
	})
}

// TestManyWait: more goroutines wait than the caches hold, at a channel and then for a semaphore.
func TestManyWait(t *testing.T) {
	onHost(t, func(g *guest) {
		const n = 300
		c := g.newChan(1, 0)
		var sema uint32
		g.start(func(g *guest) {
			g.yield()
			g.close(c)
			for range n {
				g.semrelease(&sema, false)
			}
		})
		g.all(n, func(g *guest, i int) {
			g.recv1(c)
			g.semacquire(&sema, false)
		})
	})
}
