package sched

// This file implements the test by simulation: a random program for each seed, with three oracles: the program ends as
// it should, its trace follows the rules, and work is conserved.

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync/atomic"
	"testing"

	"minigo/sched/platform"
	"minigo/sched/platform/sim"
	"minigo/sched/trace"
)

var (
	simSeeds = flag.Int("sim.seeds", 600, "number of seeds for the tests by simulation")
	simSeed  = flag.Uint64("sim.seed", 0, "the only seed for the tests by simulation")
)

// A sema is a counting semaphore.
type sema struct {
	mu   Mutex
	n    int
	wait []*G
}

// acquire returns whether it did; if not the task parks, and has it when it is resumed.
func (sm *sema) acquire(mp *M, gp *G) bool {
	mp.Lock(&sm.mu)
	if sm.n > 0 {
		sm.n--
		mp.Unlock(&sm.mu)
		return true
	}
	sm.wait = append(sm.wait, gp)
	mp.Goparkunlock(gp, &sm.mu, WaitSemacquire)
	return false
}

func (sm *sema) release(mp *M) {
	mp.Lock(&sm.mu)
	if len(sm.wait) > 0 {
		gp := sm.wait[0]
		sm.wait = sm.wait[1:]
		mp.Unlock(&sm.mu)
		mp.Goready(gp)
		return
	}
	sm.n++
	mp.Unlock(&sm.mu)
}

// A simRun is one program under one seed.
type simRun struct {
	sim  *sim.Sim // nil on the host
	s    *Sched
	rec  *trace.Recorder
	rng  *rand.Rand
	done sema // released by each goroutine that ends
	fds  atomic.Uintptr
	bad  atomic.Pointer[string]

	locking bool // goroutines lock their threads, too

	gap, maxGap int64  // how long work has waited in vain
	gapAt       string // what it looked like
}

func newSimRun(seed uint64, cfg Config) *simRun {
	m := sim.New(seed)
	r := newRun(m, seed, cfg)
	r.sim = m
	m.OnAdvance = r.observe
	return r
}

// newRun is newSimRun on any platform.
func newRun(p platform.Platform, seed uint64, cfg Config) *simRun {
	r := &simRun{rec: new(trace.Recorder), rng: rand.New(rand.NewPCG(seed, 1))}
	cfg.Trace = r.rec
	r.s = New(p, cfg)
	return r
}

// observe measures for how long there is a runnable G, an idle P, and nobody who spins or comes.
func (r *simRun) observe(from, to int64) {
	s := r.s
	if s.exiting.Load() || s.gcwaiting.Load() || s.npidle.Load() == 0 || s.nmspinning.Load() != 0 || !r.work() {
		r.gap = 0
		return
	}
	if r.gap += to - from; r.gap > r.maxGap {
		r.maxGap = r.gap
		r.gapAt = fmt.Sprintf("until %d ns: npidle %d, global queue %d", to, s.npidle.Load(), s.runqsize.Load())
	}
}

func (r *simRun) work() bool {
	if r.s.runqsize.Load() > 0 {
		return true
	}
	for _, pp := range r.s.allp {
		if !runqempty(pp) {
			return true
		}
	}
	return false
}

// run runs main and applies the oracles.
func (r *simRun) run(main Task) (Result, error) {
	res := r.s.Run(main)
	if bad := r.bad.Load(); bad != nil {
		return res, errors.New(*bad)
	}
	if err := trace.Check(r.rec.Events()); err != nil {
		if *simSeed != 0 {
			for _, ev := range r.rec.Events() {
				fmt.Println(ev)
			}
		}
		return res, err
	}
	return res, nil
}

// A worker does ops random things, meets its partner, and ends.
type worker struct {
	r      *simRun
	rng    *rand.Rand
	ops    int
	depth  int
	mine   *sema // what the partner releases
	theirs *sema
	done   *sema                     // released at the end
	kids   sema                      // its goroutines' done
	next   func(mp *M, gp *G) Switch // what follows when it is resumed
}

func (r *simRun) worker(from *rand.Rand, ops, depth int, done *sema) *worker {
	return &worker{r: r, rng: rand.New(rand.NewPCG(from.Uint64(), 2)), ops: ops, depth: depth, done: done}
}

func (w *worker) Traceback(*G) []Frame { return nil }

