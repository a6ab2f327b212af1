package sched

// This file implements tests of the presets: random programs under each, and what is characteristic of each.

import (
	"fmt"
	"slices"
	"testing"

	"minigo/sched/trace"
)

func preset(t *testing.T, name string) Preset {
	t.Helper()
	p, ok := PresetNamed(name)
	if !ok {
		t.Fatalf("no preset %s", name)
	}
	return p
}

// TestPresets: random programs come to their ends under each preset, by the same rules.
func TestPresets(t *testing.T) {
	for _, p := range presets {
		t.Run(p.Name, func(t *testing.T) {
			var gap int64
			seeds(t, *simSeeds/6, func(seed uint64) error {
				cfg := simConfig(seed)
				cfg.Preset, cfg.Measure = p, true
				r := newSimRun(seed, cfg)
				r.locking = true
				res, err := r.run(r.program())
				if err != nil {
					return err
				}
				if res.Kind != ExitCode {
					return fmt.Errorf("ended with %+v", res)
				}
				if gap = max(gap, r.maxGap); r.maxGap > maxGap && p.Syscall != SyscallKeep {
					return fmt.Errorf("work waited for %d ns, %s", r.maxGap, r.gapAt)
				}
				sysmon := int32(1)
				if p.Threads == Threads11 { // the main goroutine's own M comes before
					sysmon++
				}
				switches, steals, parks := 0, 0, 0
				for _, ev := range r.rec.Events() {
					switch {
					case ev.Kind == trace.GoStart:
						switches++
					case ev.Kind == trace.Steal:
						steals++
					case ev.Kind == trace.MPark && ev.M != sysmon:
						parks++
					}
				}
				if st := r.s.Stats(); int(st.Switches) != switches || int(st.Steals) != steals || int(st.Parks) != parks {
					return fmt.Errorf("%d switches, %d steals and %d parks counted, %d, %d and %d recorded", st.Switches, st.Steals, st.Parks, switches, steals, parks)
				}
				return nil
			})
			t.Logf("longest time for which work waited: %d ns", gap)
		})
	}
}

// calling is compute that calls functions: at each entry it looks at the guard.
func calling(ns int64, then fn) fn {
	units := ns * unitsPerMicro / 1000
	return func(mp *M, gp *G) Switch {
		if gp.stackguard == 0 {
			gp.SetStackguard(1000)
		}
		for units > 0 {
			const block = 100
			units -= block
			*mp.Budget() -= block
			if (*mp.Budget() <= 0 || gp.Stackguard0.Load() == StackPreempt) && mp.Preempt(gp) {
				return SwitchPreempt
			}
		}
		return then(mp, gp)
	}
}

// TestPresetStarves: which loops hold up another goroutine on one P, and for how long.
func TestPresetStarves(t *testing.T) {
	const loop = 100e6
	for _, p := range presets {
		for _, calls := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/calls=%v", p.Name, calls), func(t *testing.T) {
				limit := int64(loop * 2)
				stopped := p.BudgetPreempt || p.EntryPreempt && calls
				switch {
				case p.BudgetPreempt:
					limit = 1e6
				case stopped:
					limit = 35e6 // sysmon may sleep for 10 ms before it sees the loop, and again before it has run for 10 ms
				}
				simulate(t, Config{Procs: 1, Preset: p, Measure: true}, func(r *simRun) Task {
					var start int64
					return steps(yield, func(mp *M, gp *G) Switch {
						work := compute
						if calls {
							work = calling
						}
						mp.Go(gp, work(loop, done))
						start = r.sim.Now()
						return SwitchYield
					}, func(mp *M, gp *G) Switch {
						took := r.sim.Now() - start
						if took > limit || !stopped && took < loop {
							r.fail("the loop held the P for %d ns", took)
						}
						return exit(0)(mp, gp)
					})
				}, func(r *simRun, res Result) {
					wantExit(t, res, 0)
					if st := r.s.Stats(); !stopped && st.MaxWait < loop || stopped && st.MaxWait > limit {
						t.Errorf("longest wait %d ns", st.MaxWait)
					}
				})
			})
		}
	}
}

// TestPresetSyscall: a blocking call of 50 ms stops all of N:1, until it returns, and nothing of the others.
func TestPresetSyscall(t *testing.T) {
	for _, p := range presets {
		t.Run(p.Name, func(t *testing.T) {
			simulate(t, Config{Procs: 1, Preset: p}, func(r *simRun) Task {
				var ran int64
				return steps(func(mp *M, gp *G) Switch {
					mp.Go(gp, fn(func(mp *M, gp *G) Switch { ran = r.sim.Now(); return SwitchExit }))
					mp.Entersyscall(gp)
					r.sim.Usleep(50_000)
					if stopped := ran == 0; stopped != (p.Threads == ThreadsN1) {
						r.fail("the blocking call stopped everything: %v", stopped)
					}
					if !mp.Exitsyscall(gp) {
						return SwitchSyscall
					}
					return SwitchYield
				}, func(mp *M, gp *G) Switch {
					if ran == 0 {
						return SwitchYield
					}
					return exit(0)(mp, gp)
				}, exit(0))
			}, func(r *simRun, res Result) {
				wantExit(t, res, 0)
				if st := r.s.Stats(); p.Threads == ThreadsN1 && st.Threads != 2 {
					t.Errorf("%d threads, want one and sysmon's", st.Threads)
				}
			})
		})
	}
}

