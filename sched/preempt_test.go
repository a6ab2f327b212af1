package sched

// This file tests who makes way, and what is left of a request to.

import (
	"testing"

	"minigo/sched/platform/host"
	"minigo/sched/trace"
)

// TestPreempt: what Preempt answers, and what it leaves of the budget and the stack's limit.
func TestPreempt(t *testing.T) {
	const limit, whatever = 5, 6
	timer := func(d int64) func(c *clock, mp *M, gp *G) {
		return func(c *clock, mp *M, gp *G) {
			tm := new(Timer)
			tm.Init(func(*M, any, uint64, int64) {}, nil)
			tm.Reset(mp, c.now+50, 0)
			c.now += d
		}
	}
	asked := func(_ *clock, mp *M, gp *G) { gp.preempt.Store(true); gp.Stackguard0.Store(StackPreempt) }
	world := func(_ *clock, mp *M, gp *G) { mp.s.gcwaiting.Store(true); gp.Stackguard0.Store(StackPreempt) }
	work := func(_ *clock, mp *M, gp *G) { runqput(mp, runnable(mp, 1)[0], false) }
	for _, tt := range []struct {
		name            string
		noEntry, noLoop bool
		budget          int64
		set             func(c *clock, mp *M, gp *G)
		want            bool
		refilled        bool
		guard           uintptr // whatever: as it is set
	}{
		{"nothing", false, false, 10, nil, false, false, limit},
		{"a limit that was lowered for nobody", false, false, 10, func(_ *clock, _ *M, gp *G) { gp.Stackguard0.Store(StackPreempt) }, false, false, limit},
		{"asked, at an entry", false, false, 10, asked, true, false, whatever},
		{"asked, in a loop", false, false, 0, asked, true, false, whatever},
		{"asked, at an entry, where only loops make way", true, false, 10, asked, true, false, whatever},
		{"asked, at an entry, where loops do not make way", false, true, 10, asked, true, false, whatever},
		{"asked, in a loop, where loops do not make way", false, true, 0, asked, false, true, StackPreempt},
		{"asked, where nobody makes way", true, true, 10, asked, false, false, StackPreempt},
		{"the world is to be stopped", false, false, 10, world, true, false, whatever},
		{"the end", true, true, 10, func(_ *clock, mp *M, _ *G) { mp.s.exiting.Store(true) }, true, false, whatever},
		{"a spent slice, alone", false, false, 0, nil, false, true, limit},
		{"a spent slice, and work", false, false, 0, work, true, false, whatever},
		{"a spent slice, and work elsewhere", false, false, 0, func(_ *clock, mp *M, _ *G) { mp.s.globrunqput(runnable(mp, 1)[0]) }, true, false, whatever},
		{"a spent slice, and work, where loops do not make way", false, true, 0, work, false, true, limit},
		{"a slice, and work", false, false, 1, work, false, false, limit},
		{"a spent slice, and a timer that is due", false, false, 0, timer(50), true, false, whatever},
		{"a spent slice, and a timer that is not", false, false, 0, timer(49), false, true, limit},
		{"a lock, and a spent slice", false, false, 0, func(c *clock, mp *M, gp *G) { asked(c, mp, gp); work(c, mp, gp); mp.locks++ }, false, true, whatever},
		{"a lock, and a slice", false, false, 10, func(c *clock, mp *M, gp *G) { asked(c, mp, gp); mp.locks++ }, false, false, whatever},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := &clock{Platform: host.New(), now: 1e9}
			mp := msOn(c, Config{Procs: 1, NoEntryPreempt: tt.noEntry, NoBudgetPreempt: tt.noLoop})[0]
			gp := runOn(mp, nil)
			gp.SetStackguard(limit)
			mp.p.budget = tt.budget
			if tt.set != nil {
				tt.set(c, mp, gp)
			}
			if got := mp.Preempt(gp); got != tt.want {
				t.Errorf("makes way: %v", got)
			}
			budget := tt.budget
			if tt.refilled {
				budget = mp.s.slice
			}
			if mp.p.budget != budget || tt.guard != whatever && gp.Stackguard0.Load() != tt.guard {
				t.Errorf("budget %d, want %d; limit %#x, want %#x", mp.p.budget, budget, gp.Stackguard0.Load(), tt.guard)
			}
		})
	}
}

// TestPreemptone: who asks lowers the limit of the G that runs on the P, after the flag; nobody asks himself, or where a G does not look.
func TestPreemptone(t *testing.T) {
	for _, no := range []bool{false, true} {
		ms := msOn(&clock{Platform: host.New(), now: 1e9}, Config{Procs: 5, NoEntryPreempt: no})
		idle := ms[4].p
		idleP(ms[4])
		preemptone(ms[0], idle, trace.WhyTooLong)
		var gs []*G
		for _, mp := range ms[:3] { // and one runs none
			gs = append(gs, runOn(mp, nil))
		}
		ms[0].s.preemptall(ms[0])
		for i, gp := range gs {
			want := i != 0 && !no
			if gp.Preempted() != want || (gp.Stackguard0.Load() == StackPreempt) != want {
				t.Errorf("M %d, none looks: %v: asked: %v, limit %#x", i, no, gp.Preempted(), gp.Stackguard0.Load())
			}
			gp.Stackguard0.Store(StackPreempt) // also a hint that comes late
			if gp.resetPreempt(); gp.Preempted() || gp.Stackguard0.Load() != 1 {
				t.Errorf("M %d: the request is still there", i)
			}
		}
	}
}
