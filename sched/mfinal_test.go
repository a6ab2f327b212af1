package sched

// This file implements the test of the goroutines that run finalizers and cleanups.

import "testing"

// fing is the life of one of these goroutines.
type fing struct {
	k   Fing
	run func(mp *M, what any)
}

func (f *fing) Resume(mp *M, gp *G) Switch {
	for {
		what, ok := mp.NextFinalizer(f.k, gp)
		if !ok {
			return SwitchPark
		}
		f.run(mp, what)
	}
}

func (f *fing) Traceback(*G) []Frame { return []Frame{{Func: "runtime.runFinalizers"}} }

// finalizers: what a thread that is no M queues runs once, in its order, while the main goroutine waits for it.
func finalizers(r *simRun) Task {
	const n = 10
	var ran [numFings]int
	var finished sema
	create := func(k Fing) fn {
		return func(mp *M, gp *G) Switch {
			for range 2 { // the second time there is one
				mp.Createfing(k, gp, func() (*G, Task) {
					return mp.NewG(), &fing{k, func(mp *M, what any) {
						if what != ran[k] {
							r.fail("%v runs after %d others", what, ran[k])
						}
						ran[k]++
						finished.release(mp)
					}}
				})
			}
			return yield(mp, gp)
		}
	}
	gaps := make([]uint32, 2*n)
	for i := range gaps {
		gaps[i] = uint32(r.rng.IntN(6))
	}
	r.s.AddExternal(1) // the collector is at work
	list := []fn{create(Finalizers), create(Cleanups), func(*M, *G) Switch {
		r.sim.NewOSProc(func() {
			for i := range n {
				r.sim.Usleep(gaps[2*i])
				r.s.Queuefinalizer(Finalizers, i)
				r.sim.Usleep(gaps[2*i+1])
				r.s.Queuefinalizer(Cleanups, i)
			}
		})
		return again
	}}
	list = append(list, wait(&finished, 2*n)...)
	return steps(append(list, func(mp *M, gp *G) Switch {
		if n := r.s.NumGoroutine(mp); n != 1 || len(r.s.AllG(mp)) != 1 {
			r.fail("%d goroutines: the runtime's own are not to be counted", n)
		}
		return exit(0)(mp, gp)
	})...)
}

func TestFinalizers(t *testing.T) {
	simulate(t, Config{Procs: 2}, finalizers, func(r *simRun, res Result) { wantExit(t, res, 0) })
}

// TestFinalizerDeadlock: the goroutine of finalizers does not keep a program alive, unless one of them runs.
func TestFinalizerDeadlock(t *testing.T) {
	for _, running := range []bool{false, true} {
		want := "no goroutines (main called runtime.Goexit) - deadlock!"
		if running {
			want = "all goroutines are asleep - deadlock!"
		}
		simulate(t, Config{Procs: 2}, func(r *simRun) Task {
			var task Task = &fing{k: Finalizers}
			if running {
				task = steps(func(mp *M, gp *G) Switch { mp.NextFinalizer(Finalizers, gp); return again }, forever(WaitChanReceive))
			}
			return steps(func(mp *M, gp *G) Switch {
				mp.Queuefinalizer(Cleanups, 0) // for nobody
				if running {
					mp.Queuefinalizer(Finalizers, 0)
				}
				mp.Createfing(Finalizers, gp, func() (*G, Task) { return mp.NewG(), task })
				return SwitchExit
			})
		}, func(r *simRun, res Result) {
			if res.Kind != ExitDeadlock || res.Msg != want {
				t.Errorf("ended with %+v, want %q", res, want)
			}
		})
	}
}
