package gsync

// This file implements the benchmarks, each beside the same program in Go itself, and the test that nothing is allocated.

import (
	"fmt"
	"runtime"
	"sync"
	"testing"
	"unsafe"

	"minigo/sched"
	"minigo/sched/platform/host"
)

// A slot is what the VM's channels carry.
type slot struct {
	n uint64
	p unsafe.Pointer
}

// A fn is a Task: one closure, which keeps its state in its variables.
type fn func(mp *sched.M, gp *sched.G) sched.Switch

func (f fn) Resume(mp *sched.M, gp *sched.G) sched.Switch { return f(mp, gp) }
func (f fn) Traceback(*sched.G) []sched.Frame             { return nil }

// tasks runs n operations by the goroutines that start makes; the run ends when one of them has called exit.
func tasks(tb testing.TB, procs int, start func(mp *sched.M) []fn) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	s := sched.New(host.New(), sched.Config{Procs: procs})
	Init[slot](s)
	res := s.Run(fn(func(mp *sched.M, gp *sched.G) sched.Switch {
		for _, f := range start(mp) {
			mp.Newproc(mp.NewG(), f, gp)
		}
		return sched.SwitchExit
	}))
	if res.Kind != sched.ExitCode {
		tb.Fatal(res.Msg)
	}
}

// loop makes a Task of an operation that is started and, if it parks, finished; after n times the run ends.
func loop(n int, begin func(mp *sched.M, gp *sched.G) Result, finish func(mp *sched.M, gp *sched.G)) fn {
	parked := false
	return func(mp *sched.M, gp *sched.G) sched.Switch {
		if parked {
			finish(mp, gp)
			parked = false
			n--
		}
		for ; n > 0; n-- {
			if *mp.Budget() -= 20; *mp.Budget() <= 0 && mp.Preempt(gp) {
				return sched.SwitchPreempt
			}
			if begin(mp, gp) == Parked {
				parked = true
				return sched.SwitchPark
			}
		}
		mp.Exit(gp, 0)
		return sched.SwitchExit
	}
}

func sender(n int, c *Chan[slot]) fn {
	v := []slot{{n: 1}}
	return loop(n,
		func(mp *sched.M, gp *sched.G) Result { return c.Send(mp, gp, v) },
		func(mp *sched.M, gp *sched.G) { FinishSend[slot](mp, gp) })
}

func receiver(n int, c *Chan[slot]) fn {
	v := make([]slot, 1)
	return loop(n,
		func(mp *sched.M, gp *sched.G) Result { return c.Recv(mp, gp, v) },
		func(mp *sched.M, gp *sched.G) { FinishRecv(mp, gp, v) })
}

func selector(n int, a, b *Chan[slot]) fn {
	v := make([]slot, 1)
	return loop(n,
		func(mp *sched.M, gp *sched.G) Result {
			cs := Cases[slot](mp, 2)
			cs[0] = Case[slot]{C: a, Elem: v}
			cs[1] = Case[slot]{C: b, Elem: v}
			_, r := Select(mp, gp, cs, true)
			return r
		},
		func(mp *sched.M, gp *sched.G) {
			FinishSelect[slot](mp, gp)
			FinishRecv(mp, gp, v)
		})
}

func locker(n int, m *mutex, count *int) fn {
	return func(mp *sched.M, gp *sched.G) sched.Switch {
		for ; n > 0; n-- {
			if *mp.Budget() -= 10; gp.Waiting == nil && *mp.Budget() <= 0 && mp.Preempt(gp) {
				return sched.SwitchPreempt
			}
			if MutexLock(mp, gp, &m.state, &m.sema) == Parked {
				return sched.SwitchPark
			}
			*count++
			if MutexUnlock(mp, &m.state, &m.sema) == Yield {
				n--
				return mp.Goyield(gp)
			}
		}
		mp.Exit(gp, 0)
		return sched.SwitchExit
	}
}

func newSlotChan(mp *sched.M, size int) *Chan[slot] {
	c, _ := NewChan[slot](mp, 1, size)
	return c
}

func chanTasks(n, size int) func(mp *sched.M) []fn {
	return func(mp *sched.M) []fn {
		c := newSlotChan(mp, size)
		return []fn{sender(n, c), receiver(n, c)}
	}
}

