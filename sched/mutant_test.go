package sched

// This file implements the test of the tests: each deliberate fault is noticed, by a random program or by one that is made for it.

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestMutants: the oracles notice what is wrong. What they notice is part of the test: a lost wake-up, for example, is no
// deadlock, since sysmon or the next M that has nothing to do hides it.
func TestMutants(t *testing.T) {
	for _, tt := range []struct {
		row    int // of the mechanisms in order: 9 is the overflow of the local queue, 12 spinning, and so on
		name   string
		mutant mutant
		want   string
		cfg    Config               // of main
		main   func(r *simRun) Task // nil: a random program, in sizes of all kinds
	}{
		{1, "what a dead G was locked to", mutantKeepLockedm, "", Config{Procs: 2}, endsLocked},
		{2, "the scan bit holds the state", mutantIgnoreScan, "casfrom_Gscanstatus", Config{Procs: 2}, scanned},
		{3, "an idle M before a new one", mutantAlwaysNewM, "Ms", Config{Procs: 2}, sleepers},
		{4, "the G that was in runnext", mutantKickLoses, "runnable g", Config{}, nil},
		{5, "whose a P is after a system call", mutantExitTakesP, "", Config{}, nil},
		{6, "the length of the global queue", mutantNoRunqsize, "", Config{}, nil},
		{7, "others run after runtime.main has started", mutantNotStarted, "work waited", Config{}, nil},
		{8, "a dead G before a new one", mutantNoGfget, "Gs", Config{Procs: 1}, sleepers},
		{9, "the new G at an overflow", mutantOverflowLoses, "runnable g", Config{}, nil},
		{10, "the global queue at the 61st tick", mutantNoTick61, "before another", Config{Procs: 1}, localYields},
		{11, "Gs that are stolen and stay", mutantStealTwice, "", Config{}, nil},
		{12, "wake-up when there is work", mutantNoWakep, "work waited", Config{}, nil},
		{12, "wake-up when spinning ends", mutantNoWakeInReset, "work waited", Config{}, nil},
		{13, "second look after spinning", mutantNoRecheck, "work waited", Config{}, nil},
		{14, "an M that holds a lock", mutantPreemptLocked, "holding locks", Config{Procs: 1}, locking},
		{15, "a dead G is kept", mutantNoGfput, "goroutines", Config{Procs: 4, RunqSize: 16}, deadGs},
		{16, "a stack that shrinks is nobody's", mutantShrinkNoScan, "while its stack moved", Config{Procs: 2}, shrunk},
		{17, "who yields goes behind all", mutantGoschedLocal, "before", Config{Procs: 1}, yielder},
		{18, "waiting before unlocking", mutantUnlockBeforeWaiting, "not waiting", Config{}, nil},
		{19, "the state at the end", mutantNotDead, "not Gdead", Config{}, nil},
		{20, "the flag behind the guard", mutantNoPreemptFlag, "held the P", Config{Procs: 1, Preset: presets[4]}, callingLoop},
		{21, "a spent time slice", mutantNoBudget, "waited", Config{Procs: 1}, plainLoop},
		{22, "a P is taken from a system call", mutantNoRetake, "ran late", Config{Procs: 1}, longSyscall},
		{23, "a locked G has its own M", mutantNoLocked, "", Config{Procs: 2}, lockers},
		{24, "Ps in system calls are stopped", mutantStopWaitsForSyscalls, "stopped late", Config{Procs: 2}, stopDuringSyscall},
		{24, "the queue of a dropped P", mutantLoseRunq, "runnable g", Config{}, nil},
		{24, "the timers of a dropped P", mutantLoseTimers, "deadlock", Config{}, nil},
		{24, "the dead Gs of a dropped P", mutantLoseFreeGs, "goroutines", Config{Procs: 4, RunqSize: 16}, deadGs},
		{25, "sysmon polls if nobody does", mutantNoSysmonPoll, "late", Config{Procs: 1}, pollBesideLoops},
		{26, "a second look at the descriptor", mutantPollNoCheck, "still running", Config{Procs: 2}, closers},
		{28, "timers are stolen", mutantNoTimerSteal, "late", Config{Procs: 2, NoBudgetPreempt: true, NoEntryPreempt: true}, timerBesideLoop},
		{28, "timers of an idle P", mutantForgetTimers, "still running", Config{Procs: 2}, sleeper},
		{32, "a deadlock while a P is retaken", mutantNoIdleLocked, "runnable g", Config{Procs: 1}, lonelySyscalls},
		{33, "the goroutine of finalizers is woken", mutantNoWakefing, "still running", Config{Procs: 2}, finalizers},
		{33, "a second look before it parks", mutantFingNoCheck, "still running", Config{Procs: 2}, finalizers},
		{34, "a signal while its receiver parks", mutantSigNoCheck, "still running", Config{Procs: 2}, signalled},
		{35, "readiness that nobody waits for", mutantForgetReady, "forgotten", Config{Procs: 2}, readyEarly},
		{0, "an M that sleeps for a lock", mutantUnlockWakesNobody, "", Config{}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.main != nil { // which is right without the mutant
				for seed := uint64(1); seed <= 20; seed++ {
					if got := withMutant(seed, tt.cfg, mutantNone, tt.main); got != "" {
						t.Fatalf("without the mutant: seed %d: %s", seed, got)
					}
				}
			}
			for seed := uint64(1); seed <= 5000; seed++ {
				cfg, main := tt.cfg, tt.main
				if main == nil {
					cfg, main = simConfig(seed), (*simRun).program
				}
				if got := withMutant(seed, cfg, tt.mutant, main); got != "" && strings.Contains(got, tt.want) {
					t.Logf("row %d: seed %d: %s", tt.row, seed, got)
					return
				}
			}
			t.Error("not noticed")
		})
	}
}

