package sched

// This file implements the tasks that the tests of the scheduler run: state machines of a few lines.

import (
	"slices"
	"testing"
)

// A fn is a Task: one closure, which keeps its state in its variables.
type fn func(mp *M, gp *G) Switch

func (f fn) Resume(mp *M, gp *G) Switch { return f(mp, gp) }
func (f fn) Traceback(*G) []Frame       { return []Frame{{Func: "test"}} }

// again, as a step's or a worker's result, means: go on without a switch.
const again = Switch(255)

// steps is a Task that does one thing after the other: each step is called once, or again if it was preempted, and
// says how it ends.
func steps(fs ...fn) fn {
	i := 0
	return func(mp *M, gp *G) Switch {
		for i < len(fs) {
			sw := fs[i](mp, gp)
			if sw != SwitchPreempt {
				i++
			}
			if sw != again {
				return sw
			}
		}
		return SwitchExit
	}
}

// yield is a step. The first yield of all comes back at once: schedtick is 0, and a 61st tick looks at the global queue first.
func yield(mp *M, gp *G) Switch { return SwitchYield }

// wait is n steps: each takes one from sm.
func wait(sm *sema, n int) []fn {
	return slices.Repeat([]fn{func(mp *M, gp *G) Switch {
		if !sm.acquire(mp, gp) {
			return SwitchPark
		}
		return again
	}}, n)
}

// Go starts a goroutine.
func (mp *M) Go(gp *G, t Task) { mp.Newproc(mp.NewG(), t, gp) }

func exit(code int) fn {
	return func(mp *M, gp *G) Switch { mp.Exit(gp, code); return SwitchExit }
}

func wantExit(t *testing.T, r Result, code int) {
	t.Helper()
	if r.Kind != ExitCode || r.Code != code {
		t.Fatalf("run ended with %+v, want exit %d", r, code)
	}
}