func selectTasks(n int) func(mp *sched.M) []fn {
	return func(mp *sched.M) []fn {
		a, b := newSlotChan(mp, 0), newSlotChan(mp, 0)
		return []fn{sender(n, a), sender(n, b), selector(n, a, b)}
	}
}

func mutexTasks(n, gs int) func(mp *sched.M) []fn {
	return func(mp *sched.M) []fn {
		m, count := new(mutex), new(int)
		fs := make([]fn, gs)
		for i := range fs {
			fs[i] = locker(n/gs+1, m, count)
		}
		return fs
	}
}

// each runs a benchmark on 1 and on 2 Ps, ours and Go's.
func each(b *testing.B, ours func(n int) func(mp *sched.M) []fn, gos func(n int)) {
	for procs := 1; procs <= 2; procs++ {
		b.Run(fmt.Sprintf("ours/procs=%d", procs), func(b *testing.B) { tasks(b, procs, ours(b.N)) })
		b.Run(fmt.Sprintf("go/procs=%d", procs), func(b *testing.B) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(procs))
			gos(b.N)
		})
	}
}

func goChan(n, size int) {
	c := make(chan [2]uint64, size)
	go func() {
		for range n {
			c <- [2]uint64{1}
		}
	}()
	for range n {
		<-c
	}
}

func BenchmarkChanUnbuffered(b *testing.B) {
	each(b, func(n int) func(mp *sched.M) []fn { return chanTasks(n, 0) }, func(n int) { goChan(n, 0) })
}

func BenchmarkChanBuffered(b *testing.B) {
	each(b, func(n int) func(mp *sched.M) []fn { return chanTasks(n, 64) }, func(n int) { goChan(n, 64) })
}

func BenchmarkSelect(b *testing.B) {
	each(b, selectTasks, func(n int) {
		x, y, done := make(chan [2]uint64), make(chan [2]uint64), make(chan bool)
		for _, c := range []chan [2]uint64{x, y} {
			go func() {
				for {
					select {
					case c <- [2]uint64{1}:
					case <-done:
						return
					}
				}
			}()
		}
		for range n {
			select {
			case <-x:
			case <-y:
			}
		}
		close(done)
	})
}

func BenchmarkMutex(b *testing.B) {
	for _, gs := range []int{1, 8} {
		b.Run(fmt.Sprintf("gs=%d", gs), func(b *testing.B) {
			each(b, func(n int) func(mp *sched.M) []fn { return mutexTasks(n, gs) }, func(n int) {
				var m sync.Mutex
				var wg sync.WaitGroup
				count := 0
				for range gs {
					wg.Go(func() {
						for range n/gs + 1 {
							m.Lock()
							count++
							m.Unlock()
						}
					})
				}
				wg.Wait()
			})
		})
	}
}

func BenchmarkPollClosed(b *testing.B) {
	each(b, func(n int) func(mp *sched.M) []fn {
		return func(mp *sched.M) []fn {
			c := newSlotChan(mp, 0)
			return []fn{loop(n, func(mp *sched.M, gp *sched.G) Result { return c.TryRecv(mp, nil) }, nil)}
		}
	}, func(n int) {
		c := make(chan [2]uint64)
		for range n {
			select {
			case <-c:
			default:
			}
		}
	})
}

// TestNoAllocation: in the steady state nothing is allocated.
func TestNoAllocation(t *testing.T) {
	const n = 20_000
	for name, start := range map[string]func(mp *sched.M) []fn{
		"unbuffered": chanTasks(n, 0),
		"buffered":   chanTasks(n, 4),
		"select":     selectTasks(n),
		"mutex":      mutexTasks(n, 4),
	} {
		for procs := 1; procs <= 2; procs++ {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			tasks(t, procs, start)
			runtime.ReadMemStats(&after)
			if k := after.Mallocs - before.Mallocs; k > n/20 {
				t.Errorf("%s, %d Ps: %d allocations in %d operations", name, procs, k, n)
			} else {
				t.Logf("%s, %d Ps: %d allocations", name, procs, k)
			}
		}
	}
}