// withMutant runs a program and says what was wrong, "" if nothing was.
func withMutant(seed uint64, cfg Config, m mutant, main func(r *simRun) Task) (got string) {
	defer func() {
		if p := recover(); p != nil {
			got = fmt.Sprint("panic: ", p)
		}
	}()
	r := newSimRun(seed, cfg)
	r.s.mutant = m
	r.sim.NewOSProc(func() {
		r.sim.Usleep(1e6)
		r.s.Interrupt(Result{Kind: ExitFatal, Msg: "still running"})
	})
	res, err := r.run(main(r))
	switch {
	case err != nil:
		return err.Error()
	case res.Kind != ExitCode:
		return res.Msg
	case r.maxGap > maxGap && cfg.Procs != 1 && !cfg.NoBudgetPreempt:
		return fmt.Sprintf("work waited for %d ns", r.maxGap)
	}
	return ""
}

// localYields: two goroutines that make way for each other on their P, and one on the global queue.
func localYields(r *simRun) Task {
	turns := 0
	polite := func() Task {
		return fn(func(mp *M, gp *G) Switch {
			if turns++; turns > 1000 {
				r.fail("%d turns before another goroutine ran", turns)
				mp.Exit(gp, 1)
				return SwitchExit
			}
			return mp.Goyield(gp)
		})
	}
	return steps(yield, func(mp *M, gp *G) Switch {
		mp.Go(gp, polite())
		mp.Go(gp, polite())
		return SwitchYield
	}, exit(0))
}

// callingLoop is a loop that calls functions, and another goroutine that waits for the P.
func callingLoop(r *simRun) Task {
	var start int64
	return steps(yield, func(mp *M, gp *G) Switch {
		mp.Go(gp, calling(100e6, done))
		start = r.sim.Now()
		return SwitchYield
	}, func(mp *M, gp *G) Switch {
		if took := r.sim.Now() - start; took > 35e6 {
			r.fail("the loop held the P for %d ns", took)
		}
		return exit(0)(mp, gp)
	})
}

// longSyscall: while a system call lasts, the other goroutine runs.
func longSyscall(r *simRun) Task {
	var ran int64
	return steps(func(mp *M, gp *G) Switch {
		mp.Go(gp, fn(func(mp *M, gp *G) Switch { ran = r.sim.Now(); return SwitchExit }))
		mp.Entersyscall(gp)
		start := r.sim.Now()
		r.sim.Usleep(5000)
		if ran == 0 || ran-start > 200_000 {
			r.fail("the other goroutine ran late")
		}
		if !mp.Exitsyscall(gp) {
			return SwitchSyscall
		}
		return again
	}, exit(0))
}

