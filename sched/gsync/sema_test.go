package gsync

// This file implements the tests of semaphores, notify lists and the table behind them.

import (
	"slices"
	"sync/atomic"
	"testing"
	"unsafe"

	"minigo/sched"
	"minigo/sched/platform/sim"
)

// tokens: a semaphore lets in as many as it has tokens, and all in the end.
func tokens(g *guest) {
	n := 1 + g.rng.IntN(3)
	sema := uint32(n)
	var in, max atomic.Int32
	g.all(6, func(g *guest, i int) {
		for range 6 {
			g.semacquire(&sema, g.rng.IntN(4) == 0)
			k := in.Add(1)
			if int(k) > n {
				g.r.fail("%d have one of %d tokens", k, n)
			}
			for m := max.Load(); k > m && !max.CompareAndSwap(m, k); m = max.Load() {
			}
			g.pause()
			in.Add(-1)
			g.semrelease(&sema, g.rng.IntN(3) == 0)
			g.pause()
		}
	})
	if sema != uint32(n) {
		g.r.fail("%d tokens are left of %d", sema, n)
	}
	nobodyWaits(g)
}

func TestSemaphore(t *testing.T) { both(t, tokens) }

// nobodyWaits demands that nobody is counted who waits for a semaphore: it would cost each release a lock.
func nobodyWaits(g *guest) {
	for i := range centralOf(g.mp).sema.roots {
		if root := &centralOf(g.mp).sema.roots[i].root; root.nwait.Load() != 0 || root.treap != nil {
			g.r.fail("%d wait for a semaphore", root.nwait.Load())
		}
	}
}

// TestSemacquireLooksAgain: a semaphore that is released while semacquire waits for the lock is acquired, and the waiter given back.
func TestSemacquireLooksAgain(t *testing.T) {
	for seed := uint64(1); seed <= 20; seed++ {
		if err := attempt(seed, 2, mutantNone, func(g *guest) {
			var sema uint32
			var held atomic.Bool
			g.start(func(g *guest) {
				root := centralOf(g.mp).sema.rootFor(ptr(&sema))
				g.mp.Lock(&root.lock)
				held.Store(true)
				g.r.s.Platform().Usleep(50)
				atomic.StoreUint32(&sema, 1)
				g.mp.Unlock(&root.lock)
			})
			for !held.Load() {
				g.work(1000)
			}
			if r := Semacquire(g.mp, g.gp, &sema, false, sched.WaitSemacquire); r != Done || sema != 0 || g.gp.Waiting != nil {
				g.r.fail("result %d, and the word is %d", r, sema)
			}
			if n := len(cacheOf(g.mp).waiters.free); n != 1 {
				g.r.fail("%d waiters are free", n)
			}
			nobodyWaits(g)
		}); err != nil {
			t.Fatal(err)
		}
	}
}

// pairs: one releases at the moment when the other one acquires. A wake-up that is lost is the end.
func pairs(g *guest) {
	const rounds = 30
	var s [rounds]uint32
	var arrived atomic.Int32
	g.all(2, func(g *guest, i int) {
		for k := range s {
			arrived.Add(1)
			for n := 0; arrived.Load() < int32(2*(k+1)); n++ {
				if g.work(20); n%200 == 199 {
					g.yield()
				}
			}
			g.work(int64(g.rng.IntN(40)))
			if i == 0 {
				g.semrelease(&s[k], g.rng.IntN(3) == 0)
			} else {
				g.semacquire(&s[k], false)
			}
		}
	})
	nobodyWaits(g)
}

func TestSemaphorePairs(t *testing.T) { both(t, pairs) }

// TestSemaphoreOrder: first in first out, and lifo before all others.
func TestSemaphoreOrder(t *testing.T) {
	simulate(t, func(g *guest) {
		var sema uint32
		var got []int
		var fin waitGroup
		fin.add(g, 6)
		for i := range 6 {
			g.start(func(g *guest) {
				g.semacquire(&sema, i >= 4)
				got = append(got, i)
				fin.add(g, -1)
			})
			g.sleep(1_000_000)
		}
		for range 6 {
			g.semrelease(&sema, false)
			g.sleep(1_000_000)
		}
		fin.wait(g)
		if want := []int{5, 4, 0, 1, 2, 3}; !slices.Equal(got, want) {
			g.r.fail("woken in the order %v, want %v", got, want)
		}
	})
}

// TestHandoff: a semaphore that is handed over is not taken by another one, and its new owner runs at once; else it is whoever's who comes first.
func TestHandoff(t *testing.T) {
	for _, handoff := range []bool{false, true} {
		if err := newRun(sim.New(1), 1, 1, mutantNone).start(func(g *guest) {
			var sema uint32
			ran := false
			g.start(func(g *guest) {
				g.semacquire(&sema, false)
				ran = true
			})
			g.sleep(1_000_000)
			g.start(func(g *guest) { g.sleep(1) })
			r := Semrelease(g.mp, &sema, handoff)
			if handoff != (r == Yield) || handoff == cansemacquire(&sema) {
				g.r.fail("handoff %v: result %d", handoff, r)
			}
			if g.done(r); ran != handoff {
				g.r.fail("handoff %v: the waiter has run: %v", handoff, ran)
			}
		}); err != nil {
			t.Fatal(err)
		}
	}
}

