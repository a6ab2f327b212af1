package sched

// This file implements the benchmarks: what a switch costs, beside what it costs in Go itself.

import (
	"runtime"
	"testing"

	"minigo/sched/platform/host"
	"minigo/sched/trace"
)

// benchRun runs main on real threads.
func benchRun(b *testing.B, procs int, main Task) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	s := New(host.New(), Config{Procs: procs})
	if r := s.Run(main); r.Kind != ExitCode {
		b.Fatalf("%+v", r)
	}
}

func BenchmarkGosched(b *testing.B) {
	b.Run("sched", func(b *testing.B) {
		n := b.N
		yielder := func() fn {
			return func(mp *M, gp *G) Switch {
				if n--; n <= 0 {
					mp.Exit(gp, 0)
					return SwitchExit
				}
				return SwitchYield
			}
		}
		benchRun(b, 1, steps(func(mp *M, gp *G) Switch {
			mp.Go(gp, yielder())
			mp.Go(gp, yielder())
			return SwitchExit
		}))
	})
	b.Run("go", func(b *testing.B) {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
		done := make(chan bool)
		for range 2 {
			go func() {
				for range b.N / 2 {
					runtime.Gosched()
				}
				done <- true
			}()
		}
		<-done
		<-done
	})
}

// BenchmarkPing: two goroutines wake each other.
func BenchmarkPing(b *testing.B) {
	for _, procs := range []int{1, 2} {
		name := string(rune('0' + procs))
		b.Run("sched-"+name, func(b *testing.B) {
			var sm [2]sema
			player := func(i int) Task {
				n := b.N / 2
				return fn(func(mp *M, gp *G) Switch {
					for {
						if n--; n <= 0 {
							mp.Exit(gp, 0)
							return SwitchExit
						}
						sm[1-i].release(mp)
						if !sm[i].acquire(mp, gp) {
							return SwitchPark
						}
					}
				})
			}
			benchRun(b, procs, steps(func(mp *M, gp *G) Switch {
				mp.Go(gp, player(0))
				mp.Go(gp, player(1))
				return SwitchExit
			}))
		})
		b.Run("go-"+name, func(b *testing.B) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(procs))
			c := make(chan int)
			go func() {
				for range b.N / 2 {
					c <- 1
					<-c
				}
			}()
			for range b.N / 2 {
				<-c
				c <- 1
			}
		})
	}
}

// BenchmarkSpawn: a goroutine that ends at once, in batches.
func BenchmarkSpawn(b *testing.B) {
	const batch = 100
	b.Run("sched", func(b *testing.B) {
		n := b.N
		left := 0
		var parent *G
		child := fn(func(mp *M, gp *G) Switch {
			if left--; left == 0 {
				mp.Goready(parent)
			}
			return SwitchExit
		})
		benchRun(b, 1, fn(func(mp *M, gp *G) Switch {
			if n <= 0 {
				mp.Exit(gp, 0)
				return SwitchExit
			}
			parent = gp
			left = batch
			for range batch {
				mp.Go(gp, child)
			}
			n -= batch
			mp.Gopark(gp, nil, nil, WaitSemacquire)
			return SwitchPark
		}))
	})
	b.Run("go", func(b *testing.B) {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
		done := make(chan bool)
		for n := b.N; n > 0; n -= batch {
			left := batch
			for range batch {
				go func() {
					if left--; left == 0 {
						done <- true
					}
				}()
			}
			<-done
		}
	})
}

// BenchmarkTraced: a Gosched, and a wake-up with a switch, with and without a recorder.
func BenchmarkTraced(b *testing.B) {
	for _, on := range []bool{false, true} {
		name := "off"
		if on {
			name = "on"
		}
		run := func(b *testing.B, main Task) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
			cfg := Config{Procs: 1}
			if on {
				cfg.Trace = new(trace.Recorder)
			}
			b.ReportAllocs()
			if r := New(host.New(), cfg).Run(main); r.Kind != ExitCode {
				b.Fatalf("%+v", r)
			}
			if on {
				b.ReportMetric(float64(cfg.Trace.Bytes())/float64(b.N), "bytes/op")
			}
		}
		b.Run("gosched-"+name, func(b *testing.B) {
			n := b.N
			run(b, fn(func(mp *M, gp *G) Switch {
				if n--; n <= 0 {
					return exit(0)(mp, gp)
				}
				return SwitchYield
			}))
		})
		b.Run("ping-"+name, func(b *testing.B) {
			var sm [2]sema
			player := func(i int) Task {
				n := b.N / 2
				return fn(func(mp *M, gp *G) Switch {
					for {
						if n--; n <= 0 {
							return exit(0)(mp, gp)
						}
						sm[1-i].release(mp)
						if !sm[i].acquire(mp, gp) {
							return SwitchPark
						}
					}
				})
			}
			run(b, steps(func(mp *M, gp *G) Switch {
				mp.Go(gp, player(0))
				mp.Go(gp, player(1))
				return SwitchExit
			}))
		})
	}
}
