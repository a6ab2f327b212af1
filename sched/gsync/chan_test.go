package gsync

// This file implements the tests of channels.

import (
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"unsafe"

	"minigo/sched"
	"minigo/sched/platform/sim"
)

// exactlyOnce: what is sent arrives once, what one sender sends in its order, and all elements whole.
func exactlyOnce(g *guest) {
	const senders, receivers, each = 3, 3, 12
	rng := g.rng
	for _, width := range []int{1, 2} {
		c := g.newChan(width, []int{0, 0, 1, 3}[rng.IntN(4)])
		got := make([][]int, receivers)
		fin := new(waitGroup)
		fin.add(g, receivers)
		for i := range receivers {
			g.start(func(g *guest) {
				for {
					dst, ok := g.recv(c, make([]int, width)...)
					if !ok {
						break
					}
					if width == 2 && dst[1] != -dst[0] {
						g.r.fail("torn element %v", dst)
					}
					got[i] = append(got[i], dst[0])
					g.pause()
				}
				fin.add(g, -1)
			})
		}
		g.all(senders, func(g *guest, i int) {
			for j := range each {
				v := i*each + j + 1
				if r := g.send(c, []int{v, -v}[:width]...); r != Done {
					g.r.fail("send = %d", r)
				}
				g.pause()
			}
		})
		g.close(c)
		fin.wait(g)
		checkOnce(g.r, got, senders, each)
	}
}

// checkOnce demands that got holds 1 to senders*each, once each, and what is of one sender in its order.
func checkOnce(r *run, got [][]int, senders, each int) {
	var all []int
	for _, vs := range got {
		last := make([]int, senders)
		for _, v := range vs {
			from := (v - 1) / each
			if from >= senders || v <= last[from] {
				r.fail("out of order: %v", vs)
				return
			}
			last[from] = v
		}
		all = append(all, vs...)
	}
	slices.Sort(all)
	for i, v := range all {
		if v != i+1 {
			r.fail("lost or doubled: %v", all)
			return
		}
	}
	if len(all) != senders*each {
		r.fail("%d elements arrived of %d", len(all), senders*each)
	}
}

func TestExactlyOnceInOrder(t *testing.T) { both(t, exactlyOnce) }

// closeWakesAll: whoever waits at a channel is woken by close.
func closeWakesAll(g *guest) {
	in, out := g.newChan(1, 0), g.newChan(1, 1)
	g.send(out, 1) // full: the next sender waits
	var wg waitGroup
	n := 2 + g.rng.IntN(4)
	wg.add(g, int32(4*n))
	for i := range 4 * n {
		g.start(func(g *guest) {
			switch i % 4 {
			case 0:
				if v, ok := g.recv1(in); v != 0 || ok {
					g.r.fail("receive from a closed channel: %d %v", v, ok)
				}
			case 1:
				if _, v, r := g.sel(true, recvCase(in), recvCase(nil)); v != 0 || r != Closed {
					g.r.fail("select from a closed channel: %d %d", v, r)
				}
			case 2:
				if r := g.send(out, 2); r != SendOnClosed {
					g.r.fail("send on a closed channel: %d", r)
				}
			case 3:
				if _, _, r := g.sel(true, sendCase(out, 3), sendCase(nil, 3)); r != SendOnClosed {
					g.r.fail("select to a closed channel: %d", r)
				}
			}
			wg.add(g, -1)
		})
	}
	g.sleep(int64(g.rng.IntN(3)) * 10_000)
	g.close(in)
	g.close(out)
	wg.wait(g)
	if v, ok := g.recv1(out); v != 1 || !ok {
		g.r.fail("the buffer of a closed channel: %d %v", v, ok)
	}
	if v, ok := g.recv1(out); v != 0 || ok {
		g.r.fail("a closed and empty channel: %d %v", v, ok)
	}
}

func TestCloseWakesAll(t *testing.T) { both(t, closeWakesAll) }