func (w *worker) Resume(mp *M, gp *G) Switch {
	for {
		if f := w.next; f != nil {
			w.next = nil
			if sw := f(mp, gp); sw != again {
				return sw
			}
			continue
		}
		if *mp.Budget() -= int64(w.rng.IntN(400)); (*mp.Budget() <= 0 || gp.Preempted()) && mp.Preempt(gp) {
			return SwitchPreempt
		}
		if w.ops == 0 {
			for range 20 { // the partner may want to meet more often
				if w.theirs != nil {
					w.theirs.release(mp)
				}
			}
			w.done.release(mp)
			return SwitchExit
		}
		w.ops--
		if sw := w.op(mp, gp); sw != again {
			return sw
		}
	}
}

func (w *worker) op(mp *M, gp *G) Switch {
	r := w.r
	kinds := 14
	if r.locking {
		kinds = 16
	}
	switch w.rng.IntN(kinds) {
	case 0, 1:
		return SwitchYield
	case 2:
		*mp.Budget() -= int64(w.rng.IntN(100_000))
	case 3:
		return mp.Sleep(gp, int64(w.rng.IntN(60_000)))
	case 4, 5, 6:
		if w.mine == nil {
			break
		}
		w.theirs.release(mp)
		if !w.mine.acquire(mp, gp) {
			return SwitchPark
		}
	case 7:
		mp.Entersyscall(gp)
		r.s.plat.Usleep(uint32(w.rng.IntN(80)))
		if w.rng.IntN(20) == 0 {
			r.s.plat.Usleep(12_000)
		}
		if !mp.Exitsyscall(gp) {
			return SwitchSyscall
		}
	case 8:
		mp.Entersyscallblock(gp)
		r.s.plat.Usleep(uint32(w.rng.IntN(300)))
		if !mp.Exitsyscall(gp) {
			return SwitchSyscall
		}
	case 9:
		if w.depth > 2 {
			break
		}
		for range w.rng.IntN(5) {
			mp.Go(gp, r.worker(w.rng, w.rng.IntN(6), w.depth+1, &w.kids))
			w.next = w.collect(w.next)
		}
	case 10:
		mp.GOMAXPROCS(gp, 1+w.rng.IntN(4))
		return SwitchG0
	case 11:
		mp.StopTheWorld(gp, STWSnapshot, r.checkStopped)
		return SwitchG0
	case 12:
		if r.sim != nil {
			return w.poll(mp, gp)
		}
	case 13:
		w.runTimer(mp)
	case 14:
		mp.LockOSThread(gp)
	case 15:
		mp.UnlockOSThread(gp)
	}
	return again
}

// collect waits for one goroutine more, and then does f.
func (w *worker) collect(f func(mp *M, gp *G) Switch) func(mp *M, gp *G) Switch {
	return func(mp *M, gp *G) Switch {
		w.next = f
		if !w.kids.acquire(mp, gp) {
			return SwitchPark
		}
		return again
	}
}

func (r *simRun) fail(format string, args ...any) {
	bad := fmt.Sprintf(format, args...)
	r.bad.CompareAndSwap(nil, &bad)
}

// checkStopped looks whether anything runs while the world is stopped.
func (r *simRun) checkStopped(mp *M) {
	r.s.plat.Usleep(5)
	for _, pp := range r.s.allp {
		if pp.status.Load() != _Pgcstop {
			r.fail("P %d is %s while the world is stopped", pp.id, pstatusNames[pp.status.Load()])
		}
	}
	for m2 := r.s.allm.Load(); m2 != nil; m2 = m2.alllink.Load() {
		if gp := m2.curg.Load(); gp != nil && m2 != mp && readgstatus(gp) == _Grunning {
			r.fail("goroutine %d runs while the world is stopped", gp.goid.Load())
		}
	}
}

// poll waits for a descriptor that becomes ready, or times out, or is closed by another goroutine.
func (w *worker) poll(mp *M, gp *G) Switch {
	r := w.r
	fd := r.fds.Add(1)
	pd, err := mp.PollOpen(fd)
	if err != nil {
		r.fail("PollOpen: %v", err)
		return again
	}
	mode := uint8(PollRead)
	if w.rng.IntN(2) == 0 {
		mode = PollWrite
	}
	if pd.Reset(mode) != PollReady { // before it may become ready
		r.fail("new descriptor is not usable")
	}
	how := w.rng.IntN(3)
	after := int64(1 + w.rng.IntN(40_000))
	if how == 1 {
		pd.SetDeadline(mp, after, PollRead|PollWrite)
	}
	t := new(Timer)
	t.Init(func(mp *M, _ any, _ uint64, _ int64) {
		switch how {
		case 0:
			r.sim.Ready(fd, PollRead|PollWrite)
		case 2:
			pd.Unblock(mp)
		}
	}, nil)
	if how != 1 {
		t.Reset(mp, r.s.Nanotime()+after, 0)
	}
	parked := false
	want := [...]PollResult{PollReady, PollTimeout, PollClosing}[how]
	var wait func(mp *M, gp *G) Switch
	wait = func(mp *M, gp *G) Switch {
		res := pd.Wait(mp, gp, mode, parked)
		if res == PollParked {
			parked = true
			w.next = wait
			return SwitchPark
		}
		if res != want {
			r.fail("poll: result %d, want %d", res, want)
		}
		if how != 2 {
			pd.Unblock(mp)
		}
		pd.Close(mp)
		return again
	}
	w.next = wait
	return again
}