// stopDuringSyscall: a stop of the world does not wait for the end of a system call.
func stopDuringSyscall(r *simRun) Task {
	var start int64
	return steps(func(mp *M, gp *G) Switch {
		mp.Go(gp, fn(func(mp *M, gp *G) Switch {
			for {
				mp.Entersyscall(gp)
				r.sim.Usleep(10_000)
				if !mp.Exitsyscall(gp) {
					return SwitchSyscall
				}
			}
		}))
		return mp.Sleep(gp, 30_000)
	}, func(mp *M, gp *G) Switch {
		start = r.sim.Now()
		mp.StopTheWorld(gp, STWSnapshot, func(mp *M) {
			if took := r.sim.Now() - start; took > 1e6 {
				r.fail("the world stopped late: after %d ns", took)
			}
		})
		return SwitchG0
	}, exit(0))
}

// pollBesideLoops: a descriptor becomes ready while all Ps have more work than they can do.
func pollBesideLoops(r *simRun) Task {
	var pd *PollDesc
	var ready int64
	return steps(func(mp *M, gp *G) Switch {
		for range 3 {
			mp.Go(gp, compute(1e8, done))
		}
		pd, _ = mp.PollOpen(5)
		r.sim.NewOSProc(func() { r.sim.Usleep(5000); ready = r.sim.Now(); r.sim.Ready(5, PollRead) })
		if pd.Wait(mp, gp, PollRead, false) != PollParked {
			r.fail("not parked")
		}
		return SwitchPark
	}, func(mp *M, gp *G) Switch {
		if pd.Wait(mp, gp, PollRead, true) != PollReady {
			r.fail("not ready")
		}
		if late := r.sim.Now() - ready; late > 40e6 {
			r.fail("woken %d ns late", late)
		}
		return exit(0)(mp, gp)
	})
}

// readyEarly: a descriptor becomes ready, and is polled, before a goroutine waits for it.
func readyEarly(r *simRun) Task {
	var pd *PollDesc
	return steps(func(mp *M, gp *G) Switch {
		pd, _ = mp.PollOpen(5)
		r.sim.Ready(5, PollRead)
		return mp.Sleep(gp, 30e6)
	}, func(mp *M, gp *G) Switch {
		if pd.Wait(mp, gp, PollRead, false) != PollReady {
			r.fail("that it was ready is forgotten")
		}
		return exit(0)(mp, gp)
	})
}

// closers: a goroutine waits for a descriptor that another one closes at about the same time.
func closers(r *simRun) Task {
	var pd *PollDesc
	var closed sema
	var wait func(parked bool) fn
	var round []fn
	wait = func(parked bool) fn {
		return func(mp *M, gp *G) Switch {
			switch pd.Wait(mp, gp, PollRead, parked) {
			case PollParked:
				round = append([]fn{wait(true)}, round...)
				return SwitchPark
			case PollClosing:
			default:
				r.fail("neither parked nor closed")
			}
			return again
		}
	}
	rounds := 0
	return fn(func(mp *M, gp *G) Switch {
		for {
			if len(round) == 0 {
				if rounds++; rounds > 40 {
					return exit(0)(mp, gp)
				}
				pd, _ = mp.PollOpen(r.fds.Add(1))
				mp.Go(gp, compute(int64(r.rng.IntN(300)), func(mp *M, gp *G) Switch {
					pd.Unblock(mp)
					closed.release(mp)
					return SwitchExit
				}))
				round = []fn{compute(int64(r.rng.IntN(600)), func(*M, *G) Switch { return again }), wait(false), func(mp *M, gp *G) Switch {
					if !closed.acquire(mp, gp) {
						return SwitchPark
					}
					return again
				}, func(mp *M, gp *G) Switch { pd.Close(mp); return again }}
			}
			step := round[0]
			round = round[1:]
			switch sw := step(mp, gp); sw {
			case again:
			case SwitchPreempt:
				round = append([]fn{step}, round...)
				return sw
			default:
				return sw
			}
		}
	})
}

