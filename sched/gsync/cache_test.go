package gsync

// This file implements the test of the caches.

import (
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

// fewSudogs: who waits again and again waits with one of a few sudogs, whatever P it is on.
func fewSudogs(g *guest) {
	const rounds = 200
	c := g.newChan(1, 0)
	var receiver *guest
	seen := map[unsafe.Pointer]bool{}
	g.start(func(g *guest) {
		receiver = g
		for range rounds {
			g.recv1(c)
		}
	})
	for i := range rounds {
		for receiver == nil || receiver.gp == nil || receiver.gp.Waiting == nil {
			g.yield()
		}
		seen[receiver.gp.Waiting] = true
		g.send(c, i)
	}
	if n := len(seen); n > 8 {
		g.r.fail("%d sudogs for %d rounds", n, rounds)
	}
}

func TestFewSudogs(t *testing.T) { simulate(t, fewSudogs) }

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
