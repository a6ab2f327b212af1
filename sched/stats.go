package sched

// This file implements counters: what the scheduler did in a run, and who had to wait.

import (
	"slices"
	"sync/atomic"
)

// counters are an M's. Only it writes them, but an M that comes back from a system call after the run may do so while they are read.
type counters struct {
	steals    atomic.Uint64 // times it took from another P
	stolen    atomic.Uint64 // Gs taken
	handoffs  atomic.Uint64 // Ps given to other Ms
	retakes   atomic.Uint64 // Ps taken from system calls
	lockWaits atomic.Uint64 // times a lock of the scheduler was not free
	parks     atomic.Uint64 // times the thread went to sleep for want of work

	// These change for each G that is begun or gone on with, where an atomic store would be dear. INV-switches: after Run no M gets there any more. It has ended, or is in
	// a system call, which its G's state tells, and behind which checkExit stands before the next G.
	switches uint64 // Gs begun or gone on with
	maxWait  int64  // the longest time that a G it ran was runnable before
	maxWaitG uint64 // whose
}

func (c *counters) add(d *counters) {
	c.steals.Add(d.steals.Load())
	c.stolen.Add(d.stolen.Load())
	c.handoffs.Add(d.handoffs.Load())
	c.retakes.Add(d.retakes.Load())
	c.lockWaits.Add(d.lockWaits.Load())
	c.parks.Add(d.parks.Load())
	c.switches += d.switches
	c.waited(d.maxWait, d.maxWaitG)
}

func (c *counters) waited(ns int64, goid uint64) {
	if ns > c.maxWait {
		c.maxWait, c.maxWaitG = ns, goid
	}
}

// Stats say what happened in a run.
type Stats struct {
	Procs     int    // Ps at the end
	Wall      int64  // nanoseconds
	Threads   int64  // Ms made, sysmon included
	Switches  uint64 // times a G was given a P
	Steals    uint64
	Stolen    uint64 // Gs that were stolen
	Handoffs  uint64 // Ps handed to another M, by the M that entered a system call, or by sysmon
	Retakes   uint64 // those of sysmon's
	LockWaits uint64 // times a lock of the scheduler was not free
	Parks     uint64 // times a thread went to sleep for want of work

	// The longest time that a G was runnable and did not run, in nanoseconds, with Config.Measure. At the end it may still wait, for its
	// sleep to be found over, too.
	MaxWait  int64
	MaxWaitG uint64
	Starving []Waiting // Gs that were runnable at the end, or would have been if anybody had looked at their timers, the longest first
	Running  []Waiting // Gs that ran, or were in system calls
}

// A Waiting is a G at the end of a run.
type Waiting struct {
	Goid   uint64
	For    int64 // how long it has been runnable, or its sleep has been over, in nanoseconds
	Status string
	Stack  []Frame
}

// Stats are the counters, and who was runnable or running at the end, after Run.
func (s *Sched) Stats() Stats {
	var c counters
	c.add(&s.dead)
	for mp := s.allm.Load(); mp != nil; mp = mp.alllink.Load() {
		c.add(&mp.stats)
	}
	st := Stats{
		Procs: s.Gomaxprocs(), Wall: s.ended - s.started, Threads: s.mnext, Switches: c.switches, Steals: c.steals.Load(), Stolen: c.stolen.Load(),
		Handoffs: c.handoffs.Load(), Retakes: c.retakes.Load(), LockWaits: c.lockWaits.Load(), Parks: c.parks.Load(),
		MaxWait: c.maxWait, MaxWaitG: c.maxWaitG,
	}
	for _, gp := range s.Goroutines() {
		if gp == s.result.G {
			continue // it is over: it has no stack to speak of
		}
		w := Waiting{Goid: gp.Goid(), Status: gp.Status()}
		switch readgstatus(gp) {
		case _Grunnable:
			if w.For = s.ended - gp.since; !s.cfg.Measure || w.For < 0 {
				w.For = 0
			}
			st.starving(gp, w)
		case _Gwaiting:
			if gp.waitreason == WaitSleep && gp.timer.when < s.ended {
				w.For = s.ended - gp.timer.when
				st.starving(gp, w)
			}
		case _Grunning, _Gsyscall:
			w.Stack = gp.task.Traceback(gp)
			st.Running = append(st.Running, w)
		}
	}
	return st
}

// starving puts gp where it belongs among those who starve.
func (st *Stats) starving(gp *G, w Waiting) {
	w.Stack = gp.task.Traceback(gp)
	if w.For > st.MaxWait {
		st.MaxWait, st.MaxWaitG = w.For, w.Goid
	}
	i := len(st.Starving)
	for i > 0 && st.Starving[i-1].For < w.For {
		i--
	}
	st.Starving = slices.Insert(st.Starving, i, w)
}

// measureRunnable notes when gp becomes runnable.
func (s *Sched) measureRunnable(gp *G) {
	if s.cfg.Measure {
		gp.since = s.tracetime()
	}
}

// measureWait notes how long gp has been runnable, now that mp runs it.
func (mp *M) measureWait(gp *G) {
	mp.stats.switches++
	if mp.s.cfg.Measure {
		mp.measured(gp)
	}
}

//go:noinline
func (mp *M) measured(gp *G) { mp.stats.waited(mp.s.tracetime()-gp.since, gp.goid.Load()) }
