package sched

import (
	"sync/atomic"
	"testing"

	"minigo/sched/platform/host"
)

func TestHostYield(t *testing.T) {
	s := New(host.New(), Config{Procs: 2})
	var n atomic.Int32
	var sum int
	wantExit(t, s.Run(steps(
		func(mp *M, gp *G) Switch {
			for range 100 {
				i := 0
				mp.Go(gp, fn(func(mp *M, gp *G) Switch {
					if i++; i < 100 {
						return SwitchYield
					}
					n.Add(1)
					return SwitchExit
				}))
			}
			return SwitchYield
		},
		fn(func(mp *M, gp *G) Switch {
			return mp.Sleep(gp, 1000*1000)
		}),
		fn(func(mp *M, gp *G) Switch {
			sum = mp.s.NumGoroutine(mp)
			mp.Exit(gp, 7)
			return SwitchExit
		}),
	)), 7)
	t.Log(n.Load(), sum)
}
