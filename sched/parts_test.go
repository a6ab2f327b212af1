package sched

// This file implements tests of the parts: status words, free lists, timers, the guard, and errors.

import (
	"go/build"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"unsafe"

	"minigo/sched/platform/host"
)

// TestTables: each state, reason and transition has its row.
func TestTables(t *testing.T) {
	for w := WaitZero + 1; w < numWaitReasons; w++ {
		if w.String() == "" {
			t.Errorf("wait reason %d has no name", w)
		}
	}
	for from, to := range gtransitions {
		for i := range 16 {
			if to&(1<<i) != 0 && (i >= len(gstatusNames) || i == from) {
				t.Errorf("bad transition from %d to %d", from, i)
			}
		}
	}
}

// TestBadTransition: an illegal change of state ends the run, and names both.
func TestBadTransition(t *testing.T) {
	tests := []struct {
		want string
		f    func(mp *M, gp *G)
	}{
		{"goroutine 1: bad transition from dead to running", func(mp *M, gp *G) { casgstatus(mp, gp, _Gdead, _Grunning) }},
		{"goroutine 1 is running, and not waiting, before runnable", func(mp *M, gp *G) { mp.Goready(gp) }},
		{"goroutine 1 is running, and not runnable (scan)", func(mp *M, gp *G) { casfromgscanstatus(mp, gp, _Grunnable) }},
		{"unlock of unlocked lock", func(mp *M, gp *G) { mp.Unlock(new(Mutex)) }},
		{"schedule: holding locks", func(mp *M, gp *G) { mp.Lock(new(Mutex)) }},
	}
	for _, tt := range tests {
		res := newSimRun(1, Config{}).s.Run(fn(func(mp *M, gp *G) Switch { tt.f(mp, gp); return SwitchYield }))
		if res.Kind != ExitFatal || !strings.Contains(res.Msg, tt.want) {
			t.Errorf("ended with %+v, want %q", res, tt.want)
		}
	}
}

// TestScan: while someone reads a G's stack its state cannot change.
func TestScan(t *testing.T) {
	simulate(t, Config{Procs: 2}, func(r *simRun) Task {
		var other *G
		return steps(func(mp *M, gp *G) Switch {
			other = mp.NewG()
			mp.Newproc(other, steps(func(mp *M, gp *G) Switch { return mp.Sleep(gp, 50_000) }, done), gp)
			return mp.Sleep(gp, 20_000)
		}, func(mp *M, gp *G) Switch {
			ok := mp.Scan(other, func() {
				r.sim.Usleep(200) // the timer fires now
				if other.Status() != "waiting (scan)" {
					r.fail("the goroutine is %s", other.Status())
				}
			})
			if !ok || mp.Scan(gp, nil) {
				r.fail("waiting: %v; a running one must not be scanned", ok)
			}
			return mp.Sleep(gp, 20_000)
		}, func(mp *M, gp *G) Switch {
			if !other.Dead() {
				r.fail("the goroutine is %s", other.Status())
			}
			return exit(0)(mp, gp)
		})
	}, func(r *simRun, res Result) { wantExit(t, res, 0) })
}

// TestReuse: a dead G comes back with its Task; those that a P does not need are for the others.
func TestReuse(t *testing.T) {
	simulate(t, Config{Procs: 1}, func(r *simRun) Task {
		tasks := map[Task]bool{}
		return steps(func(mp *M, gp *G) Switch {
			for range 200 {
				mp.Go(gp, &idTask{})
			}
			return mp.Sleep(gp, 1e6)
		}, func(mp *M, gp *G) Switch {
			if n := mp.p.ngFree.Load() + mp.s.ngFree.Load(); n != 200 || mp.p.ngFree.Load() >= 64 {
				r.fail("%d dead Gs, %d of them on the P", n, mp.p.ngFree.Load())
			}
			for range 200 {
				newg := mp.NewG()
				if newg.Task() == nil || tasks[newg.Task()] {
					r.fail("a G without a Task of its own")
				}
				tasks[newg.Task()] = true
				mp.Newproc(newg, newg.Task(), gp)
			}
			if n := len(mp.s.allgs); n != 201 {
				r.fail("%d Gs", n)
			}
			return exit(0)(mp, gp)
		})
	}, func(r *simRun, res Result) { wantExit(t, res, 0) })
}