// TestModel compares operations that do not block with a queue, for all widths and sizes.
func TestModel(t *testing.T) {
	simulate(t, func(g *guest) {
		for range 20 {
			width, size := g.rng.IntN(4), g.rng.IntN(4)
			c := g.newChan(width, size)
			var model [][]int
			closed := false
			readable, n := c.Reading()
			for op := range 60 {
				if g.rng.IntN(40) == 0 {
					want := Done
					if closed {
						want = CloseOfClosed
					}
					closed = true
					if r := c.Close(g.mp); r != want {
						g.r.fail("close = %d", r)
					}
				}
				elem := make([]int, width)
				if g.rng.IntN(2) == 0 {
					for i := range elem {
						elem[i] = op*10 + i
					}
					want := WouldBlock
					if closed {
						want = SendOnClosed
					} else if len(model) < size {
						want = Done
						model = append(model, elem)
					}
					if r := c.TrySend(g.mp, elem); r != want {
						g.r.fail("TrySend = %d, want %d", r, want)
					}
				} else {
					want, wantElem := WouldBlock, slices.Repeat([]int{-1}, width)
					copy(elem, wantElem)
					if len(model) > 0 {
						want = Done
						wantElem = model[0]
						model = model[1:]
					} else if closed {
						want = Closed
						wantElem = make([]int, width)
					}
					if r := c.TryRecv(g.mp, elem); r != want || !slices.Equal(elem, wantElem) {
						g.r.fail("TryRecv = %d %v, want %d %v", r, elem, want, wantElem)
					}
				}
				if c.Len(g.mp) != len(model) || c.Cap() != size {
					g.r.fail("len %d cap %d, want %d and %d", c.Len(g.mp), c.Cap(), len(model), size)
				}
				was, wasN := readable, n
				if readable, n = c.Reading(); readable != (len(model) > 0 || closed) || readable != c.Readable() || (n != wasN) != (readable != was) {
					g.r.fail("readable %v, then %v with %d elements, closed %v: from number %d to %d", was, readable, len(model), closed, wasN, n)
				}
				for i, v := range c.buf { // what is not in use keeps nothing alive
					if at := (i/width - c.recvx + size) % size; at >= len(model) && v != 0 {
						g.r.fail("%d is left in the buffer", v)
					}
				}
			}
		}
	})
}

// TestNilAndFailures: nil channels, and what panics.
func TestNilAndFailures(t *testing.T) {
	simulate(t, func(g *guest) {
		var c *Chan[int]
		if r := c.TrySend(g.mp, nil); r != WouldBlock {
			g.r.fail("TrySend(nil) = %d", r)
		}
		if r := c.TryRecv(g.mp, nil); r != WouldBlock {
			g.r.fail("TryRecv(nil) = %d", r)
		}
		if r := c.Close(g.mp); r != CloseOfNil || c.Len(g.mp) != 0 || c.Cap() != 0 {
			g.r.fail("Close(nil) = %d", r)
		}
		for _, tt := range []struct {
			width, size int
			want        Result
		}{
			{1, -1, BadSize}, {0, -1, BadSize}, {0, 1 << 60, Done}, {1, 1 << 60, BadSize}, {1 << 20, 1 << 30, BadSize}, {1, 1 << 40, OutOfMemory}, {1, 100, Done},
		} {
			if _, r := NewChan[int](g.mp, tt.width, tt.size); r != tt.want {
				g.r.fail("NewChan(%d, %d) = %d, want %d", tt.width, tt.size, r, tt.want)
			}
		}
		for r := SendOnClosed; r < numResults; r++ {
			if text, _ := r.Failure(); text == "" {
				g.r.fail("failure %d has no text", r)
			}
		}
	})
}

