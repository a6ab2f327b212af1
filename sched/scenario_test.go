package sched

// This file implements small scenarios, each with a fear: a mechanism of the scheduler that could be missing.

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"minigo/sched/platform"
	"minigo/sched/platform/host"
	"minigo/sched/platform/sim"
	"minigo/sched/trace"
)

// simulate runs main on the simulator under a few seeds. make makes the main task anew for each run.
func simulate(t *testing.T, cfg Config, make func(r *simRun) Task, check func(r *simRun, res Result)) {
	t.Helper()
	for seed := uint64(1); seed <= 10; seed++ {
		r := newSimRun(seed, cfg)
		res, err := r.run(make(r))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		check(r, res)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func count(r *simRun, k trace.Kind) int {
	n := 0
	for _, ev := range r.rec.Events() {
		if ev.Kind == k {
			n++
		}
	}
	return n
}

// compute is a Task that computes for about ns nanoseconds, as a VM would, and then does then.
func compute(ns int64, then fn) fn {
	units := ns * unitsPerMicro / 1000
	return func(mp *M, gp *G) Switch {
		for units > 0 {
			const block = 100
			units -= block
			if *mp.Budget() -= block; *mp.Budget() <= 0 && mp.Preempt(gp) {
				return SwitchPreempt
			}
		}
		return then(mp, gp)
	}
}

func done(mp *M, gp *G) Switch { return SwitchExit }

// forever parks for ever.
func forever(reason WaitReason) fn {
	return func(mp *M, gp *G) Switch { mp.Gopark(gp, nil, nil, reason); return SwitchPark }
}

// twoMs makes two Ms with their Ps, without threads.
func twoMs(t *testing.T, runqsize int) (*M, *M) {
	ms := someMs(2, runqsize)
	return ms[0], ms[1]
}

func someMs(n, runqsize int) []*M { return msOn(host.New(), Config{Procs: n, RunqSize: runqsize}) }

// msOn is someMs on a platform.
func msOn(p platform.Platform, cfg Config) []*M {
	s := New(p, cfg)
	ms := []*M{s.schedinit()}
	for len(ms) < s.cfg.Procs {
		mp := s.allocm(s.mReserveID(ms[0]))
		acquirep(mp, s.pidleget())
		ms = append(ms, mp)
	}
	return ms
}

// runnable makes n runnable Gs, on no queue.
func runnable(mp *M, n int) []*G {
	gs := make([]*G, n)
	for i := range gs {
		gs[i] = mp.NewG()
		gs[i].goid.Store(uint64(i + 1))
		casgstatus(mp, gs[i], _Gdead, _Grunnable)
	}
	return gs
}

// drain empties the local queue of mp.
func drain(mp *M) (gs []*G) {
	for {
		gp, _ := runqget(mp)
		if gp == nil {
			return gs
		}
		gs = append(gs, gp)
	}
}

func TestRunqOverflow(t *testing.T) {
	mp, _ := twoMs(t, 256)
	gs := runnable(mp, 257)
	for _, gp := range gs {
		runqput(mp, gp, false)
	}
	var glob []*G
	for gp := mp.s.runq.pop(); gp != nil; gp = mp.s.runq.pop() {
		glob = append(glob, gp)
	}
	if want := append(slices.Clone(gs[:128]), gs[256]); !slices.Equal(glob, want) {
		t.Errorf("%d Gs on the global queue, want the older half of the ring and the new one", len(glob))
	}
	if local := drain(mp); !slices.Equal(local, gs[128:256]) {
		t.Errorf("%d Gs on the local queue, want the younger half", len(local))
	}
}

func TestRunnextKicks(t *testing.T) {
	mp, _ := twoMs(t, 8)
	gs := runnable(mp, 3)
	for _, gp := range gs {
		runqput(mp, gp, true)
	}
	if got := drain(mp); !slices.Equal(got, []*G{gs[2], gs[0], gs[1]}) {
		t.Errorf("order is wrong")
	}
}

// TestNewprocRunsNext: a new G runs before older ones, also before one that is as new.
func TestNewprocRunsNext(t *testing.T) {
	mp, _ := twoMs(t, 8)
	old := runnable(mp, 1)[0]
	runqput(mp, old, false)
	gs := []*G{malg(mp), malg(mp)}
	for _, gp := range gs {
		mp.Newproc(gp, fn(done), nil)
	}
	if got := drain(mp); !slices.Equal(got, []*G{gs[1], old, gs[0]}) {
		t.Errorf("order is wrong")
	}
}

// TestGlobalShare: a P takes its share of the global queue and one more, but not more than half a ring.
func TestGlobalShare(t *testing.T) {
	for _, tt := range []struct{ global, ring, want int }{{1, 64, 1}, {2, 64, 2}, {10, 64, 6}, {63, 64, 32}, {100, 64, 32}, {100, 8, 4}} {
		mp, _ := twoMs(t, tt.ring)
		for _, gp := range runnable(mp, tt.global) {
			mp.s.globrunqput(gp)
		}
		gp := mp.s.globrunqtake(mp)
		if got := append(drain(mp), gp); len(got) != tt.want || gp.goid.Load() != 1 || int(mp.s.runqsize.Load()) != tt.global-tt.want {
			t.Errorf("%d of %d Gs taken, want %d", len(got), tt.global, tt.want)
		}
	}
}

// TestStealOrder: what a thief draws decides where it begins, and by which step it goes on; any order that there is reaches each P once.
func TestStealOrder(t *testing.T) {
	for n := uint32(1); n <= 9; n++ {
		var ord randomOrder
		ord.reset(n)
		orders := map[string]bool{}
		draws := n * uint32(len(ord.coprimes))
		for r := range draws {
			seen := map[uint32]bool{}
			order := ""
			for enum := ord.start(r); !enum.done(); enum.next() {
				seen[enum.position()] = true
				order += fmt.Sprint(enum.position())
			}
			if len(seen) != int(n) {
				t.Errorf("%d Ps: order %s", n, order)
			}
			orders[order] = true
		}
		if len(orders) != int(draws) {
			t.Errorf("%d Ps: %d different orders, of %d", n, len(orders), draws)
		}
	}
}

// TestStealRunnextLast: a thief takes what is next on another P only if no P has anything else.
func TestStealRunnextLast(t *testing.T) {
	for range 20 {
		ms := someMs(3, 8)
		gs := runnable(ms[0], 2)
		runqput(ms[0], gs[0], true)
		runqput(ms[1], gs[1], false)
		for _, want := range []*G{gs[1], gs[0]} {
			if gp, _, _, _, _ := stealWork(ms[2], 0); gp != want {
				t.Fatal("runnext was stolen first")
			}
		}
	}
}

// TestHalfSpin: when many Ms run out of work at once, at most half of them look for more, beside one that was woken to do so.
func TestHalfSpin(t *testing.T) {
	simulate(t, Config{Procs: 32}, func(r *simRun) Task {
		spinning := int32(0)
		observe := r.sim.OnAdvance
		r.sim.OnAdvance = func(from, to int64) {
			spinning = max(spinning, r.s.nmspinning.Load())
			observe(from, to)
		}
		return steps(func(mp *M, gp *G) Switch {
			end := r.s.Nanotime() + 1_000_000
			for range 32 {
				mp.Go(gp, fn(func(mp *M, gp *G) Switch {
					gp.task = compute(end-r.s.Nanotime(), done)
					return gp.task.Resume(mp, gp)
				}))
			}
			return mp.Sleep(gp, 5_000_000)
		}, func(mp *M, gp *G) Switch {
			if spinning == 0 || spinning > 16+1 {
				r.fail("%d Ms look for work at once", spinning)
			}
			return exit(0)(mp, gp)
		})
	}, func(*simRun, Result) {})
}

// TestStealHalf: the thief takes half, rounded up, each G is somewhere once, and runnext only in the last try.
func TestStealHalf(t *testing.T) {
	for n := range 65 {
		m0, m1 := twoMs(t, 64)
		gs := runnable(m0, n)
		for _, gp := range gs {
			runqput(m0, gp, false)
		}
		first := runqsteal(m1, m0.p, false)
		var stolen []*G
		if first != nil {
			stolen = append(drain(m1), first)
		}
		if len(stolen) != n-n/2 {
			t.Errorf("stole %d of %d", len(stolen), n)
		}
		all := append(stolen, drain(m0)...)
		slices.SortFunc(all, func(a, b *G) int { return int(a.goid.Load()) - int(b.goid.Load()) })
		if !slices.Equal(all, gs) {
			t.Errorf("of %d Gs some are lost or double", n)
		}
	}
	m0, m1 := twoMs(t, 64)
	gp := runnable(m0, 1)[0]
	runqput(m0, gp, true)
	if runqsteal(m1, m0.p, false) != nil {
		t.Errorf("runnext was stolen before the last try")
	}
	if runqsteal(m1, m0.p, true) != gp {
		t.Errorf("runnext was not stolen in the last try")
	}
}

// TestTick61: every 61st time slice begins with the global queue.
func TestTick61(t *testing.T) {
	for tick := range uint32(130) {
		mp, _ := twoMs(t, 8)
		gs := runnable(mp, 2)
		runqput(mp, gs[0], false)
		mp.s.globrunqput(gs[1])
		mp.p.schedtick.Store(tick)
		want := gs[0]
		if tick%61 == 0 {
			want = gs[1]
		}
		if gp, _ := findRunnable(mp); gp != want {
			t.Errorf("wrong queue at tick %d", tick)
		}
	}
}

// TestRunnextInherits: Gs that wake each other stay in one time slice, and cannot hold a P with it.
func TestRunnextInherits(t *testing.T) {
	simulate(t, Config{Procs: 1, Slice: 100_000}, func(r *simRun) Task {
		turns, other := 0, 0
		var sm [2]sema
		player := func(i int) Task {
			return fn(func(mp *M, gp *G) Switch {
				for {
					turns++
					sm[1-i].release(mp)
					if !sm[i].acquire(mp, gp) {
						return SwitchPark
					}
				}
			})
		}
		return steps(yield, func(mp *M, gp *G) Switch {
			mp.Go(gp, player(0))
			mp.Go(gp, player(1))
			return SwitchYield
		}, func(mp *M, gp *G) Switch {
			// Both have played for a slice, or each for one, and then the global queue was next.
			if most := 2*int(r.s.slice/switchCost) + 10; turns < most/4 || turns > most {
				r.fail("%d turns before another goroutine ran, expected at most %d", turns, most)
			}
			other = turns
			return SwitchYield
		}, func(mp *M, gp *G) Switch {
			if turns == other {
				r.fail("the players did not go on")
			}
			return exit(0)(mp, gp)
		})
	}, func(r *simRun, res Result) { wantExit(t, res, 0) })
}

// TestRetake: a P in a long system call is given to others, also if sysmon sleeps when the call begins, and the M finds another way back.
func TestRetake(t *testing.T) {
	for _, idle := range []bool{false, true} {
		simulate(t, Config{Procs: 1}, func(r *simRun) Task {
			var pd *PollDesc
			var ran int64
			return steps(func(mp *M, gp *G) Switch {
				if !idle {
					return again
				}
				pd, _ = mp.PollOpen(5)
				r.sim.NewOSProc(func() { r.sim.Usleep(50_000); r.sim.Ready(5, PollRead) })
				if pd.Wait(mp, gp, PollRead, false) != PollParked { // until then the world is idle, and sysmon sleeps
					r.fail("not parked")
				}
				return SwitchPark
			}, func(mp *M, gp *G) Switch {
				if idle {
					pd.Wait(mp, gp, PollRead, true)
				}
				mp.Go(gp, fn(func(mp *M, gp *G) Switch { ran = r.sim.Now(); return SwitchExit }))
				mp.Entersyscall(gp)
				start := r.sim.Now()
				r.sim.Usleep(5000)
				if ran == 0 || ran-start > 200_000 {
					r.fail("the other goroutine ran %d ns after the system call began", ran-start)
				}
				if !mp.Exitsyscall(gp) {
					return SwitchSyscall
				}
				return SwitchYield
			}, exit(1))
		}, func(r *simRun, res Result) {
			wantExit(t, res, 1)
			if n := count(r, trace.ProcSteal); n != 1 {
				t.Errorf("P was taken %d times", n)
			}
		})
	}
}

// TestShortSyscall: without other work, or if the call is short, the P stays.
func TestShortSyscall(t *testing.T) {
	simulate(t, Config{Procs: 2}, func(r *simRun) Task {
		n := 0
		return fn(func(mp *M, gp *G) Switch {
			for ; n < 100; n++ {
				mp.Entersyscall(gp)
				r.sim.Usleep(1)
				if !mp.Exitsyscall(gp) {
					r.fail("P was lost")
				}
			}
			return exit(1)(mp, gp)
		})
	}, func(r *simRun, res Result) {
		wantExit(t, res, 1)
		if n := count(r, trace.ProcSteal); n != 0 {
			t.Errorf("P was taken %d times", n)
		}
	})
}

// TestLongSyscall: without other work the P stays for 10 ms, and then it is taken, so that sysmon can sleep.
func TestLongSyscall(t *testing.T) {
	for _, tt := range []struct {
		us    uint32
		steal int
	}{{5000, 0}, {30_000, 1}} {
		simulate(t, Config{Procs: 2}, func(r *simRun) Task {
			return steps(func(mp *M, gp *G) Switch {
				mp.Entersyscall(gp)
				r.sim.Usleep(tt.us)
				if !mp.Exitsyscall(gp) {
					return SwitchSyscall
				}
				return again
			}, exit(1))
		}, func(r *simRun, res Result) {
			wantExit(t, res, 1)
			if n := count(r, trace.ProcSteal); n != tt.steal {
				t.Errorf("%d µs: P was taken %d times", tt.us, n)
			}
		})
	}
}

// TestSyscallPolls: when the last P that runs is given up for a system call, somebody polls for who waits for the network: sysmon sleeps. The M that makes the
// call was the one that polled.
func TestSyscallPolls(t *testing.T) {
	simulate(t, Config{Procs: 2}, func(r *simRun) Task {
		var own *PollDesc
		var ready, ran int64
		return steps(func(mp *M, gp *G) Switch {
			own, _ = mp.PollOpen(6)
			pd, _ := mp.PollOpen(5)
			mp.Go(gp, steps(func(mp *M, gp *G) Switch {
				if pd.Wait(mp, gp, PollRead, false) != PollParked {
					r.fail("not parked")
				}
				return SwitchPark
			}, func(mp *M, gp *G) Switch { ran = r.sim.Now(); return SwitchExit }))
			r.sim.NewOSProc(func() { r.sim.Usleep(1000); r.sim.Ready(6, PollRead) })
			if own.Wait(mp, gp, PollRead, false) != PollParked {
				r.fail("not parked")
			}
			return SwitchPark
		}, func(mp *M, gp *G) Switch {
			own.Wait(mp, gp, PollRead, true)
			r.sim.NewOSProc(func() { r.sim.Usleep(5000); ready = r.sim.Now(); r.sim.Ready(5, PollRead) })
			mp.Entersyscallblock(gp)
			r.sim.Usleep(40_000)
			if late := ran - ready; ran == 0 || late > 100_000 {
				r.fail("the other goroutine ran %d ns after its descriptor was ready", late)
			}
			if !mp.Exitsyscall(gp) {
				return SwitchSyscall
			}
			return again
		}, exit(1))
	}, func(r *simRun, res Result) { wantExit(t, res, 1) })
}

// A napper notes who naps.
type napper struct {
	*sim.Sim
	naps []nap
}

type nap struct {
	at int64
	us uint32
}

func (n *napper) Usleep(us uint32) {
	n.naps = append(n.naps, nap{n.Now(), us})
	n.Sim.Usleep(us)
}

// TestSysmonNaps: sysmon looks every 20 µs at first, and after a millisecond in which it has found nothing to do half as often each time, down to every 10 ms. When it
// has had to take a P it is quick again.
func TestSysmonNaps(t *testing.T) {
	m := &napper{Sim: sim.New(1)}
	r := newRun(m, 1, Config{Procs: 1})
	called := int64(0)
	res, err := r.run(steps(compute(100_000_000, func(mp *M, gp *G) Switch { return again }), func(mp *M, gp *G) Switch {
		mp.Go(gp, fn(done))
		mp.Entersyscall(gp)
		called = m.Now()
		m.Sim.Usleep(30_000)
		if !mp.Exitsyscall(gp) {
			return SwitchSyscall
		}
		return again
	}, exit(1)))
	if err != nil {
		t.Fatal(err)
	}
	wantExit(t, res, 1)
	taken := int64(0)
	for _, ev := range r.rec.Events() {
		if ev.Kind == trace.ProcSteal {
			taken = ev.Time
		}
	}
	idle := uint32(20)
	for i, n := range m.naps {
		want := uint32(20)
		switch {
		case n.at > taken:
		case i > 50:
			idle = min(2*idle, 10_000)
			want = idle
		}
		if n.us != want {
			t.Fatalf("nap %d, at %d ns: %d µs, want %d (system call at %d, P taken at %d)", i, n.at, n.us, want, called, taken)
		}
		if n.at > taken {
			break
		}
	}
	if idle != 10_000 || taken == 0 || taken-called > 11_000_000 {
		t.Errorf("longest nap %d µs, system call at %d, P taken at %d", idle, called, taken)
	}
}

// TestSyscallblock: the P is handed over before the call.
func TestSyscallblock(t *testing.T) {
	simulate(t, Config{Procs: 1}, func(r *simRun) Task {
		var ran int64
		return steps(func(mp *M, gp *G) Switch {
			mp.Go(gp, fn(func(mp *M, gp *G) Switch { ran = r.sim.Now(); return SwitchExit }))
			mp.Entersyscallblock(gp)
			start := r.sim.Now()
			r.sim.Usleep(100)
			if ran == 0 || ran-start > 10_000 {
				r.fail("the other goroutine ran %d ns after the system call began", ran-start)
			}
			if !mp.Exitsyscall(gp) {
				return SwitchSyscall
			}
			return SwitchYield
		}, exit(1))
	}, func(r *simRun, res Result) { wantExit(t, res, 1) })
}

// TestGOMAXPROCS: four jobs of a millisecond take four on one P, and one on four Ps.
func TestGOMAXPROCS(t *testing.T) {
	for _, procs := range []int{1, 4} {
		simulate(t, Config{Procs: 2}, func(r *simRun) Task {
			var finished sema
			var start int64
			return steps(slices.Concat([]fn{func(mp *M, gp *G) Switch {
				mp.GOMAXPROCS(gp, procs)
				return SwitchG0
			}, func(mp *M, gp *G) Switch {
				start = r.sim.Now()
				for range 4 {
					mp.Go(gp, compute(1e6, func(mp *M, gp *G) Switch { finished.release(mp); return SwitchExit }))
				}
				return again
			}}, wait(&finished, 4), []fn{func(mp *M, gp *G) Switch {
				took, want := r.sim.Now()-start, int64(4e6/procs)
				if took < want*99/100 || took > want*5/4 {
					r.fail("took %d ns on %d Ps", took, procs)
				}
				return exit(r.s.Gomaxprocs())(mp, gp)
			}})...)
		}, func(r *simRun, res Result) { wantExit(t, res, procs) })
	}
}

// TestDroppedP: what a P has when it is dropped is moved: its timers, its queue, its dead Gs.
func TestDroppedP(t *testing.T) {
	simulate(t, Config{Procs: 4, RunqSize: 16}, func(r *simRun) Task {
		var finished sema
		return steps(slices.Concat([]fn{func(mp *M, gp *G) Switch {
			for i := range 40 {
				mp.Go(gp, steps(
					compute(int64(i)*1000, func(mp *M, gp *G) Switch { return mp.Sleep(gp, 300_000) }),
					compute(50_000, func(mp *M, gp *G) Switch { finished.release(mp); return SwitchExit }),
				))
			}
			return mp.Sleep(gp, 100_000)
		}, func(mp *M, gp *G) Switch {
			mp.GOMAXPROCS(gp, 1)
			return SwitchG0
		}}, wait(&finished, 40), []fn{func(mp *M, gp *G) Switch {
			if n := r.s.NumGoroutine(mp); n != 1 {
				r.fail("%d goroutines", n)
			}
			return exit(0)(mp, gp)
		}})...)
	}, func(r *simRun, res Result) { wantExit(t, res, 0) })
}

// TestStopTheWorld: Gs that only look at their budget stop, and go on afterwards.
func TestStopTheWorld(t *testing.T) {
	simulate(t, Config{Procs: 4}, func(r *simRun) Task {
		var finished sema
		return steps(slices.Concat([]fn{func(mp *M, gp *G) Switch {
			for range 8 {
				mp.Go(gp, compute(2e6, func(mp *M, gp *G) Switch { finished.release(mp); return SwitchExit }))
			}
			return mp.Sleep(gp, 100_000)
		}}, slices.Repeat([]fn{func(mp *M, gp *G) Switch {
			mp.StopTheWorld(gp, STWAllGs, func(mp *M) {
				r.checkStopped(mp)
				for _, gp := range r.s.AllG(mp) {
					if len(gp.Task().Traceback(gp)) == 0 {
						r.fail("no traceback")
					}
				}
			})
			return SwitchG0
		}, func(mp *M, gp *G) Switch { return mp.Sleep(gp, 100_000) }}, 5), wait(&finished, 8), []fn{exit(0)})...)
	}, func(r *simRun, res Result) {
		wantExit(t, res, 0)
		if n := count(r, trace.STWStopped); n != 5 {
			t.Errorf("the world was stopped %d times", n)
		}
	})
}

// TestDeadlock: it is found if and only if nothing can wake anyone.
func TestDeadlock(t *testing.T) {
	const asleep = "all goroutines are asleep - deadlock!"
	tests := []struct {
		name string
		want string // "": exit 0
		main func(r *simRun) Task
	}{
		{"all wait", asleep, func(r *simRun) Task {
			return steps(func(mp *M, gp *G) Switch {
				for range 5 {
					mp.Go(gp, forever(WaitChanSend))
				}
				return SwitchYield
			}, forever(WaitChanReceive))
		}},
		{"main has ended, others wait", asleep, func(r *simRun) Task {
			return steps(func(mp *M, gp *G) Switch { mp.Go(gp, forever(WaitSelect)); return SwitchExit })
		}},
		{"all have ended", "no goroutines (main called runtime.Goexit) - deadlock!", func(r *simRun) Task { return fn(done) }},
		{"a timer", "", func(r *simRun) Task {
			return steps(func(mp *M, gp *G) Switch { mp.Go(gp, forever(WaitSelect)); return mp.Sleep(gp, 1e9) }, exit(0))
		}},
		{"a stopped timer", asleep, func(r *simRun) Task {
			return fn(func(mp *M, gp *G) Switch {
				var tm Timer
				tm.Init(func(mp *M, arg any, _ uint64, _ int64) { mp.Goready(arg.(*G)) }, gp)
				tm.Reset(mp, r.s.Nanotime()+1e9, 0)
				tm.Stop(mp)
				return forever(WaitSelect)(mp, gp)
			})
		}},
		{"a system call", "", func(r *simRun) Task {
			var sm sema
			return steps(slices.Concat([]fn{func(mp *M, gp *G) Switch {
				mp.Go(gp, steps(func(mp *M, gp *G) Switch {
					mp.Entersyscall(gp)
					r.sim.Usleep(1e6)
					if !mp.Exitsyscall(gp) {
						return SwitchSyscall
					}
					return again
				}, func(mp *M, gp *G) Switch { sm.release(mp); return SwitchExit }))
				return again
			}}, wait(&sm, 1), []fn{exit(0)})...)
		}},
		{"a descriptor", "", func(r *simRun) Task {
			var pd *PollDesc
			return steps(func(mp *M, gp *G) Switch {
				pd, _ = mp.PollOpen(5)
				r.sim.NewOSProc(func() { r.sim.Usleep(1e6); r.sim.Ready(5, PollRead) })
				if pd.Wait(mp, gp, PollRead, false) != PollParked {
					r.fail("not parked")
				}
				return SwitchPark
			}, func(mp *M, gp *G) Switch {
				if pd.Wait(mp, gp, PollRead, true) != PollReady {
					r.fail("not ready")
				}
				return exit(0)(mp, gp)
			})
		}},
		{"someone outside", "", func(r *simRun) Task {
			return steps(func(mp *M, gp *G) Switch {
				r.s.AddExternal(1)
				r.sim.NewOSProc(func() { r.sim.Usleep(1e6); r.s.ReadyExternal(gp) })
				return forever(WaitSignal)(mp, gp)
			}, exit(0))
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cfg := Config{Procs: 3, GC: func() {}} // the helper of the collector is no goroutine of the program
			simulate(t, cfg, tt.main, func(r *simRun, res Result) {
				if tt.want == "" {
					wantExit(t, res, 0)
				} else if res.Kind != ExitDeadlock || res.Msg != tt.want {
					t.Errorf("ended with %+v", res)
				}
			})
		})
	}
}

// TestDeadlockGs: after a deadlock the embedder can print all goroutines and their reasons.
func TestDeadlockGs(t *testing.T) {
	simulate(t, Config{Procs: 2}, func(r *simRun) Task {
		return steps(func(mp *M, gp *G) Switch { mp.Go(gp, forever(WaitChanSend)); return SwitchYield }, forever(WaitSelectNoCases))
	}, func(r *simRun, res Result) {
		var got []string
		for _, gp := range r.s.Goroutines() {
			got = append(got, gp.Status()+" "+gp.WaitReason().String())
		}
		slices.Sort(got)
		if !slices.Equal(got, []string{"waiting chan send", "waiting select (no cases)"}) {
			t.Errorf("%q", got)
		}
	})
}

// TestBudget: a G alone runs on when its time slice is spent; with company it makes way, and all get the same.
func TestBudget(t *testing.T) {
	simulate(t, Config{Procs: 1}, func(r *simRun) Task {
		return compute(5e6, exit(0))
	}, func(r *simRun, res Result) {
		wantExit(t, res, 0)
		if n := count(r, trace.GoPreempt); n != 0 {
			t.Errorf("preempted %d times", n)
		}
	})
	simulate(t, Config{Procs: 1}, func(r *simRun) Task {
		work := make([]int64, 10)
		return steps(func(mp *M, gp *G) Switch {
			for i := range work {
				mp.Go(gp, fn(func(mp *M, gp *G) Switch {
					for {
						work[i]++
						if *mp.Budget() -= 1000; *mp.Budget() <= 0 && mp.Preempt(gp) {
							return SwitchPreempt
						}
					}
				}))
			}
			return mp.Sleep(gp, 100e6)
		}, func(mp *M, gp *G) Switch {
			var sum int64
			for _, n := range work {
				sum += n
			}
			if mean := sum / int64(len(work)); slices.Min(work)*100 < mean*95 {
				r.fail("unfair: %d", work)
			}
			return exit(0)(mp, gp)
		})
	}, func(r *simRun, res Result) { wantExit(t, res, 0) })
}

// TestSpinDelay: a loop without calls holds nobody up, also on one P.
func TestSpinDelay(t *testing.T) {
	simulate(t, Config{Procs: 1}, func(r *simRun) Task {
		var start int64
		return steps(func(mp *M, gp *G) Switch {
			mp.Go(gp, compute(1e12, done))
			start = r.sim.Now()
			return mp.Sleep(gp, 1e6)
		}, func(mp *M, gp *G) Switch {
			if late := r.sim.Now() - start - 1e6; late > 450_000 { // two slices: at a 61st tick the loop may be first
				r.fail("%d ns late", late)
			}
			return exit(0)(mp, gp)
		})
	}, func(r *simRun, res Result) { wantExit(t, res, 0) })
}

// TestEntryPreempt: sysmon lowers the guard of a G that has run for 10 ms, and only if it is to.
func TestEntryPreempt(t *testing.T) {
	for _, no := range []bool{false, true} {
		simulate(t, Config{Procs: 1, NoEntryPreempt: no, NoBudgetPreempt: true}, func(r *simRun) Task {
			end := false
			return steps(yield, func(mp *M, gp *G) Switch {
				mp.Go(gp, fn(func(mp *M, gp *G) Switch {
					gp.SetStackguard(1000)
					for range 100 {
						r.sim.Advance(1e6)
						if gp.Stackguard0.Load() == StackPreempt {
							return SwitchPreempt
						}
					}
					end = true
					return SwitchExit
				}))
				return SwitchYield
			}, func(mp *M, gp *G) Switch {
				if end != no {
					r.fail("the loop has ended: %v", end)
				}
				return exit(0)(mp, gp)
			})
		}, func(r *simRun, res Result) { wantExit(t, res, 0) })
	}
}

// TestSignals: each signal that the program wants reaches the goroutine that receives, also one that comes while that is about to park.
// None is a deadlock, and what the program does not want does what the Config says.
func TestSignals(t *testing.T) {
	const usr1, usr2, quit = 10, 12, 3
	var acted int
	cfg := Config{Procs: 2, Signals: map[uint32]func(*Sched){quit: func(s *Sched) {
		acted++
		s.Interrupt(Result{Kind: ExitSignal, Msg: "SIGQUIT: quit"})
	}}}
	simulate(t, cfg, func(r *simRun) Task {
		acted = 0
		r.s.SignalEnable(usr1)
		r.s.SignalEnable(usr2)
		r.s.SignalEnable(quit)
		got, want, received := uint64(0), sigBit(usr1), 0
		r.sim.NewOSProc(func() {
			for i := range 100 { // at about the time when the goroutine parks
				r.sim.Raise(usr1)
				for received == i {
					r.sim.Advance(100)
				}
			}
			want = sigBit(usr1) | sigBit(usr2) | sigBit(quit)
			r.sim.Raise(usr2)
			r.sim.Raise(quit)
		})
		return fn(func(mp *M, gp *G) Switch {
			for {
				sig, ok := mp.SignalRecv(gp)
				if !ok {
					return SwitchPark
				}
				received++
				if got |= sigBit(sig); got&^want != 0 {
					r.fail("signal %d came too early", sig)
				}
				if got == sigBit(usr1)|sigBit(usr2)|sigBit(quit) {
					r.s.SignalDisable(quit)
					r.s.SignalIgnore(usr2)
					r.sim.Raise(usr2)
					r.sim.Raise(quit)
				}
			}
		})
	}, func(r *simRun, res Result) {
		if res.Kind != ExitSignal || acted != 1 || !r.s.SignalIgnored(usr2) || r.s.SignalIgnored(usr1) {
			t.Errorf("ended with %+v, acted %d times", res, acted)
		}
	})
}

// TestSignalFromOutside: where only a signal can wake the program time does not run away: the simulator waits for the world.
func TestSignalFromOutside(t *testing.T) {
	const usr1 = 10
	simulate(t, Config{Procs: 2}, func(r *simRun) Task {
		r.sim.MaxSwitches = 10_000
		r.s.SignalEnable(usr1)
		time.AfterFunc(20*time.Millisecond, func() { r.sim.Raise(usr1) })
		return fn(func(mp *M, gp *G) Switch {
			if _, ok := mp.SignalRecv(gp); !ok {
				return SwitchPark
			}
			return exit(7)(mp, gp)
		})
	}, func(r *simRun, res Result) { wantExit(t, res, 7) })
}
