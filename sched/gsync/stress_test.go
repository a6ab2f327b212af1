package gsync

// This file implements the stress test: random programs of channels, selects, locks, timers, system calls, threads that are locked, and changes of
// the number of Ps. Each is made so that it must end, and has invariants: what is sent arrives once, and in order if one goroutine
// receives; who has a lock has it alone; a semaphore lets no more in than it has permits; nobody sleeps too short; all goroutines end.

import (
	"flag"
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"minigo/sched"
	"minigo/sched/platform/host"
	"minigo/sched/platform/sim"
)

var stressTime = flag.Duration("stress", 5*time.Second, "how long random programs run on threads")

// maxProducers bounds the ids of those who send.
const maxProducers = 256

// A world is what the goroutines of a random program share.
type world struct {
	chans    []*stressChan
	locks    []*stressLock
	rws      []*stressRW
	sems     []*stressSem
	senders  atomic.Int32
	spawned  atomic.Int32
	timeouts atomic.Int32
}

type stressChan struct {
	c         *Chan[int]
	receivers int
	sent, got atomic.Int64 // how many
	sum       atomic.Int64 // of what was sent, less what was received
	last      [maxProducers]int
}

// A stressLock is a mutex and what it guards. n is no atomic: the race detector looks at it, too.
type stressLock struct {
	mu     mutex
	n      int
	inside atomic.Int32
	want   atomic.Int64
}

type stressRW struct {
	mu      rwmutex
	n       int
	readers atomic.Int32
	writers atomic.Int32
}

type stressSem struct {
	word    uint32
	permits int32
	inside  atomic.Int32
}

// stress is the main goroutine of a random program.
func stress(g *guest) {
	w := new(world)
	for range 1 + g.rng.IntN(4) {
		w.chans = append(w.chans, &stressChan{c: g.newChan(1, max(0, g.rng.IntN(6)-2)), receivers: 1 + g.rng.IntN(3)})
	}
	for range 1 + g.rng.IntN(3) {
		w.locks = append(w.locks, new(stressLock))
		w.rws = append(w.rws, new(stressRW))
		n := 1 + g.rng.IntN(3)
		w.sems = append(w.sems, &stressSem{word: uint32(n), permits: int32(n)})
	}
	var receivers waitGroup
	for i, sc := range w.chans {
		receivers.add(g, int32(sc.receivers))
		for j := range sc.receivers {
			g.start(func(g *guest) {
				w.receive(g, i, (i+j)%2 == 0)
				receivers.add(g, -1)
			})
		}
	}
	g.all(2+g.rng.IntN(8), func(g *guest, _ int) { w.worker(g, 5+g.rng.IntN(20), 0) })
	for _, sc := range w.chans {
		g.close(sc.c)
	}
	receivers.wait(g)

	for i, sc := range w.chans {
		if sc.sent.Load() != sc.got.Load() || sc.sum.Load() != 0 {
			g.r.fail("channel %d: %d sent, %d received, the sums differ by %d", i, sc.sent.Load(), sc.got.Load(), sc.sum.Load())
		}
	}
	for i, l := range w.locks {
		if int64(l.n) != l.want.Load() {
			g.r.fail("mutex %d: %d counted under it, of %d", i, l.n, l.want.Load())
		}
	}
	for i, s := range w.sems {
		if s.word != uint32(s.permits) {
			g.r.fail("semaphore %d: %d permits are back, of %d", i, s.word, s.permits)
		}
	}
}

