package sched

// This file implements the tests of pointers that the host's collector does not see.

import (
	"runtime"
	"testing"
	"weak"

	"minigo/sched/platform/sim"
)

func TestGuintptr(t *testing.T) {
	var p guintptr
	a, b := new(G), new(G)
	if p.Load() != nil || p.Swap(a) != nil || p.Load() != a || p.CompareAndSwap(b, nil) || p.Load() != a || !p.CompareAndSwap(a, b) || p.Swap(nil) != b || p.Load() != nil {
		t.Errorf("it points to %p at last", p.Load())
	}
	p.Store(b)
	if p.Load() != b {
		t.Errorf("after a store it points to %p", p.Load())
	}
}

// TestForget: what waits is forgotten, but not what is in a run queue: the queue itself keeps nothing alive.
func TestForget(t *testing.T) {
	s := New(sim.New(1), Config{})
	var queued, waiting weak.Pointer[G]
	wantExit(t, s.Run(steps(
		func(mp *M, gp *G) Switch {
			newg := mp.NewG()
			waiting = weak.Make(newg)
			mp.Newproc(newg, steps(func(mp *M, gp *G) Switch { mp.Gopark(gp, nil, nil, WaitSelect); return SwitchPark }), gp)
			return SwitchYield
		},
		yield,
		func(mp *M, gp *G) Switch {
			newg := mp.NewG()
			queued = weak.Make(newg)
			mp.Newproc(newg, steps(), gp)
			return again
		},
		exit(0),
	)), 0)
	s.Forget()
	runtime.GC()
	if queued.Value() == nil {
		t.Error("a goroutine in a queue was forgotten")
	}
	if waiting.Value() != nil {
		t.Error("a goroutine that waits was not forgotten")
	}
	runtime.KeepAlive(s)
}
