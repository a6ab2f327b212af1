package sched

// This file implements the tests that need Linux: processor time, and sockets.

import (
	"syscall"
	"testing"

	"minigo/sched/platform/host"
)

// TestHostIdle: a process whose goroutines all sleep costs no processor time.
func TestHostIdle(t *testing.T) {
	s := New(host.New(), Config{Procs: 2})
	var before, after int64
	wantExit(t, s.Run(steps(
		func(mp *M, gp *G) Switch { return mp.Sleep(gp, 50e6) }, // all settles
		func(mp *M, gp *G) Switch { before = cpuTime(); return mp.Sleep(gp, 500e6) },
		func(mp *M, gp *G) Switch { after = cpuTime(); return exit(0)(mp, gp) },
	)), 0)
	if d := after - before; d > 15e6 {
		t.Errorf("%d us of processor time in 500 ms of idleness", d/1000)
	}
}

// cpuTime is the process's processor time in nanoseconds.
func cpuTime() int64 {
	var ru syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &ru)
	return ru.Utime.Nano() + ru.Stime.Nano()
}
