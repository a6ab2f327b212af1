package gsync

// This file implements the programs that the tests run: goroutines in direct style, on the simulator and on the host.

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"

	"minigo/sched"
	"minigo/sched/platform"
	"minigo/sched/platform/host"
	"minigo/sched/platform/sim"
	"minigo/sched/trace"
)

var (
	simSeeds = flag.Int("sim.seeds", 150, "number of seeds for the tests by simulation")
	simSeed  = flag.Uint64("sim.seed", 0, "the only seed for the tests by simulation")
)

// A guest is a Task whose code is a function, which gives up its thread in park and the like: a coroutine, which on the host
// takes turns with the M as a goroutine of its own, as it changes threads.
type guest struct {
	r    *run
	mp   *sched.M
	gp   *sched.G
	next func() (sched.Switch, bool)
	stop func(sched.Switch) // gives up the thread
	rng  *rand.Rand
}

func (g *guest) Resume(mp *sched.M, gp *sched.G) sched.Switch {
	g.mp, g.gp = mp, gp
	sw, ok := g.next()
	if !ok {
		return sched.SwitchExit
	}
	return sw
}

func (g *guest) Traceback(*sched.G) []sched.Frame { return nil }

// errOver ends a guest whose program has ended.
var errOver = errors.New("the program has ended")

// A run is one program under one seed.
type run struct {
	s    *sched.Sched
	host bool
	seed uint64
	rec  *trace.Recorder
	bad  atomic.Pointer[error]

	mu   sync.Mutex
	ends []func() // of the guests

	conserve bool // demand that work is conserved: of programs that neither stop the world nor make system calls
}

func newRun(p platform.Platform, seed uint64, procs int, m mutant) *run {
	r := newPresetRun(p, seed, procs, sched.Preset{})
	r.conserve = true
	r.s.SyncCentral.(*central).mutant = m
	return r
}

// newPresetRun is newRun under a preset; the zero Preset is the default one.
func newPresetRun(p platform.Platform, seed uint64, procs int, preset sched.Preset) *run {
	_, onSim := p.(*sim.Sim)
	r := &run{host: !onSim, seed: seed}
	cfg := sched.Config{Procs: procs, RunqSize: 4, Slice: 20_000, Preset: preset}
	if !r.host {
		r.rec = new(trace.Recorder)
		cfg.Trace = r.rec
		cfg.Seed = seed
	}
	r.s = sched.New(p, cfg)
	Init[int](r.s)
	return r
}

// fail notes the first thing that is wrong.
func (r *run) fail(format string, args ...any) {
	err := fmt.Errorf(format, args...)
	r.bad.CompareAndSwap(nil, &err)
}

// guest makes the goroutine f, whose random choices follow from n.
func (r *run) guest(n uint64, f func(g *guest)) *guest {
	g := &guest{r: r, rng: rand.New(rand.NewPCG(r.seed, n))}
	pull := sim.Pull[sched.Switch]
	if r.host {
		pull = sim.PullThread[sched.Switch]
	}
	var end func()
	g.next, end = pull(func(yield func(sched.Switch) bool) {
		defer func() {
			if e := recover(); e != nil && e != errOver {
				panic(e)
			}
		}()
		g.stop = func(sw sched.Switch) {
			if !yield(sw) {
				panic(errOver)
			}
		}
		f(g)
	})
	r.mu.Lock()
	r.ends = append(r.ends, end)
	r.mu.Unlock()
	return g
}

// start runs main; the run ends when main returns.
func (r *run) start(main func(g *guest)) error {
	res := r.s.Run(r.guest(1, func(g *guest) {
		main(g)
		g.mp.Exit(g.gp, 0)
	}))
	for _, end := range r.ends { // or who waits for ever would keep all that it knows
		end()
	}
	if bad := r.bad.Load(); bad != nil {
		return *bad
	}
	if res.Kind != sched.ExitCode {
		return errors.New(res.Msg)
	}
	if r.rec != nil {
		evs := r.rec.Events()
		if err := trace.Check(evs); err != nil {
			return err
		}
		if r.conserve {
			return conserved(evs)
		}
	}
	return nil
}

// conserved demands that work is not left lying: that there is never for long a runnable G, a P that no M has, and nobody who looks for
// work: an M with a P but without a G, or one that was told to take a P. How long that one takes to wake up is the machine's affair.
func conserved(evs []trace.Event) error {
	const long = 2_000 // ns: some times what it takes to wake an M
	runnable, idle, searching := 0, 0, 0
	waking := map[uint64]bool{} // Ms
	since := int64(-1)
	for _, ev := range evs {
		switch ev.Kind {
		case trace.Gomaxprocs:
			idle = int(ev.Arg)
		case trace.StartM:
			waking[ev.Arg] = true
		case trace.ProcStart:
			delete(waking, uint64(ev.M))
			idle--
			searching++
		case trace.ProcStop:
			idle++
			searching--
		case trace.GoCreate, trace.GoUnblock:
			runnable++
		case trace.GoStart:
			runnable--
			searching--
		case trace.GoSched, trace.GoPreempt:
			runnable++
			fallthrough
		case trace.GoBlock, trace.GoExit:
			searching++
		}
		if since >= 0 && ev.Time-since > long {
			return fmt.Errorf("a goroutine was runnable and a P idle for %d ns until %v", ev.Time-since, ev)
		}
		if runnable == 0 || idle == 0 || searching+len(waking) > 0 {
			since = -1
		} else if since < 0 {
			since = ev.Time
		}
	}
	return nil
}

