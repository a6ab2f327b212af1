package sched

// This file implements the tasks that the tests of the scheduler run: state machines of a few lines.

import "testing"

// A fn is a Task: one closure, which keeps its state in its variables.
type fn func(mp *M, gp *G) Switch

func (f fn) Resume(mp *M, gp *G) Switch { return f(mp, gp) }
func (f fn) Traceback(*G) []Frame       { return []Frame{{Func: "test"}} }

// steps is a Task that does one thing after the other: each step is called once, and says how it ends.
func steps(fs ...fn) fn {
	i := 0
	return func(mp *M, gp *G) Switch {
		if i == len(fs) {
			return SwitchExit
		}
		i++
		return fs[i-1](mp, gp)
	}
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