// TestSleepTimer: a G sleeps with one timer, which its descriptor keeps for the next goroutine: nothing is allocated for it.
func TestSleepTimer(t *testing.T) {
	simulate(t, Config{Procs: 1}, func(r *simRun) Task {
		timers := map[*Timer]bool{}
		sleep := func(mp *M, gp *G) Switch {
			if gp.timer != nil {
				timers[gp.timer] = true
			}
			return mp.Sleep(gp, 1000)
		}
		var list []fn
		for range 50 {
			list = append(list, func(mp *M, gp *G) Switch {
				mp.Go(gp, steps(sleep, sleep, sleep, done))
				return mp.Sleep(gp, 10_000)
			}, sleep)
		}
		return steps(append(list, func(mp *M, gp *G) Switch {
			if len(timers) != 2 {
				r.fail("%d timers for 2 Gs", len(timers))
			}
			return exit(0)(mp, gp)
		})...)
	}, func(r *simRun, res Result) { wantExit(t, res, 0) })
}

type idTask struct{ _ int }

func (*idTask) Resume(*M, *G) Switch { return SwitchExit }
func (*idTask) Traceback(*G) []Frame { return nil }

// TestGuard: a request for preemption and a stack that grows do not lose each other, in whatever order they come.
func TestGuard(t *testing.T) {
	gp := new(G)
	for i := range uintptr(20_000) {
		gp.preempt.Store(false)
		gp.SetStackguard(1)
		var wg sync.WaitGroup
		wg.Add(1)
		go func() {
			gp.preempt.Store(true)
			gp.Stackguard0.Store(StackPreempt)
			wg.Done()
		}()
		gp.SetStackguard(2 + i)
		wg.Wait()
		if gp.Stackguard0.Load() != StackPreempt {
			t.Fatalf("the request is lost")
		}
	}
}

// TestSleepOrder: those who sleep wake in the order of time, and not too early.
func TestSleepOrder(t *testing.T) {
	simulate(t, Config{Procs: 3}, func(r *simRun) Task {
		var finished sema
		return steps(slices.Concat([]fn{func(mp *M, gp *G) Switch {
			for i := range int64(50) {
				d := i * 7919 % 50 * 10_000
				start := r.sim.Now()
				mp.Go(gp, steps(func(mp *M, gp *G) Switch {
					start = r.sim.Now()
					return mp.Sleep(gp, d)
				}, func(mp *M, gp *G) Switch {
					if late := r.sim.Now() - start - d; late < 0 || late > 20_000 {
						r.fail("sleep of %d ns took %d more", d, late)
					}
					finished.release(mp)
					return SwitchExit
				}))
			}
			return again
		}}, wait(&finished, 50), []fn{exit(0)})...)
	}, func(r *simRun, res Result) { wantExit(t, res, 0) })
}

// TestTimerStop: a timer that Stop has stopped does not fire, one that fires every so often does.
func TestTimerStop(t *testing.T) {
	simulate(t, Config{Procs: 2}, func(r *simRun) Task {
		var ticks, never, chanSends int
		var tick, stopped, ch Timer
		return steps(func(mp *M, gp *G) Switch {
			now := r.s.Nanotime()
			tick.Init(func(*M, any, uint64, int64) { ticks++ }, nil)
			stopped.Init(func(*M, any, uint64, int64) { never++ }, nil)
			ch.InitChan(func(*M, any, uint64, int64) { chanSends++ }, nil, func(*M, any) bool {
				had := chanSends > 0
				chanSends = 0
				return had
			})
			tick.Reset(mp, now+10_000, 10_000)
			ch.Reset(mp, now+5_000, 0)
			ch.BlockChan(mp)
			if stopped.Reset(mp, now+50_000, 0) || !stopped.Stop(mp) || stopped.Stop(mp) {
				r.fail("Stop or Reset reports wrongly")
			}
			return mp.Sleep(gp, 105_000)
		}, func(mp *M, gp *G) Switch {
			if never != 0 {
				r.fail("a stopped timer has fired")
			}
			if !tick.Stop(mp) || ticks != 10 {
				r.fail("%d ticks", ticks)
			}
			ch.UnblockChan(mp)
			// The channel still has its value: the timer counts as pending, and Stop empties the channel.
			if chanSends != 1 || !ch.Stop(mp) || chanSends != 0 || ch.Stop(mp) {
				r.fail("a channel's timer is not drained")
			}
			ticks = 0
			return mp.Sleep(gp, 100_000)
		}, func(mp *M, gp *G) Switch {
			if ticks != 0 {
				r.fail("%d ticks after Stop", ticks)
			}
			return exit(0)(mp, gp)
		})
	}, func(r *simRun, res Result) { wantExit(t, res, 0) })
}