// TestWaitReasons: what dumps say of those who wait for ever; they are a deadlock.
func TestWaitReasons(t *testing.T) {
	var sema uint32
	var m mutex
	var c cond
	tests := []struct {
		want string
		f    func(g *guest)
	}{
		{"chan send (nil chan)", func(g *guest) { g.send(nil, 1) }},
		{"chan receive (nil chan)", func(g *guest) { g.recv1(nil) }},
		{"chan send", func(g *guest) { g.send(g.newChan(1, 0), 1) }},
		{"chan receive", func(g *guest) { g.recv1(g.newChan(1, 0)) }},
		{"select (no cases)", func(g *guest) { g.sel(true) }},
		{"select", func(g *guest) { g.sel(true, sendCase(nil, 1), recvCase(nil)) }},
		{"select", func(g *guest) { g.sel(true, recvCase(g.newChan(1, 1))) }},
		{"semacquire", func(g *guest) { g.semacquire(&sema, false) }},
		{"sync.Mutex.Lock", func(g *guest) { m.lock(g); m.lock(g) }},
		{"sync.Cond.Wait", func(g *guest) { g.await(func() Result { return NotifyListWait(g.mp, g.gp, &c.notify, 0) }) }},
	}
	for _, tt := range tests {
		r := newRun(sim.New(1), 1, 2, mutantNone)
		var gp *sched.G
		err := r.start(func(g *guest) {
			gp = g.gp
			tt.f(g)
		})
		if err == nil || err.Error() != "all goroutines are asleep - deadlock!" {
			t.Errorf("%s: ended with %v", tt.want, err)
		} else if got := gp.WaitReason().String(); got != tt.want {
			t.Errorf("wait reason %q, want %q", got, tt.want)
		}
	}
}

// TestTimerChan: the buffer of a timer's channel is not seen, and is emptied by Drain.
func TestTimerChan(t *testing.T) {
	simulate(t, func(g *guest) {
		c := NewTimerChan[int](g.mp, 1, new(sched.Timer))
		for range 2 {
			if c.Drain(g.mp) || c.TrySend(g.mp, []int{1}) != Done || c.TrySend(g.mp, []int{2}) != WouldBlock {
				g.r.fail("the channel has not one place")
			}
			if c.Len(g.mp) != 0 || c.Cap() != 0 || !c.MayRecv(g.mp) || !c.Drain(g.mp) || c.MayRecv(g.mp) || c.TryRecv(g.mp, nil) != WouldBlock {
				g.r.fail("the channel's buffer is seen")
			}
			if c.buf[0] != 0 {
				g.r.fail("%d is left in the buffer", c.buf[0])
			}
		}
	})
}

// TestTimerChanIsLazy: the timer of a channel runs when someone waits for it, or else not before someone looks.
func TestTimerChanIsLazy(t *testing.T) {
	simulate(t, func(g *guest) {
		fires := 0
		tm := new(sched.Timer)
		c := NewTimerChan[int](g.mp, 1, tm)
		tm.InitChan(func(mp *sched.M, _ any, _ uint64, _ int64) { fires++; c.TrySend(mp, []int{1}) }, nil,
			func(mp *sched.M, _ any) bool { return c.Drain(mp) })
		now := g.r.s.Nanotime
		due := func(what string, look func() bool) { // a timer that nobody has waited for
			before := fires
			tm.Reset(g.mp, now()+10_000, 0)
			g.sleep(50_000)
			if fires != before {
				g.r.fail("%s: nobody waits, and the timer has run", what)
			}
			if !look() || fires != before+1 {
				g.r.fail("%s: the timer is due, and has not run", what)
			}
		}
		due("MayRecv", func() bool { return c.MayRecv(g.mp) })
		due("TryRecv", func() bool { return c.Readable() && c.TryRecv(g.mp, nil) == Done })
		due("Recv", func() bool {
			r := c.Recv(g.mp, g.gp, nil)
			if r == Parked {
				g.stop(sched.SwitchPark)
				FinishRecv[int](g.mp, g.gp, nil)
			}
			return r == Done
		})
		never := g.newChan(1, 0)
		for _, others := range [][]Case[int]{nil, {recvCase(never)}, {recvCase(never), recvCase(nil)}} {
			cases := append(others, recvCase(c))
			due("select", func() bool { _, _, r := g.sel(false, cases...); return r == Done })
		}

		for _, wait := range []func(){
			func() { g.recv1(c) },
			func() { g.sel(true, recvCase(c)) },
			func() { g.sel(true, recvCase(c), recvCase(never)) },
			func() { g.sel(true, recvCase(nil), recvCase(never), recvCase(c)) },
		} {
			start := now()
			tm.Reset(g.mp, start+100_000, 100_000)
			if wait(); now()-start < 100_000 {
				g.r.fail("waited for %d ns", now()-start)
			}
			before := fires
			if g.sleep(1_000_000); fires != before {
				g.r.fail("nobody waits any longer, and the timer has run %d times", fires-before)
			}
		}
	})
}

