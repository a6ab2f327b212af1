package sched

// This file implements the tests on real threads: the random programs of the simulation, and what only a clock can show.

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"minigo/sched/platform"
	"minigo/sched/platform/host"
)

// platforms are those on which the tests of this file run.
var platforms = []struct {
	name string
	make func() platform.Platform
}{
	{"host", func() platform.Platform { return host.New() }},
	{"portable", func() platform.Platform { return host.NewPortable() }},
}

func TestHostRandom(t *testing.T) {
	for _, pl := range platforms {
		t.Run(pl.name, func(t *testing.T) {
			for seed := uint64(1); seed <= 15; seed++ {
				r := newRun(pl.make(), seed, simConfig(seed))
				res, err := r.run(r.program())
				if err == nil && res.Kind != ExitCode {
					err = fmt.Errorf("ended with %+v", res)
				}
				if err != nil {
					t.Fatalf("seed %d: %v", seed, err)
				}
			}
		})
	}
}

// TestHostEndWhileParking: the end of a run that comes while a G is about to park leaves no M waiting for the lock that the G holds.
func TestHostEndWhileParking(t *testing.T) {
	s := New(host.New(), Config{Procs: 2})
	var l Mutex
	wantExit(t, s.Run(steps(func(mp *M, gp *G) Switch {
		mp.Go(gp, steps(func(mp *M, gp *G) Switch {
			mp.Lock(&l)
			mp.Unlock(&l)
			return SwitchExit
		}))
		mp.Lock(&l)
		for l.key.Load() != mutexSleeping {
			runtime.Gosched()
		}
		mp.Exit(gp, 3)
		mp.Goparkunlock(gp, &l, WaitChanReceive)
		return SwitchPark
	})), 3)
	if n := s.mlive.Load(); n != 0 {
		t.Errorf("%d Ms live after the run", n)
	}
}

// TestHostThreads: after many runs no thread is left.
func TestHostThreads(t *testing.T) {
	before := runtime.NumGoroutine()
	for range 20 {
		s := New(host.New(), Config{Procs: 4})
		wantExit(t, s.Run(steps(
			func(mp *M, gp *G) Switch {
				for range 100 {
					mp.Go(gp, steps(func(mp *M, gp *G) Switch { return mp.Sleep(gp, 1e12) }))
				}
				return mp.Sleep(gp, 100_000)
			},
			exit(3),
		)), 3)
		if n := s.mlive.Load(); n != 0 {
			t.Fatalf("%d Ms live after the run", n)
		}
	}
	for start := time.Now(); time.Since(start) < 10*time.Second; { // the last steps of a thread take their time
		if runtime.NumGoroutine() <= before {
			return
		}
		runtime.Gosched()
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}