// TestChanTimersAreLazy: a channel's timer is in a heap only while someone waits at the channel, and else runs when someone looks.
func TestChanTimersAreLazy(t *testing.T) {
	simulate(t, Config{Procs: 1}, func(r *simRun) Task {
		sends := 0
		var once, tick Timer
		inHeap := func(mp *M) (n int) {
			lock(mp, &mp.p.timers.mu)
			for _, tw := range mp.p.timers.heap {
				if tm := tw.timer; (tm == &once || tm == &tick) && tm.state&timerZombie == 0 {
					n++
				}
			}
			unlock(mp, &mp.p.timers.mu)
			return n
		}
		want := func(mp *M, what string, heap, sent int) {
			if n := inHeap(mp); n != heap || sends != sent {
				r.fail("%s: %d in the heap, %d sent, want %d and %d", what, n, sends, heap, sent)
			}
		}
		return steps(func(mp *M, gp *G) Switch {
			now := r.s.Nanotime()
			for _, tm := range []*Timer{&once, &tick} {
				tm.InitChan(func(*M, any, uint64, int64) { sends++ }, nil, func(*M, any) bool { return false })
			}
			once.Reset(mp, now+50_000, 0)
			tick.Reset(mp, now+50_000, 1_000_000)
			want(mp, "started", 0, 0)
			once.MaybeRunChan(mp)
			want(mp, "asked too early", 0, 0)
			once.BlockChan(mp)
			once.BlockChan(mp)
			want(mp, "two wait", 1, 0)
			once.UnblockChan(mp)
			want(mp, "one waits", 1, 0)
			once.UnblockChan(mp)
			want(mp, "nobody waits", 0, 0)
			return mp.Sleep(gp, 100_000)
		}, func(mp *M, gp *G) Switch {
			want(mp, "nobody has looked", 0, 0)
			once.MaybeRunChan(mp)
			once.MaybeRunChan(mp)
			want(mp, "someone has looked", 0, 1)
			tick.MaybeRunChan(mp)
			tick.MaybeRunChan(mp)
			want(mp, "a tick", 0, 2)
			tick.BlockChan(mp)
			once.BlockChan(mp) // which has run
			want(mp, "waits for the next tick", 1, 2)
			return mp.Sleep(gp, 2_500_000)
		}, func(mp *M, gp *G) Switch {
			want(mp, "two more ticks", 1, 4)
			tick.UnblockChan(mp)
			once.UnblockChan(mp)
			tick.BlockChan(mp) // while it may still be in the heap
			want(mp, "waits again", 1, 4)
			if !tick.Stop(mp) || once.Stop(mp) {
				r.fail("Stop reports wrongly")
			}
			tick.UnblockChan(mp)
			want(mp, "stopped", 0, 4)
			return exit(0)(mp, gp)
		})
	}, func(r *simRun, res Result) { wantExit(t, res, 0) })
}

// TestThreadLimit: too many blocked Ms are an error of the program.
func TestThreadLimit(t *testing.T) {
	simulate(t, Config{Procs: 1, MaxMs: 10}, func(r *simRun) Task {
		return steps(func(mp *M, gp *G) Switch {
			for range 20 {
				mp.Go(gp, fn(func(mp *M, gp *G) Switch {
					mp.Entersyscallblock(gp)
					r.sim.Usleep(100_000)
					if !mp.Exitsyscall(gp) {
						return SwitchSyscall
					}
					return SwitchExit
				}))
			}
			return mp.Sleep(gp, 1e9)
		}, exit(0))
	}, func(r *simRun, res Result) {
		if res.Kind != ExitFatal || res.Msg != "thread exhaustion" || res.Detail != "runtime: program exceeds 10-thread limit" {
			t.Errorf("ended with %+v", res)
		}
	})
}

