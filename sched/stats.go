package sched

// This file implements counters: what the scheduler did in a run, and who had to wait.

import "sync/atomic"

// counters are an M's. Only it writes them.
type counters struct {
	switches  atomic.Uint64 // Gs begun or gone on with
	steals    atomic.Uint64 // times it took from another P
	stolen    atomic.Uint64 // Gs taken
	handoffs  atomic.Uint64 // Ps given to other Ms
	retakes   atomic.Uint64 // Ps taken from system calls
	lockWaits atomic.Uint64 // times a lock of the scheduler was not free
	parks     atomic.Uint64 // times the thread went to sleep for want of work

	maxWait  atomic.Int64  // the longest time that a G it ran was runnable before
	maxWaitG atomic.Uint64 // whose
}

// count adds to a counter that only the caller writes.
func count1(c *atomic.Uint64) { c.Store(c.Load() + 1) }

// add adds the counters of an M that others may still write.
func (c *counters) add(d *counters) {
	c.switches.Add(d.switches.Load())
	c.steals.Add(d.steals.Load())
	c.stolen.Add(d.stolen.Load())
	c.handoffs.Add(d.handoffs.Load())
	c.retakes.Add(d.retakes.Load())
	c.lockWaits.Add(d.lockWaits.Load())
	c.parks.Add(d.parks.Load())
	c.waited(d.maxWait.Load(), d.maxWaitG.Load())
}

func (c *counters) waited(ns int64, goid uint64) {
	if ns > c.maxWait.Load() {
		c.maxWait.Store(ns)
		c.maxWaitG.Store(goid)
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

	// The longest time that a G was runnable and did not run, in nanoseconds, with Config.Measure. At the end it may still wait.
	MaxWait  int64
	MaxWaitG uint64
	Starving []Waiting // Gs that were runnable at the end, the longest first
	Running  []Waiting // Gs that ran, or were in system calls
}

// A Waiting is a G at the end of a run.
type Waiting struct {
	Goid   uint64
	For    int64 // how long it has been runnable, in nanoseconds
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
		Procs: s.Gomaxprocs(), Wall: s.ended - s.started, Threads: s.mnext, Switches: c.switches.Load(), Steals: c.steals.Load(), Stolen: c.stolen.Load(),
		Handoffs: c.handoffs.Load(), Retakes: c.retakes.Load(), LockWaits: c.lockWaits.Load(), Parks: c.parks.Load(),
		MaxWait: c.maxWait.Load(), MaxWaitG: c.maxWaitG.Load(),
	}
	for _, gp := range s.Goroutines() {
		if gp == s.result.G {
			continue // it is over: it has no stack to speak of
		}
		w := Waiting{Goid: gp.Goid(), Status: gp.Status()}
		switch readgstatus(gp) {
		case _Grunnable:
			if w.For = s.ended - gp.runnableAt; !s.cfg.Measure || w.For < 0 {
				w.For = 0
			}
			if w.For > st.MaxWait {
				st.MaxWait, st.MaxWaitG = w.For, w.Goid
			}
			w.Stack = gp.task.Traceback(gp)
			i := len(st.Starving)
			for i > 0 && st.Starving[i-1].For < w.For {
				i--
			}
			st.Starving = append(st.Starving[:i], append([]Waiting{w}, st.Starving[i:]...)...)
		case _Grunning, _Gsyscall:
			w.Stack = gp.task.Traceback(gp)
			st.Running = append(st.Running, w)
		}
	}
	return st
}

// measureRunnable notes when gp becomes runnable.
func (s *Sched) measureRunnable(gp *G) {
	if s.cfg.Measure {
		gp.runnableAt = s.tracetime()
	}
}

// measureWait notes how long gp has been runnable, now that mp runs it.
func (mp *M) measureWait(gp *G) {
	count1(&mp.stats.switches)
	if mp.s.cfg.Measure {
		mp.stats.waited(mp.s.tracetime()-gp.runnableAt, gp.goid.Load())
	}
}