// attempt runs a program on the simulator and turns a panic into an error: a mutant may break anything.
func attempt(seed uint64, procs int, m mutant, main func(g *guest)) (err error) {
	if m != mutantNone {
		defer func() {
			if p := recover(); p != nil {
				err = fmt.Errorf("panic: %v", p)
			}
		}()
	}
	return newRun(sim.New(seed), seed, procs, m).start(main)
}

// simulate runs a program under many seeds, with 1 to 4 Ps.
func simulate(t *testing.T, main func(g *guest)) {
	t.Helper()
	if *simSeed != 0 {
		if err := attempt(*simSeed, int(*simSeed%4)+1, mutantNone, main); err != nil {
			t.Fatal(err)
		}
		return
	}
	for seed := uint64(1); seed <= uint64(*simSeeds); seed++ {
		if err := attempt(seed, int(seed%4)+1, mutantNone, main); err != nil {
			t.Fatalf("-sim.seed=%d: %v", seed, err)
		}
	}
}

// onHost runs a program on threads.
func onHost(t *testing.T, main func(g *guest)) {
	t.Helper()
	for seed := uint64(1); seed <= 3; seed++ {
		if err := newRun(host.New(), seed, int(seed)+1, mutantNone).start(main); err != nil {
			t.Fatal(err)
		}
	}
}

// both runs a program on the simulator and on threads.
func both(t *testing.T, main func(g *guest)) {
	t.Helper()
	simulate(t, main)
	onHost(t, main)
}

// killed demands that a program notices a mutant, under one of the seeds at least.
func killed(t *testing.T, m mutant, main func(g *guest)) {
	t.Helper()
	for seed := uint64(1); seed <= uint64(*simSeeds); seed++ {
		if err := attempt(seed, int(seed%4)+1, m, main); err != nil {
			t.Logf("mutant %d: seed %d: %v", m, seed, err)
			return
		}
	}
	t.Errorf("mutant %d survives", m)
}

// What a guest does.

func (g *guest) start(f func(g *guest)) {
	newg := g.mp.NewG()
	g.mp.Newproc(newg, g.r.guest(g.rng.Uint64(), f), g.gp)
}

func (g *guest) yield() { g.stop(sched.SwitchYield) }

func (g *guest) sleep(ns int64) { g.stop(g.mp.Sleep(g.gp, ns)) }

// work computes for some nanoseconds.
func (g *guest) work(ns int64) {
	*g.mp.Budget() -= ns
	if g.mp.Preempt(g.gp) {
		g.stop(sched.SwitchPreempt)
	}
}

// pause does what may change the order of things, or nothing.
func (g *guest) pause() {
	switch g.rng.IntN(8) {
	case 0:
		g.yield()
	case 1:
		g.work(int64(g.rng.IntN(30_000)))
	case 2, 3:
		g.work(int64(g.rng.IntN(500)))
	}
}

func (g *guest) newChan(width, size int) *Chan[int] {
	c, r := NewChan[int](g.mp, width, size)
	if r != Done {
		g.r.fail("NewChan(%d, %d) = %d", width, size, r)
	}
	return c
}

func (g *guest) send(c *Chan[int], v ...int) Result {
	r := c.Send(g.mp, g.gp, v)
	if r == Parked {
		clear(v) // what happens now is no more the channel's business
		g.stop(sched.SwitchPark)
		r = FinishSend[int](g.mp, g.gp)
	}
	return r
}

func (g *guest) recv(c *Chan[int], dst ...int) ([]int, bool) {
	r := c.Recv(g.mp, g.gp, dst)
	if r == Parked {
		g.stop(sched.SwitchPark)
		r = FinishRecv(g.mp, g.gp, dst)
	}
	return dst, r == Done
}

func (g *guest) recv1(c *Chan[int]) (int, bool) {
	v, ok := g.recv(c, -1)
	return v[0], ok
}

func sendCase(c *Chan[int], v int) Case[int] { return Case[int]{C: c, Elem: []int{v}, Send: true} }
func recvCase(c *Chan[int]) Case[int]        { return Case[int]{C: c, Elem: []int{-1}} }