// timerBesideLoop: the timer of a P whose goroutine computes and cannot be stopped is run by another P.
func timerBesideLoop(r *simRun) Task {
	end := false
	return steps(func(mp *M, gp *G) Switch {
		start := r.sim.Now()
		t := new(Timer)
		t.Init(func(mp *M, _ any, _ uint64, _ int64) {
			if late := r.sim.Now() - start - 1e6; late > 1e6 {
				r.fail("the timer ran %d ns late", late)
			}
			end = true
		}, nil)
		t.Reset(mp, start+1e6, 0)
		for range 100 { // in pieces, for the others to see the time pass
			r.sim.Advance(1e5)
		}
		return SwitchYield
	}, func(mp *M, gp *G) Switch {
		if !end {
			r.fail("late: the timer has not run")
		}
		return exit(0)(mp, gp)
	})
}

// sleeper sleeps, and nothing else happens.
func sleeper(r *simRun) Task {
	var start int64
	return steps(func(mp *M, gp *G) Switch {
		start = r.sim.Now()
		return mp.Sleep(gp, 3e6)
	}, func(mp *M, gp *G) Switch {
		if late := r.sim.Now() - start - 3e6; late > 1e6 {
			r.fail("woken %d ns late", late)
		}
		return exit(0)(mp, gp)
	})
}

// deadGs: goroutines end on all Ps, and then there is one P.
func deadGs(r *simRun) Task {
	var finished sema
	return steps(slices.Concat([]fn{func(mp *M, gp *G) Switch {
		for range 40 {
			mp.Go(gp, compute(50_000, func(mp *M, gp *G) Switch { finished.release(mp); return SwitchExit }))
		}
		return again
	}}, wait(&finished, 40), []fn{func(mp *M, gp *G) Switch { return mp.Sleep(gp, 100_000) }, func(mp *M, gp *G) Switch {
		mp.GOMAXPROCS(gp, 1)
		return SwitchG0
	}, func(mp *M, gp *G) Switch {
		if n := r.s.NumGoroutine(mp); n != 1 {
			r.fail("%d goroutines", n)
		}
		return exit(0)(mp, gp)
	}})...)
}

// lonelySyscalls is a goroutine that does nothing but system calls, about as long as sysmon sleeps.
func lonelySyscalls(r *simRun) Task {
	n := 0
	return fn(func(mp *M, gp *G) Switch {
		for n < 50 {
			n++
			mp.Entersyscall(gp)
			r.sim.Usleep(uint32(20 + r.rng.IntN(60)))
			if !mp.Exitsyscall(gp) {
				return SwitchSyscall
			}
		}
		return exit(0)(mp, gp)
	})
}

// scanned: a timer wakes a goroutine while another one reads its stack.
func scanned(r *simRun) Task {
	var other *G
	return steps(func(mp *M, gp *G) Switch {
		other = mp.NewG()
		mp.Newproc(other, steps(func(mp *M, gp *G) Switch { return mp.Sleep(gp, 50_000) }, done), gp)
		return mp.Sleep(gp, 20_000)
	}, func(mp *M, gp *G) Switch {
		if !mp.Scan(other, func() { r.sim.Usleep(200) }) {
			r.fail("not scanned")
		}
		return mp.Sleep(gp, 20_000)
	}, exit(0))
}

// sleepers: goroutines that wait and end, again and again, need few Ms and few Gs.
func sleepers(r *simRun) Task {
	var finished sema
	var list []fn
	for range 20 {
		list = append(list, func(mp *M, gp *G) Switch {
			for i := range int64(3) {
				mp.Go(gp, steps(func(mp *M, gp *G) Switch { return mp.Sleep(gp, 5000*(i+1)) }, func(mp *M, gp *G) Switch {
					finished.release(mp)
					return SwitchExit
				}))
			}
			return again
		})
		list = append(append(list, wait(&finished, 3)...), func(mp *M, gp *G) Switch { return mp.Sleep(gp, 20_000) })
	}
	return steps(append(list, func(mp *M, gp *G) Switch {
		if n := r.s.mnext; n > 6 {
			r.fail("%d Ms", n)
		}
		if n := r.s.allglen.Load(); n > 8 && r.s.cfg.Procs == 1 { // else a P may have what another one needs
			r.fail("%d Gs", n)
		}
		return exit(0)(mp, gp)
	})...)
}