// runTimer starts a timer and stops it again or waits until it has fired.
func (w *worker) runTimer(mp *M) {
	r := w.r
	t := new(Timer)
	var fired sema
	t.Init(func(mp *M, _ any, _ uint64, _ int64) { fired.release(mp) }, nil)
	d := int64(w.rng.IntN(50_000))
	t.Reset(mp, r.s.Nanotime()+d, 0)
	if w.rng.IntN(2) == 0 {
		t.Reset(mp, r.s.Nanotime()+d/2, 0)
	}
	wait := func(mp *M, gp *G) Switch {
		if !fired.acquire(mp, gp) {
			return SwitchPark
		}
		return again
	}
	if w.rng.IntN(2) == 0 {
		w.next = func(mp *M, gp *G) Switch {
			if !t.Stop(mp) {
				w.next = wait // too late, or the second of two
			}
			return again
		}
	} else {
		w.next = wait
	}
}

// program is the main goroutine of a random program: it starts pairs of workers, and waits for all.
func (r *simRun) program() Task {
	n := 2 * (1 + r.rng.IntN(6))
	started := 0
	return fn(func(mp *M, gp *G) Switch {
		if started == 0 {
			for i := 0; i < n; i += 2 {
				a, b := new(sema), new(sema)
				ops := r.rng.IntN(14)
				depth := r.rng.IntN(3)
				for range 2 {
					w := r.worker(r.rng, ops, depth, &r.done)
					w.mine, w.theirs = a, b
					mp.Go(gp, w)
					a, b = b, a
				}
			}
			started = n
		}
		for n > 0 {
			n--
			if !r.done.acquire(mp, gp) {
				return SwitchPark
			}
		}
		mp.Exit(gp, started)
		return SwitchExit
	})
}

// seeds calls f for many seeds.
func seeds(t *testing.T, n int, f func(seed uint64) error) {
	if *simSeed != 0 {
		if err := f(*simSeed); err != nil {
			t.Fatal(err)
		}
		return
	}
	for seed := uint64(1); seed <= uint64(n); seed++ {
		if err := f(seed); err != nil {
			t.Fatalf("-sim.seed=%d: %v", seed, err)
		}
	}
}

// simConfig varies the size of things.
func simConfig(seed uint64) Config {
	return Config{Procs: 1 + int(seed%4), RunqSize: 4 << (seed / 4 % 3), Slice: 20_000, ForceGCPeriod: 1e9}
}

func TestSim(t *testing.T) {
	var gap int64
	seeds(t, *simSeeds, func(seed uint64) error {
		r := newSimRun(seed, simConfig(seed))
		res, err := r.run(r.program())
		if err != nil {
			return err
		}
		if res.Kind != ExitCode {
			return fmt.Errorf("ended with %+v", res)
		}
		if gap = max(gap, r.maxGap); r.maxGap > maxGap {
			return fmt.Errorf("work waited for %d ns, %s", r.maxGap, r.gapAt)
		}
		return nil
	})
	t.Logf("longest time for which work waited: %d ns", gap)
}

// maxGap is for how long work may wait while an M is woken: it is some steps of the simulator away.
const maxGap = 2000

// TestSimSame: the same seed gives the same run.
func TestSimSame(t *testing.T) {
	seeds(t, 20, func(seed uint64) error {
		var evs [2][]trace.Event
		for i := range evs {
			r := newSimRun(seed, simConfig(seed))
			r.s.Run(r.program())
			evs[i] = r.rec.Events()
		}
		if !slices.Equal(evs[0], evs[1]) {
			return fmt.Errorf("two runs differ")
		}
		return nil
	})
}