// receive receives from channel i until it is closed; with sel by select, beside a channel that never is ready and a timeout.
func (w *world) receive(g *guest, i int, sel bool) {
	sc := w.chans[i]
	never := g.newChan(1, 0)
	for {
		var v int
		ok := false
		if sel {
			at, x, r := g.sel(true, recvCase(never), recvCase(sc.c))
			if at != 1 {
				g.r.fail("received from a channel to which nobody sends")
			}
			v, ok = x, r == Done
		} else {
			v, ok = g.recv1(sc.c)
		}
		if !ok {
			return
		}
		sc.got.Add(1)
		sc.sum.Add(-int64(v))
		if from, n := v%maxProducers, v/maxProducers; sc.receivers == 1 {
			if n <= sc.last[from] {
				g.r.fail("channel %d: element %d of sender %d arrived after %d", i, n, from, sc.last[from])
			}
			sc.last[from] = n
		}
		g.pause()
	}
}

// worker does ops random things.
func (w *world) worker(g *guest, ops, depth int) {
	me := int(w.senders.Add(1)) - 1
	n := 0 // elements that it has sent, or tried to
	value := func() int {
		n++
		return n*maxProducers + me
	}
	sent := func(sc *stressChan, v int, r Result) {
		if r != Done {
			g.r.fail("send = %d", r)
		}
		sc.sent.Add(1)
		sc.sum.Add(int64(v))
	}
	for range ops {
		sc := w.chans[g.rng.IntN(len(w.chans))]
		switch kind := g.rng.IntN(20); kind {
		case 0, 1, 2:
			v := value()
			sent(sc, v, g.send(sc.c, v))
		case 3, 4:
			cases := make([]Case[int], len(w.chans))
			for i, sc := range w.chans {
				cases[i] = sendCase(sc.c, value())
			}
			vs := make([]int, len(cases))
			for i := range cases {
				vs[i] = cases[i].Elem[0]
			}
			i, _, r := g.sel(true, cases...)
			sent(w.chans[i], vs[i], r)
		case 5:
			v := value()
			if i, _, r := g.sel(false, sendCase(sc.c, v)); i == 0 {
				sent(sc, v, r)
			}
		case 6:
			v := value()
			t := new(sched.Timer)
			timeout := NewTimerChan[int](g.mp, 1, t)
			t.InitChan(func(mp *sched.M, _ any, _ uint64, _ int64) { timeout.TrySend(mp, []int{1}) }, nil,
				func(mp *sched.M, _ any) bool { return timeout.Drain(mp) })
			t.Reset(g.mp, g.mp.Sched().Nanotime()+int64(g.rng.IntN(20_000)), 0)
			if i, _, r := g.sel(true, recvCase(timeout), sendCase(sc.c, v)); i == 1 {
				t.Stop(g.mp)
				sent(sc, v, r)
			} else {
				w.timeouts.Add(1)
			}
		case 7, 8, 9: // one mutex, or more in ascending order
			first := g.rng.IntN(len(w.locks))
			last := first
			if kind == 9 {
				last = len(w.locks) - 1
			}
			for _, l := range w.locks[first : last+1] {
				l.mu.lock(g)
				if l.inside.Add(1) != 1 {
					g.r.fail("two have a mutex")
				}
				l.n++
				l.want.Add(1)
				g.pause()
			}
			for _, l := range w.locks[first : last+1] {
				l.inside.Add(-1)
				l.mu.unlock(g)
			}
		case 10:
			l := w.locks[g.rng.IntN(len(w.locks))]
			if MutexTryLock(&l.mu.state) {
				if l.inside.Add(1) != 1 {
					g.r.fail("two have a mutex, one by TryLock")
				}
				l.n++
				l.want.Add(1)
				g.pause()
				l.inside.Add(-1)
				l.mu.unlock(g)
			}
		case 11, 12:
			rw := w.rws[g.rng.IntN(len(w.rws))]
			rw.mu.rlock(g)
			rw.readers.Add(1)
			was := rw.n
			g.pause()
			if rw.writers.Load() != 0 || rw.n != was {
				g.r.fail("a writer beside a reader")
			}
			rw.readers.Add(-1)
			rw.mu.runlock(g)
		case 13:
			rw := w.rws[g.rng.IntN(len(w.rws))]
			rw.mu.lock(g)
			if rw.writers.Add(1) != 1 || rw.readers.Load() != 0 {
				g.r.fail("a writer is not alone")
			}
			rw.n++
			g.pause()
			rw.writers.Add(-1)
			rw.mu.unlock(g)
		case 14:
			s := w.sems[g.rng.IntN(len(w.sems))]
			g.semacquire(&s.word, g.rng.IntN(2) == 0)
			if s.inside.Add(1) > s.permits {
				g.r.fail("more in a semaphore than it has permits")
			}
			g.pause()
			s.inside.Add(-1)
			g.semrelease(&s.word, g.rng.IntN(2) == 0)
		case 15:
			d := int64(g.rng.IntN(30_000))
			start := g.mp.Sched().Nanotime()
			g.sleep(d)
			if took := g.mp.Sched().Nanotime() - start; took < d {
				g.r.fail("slept %d ns instead of %d", took, d)
			}
		case 16:
			g.syscall(uint32(g.rng.IntN(60)), g.rng.IntN(2) == 0)
		case 17:
			switch g.rng.IntN(4) {
			case 0:
				g.mp.GOMAXPROCS(g.gp, 1+g.rng.IntN(4))
				g.stop(sched.SwitchG0)
			case 1: // locked to its thread, over whatever follows
				g.mp.LockOSThread(g.gp)
				g.pause()
				g.yield()
				g.mp.UnlockOSThread(g.gp)
			}
		case 18:
			if depth < 2 && w.spawned.Add(1) < 40 {
				g.all(1+g.rng.IntN(3), func(g *guest, _ int) { w.worker(g, 1+g.rng.IntN(8), depth+1) })
			}
		case 19:
			g.pause()
		}
		if g.gp != g.mp.Curg() {
			g.r.fail("a goroutine runs on an M that runs another one")
		}
	}
}

