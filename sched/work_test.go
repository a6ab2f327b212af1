package sched

// This file tests where an M finds work that others have left somewhere, and whom it tells.

import (
	"fmt"
	"testing"

	"minigo/sched/trace"
)

// TestWhoStealsSpins: an M that steals counts as one who looks for work, so that it wakes the next when it has found some.
func TestWhoStealsSpins(t *testing.T) {
	m0, m1 := twoMs(t, 16)
	for _, gp := range runnable(m0, 4) {
		runqput(m0, gp, false)
	}
	if gp, _ := findRunnable(m1); gp == nil || !m1.spinning || m1.s.nmspinning.Load() != 1 {
		t.Errorf("stole %v, spinning: %t, nmspinning %d", gp, m1.spinning, m1.s.nmspinning.Load())
	}
}

// TestNeedSpinning: who has work for others, but all are busy, asks the next M that becomes idle to look again: one M, which takes the request back, even if
// so many look for work already that it would not.
func TestNeedSpinning(t *testing.T) {
	ms := someMs(4, 16)
	s := ms[0].s
	wakep(ms[0])
	if s.needspinning.Load() != 1 || s.nmspinning.Load() != 0 {
		t.Fatalf("nobody is asked to look: needspinning %d, nmspinning %d", s.needspinning.Load(), s.nmspinning.Load())
	}
	ms[1].becomeSpinning(trace.WhySearch)
	ms[2].becomeSpinning(trace.WhySearch)
	if s.needspinning.Load() != 0 {
		t.Error("the request is still there when someone looks")
	}
	runqput(ms[0], runnable(ms[0], 1)[0], false)
	s.needspinning.Store(1)
	if gp, _ := findRunnable(ms[3]); gp == nil || !ms[3].spinning || s.nmspinning.Load() != 3 || s.needspinning.Load() != 0 || s.npidle.Load() != 0 {
		t.Errorf("found %v, spinning: %t, nmspinning %d, needspinning %d, npidle %d", gp, ms[3].spinning, s.nmspinning.Load(), s.needspinning.Load(), s.npidle.Load())
	}
}

// TestExitsyscallTakesIdleP: after a system call a G goes on at once if there is an idle P, without going through a queue.
func TestExitsyscallTakesIdleP(t *testing.T) {
	simulate(t, Config{Procs: 1}, func(r *simRun) Task {
		return steps(func(mp *M, gp *G) Switch {
			mp.Entersyscallblock(gp)
			r.sim.Usleep(100)
			if !mp.Exitsyscall(gp) {
				r.fail("the only P was idle, and has not been taken")
				return SwitchSyscall
			}
			return again
		}, exit(1))
	}, func(r *simRun, res Result) { wantExit(t, res, 1) })
}

// TestExitsyscallWakesSysmon: sysmon sleeps when all Ps are idle. Who comes back from a system call then wakes it: it may be needed for a preemption.
func TestExitsyscallWakesSysmon(t *testing.T) {
	simulate(t, Config{Procs: 1, Preset: presets[4]}, func(r *simRun) Task {
		ran := false
		return steps(func(mp *M, gp *G) Switch {
			mp.Entersyscallblock(gp)
			r.sim.Usleep(50_000)
			mp.Exitsyscall(gp)
			mp.Go(gp, fn(func(mp *M, gp *G) Switch { ran = true; return SwitchExit }))
			return again
		}, calling(100e6, func(mp *M, gp *G) Switch {
			if !ran {
				r.fail("the loop was not preempted")
			}
			return again
		}), exit(1))
	}, func(r *simRun, res Result) { wantExit(t, res, 1) })
}

// TestPollBeforeStopping: an M that has nothing to do asks the network before it gives up its P, each time.
func TestPollBeforeStopping(t *testing.T) {
	simulate(t, Config{Procs: 1}, func(r *simRun) Task {
		var list []fn
		for fd := range uintptr(3) {
			var pd *PollDesc
			list = append(list, func(mp *M, gp *G) Switch {
				pd, _ = mp.PollOpen(fd)
				mp.Go(gp, fn(func(mp *M, gp *G) Switch { r.sim.Ready(fd, PollRead); return SwitchExit }))
				pd.Wait(mp, gp, PollRead, false)
				return SwitchPark
			}, func(mp *M, gp *G) Switch {
				if pd.Wait(mp, gp, PollRead, true) != PollReady {
					r.fail("not ready")
				}
				return again
			})
		}
		return steps(append(list, exit(1))...)
	}, func(r *simRun, res Result) {
		wantExit(t, res, 1)
		if n := count(r, trace.PollEnd); n != 0 {
			t.Errorf("an M has waited in the poller %d times", n)
		}
	})
}

