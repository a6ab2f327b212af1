package gsync

// This file tests what is told of those who wait when the run has ended.

import (
	"slices"
	"testing"
	"unsafe"

	"minigo/sched"
	"minigo/sched/platform/sim"
)

// stuck runs main, which is to end in a deadlock, and returns the Sched.
func stuck(t *testing.T, main func(g *guest)) *sched.Sched {
	t.Helper()
	r := newRun(sim.New(1), 1, 2, mutantNone)
	if err := r.start(main); err == nil || err.Error() != "all goroutines are asleep - deadlock!" {
		t.Fatalf("ended with %v", err)
	}
	return r.s
}

// TestWaits: what a goroutine waits for is named, and leads to all that the package uses for it.
func TestWaits(t *testing.T) {
	var c, d *Chan[int]
	var sema uint32
	var m mutex
	var cv cond
	sendC := func() []Wait { return []Wait{{Chan: unsafe.Pointer(c), Send: true, Made: 1}} }
	recvD := func() []Wait { return []Wait{{Chan: unsafe.Pointer(d), Made: 2, Cap: 3}} }
	at := func(addr *uint32) func() []Wait { return func() []Wait { return []Wait{{Addr: unsafe.Pointer(addr)}} } }
	both := func() []Wait { return append(sendC(), recvD()...) }
	for _, tt := range []struct {
		name string
		f    func(g *guest)
		want func() []Wait
	}{
		{"send", func(g *guest) { g.send(c, 1) }, sendC},
		{"receive", func(g *guest) { g.recv1(d) }, recvD},
		{"select", func(g *guest) { g.sel(true, sendCase(c, 1)) }, sendC},
		{"select of two", func(g *guest) { g.sel(true, recvCase(d), sendCase(c, 1)) }, both},
		{"select of three", func(g *guest) { g.sel(true, recvCase(d), recvCase(nil), sendCase(c, 1)) }, both},
		{"semaphore", func(g *guest) { g.semacquire(&sema, false) }, at(&sema)},
		{"mutex", func(g *guest) { m.lock(g); m.lock(g) }, at(&m.sema)},
		{"condition variable", func(g *guest) { m = mutex{}; m.lock(g); cv.await(g, &m) }, at(&cv.notify)},
		{"nil channel", func(g *guest) { g.recv1(nil) }, func() []Wait { return nil }},
		{"no cases", func(g *guest) { g.sel(true) }, func() []Wait { return nil }},
	} {
		var gp *sched.G
		s := stuck(t, func(g *guest) {
			gp = g.gp
			c, d = g.newChan(1, 0), g.newChan(1, 3)
			c.Made, d.Made = 1, 2
			tt.f(g)
		})
		if got, want := Waits(gp), tt.want(); !slices.Equal(got, want) {
			t.Errorf("%s: waits for %+v, want %+v", tt.name, got, want)
		}
		own := Own(s, []*sched.G{gp})
		if own[0] != unsafe.Pointer(s.SyncCentral.(*central)) || own[1] != gp.Waiting || len(own) != 1+max(1, len(tt.want())) {
			t.Errorf("%s: uses %v", tt.name, own)
		}
	}
}

// TestUntie: each address is told once, with all who wait there, and those of one address lead to no other.
func TestUntie(t *testing.T) {
	const addrs, each = 7, 3
	var semas, notifies [addrs]uint32
	want := map[unsafe.Pointer]int{}
	s := stuck(t, func(g *guest) {
		for i := range addrs {
			want[ptr(&semas[i])], want[ptr(&notifies[i])] = each, each
			for n := range uint32(each) {
				g.start(func(g *guest) { g.semacquire(&semas[i], false) })
				g.start(func(g *guest) { g.await(func() Result { return NotifyListWait(g.mp, g.gp, &notifies[i], n) }) })
			}
		}
		g.recv1(nil)
	})
	Untie(s, func(addr, waiters unsafe.Pointer) {
		n := 0
		for w := (*waiter)(waiters); w != nil; w = w.waitlink {
			if w.addr != addr || w.parent != nil || w.prev != nil || w.next != nil {
				t.Errorf("who waits at %p leads to others", addr)
			}
			n++
		}
		if n != want[addr] {
			t.Errorf("%d wait at %p, want %d", n, addr, want[addr])
		}
		delete(want, addr)
	})
	if len(want) != 0 {
		t.Errorf("%d addresses are not told", len(want))
	}
	Untie(s, func(addr, _ unsafe.Pointer) { t.Errorf("%p is told twice", addr) })
	Untie(new(sched.Sched), func(addr, _ unsafe.Pointer) { t.Error("someone waits in a Sched without this package") })
}