// syscall is a system call of us microseconds; block says that it gives up the P at once.
func (g *guest) syscall(us uint32, block bool) {
	if block {
		g.mp.Entersyscallblock(g.gp)
	} else {
		g.mp.Entersyscall(g.gp)
	}
	g.r.s.Platform().Usleep(us)
	if !g.mp.Exitsyscall(g.gp) {
		g.stop(sched.SwitchSyscall)
	}
}

// TestStress: random programs under each preset, on the simulator.
func TestStress(t *testing.T) {
	for _, p := range sched.Presets() {
		t.Run(p.Name, func(t *testing.T) {
			n := 0
			for seed := uint64(1); seed <= uint64(*simSeeds); seed++ {
				if *simSeed != 0 {
					seed = *simSeed
				}
				if err := newPresetRun(sim.New(seed), seed, int(seed%4)+1, p).start(stress); err != nil {
					t.Fatalf("-sim.seed=%d: %v", seed, err)
				}
				n++
				if *simSeed != 0 {
					break
				}
			}
			t.Logf("%d programs", n)
		})
	}
}

// TestStressHost: random programs under one preset after the other, on threads. In a race build it is the host's detector that looks on.
func TestStressHost(t *testing.T) {
	d := *stressTime
	if testing.Short() {
		d = min(d, time.Second)
	}
	n := 0
	for deadline, seed := time.Now().Add(d), uint64(time.Now().UnixNano())|1; time.Now().Before(deadline); seed++ {
		for _, p := range sched.Presets() {
			if err := within(time.Minute, func() error {
				return newPresetRun(host.New(), seed, int(seed%4)+1, p).start(stress)
			}); err != nil {
				t.Fatalf("%s, seed %d: %v", p.Name, seed, err)
			}
			n++
		}
	}
	t.Logf("%d programs", n)
}

// within demands that f ends in time.
func within(d time.Duration, f func() error) error {
	done := make(chan error, 1)
	go func() { done <- f() }()
	select {
	case err := <-done:
		return err
	case <-time.After(d):
		return fmt.Errorf("has not ended after %v", d)
	}
}