// locking: a goroutine holds a lock for longer than a time slice.
func locking(r *simRun) Task {
	l := new(Mutex)
	return steps(func(mp *M, gp *G) Switch {
		mp.Go(gp, fn(done))
		mp.Lock(l)
		sw := compute(1e6, func(mp *M, gp *G) Switch { return again })(mp, gp)
		if sw == again {
			mp.Unlock(l)
		}
		return sw
	}, exit(0))
}

// shrunk: a goroutine is to go on while its stack is being moved, which takes a while.
func shrunk(r *simRun) Task {
	var other *G
	moving := false
	return steps(func(mp *M, gp *G) Switch {
		other = mp.NewG()
		mp.Newproc(other, steps(func(mp *M, gp *G) Switch { return mp.Sleep(gp, 50_000) }, func(mp *M, gp *G) Switch {
			if moving {
				r.fail("the goroutine ran while its stack moved")
			}
			return SwitchExit
		}), gp)
		return mp.Sleep(gp, 20_000)
	}, func(mp *M, gp *G) Switch {
		mp.Shrinkstack(gp, func(Task) (from, to int) {
			r.fail("it is running")
			return 0, 0
		})
		mp.Shrinkstack(other, func(Task) (from, to int) {
			moving = true
			r.sim.Usleep(200)
			moving = false
			return 2048, 1024
		})
		return mp.Sleep(gp, 20_000)
	}, exit(0))
}

// yielder: who yields goes behind one that is on the global queue.
func yielder(r *simRun) Task {
	var other *G
	ran := false
	return steps(yield, yield, func(mp *M, gp *G) Switch { // the global queue comes first at tick 0
		other = mp.NewG()
		mp.Newproc(other, steps(forever(WaitSignal), func(*M, *G) Switch { ran = true; return SwitchExit }), gp)
		return mp.Sleep(gp, 20_000)
	}, func(mp *M, gp *G) Switch {
		r.s.ReadyExternal(other)
		return SwitchYield
	}, func(mp *M, gp *G) Switch {
		if !ran {
			r.fail("it runs before the other one")
		}
		return exit(0)(mp, gp)
	})
}

// endsLocked: a goroutine ends locked to its M, which ends with it; its G is used again.
func endsLocked(r *simRun) Task {
	var finished sema
	locked := func(mp *M, gp *G) Switch {
		mp.LockOSThread(gp)
		finished.release(mp)
		return SwitchExit
	}
	unlocked := func(mp *M, gp *G) Switch {
		finished.release(mp)
		return SwitchExit
	}
	var list []fn
	for range 20 {
		list = append(list, func(mp *M, gp *G) Switch {
			mp.Go(gp, fn(locked))
			mp.Go(gp, fn(unlocked))
			return again
		})
		list = append(list, wait(&finished, 2)...)
	}
	return steps(append(list, exit(0))...)
}

// plainLoop is a loop that calls nothing, and another goroutine that waits for the P.
func plainLoop(r *simRun) Task {
	return steps(yield, func(mp *M, gp *G) Switch {
		start := r.sim.Now()
		mp.Go(gp, fn(func(mp *M, gp *G) Switch {
			if took := r.sim.Now() - start; took > 1e6 {
				r.fail("the other goroutine waited for %d ns", took)
			}
			return SwitchExit
		}))
		return again
	}, compute(30e6, exit(0)))
}

// signalled: signals come at about the time when the goroutine that receives them parks.
func signalled(r *simRun) Task {
	const usr1 = 10
	r.s.SignalEnable(usr1)
	received := 0
	r.sim.NewOSProc(func() {
		for i := range 100 {
			r.sim.Raise(usr1)
			for n := 0; received == i; n++ {
				if n == 10_000 {
					return
				}
				r.sim.Advance(100)
			}
		}
	})
	return fn(func(mp *M, gp *G) Switch {
		for received < 100 {
			if _, ok := mp.SignalRecv(gp); !ok {
				return SwitchPark
			}
			received++
		}
		return exit(0)(mp, gp)
	})
}