// crowd starts n goroutines that compute for 1 ms and then wait for each other, on 4 Ps.
func crowd(t *testing.T, p Preset, n int, check func(r *simRun)) {
	t.Helper()
	simulate(t, Config{Procs: 4, Preset: p}, func(r *simRun) Task {
		var finished, open sema
		return steps(slices.Concat([]fn{func(mp *M, gp *G) Switch {
			for range n {
				mp.Go(gp, compute(1e6, steps(func(mp *M, gp *G) Switch { finished.release(mp); return again },
					wait(&open, 1)[0], func(mp *M, gp *G) Switch { finished.release(mp); return SwitchExit })))
			}
			return SwitchYield
		}}, wait(&finished, n), []fn{func(mp *M, gp *G) Switch {
			for range n {
				open.release(mp)
			}
			return again
		}}, wait(&finished, n), []fn{exit(0)})...)
	}, func(r *simRun, res Result) {
		wantExit(t, res, 0)
		check(r)
	})
}

// TestPreset11: each goroutine has a thread, which ends with it.
func TestPreset11(t *testing.T) {
	crowd(t, preset(t, "11"), 50, func(r *simRun) {
		ms := map[uint64]int32{}
		for _, ev := range r.rec.Events() {
			if ev.Kind == trace.GoStart {
				if m, ok := ms[ev.G]; ok && m != ev.M {
					t.Errorf("goroutine %d ran on M%d and on M%d", ev.G, m, ev.M)
				}
				ms[ev.G] = ev.M
				if first := ev.G == 1; !first && ev.Why != trace.WhyLocked {
					t.Errorf("goroutine %d runs on M%d for the reason %d", ev.G, ev.M, ev.Why)
				}
			}
		}
		if st := r.s.Stats(); st.Threads < 52 {
			t.Errorf("%d threads for 51 goroutines", st.Threads)
		}
	})
	crowd(t, preset(t, "go1.14"), 50, func(r *simRun) {
		if st := r.s.Stats(); st.Threads > 8 {
			t.Errorf("%d threads for 4 Ps", st.Threads)
		}
	})
}

// TestStopmN1: the only M takes the P that another one, which has found work, could start nobody for. Without work it sleeps.
func TestStopmN1(t *testing.T) {
	for _, work := range []bool{false, true} {
		c, ms := newRounds(Config{Procs: 1, Preset: preset(t, "n1")})
		mp, s := ms[0], c.s
		s.netpollGenericInit(mp)
		monitor := s.allocm(s.mReserveID(mp))
		if work {
			s.globrunqput(runnable(mp, 1)[0])
		}
		idleP(mp)
		startm(monitor, nil, false, false, trace.WhyNetpoll)
		if c.breaks != 1 || s.npidle.Load() != 1 || monitor.locks != 0 {
			t.Errorf("work %v: the only M, if it polls, has been told %d times; %d Ps are idle", work, c.breaks, s.npidle.Load())
		}
		c.sleep = func(int) {
			mp.nextp = s.pidleget()
			s.notewakeup(&mp.park)
		}
		if mp.stopm(); (len(c.sleeps) == 0) != work || mp.p == nil || s.npidle.Load() != 0 || mp.locks != 0 {
			t.Errorf("work %v: the M has slept %d times; %d Ps are idle", work, len(c.sleeps), s.npidle.Load())
		}
	}
}

// TestPresetQueues: before Go 1.1 nobody steals, and all meet at one lock; since then Ps have work of their own.
func TestPresetQueues(t *testing.T) {
	waits := func(name string) (n uint64, steals uint64) {
		crowd(t, preset(t, name), 100, func(r *simRun) {
			st := r.s.Stats()
			n += st.LockWaits
			steals += st.Steals
			for _, pp := range r.s.allp {
				if preset(t, name).GlobalQueue && pp.runqtail.Load() != 0 {
					t.Errorf("%s: P%d had a queue of its own", name, pp.id)
				}
			}
		})
		return n, steals
	}
	old, oldSteals := waits("go1.0")
	now, steals := waits("go1.1")
	if oldSteals != 0 || steals == 0 {
		t.Errorf("%d and %d steals", oldSteals, steals)
	}
	t.Logf("lock waits: %d with one queue, %d with a queue for each P", old, now)
	if old <= now {
		t.Errorf("%d lock waits with one queue, %d with a queue for each P", old, now)
	}
}

