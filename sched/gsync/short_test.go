package gsync

// This file tests what an embedder's loop does with a buffer in place.

import (
	"testing"
	"unsafe"
)

// shortSend sends as an embedder's loop does. It reports whether the whole operation was needed.
//
//go:norace
func (g *guest) shortSend(c *Chan[int], v int) (whole bool) {
	ok := false
	if c.HasRoom() && c.TryLock() {
		if ok = c.HasRoom(); ok {
			if c.Width() != 0 {
				*(*int)(unsafe.Add(c.Elems(), c.Sendx()*unsafe.Sizeof(v))) = v
			}
			c.Sent()
			if c.Add(1) == 1 {
				c.Flip()
			}
		}
		if !c.TryUnlock() {
			c.UnlockSlow(g.mp)
		}
	}
	if !ok {
		g.send(c, v)
	}
	return !ok
}

// shortRecv receives so.
//
//go:norace
func (g *guest) shortRecv(c *Chan[int]) (v int, ok bool) {
	if c.HasElem() && c.TryLock() {
		if ok = c.HasElem(); ok {
			if c.Width() != 0 {
				p := (*int)(unsafe.Add(c.Elems(), c.Recvx()*unsafe.Sizeof(v)))
				v, *p = *p, 0
			}
			c.Received()
			if c.Add(-1) == 0 && !c.Closed() {
				c.Flip()
			}
		}
		if !c.TryUnlock() {
			c.UnlockSlow(g.mp)
		}
	}
	if !ok {
		return g.recv1(c)
	}
	return v, true
}

// TestShort: elements that are put and taken in place, among others that are sent and received, come once, in order, and are seen from without.
func TestShort(t *testing.T) {
	both(t, func(g *guest) {
		const senders, n = 3, 200
		for _, size := range []int{1, 4} {
			c, done := g.newChan(1, size), g.newChan(0, senders)
			for s := range senders {
				g.start(func(g *guest) {
					for i := range n {
						if v := s*n + i; (s+i)%4 == 0 {
							g.send(c, v)
						} else {
							g.shortSend(c, v)
						}
					}
					g.shortSend(done, 0)
				})
			}
			next := [senders]int{0, n, 2 * n}
			for i := range senders * n {
				var v int
				if i%5 == 0 {
					v, _ = g.recv1(c)
				} else {
					v, _ = g.shortRecv(c)
				}
				if v != next[v/n] {
					g.r.fail("size %d: got %d, want %d", size, v, next[v/n])
				}
				next[v/n] = v + 1
			}
			for range senders {
				g.shortRecv(done)
			}
			if c.Readable() || c.Count() != 0 || c.Full() || c.Size() != size {
				g.r.fail("size %d: readable %v, with %d elements of %d", size, c.Readable(), c.Count(), c.Size())
			}
			for i := range size {
				if g.shortSend(c, i) {
					g.r.fail("size %d: no room for element %d", size, i)
				}
			}
			if !c.Readable() || !c.Full() || c.HasRoom() {
				g.r.fail("size %d: not full", size)
			}
			g.close(c)
			if c.Full() || c.HasRoom() {
				g.r.fail("size %d: closed, and full or with room", size)
			}
			for i := range size {
				if v, ok := g.shortRecv(c); v != i || !ok {
					g.r.fail("size %d: got %d, %v of a closed channel", size, v, ok)
				}
			}
			if v, ok := g.shortRecv(c); v != 0 || ok || !c.Readable() {
				g.r.fail("size %d: got %d, %v of a closed channel that is empty", size, v, ok)
			}
		}
	})
}

// TestTryLock: a lock is taken once.
func TestTryLock(t *testing.T) {
	simulate(t, func(g *guest) {
		c := g.newChan(1, 1)
		if !c.TryLock() || c.TryLock() || !c.TryUnlock() {
			g.r.fail("the lock of a channel that nobody uses")
		}
		if !c.TryLock() {
			g.r.fail("the lock has not been released")
		}
		c.UnlockSlow(g.mp)
		g.send(c, 1)
	})
}