// condQueue: a bounded queue with two condition variables. Signals are not lost.
func condQueue(g *guest) {
	var m mutex
	var notEmpty, notFull cond
	const size, producers, each = 2, 3, 8
	var q []int
	got := make([][]int, 3)
	var fin waitGroup
	fin.add(g, 3)
	for i := range 3 {
		g.start(func(g *guest) {
			for {
				m.lock(g)
				for len(q) == 0 {
					notEmpty.await(g, &m)
				}
				v := q[0]
				if v == 0 { // the end
					m.unlock(g)
					break
				}
				q = q[1:]
				notFull.signal(g)
				m.unlock(g)
				got[i] = append(got[i], v)
				g.pause()
			}
			fin.add(g, -1)
		})
	}
	g.all(producers, func(g *guest, i int) {
		for j := range each {
			g.pause()
			m.lock(g)
			for len(q) == size {
				notFull.await(g, &m)
			}
			q = append(q, i*each+j+1)
			m.unlock(g)
			notEmpty.signal(g)
		}
	})
	m.lock(g)
	q = append(q, 0)
	notEmpty.broadcast(g)
	m.unlock(g)
	fin.wait(g)
	checkOnce(g.r, got, producers, each)
}

func TestCond(t *testing.T) { both(t, condQueue) }

// TestNotifyOrder: who waits is notified in the order of the tickets, even if it came to wait in another; and tickets wrap around.
func TestNotifyOrder(t *testing.T) {
	simulate(t, func(g *guest) {
		wait := ^uint32(0) - 1
		notify := wait
		order := g.rng.Perm(5)
		tickets := make([]uint32, 5)
		for i := range tickets {
			tickets[i] = NotifyListAdd(&wait)
		}
		var got []int
		for _, i := range order {
			g.start(func(g *guest) {
				g.await(func() Result { return NotifyListWait(g.mp, g.gp, &notify, tickets[i]) })
				got = append(got, i)
			})
			g.sleep(1_000_000)
		}
		for range 3 {
			NotifyListNotifyOne(g.mp, &wait, &notify)
			g.sleep(1_000_000)
		}
		NotifyListNotifyAll(g.mp, &wait, &notify)
		g.sleep(1_000_000)
		if len(got) != 5 || !slices.Equal(got[:3], []int{0, 1, 2}) {
			g.r.fail("notified in the order %v", got)
		}
		// Nobody is left; a ticket that was notified before its G came does not wait.
		NotifyListNotifyOne(g.mp, &wait, &notify)
		t := NotifyListAdd(&wait)
		NotifyListNotifyOne(g.mp, &wait, &notify)
		g.await(func() Result { return NotifyListWait(g.mp, g.gp, &notify, t) })
	})
}

func ptr(p *uint32) unsafe.Pointer { return unsafe.Pointer(p) }

// TestTreap compares a root with lists.
func TestTreap(t *testing.T) {
	simulate(t, func(g *guest) {
		var root semaRoot
		words := make([]uint32, 40)
		model := make([][]*waiter, len(words))
		n := 0
		for range 1500 {
			i := g.rng.IntN(len(words))
			addr := unsafe.Pointer(&words[i])
			switch g.rng.IntN(9) {
			case 0, 1, 2, 3:
				w := &waiter{addr: addr, ticket: uint32(n)}
				n++
				lifo := g.rng.IntN(3) == 0
				root.queue(g.mp, w, lifo)
				if lifo {
					model[i] = slices.Insert(model[i], 0, w)
				} else {
					model[i] = append(model[i], w)
				}
			case 4, 5, 6:
				w := root.dequeue(addr)
				if len(model[i]) == 0 && w == nil {
					break
				}
				if w != model[i][0] {
					g.r.fail("dequeue: the wrong one")
					return
				}
				model[i] = model[i][1:]
			case 7:
				for _, want := range model[i] {
					w := root.dequeue(addr)
					if w != want {
						g.r.fail("dequeue: the wrong one")
						return
					}
				}
				model[i] = nil
				if root.dequeueTicket(addr, 0) != nil {
					g.r.fail("someone is left")
				}
			case 8:
				if len(model[i]) > 0 {
					j := g.rng.IntN(len(model[i]))
					if w := root.dequeueTicket(addr, model[i][j].ticket); w != model[i][j] {
						g.r.fail("dequeueTicket: the wrong one")
						return
					}
					model[i] = slices.Delete(model[i], j, j+1)
				}
			}
			if !checkTreap(root.treap, nil) {
				g.r.fail("not a treap")
				return
			}
		}
	})
}

func checkTreap(w, parent *waiter) bool {
	if w == nil {
		return true
	}
	return w.parent == parent && (parent == nil || parent.prio <= w.prio) &&
		(w.prev == nil || uintptr(w.prev.addr) < uintptr(w.addr)) && (w.next == nil || uintptr(w.next.addr) > uintptr(w.addr)) &&
		checkTreap(w.prev, w) && checkTreap(w.next, w)
}