func (g *guest) sel(block bool, cases ...Case[int]) (index int, v int, r Result) {
	cs := Cases[int](g.mp, len(cases))
	copy(cs, cases)
	index, r = Select(g.mp, g.gp, cs, block)
	g.forgotten(cs)
	if r == Parked {
		g.stop(sched.SwitchPark)
		index = FinishSelect[int](g.mp, g.gp)
		if cases[index].Send {
			r = FinishSend[int](g.mp, g.gp)
		} else {
			r = FinishRecv(g.mp, g.gp, cases[index].Elem)
		}
	}
	if index >= 0 {
		v = cases[index].Elem[0]
	}
	return index, v, r
}

// forgotten demands that the P keeps nothing of a select: it would keep the channels alive.
func (g *guest) forgotten(cs []Case[int]) {
	for _, e := range cacheOf(g.mp).order.lock {
		if e.c != nil {
			g.r.fail("a select has left a channel in the lock order")
		}
	}
	for _, c := range cs {
		if c.C != nil || c.Elem != nil {
			g.r.fail("a select has left a case: %v", c)
		}
	}
}

func (g *guest) close(c *Chan[int]) {
	if r := c.Close(g.mp); r != Done {
		g.r.fail("Close = %d", r)
	}
}

// await calls a resumable operation until it is done.
func (g *guest) await(op func() Result) {
	r := op()
	for r == Parked {
		g.stop(sched.SwitchPark)
		r = op()
	}
	g.done(r)
}

func (g *guest) done(r Result) {
	switch r {
	case Done:
	case Yield:
		g.stop(g.mp.Goyield(g.gp))
	default:
		text, _ := r.Failure()
		g.r.fail("result %d %s", r, text)
	}
}

func (g *guest) semacquire(addr *uint32, lifo bool) {
	g.await(func() Result { return Semacquire(g.mp, g.gp, addr, lifo, sched.WaitSemacquire) })
}

func (g *guest) semrelease(addr *uint32, handoff bool) { g.done(Semrelease(g.mp, addr, handoff)) }

// The types of package sync, as the library makes them of what this package offers.

type mutex struct {
	state int32
	sema  uint32
}

func (m *mutex) lock(g *guest) {
	g.await(func() Result { return MutexLock(g.mp, g.gp, &m.state, &m.sema) })
}

func (m *mutex) unlock(g *guest) { g.done(MutexUnlock(g.mp, &m.state, &m.sema)) }

type cond struct{ wait, notify uint32 }

func (c *cond) await(g *guest, m *mutex) {
	t := NotifyListAdd(&c.wait)
	m.unlock(g)
	g.await(func() Result { return NotifyListWait(g.mp, g.gp, &c.notify, t) })
	m.lock(g)
}

func (c *cond) signal(g *guest)    { NotifyListNotifyOne(g.mp, &c.wait, &c.notify) }
func (c *cond) broadcast(g *guest) { NotifyListNotifyAll(g.mp, &c.wait, &c.notify) }

type waitGroup struct {
	n, waiters atomic.Int32
	m          mutex
	sema       uint32
}

func (wg *waitGroup) add(g *guest, n int32) {
	wg.m.lock(g)
	release := int32(0)
	if wg.n.Add(n) == 0 {
		release = wg.waiters.Swap(0)
	}
	wg.m.unlock(g)
	for range release {
		g.semrelease(&wg.sema, false)
	}
}

func (wg *waitGroup) wait(g *guest) {
	wg.m.lock(g)
	if wg.n.Load() == 0 {
		wg.m.unlock(g)
		return
	}
	wg.waiters.Add(1)
	wg.m.unlock(g)
	g.semacquire(&wg.sema, false)
}

// all runs n goroutines and waits for them.
func (g *guest) all(n int, f func(g *guest, i int)) {
	wg := new(waitGroup)
	wg.add(g, int32(n))
	for i := range n {
		g.start(func(g *guest) {
			f(g, i)
			wg.add(g, -1)
		})
	}
	wg.wait(g)
}

// A rwmutex is a readers' and writers' mutex. Go: sync/rwmutex.go RWMutex.
type rwmutex struct {
	w                       mutex
	writerSem, readerSem    uint32
	readerCount, readerWait atomic.Int32
}

const rwmutexMaxReaders = 1 << 30

func (rw *rwmutex) rlock(g *guest) {
	if rw.readerCount.Add(1) < 0 {
		g.semacquire(&rw.readerSem, false)
	}
}

func (rw *rwmutex) runlock(g *guest) {
	if rw.readerCount.Add(-1) < 0 && rw.readerWait.Add(-1) == 0 {
		g.semrelease(&rw.writerSem, false)
	}
}

func (rw *rwmutex) lock(g *guest) {
	rw.w.lock(g)
	r := rw.readerCount.Add(-rwmutexMaxReaders) + rwmutexMaxReaders
	if r != 0 && rw.readerWait.Add(r) != 0 {
		g.semacquire(&rw.writerSem, false)
	}
}

func (rw *rwmutex) unlock(g *guest) {
	r := rw.readerCount.Add(rwmutexMaxReaders)
	for range r {
		g.semrelease(&rw.readerSem, false)
	}
	rw.w.unlock(g)
}