// TestPresetCaches: in Go 1.0 an M keeps its caches while it sleeps in a system call; later the P has them, and another M uses them.
func TestPresetCaches(t *testing.T) {
	for _, name := range []string{"go1.0", "go1.1"} {
		p := preset(t, name)
		simulate(t, Config{Procs: 1, Preset: p}, func(r *simRun) Task {
			var m0 *M
			return steps(slices.Concat([]fn{func(mp *M, gp *G) Switch {
				for range 10 {
					mp.Go(gp, fn(done))
				}
				return SwitchYield
			}, yield, func(mp *M, gp *G) Switch {
				m0 = mp
				mp.Go(gp, fn(func(mp *M, gp *G) Switch {
					if mp == m0 || mp.p.gFree.size == 0 == !p.CachePerM {
						r.fail("M%d has %d dead Gs, the other one keeps %d", mp.id, mp.p.gFree.size, m0.ngFree.Load())
					}
					return SwitchExit
				}))
				mp.Entersyscallblock(gp)
				r.sim.Usleep(1000)
				if kept := m0.ngFree.Load() > 0; kept != p.CachePerM {
					r.fail("M keeps dead Gs in a system call: %v", kept)
				}
				if !mp.Exitsyscall(gp) {
					return SwitchSyscall
				}
				return again
			}, exit(0)})...)
		}, func(r *simRun, res Result) { wantExit(t, res, 0) })
	}
}

// lockers are goroutines that lock their threads and check, after each way of coming back, that they have them still.
func lockers(r *simRun) Task {
	var finished sema
	const n = 6
	locker := func(i int) fn {
		var mine *M
		var meet sema
		check := func(f fn) fn {
			return func(mp *M, gp *G) Switch {
				if mine != nil && mp != mine {
					r.fail("goroutine %d is on M%d, locked to M%d", gp.Goid(), mp.id, mine.id)
				}
				return f(mp, gp)
			}
		}
		return steps(
			func(mp *M, gp *G) Switch {
				mp.LockOSThread(gp)
				mp.LockOSThread(gp)
				mp.UnlockOSThread(gp) // once is not enough
				mine = mp
				return SwitchYield
			},
			check(func(mp *M, gp *G) Switch { return mp.Sleep(gp, int64(10_000*i)) }),
			check(compute(100_000, func(mp *M, gp *G) Switch {
				mp.Go(gp, fn(func(mp *M, gp *G) Switch {
					if mp == mine {
						r.fail("M%d is locked, and runs another goroutine", mp.id)
					}
					meet.release(mp)
					return SwitchExit
				}))
				return again
			})),
			check(wait(&meet, 1)[0]),
			check(func(mp *M, gp *G) Switch {
				mp.Entersyscall(gp)
				r.s.plat.Usleep(300)
				if !mp.Exitsyscall(gp) {
					return SwitchSyscall
				}
				return again
			}),
			check(func(mp *M, gp *G) Switch { mp.StopTheWorld(gp, STWSnapshot, r.checkStopped); return SwitchG0 }),
			check(func(mp *M, gp *G) Switch {
				if i%2 == 0 {
					mp.UnlockOSThread(gp)
					mine = nil
				}
				finished.release(mp)
				return SwitchYield
			}),
		)
	}
	return steps(slices.Concat([]fn{func(mp *M, gp *G) Switch {
		for i := range n {
			mp.Go(gp, locker(i))
		}
		return SwitchYield
	}}, wait(&finished, n), []fn{func(mp *M, gp *G) Switch { return mp.Sleep(gp, 1e6) }, func(mp *M, gp *G) Switch {
		if ended := r.s.nmfreed; r.s.preset.Threads == ThreadsMN && ended != n/2 {
			r.fail("%d threads have ended, want those of the %d goroutines that ended locked", ended, n/2)
		}
		return exit(0)(mp, gp)
	}})...)
}

// TestLockOSThread: a locked goroutine stays on its M, which runs nothing else, and ends with it.
func TestLockOSThread(t *testing.T) {
	for _, p := range presets {
		if p.Threads == ThreadsN1 {
			continue
		}
		for procs := 1; procs <= 3; procs++ {
			simulate(t, Config{Procs: procs, Preset: p, Slice: 20_000}, lockers, func(r *simRun, res Result) { wantExit(t, res, 0) })
		}
	}
	for seed := uint64(1); ; seed++ {
		r := newSimRun(seed, Config{Procs: 2})
		r.s.mutant = mutantNoLocked
		if _, err := r.run(lockers(r)); err != nil {
			t.Logf("seed %d: %v", seed, err)
			break
		}
		if seed == 100 {
			t.Fatal("that any M runs a locked goroutine was not noticed")
		}
	}
}

// TestLockedDeadlock: Ms that wait for their locked goroutines do not hide a deadlock.
func TestLockedDeadlock(t *testing.T) {
	for _, p := range presets {
		simulate(t, Config{Procs: 2, Preset: p}, func(r *simRun) Task {
			return steps(func(mp *M, gp *G) Switch {
				for range 3 {
					mp.Go(gp, steps(func(mp *M, gp *G) Switch { mp.LockOSThread(gp); return SwitchYield }, forever(WaitChanSend)))
				}
				mp.LockOSThread(gp)
				return SwitchYield
			}, forever(WaitChanReceive))
		}, func(r *simRun, res Result) {
			if res.Kind != ExitDeadlock {
				t.Errorf("%s: ended with %+v", p.Name, res)
			}
		})
	}
}