// TestSetMaxThreads: there may be as many Ms as the limit says, and one more is too many. The limit is never more than the host can bear.
func TestSetMaxThreads(t *testing.T) {
	_, ms := newRounds(Config{Procs: 4})
	mp, s := ms[0], ms[0].s
	for _, tt := range []struct{ n, old int }{{1 << 40, maxMs}, {100, maxMs}, {4, 100}, {100, 4}} {
		if old := mp.SetMaxThreads(tt.n); old != tt.old || mp.Threads() != 4 || s.lock.key.Load() != mutexUnlocked || mp.locks != 0 {
			t.Errorf("%d: it was %d, want %d; %d Ms, %d locks", tt.n, old, tt.old, mp.Threads(), mp.locks)
		}
	}
	for n, want := range map[int]string{3: "runtime: program exceeds 3-thread limit", -1: "runtime: program exceeds -1-thread limit"} {
		_, ms := newRounds(Config{Procs: 4})
		func() {
			defer func() {
				if p := recover(); p != (lastRound{}) {
					t.Errorf("%d: the thread has not ended: %v", n, p)
				}
			}()
			ms[0].SetMaxThreads(n)
		}()
		if got := ms[0].s.result.Detail; got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}

// TestForcedGC: the collector is called by a goroutine of its own, as often as it shall be.
func TestForcedGC(t *testing.T) {
	n := 0
	simulate(t, Config{Procs: 2, GC: func() { n++ }, ForceGCPeriod: 100e6}, func(r *simRun) Task {
		n = 0
		return steps(func(mp *M, gp *G) Switch { return mp.Sleep(gp, 1e9) }, func(mp *M, gp *G) Switch {
			if n < 8 || n > 10 || r.s.NumGoroutine(mp) != 1 {
				r.fail("%d collections, %d goroutines", n, r.s.NumGoroutine(mp))
			}
			return exit(0)(mp, gp)
		})
	}, func(r *simRun, res Result) { wantExit(t, res, 0) })
}

// TestExitOthersRun: the end of the program does not wait for other goroutines.
func TestExitOthersRun(t *testing.T) {
	s := New(host.New(), Config{Procs: 2})
	wantExit(t, s.Run(steps(func(mp *M, gp *G) Switch {
		for range 4 {
			mp.Go(gp, compute(1e12, done))
		}
		return mp.Sleep(gp, 1e6)
	}, exit(5))), 5)
}

func TestMemLimit(t *testing.T) {
	s := New(host.New(), Config{Procs: 2, MemLimit: 1})
	if r := s.Run(compute(1e12, done)); r.Kind != ExitFatal || r.Msg != "out of memory" {
		t.Errorf("ended with %+v", r)
	}
}

// TestInterrupt: a thread that is no M ends the run, or wakes a goroutine.
func TestInterrupt(t *testing.T) {
	s := New(host.New(), Config{Procs: 2})
	parked := make(chan *G)
	go func() {
		s.ReadyExternal(<-parked)
		<-parked
		s.Interrupt(Result{Kind: ExitCode, Code: 130})
	}()
	wantExit(t, s.Run(steps(func(mp *M, gp *G) Switch {
		s.AddExternal(1)
		mp.Gopark(gp, func(_ *M, gp *G, _ unsafe.Pointer) bool { parked <- gp; return true }, nil, WaitSignal)
		return SwitchPark
	}, func(mp *M, gp *G) Switch {
		parked <- nil
		return forever(WaitSignal)(mp, gp)
	})), 130)
}

// TestSchedtrace: the text shows what is going on.
func TestSchedtrace(t *testing.T) {
	for _, detailed := range []bool{false, true} {
		var text string
		cfg := Config{Procs: 2, Schedtrace: func(s string) { text = s }, SchedtracePeriod: 1e6, SchedtraceDetail: detailed}
		simulate(t, cfg, func(r *simRun) Task {
			return steps(func(mp *M, gp *G) Switch {
				mp.Go(gp, forever(WaitSelect))
				mp.Go(gp, fn(func(mp *M, gp *G) Switch {
					mp.Entersyscall(gp)
					r.sim.Usleep(1e6)
					mp.Exitsyscall(gp)
					return SwitchSyscall
				}))
				return mp.Sleep(gp, 100e6)
			}, exit(0))
		}, func(r *simRun, res Result) {
			wantExit(t, res, 0)
			want := []string{"gomaxprocs=2 idleprocs=2 threads=", "runqueue=0"}
			if detailed {
				want = append(want, "  P1: status=0(idle) schedtick=", "  M1: p=nil curg=nil", "(sleep) m=nil", "(select) m=nil", "status=3(syscall) m=")
			}
			for _, w := range want {
				if !strings.Contains(text, w) {
					t.Errorf("%q is not in\n%s", w, text)
				}
			}
		})
	}
}

// TestSchedtraceHasGosFields: each name=value that Go's runtime prints, in its order: there are programs that read such lines.
func TestSchedtraceHasGosFields(t *testing.T) {
	source, err := os.ReadFile(filepath.Join(build.Default.GOROOT, "src/runtime/proc.go"))
	if err != nil || !strings.HasPrefix(runtime.Version(), "go1.26") {
		t.Skip("no sources of go1.26")
	}
	_, body, _ := strings.Cut(string(source), "\nfunc schedtrace(")
	body, _, _ = strings.Cut(body, "\n}\n")
	fields := func(text string) (list []string) {
		for _, f := range regexp.MustCompile(`\b(\w+)=[^= ]`).FindAllStringSubmatch(text, -1) {
			if !slices.Contains(list, f[1]) {
				list = append(list, f[1])
			}
		}
		return list
	}
	var literals []string
	for _, s := range regexp.MustCompile(`"([^"]*=)"`).FindAllStringSubmatch(body, -1) {
		literals = append(literals, s[1]+"x")
	}
	brackets := regexp.MustCompile(`"( schedticks=\[ )"`).FindStringSubmatch(body)
	if brackets == nil {
		t.Fatal("schedticks is printed elsewhere")
	}
	want := append(fields(strings.Join(literals, " ")), "schedticks")
	var got []string
	for _, detailed := range []bool{true, false} {
		var text string
		cfg := Config{Procs: 2, Schedtrace: func(s string) { text = s }, SchedtracePeriod: 1e6, SchedtraceDetail: detailed}
		simulate(t, cfg, func(r *simRun) Task {
			return steps(func(mp *M, gp *G) Switch { return mp.Sleep(gp, 10e6) }, exit(0))
		}, func(r *simRun, res Result) {
			for _, f := range fields(strings.ReplaceAll(text, "preemptoff= ", "preemptoff=x ")) {
				if !slices.Contains(got, f) {
					got = append(got, f)
				}
			}
		})
	}
	if !slices.Equal(got, want) {
		t.Errorf("fields\n%v\nwant\n%v", got, want)
	}
}

// TestSchedtraceOfLockedM: who is locked to whom, and that the thread of one that waits is blocked.
func TestSchedtraceOfLockedM(t *testing.T) {
	var text string
	cfg := Config{Procs: 2, Schedtrace: func(s string) { text = s }, SchedtracePeriod: 1e6, SchedtraceDetail: true}
	simulate(t, cfg, func(r *simRun) Task {
		return steps(func(mp *M, gp *G) Switch {
			mp.LockOSThread(gp)
			return mp.Sleep(gp, 100e6)
		}, exit(0))
	}, func(r *simRun, res Result) {
		wantExit(t, res, 0)
		g := regexp.MustCompile(`(?m)^  G1: status=4\(sleep\) m=nil lockedm=(\d+)$`).FindStringSubmatch(text)
		if g == nil || !strings.Contains(text, "  M"+g[1]+": p=nil curg=nil mallocing=0 throwing=0 preemptoff= locks=0 dying=0 spinning=false blocked=true lockedg=1\n") {
			t.Error(text)
		}
	})
}