// TestPollerWithoutP: an M waits in the poller, and another one has taken its P when a descriptor becomes ready. The G that waited for it runs all the same, and
// nobody is counted any more as one who waits.
func TestPollerWithoutP(t *testing.T) {
	simulate(t, Config{Procs: 1}, func(r *simRun) Task {
		var pd *PollDesc
		var ready int64
		return steps(func(mp *M, gp *G) Switch {
			pd, _ = mp.PollOpen(5)
			mp.Go(gp, steps(func(mp *M, gp *G) Switch {
				mp.Entersyscallblock(gp)
				r.sim.Usleep(100)
				mp.Exitsyscall(gp)
				return again
			}, compute(2e6, done)))
			r.sim.NewOSProc(func() { r.sim.Usleep(500); ready = r.sim.Now(); r.sim.Ready(5, PollRead) })
			pd.Wait(mp, gp, PollRead, false)
			return SwitchPark
		}, func(mp *M, gp *G) Switch {
			if late := r.sim.Now() - ready; pd.Wait(mp, gp, PollRead, true) != PollReady || late > 500_000 {
				r.fail("the goroutine ran %d ns after its descriptor was ready", late)
			}
			return mp.Sleep(gp, 1e6)
		}, func(mp *M, gp *G) Switch {
			if n := r.s.netpollWaiters.Load(); n != 0 {
				r.fail("%d wait for the network", n)
			}
			return exit(1)(mp, gp)
		})
	}, func(r *simRun, res Result) {
		wantExit(t, res, 1)
		if n := count(r, trace.PollEnd); n == 0 {
			t.Error("no M waited in the poller")
		}
	})
}

// TestManyReady: of many Gs that become ready at once each idle P gets one, and none is lost, also if a P's queue has no room for the others.
func TestManyReady(t *testing.T) {
	const n = 12
	for _, procs := range []int{1, 4} {
		simulate(t, Config{Procs: procs, RunqSize: 4}, func(r *simRun) Task {
			var finished sema
			var ready int64
			list := []fn{func(mp *M, gp *G) Switch {
				for fd := range uintptr(n) {
					pd, _ := mp.PollOpen(fd)
					mp.Go(gp, steps(func(mp *M, gp *G) Switch {
						pd.Wait(mp, gp, PollRead, false)
						return SwitchPark
					}, func(mp *M, gp *G) Switch {
						if pd.Wait(mp, gp, PollRead, true) != PollReady {
							r.fail("not ready")
						}
						return again
					}, compute(100_000, func(mp *M, gp *G) Switch { finished.release(mp); return SwitchExit })))
				}
				r.sim.NewOSProc(func() {
					r.sim.Usleep(500)
					ready = r.sim.Now()
					for fd := range uintptr(n) {
						r.sim.Ready(fd, PollRead)
					}
				})
				return again
			}}
			return steps(append(append(list, wait(&finished, n)...), func(mp *M, gp *G) Switch {
				if took := r.sim.Now() - ready; took > n/int64(procs)*100_000*5/4 {
					r.fail("%d Ps took %d ns", procs, took)
				}
				return exit(1)(mp, gp)
			})...)
		}, func(r *simRun, res Result) {
			wantExit(t, res, 1)
			if r.maxGap > maxGap {
				t.Errorf("work waited for %d ns, %s", r.maxGap, r.gapAt)
			}
		})
	}
}

// TestBursts: work comes in bursts, from goroutines that soon end, and no P is idle for long while there is some.
func TestBursts(t *testing.T) {
	seeds(t, *simSeeds, func(seed uint64) error {
		r := newSimRun(seed, Config{Procs: 2 + int(seed%7), RunqSize: 16, Slice: 20_000})
		var finished sema
		end := func(mp *M, gp *G) Switch {
			finished.release(mp)
			return SwitchExit
		}
		var list []fn
		for range 30 {
			n := 1 + r.rng.IntN(8)
			list = append(list, func(mp *M, gp *G) Switch {
				for range n {
					children := r.rng.IntN(3)
					mp.Go(gp, compute(r.rng.Int64N(3000), func(mp *M, gp *G) Switch {
						for range children {
							mp.Go(gp, compute(5000, end))
						}
						return end(mp, gp)
					}))
				}
				return SwitchYield
			})
			list = append(list, wait(&finished, n)...)
			list = append(list, compute(r.rng.Int64N(10_000), yield))
		}
		_, err := r.run(steps(append(list, exit(1))...))
		if err == nil && r.maxGap > maxGap {
			err = fmt.Errorf("work waited for %d ns, %s", r.maxGap, r.gapAt)
		}
		return err
	})
}