// TestPoll: who asks a channel again and again sees what others have done before.
func TestPoll(t *testing.T) {
	both(t, func(g *guest) {
		c, done := g.newChan(1, 2), g.newChan(0, 0)
		g.start(func(g *guest) {
			g.pause()
			g.send(c, 1)
			g.close(done)
		})
		for done.TryRecv(g.mp, nil) != Closed {
			g.work(1000)
		}
		if v := []int{0}; c.TryRecv(g.mp, v) != Done || v[0] != 1 {
			g.r.fail("sent before, and not there: %v", v)
		}
	})
}

// TestPollWaitingSender: who does not want to wait gets the element of a sender that waits, and after that nothing.
func TestPollWaitingSender(t *testing.T) {
	both(t, func(g *guest) {
		for _, size := range []int{0, 2} {
			c := g.newChan(1, size)
			for v := range size {
				g.send(c, 1+v)
			}
			g.start(func(g *guest) { g.send(c, 1+size) })
			for want := 1; want <= size+1; want++ {
				v := []int{0}
				for c.TryRecv(g.mp, v) != Done {
					g.work(1000)
				}
				if v[0] != want {
					g.r.fail("received %d, want %d", v[0], want)
				}
			}
			if c.Readable() || c.TryRecv(g.mp, nil) != WouldBlock {
				g.r.fail("something is left to receive")
			}
			for _, v := range c.buf { // which would keep alive what it points to
				if v != 0 {
					g.r.fail("%d is left in the buffer", v)
				}
			}
		}
	})
}

// TestPollWaitingSelect: a select that waits to send is seen by who does not want to wait, and no longer when it has gone on with another case.
func TestPollWaitingSelect(t *testing.T) {
	both(t, func(g *guest) {
		c, d, done := g.newChan(1, 0), g.newChan(1, 0), g.newChan(0, 0)
		g.start(func(g *guest) {
			g.sel(true, Case[int]{C: c, Send: true, Elem: []int{1}}, Case[int]{C: d, Elem: []int{0}}, Case[int]{})
			g.close(done)
		})
		for !c.Readable() {
			g.work(1000)
		}
		g.send(d, 2)
		g.recv(done)
		if c.Readable() || c.TryRecv(g.mp, nil) != WouldBlock {
			g.r.fail("the select is still seen")
		}
	})
}

// TestPollTakesNoLock: who asks a channel from which nothing can be received does not wait for those who have its lock.
func TestPollTakesNoLock(t *testing.T) {
	for seed := uint64(1); seed <= 20; seed++ {
		if err := attempt(seed, 2, mutantNone, func(g *guest) {
			c := g.newChan(1, 1)
			var held atomic.Bool
			g.start(func(g *guest) {
				c.TryLock()
				held.Store(true)
				g.r.s.Platform().Usleep(50)
				held.Store(false)
				c.UnlockSlow(g.mp)
			})
			for !held.Load() {
				g.work(1000)
			}
			if c.TryRecv(g.mp, nil) != WouldBlock || c.MayRecv(g.mp) || c.Drain(g.mp) || !held.Load() {
				g.r.fail("waited for the lock")
			}
		}); err != nil {
			t.Fatal(err)
		}
	}
}

// TestChanIDs: no two channels have the same id, on whatever P they are made: selects lock in the order of the ids.
func TestChanIDs(t *testing.T) {
	simulate(t, func(g *guest) {
		var mu sync.Mutex
		ids := map[uint64]bool{}
		g.all(8, func(g *guest, _ int) {
			for range 20 {
				c := g.newChan(1, 0)
				mu.Lock()
				if ids[c.id] {
					g.r.fail("two channels have the id %d", c.id)
				}
				ids[c.id] = true
				mu.Unlock()
				g.pause()
			}
		})
	})
}

// TestSize: what a waiting G costs.
func TestSize(t *testing.T) {
	type slot struct {
		n uint64
		p unsafe.Pointer
	}
	if n := unsafe.Sizeof(elemSudog[slot]{}); n > 128 {
		t.Errorf("a sudog has %d bytes", n)
	}
	if n := unsafe.Sizeof(waiter{}); n > 96 {
		t.Errorf("a waiter has %d bytes", n)
	}
}
