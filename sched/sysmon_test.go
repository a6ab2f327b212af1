package sched

// This file tests what sysmon takes and asks for, and when, and where a P goes that is taken.

import (
	"testing"

	"minigo/sched/platform/host"
)

// runOn makes gp, or a new G, the one that mp runs.
func runOn(mp *M, gp *G) *G {
	if gp == nil {
		gp = runnable(mp, 1)[0]
	}
	casgstatus(mp, gp, _Grunnable, _Grunning)
	gp.SetStackguard(1)
	mp.curg.set(gp)
	return gp
}

// TestRetakeWhen: a P is taken from an M in a system call when sysmon sees the same call twice and there is work, or nobody who would look for some; else when it has
// seen it for 10 ms. A G is asked to make way when its time slice has lasted so long.
func TestRetakeWhen(t *testing.T) {
	const ms = 1000 * 1000
	type look struct {
		after int64 // ns since the last look
		again bool  // there has been another system call, or another time slice, since
		taken int
	}
	for _, tt := range []struct {
		name    string
		preset  string
		syscall bool
		work    bool
		idle    bool // another P is
		looks   []look
		asked   bool // to make way, by the last look and not before
	}{
		{"a call, and work", "", true, true, true, []look{{0, false, 0}, {20_000, false, 1}, {20_000, false, 0}}, false},
		{"calls, and work", "", true, true, true, []look{{0, false, 0}, {20_000, true, 0}, {20_000, true, 0}, {20_000, false, 1}}, false},
		{"a call, and an idle P", "", true, false, true, []look{{0, false, 0}, {20_000, false, 0}, {9 * ms, false, 0}, {ms, false, 1}}, false},
		{"calls, and an idle P", "", true, false, true, []look{{0, false, 0}, {9 * ms, true, 0}, {9 * ms, false, 0}, {ms, false, 1}}, false},
		{"a call, and nobody who looks for work", "", true, false, false, []look{{0, false, 0}, {20_000, false, 1}}, false},
		{"a call that keeps its P", "n1", true, true, false, []look{{0, false, 0}, {20_000, false, 0}, {20 * ms, false, 0}}, false},
		{"a slice", "", false, true, true, []look{{0, false, 0}, {9 * ms, false, 0}, {ms, false, 0}}, true},
		{"slices", "", false, true, true, []look{{0, false, 0}, {9 * ms, true, 0}, {9 * ms, true, 0}, {9 * ms, false, 0}}, false},
		{"slices, and a long one", "", false, true, true, []look{{0, false, 0}, {9 * ms, true, 0}, {9 * ms, false, 0}, {ms, false, 0}}, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := &clock{Platform: host.New(), now: 100 * ms}
			preset, _ := PresetNamed(tt.preset)
			all := msOn(c, Config{Procs: 2, Preset: preset})
			s := all[0].s
			monitor := s.allocm(s.mReserveID(all[0]))
			mp := all[0]
			pp := mp.p
			if tt.work {
				runqput(mp, runnable(mp, 1)[0], false)
			}
			if len(all) > 1 && tt.idle {
				lock(monitor, &s.lock)
				s.pidleput(monitor, releasep(all[1]))
				unlock(monitor, &s.lock)
			}
			gp := runOn(mp, nil)
			pp.schedtick.Add(1)
			if tt.syscall {
				pp.syscalltick.Add(1)
				mp.Entersyscall(gp)
			}
			for i, l := range tt.looks {
				c.now += l.after
				if l.again && tt.syscall {
					pp.syscalltick.Add(1)
				} else if l.again {
					pp.schedtick.Add(1)
				}
				if gp.Preempted() {
					t.Errorf("look %d: the G has been asked too early", i)
				}
				tick := pp.syscalltick.Load()
				if n := s.retake(monitor, c.now); n != l.taken {
					t.Fatalf("look %d: %d Ps taken, want %d", i, n, l.taken)
				}
				if taken := pp.status.Load() != _Psyscall; tt.syscall && l.taken == 1 && (!taken || pp.syscalltick.Load() == tick) {
					t.Errorf("look %d: the M in the call cannot know that its P has been taken", i)
				}
				if s.nmidlelocked != 0 || monitor.locks != 0 {
					t.Errorf("look %d: nmidlelocked %d, %d locks held", i, s.nmidlelocked, monitor.locks)
				}
			}
			if gp.Preempted() != tt.asked {
				t.Errorf("the G has been asked to make way: %v", gp.Preempted())
			}
		})
	}
}

// TestRetakeAtOnce: a P whose time slice has lasted for 10 ms already is taken at the first look at its system call: a request to make way is of no use there.
func TestRetakeAtOnce(t *testing.T) {
	c := &clock{Platform: host.New(), now: 1e9}
	ms := msOn(c, Config{Procs: 2})
	mp, s := ms[0], ms[0].s
	monitor := s.allocm(s.mReserveID(mp))
	runqput(mp, runnable(mp, 1)[0], false)
	gp := runOn(mp, nil)
	mp.p.schedtick.Add(1)
	s.retake(monitor, c.now)
	mp.p.syscalltick.Add(1)
	mp.Entersyscall(gp)
	if n := s.retake(monitor, c.now+10e6); n != 1 {
		t.Errorf("%d Ps taken", n)
	}
}
