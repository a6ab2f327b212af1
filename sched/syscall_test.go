package sched

// This file tests where a P and a G go when a system call begins and ends.

import (
	"testing"

	"minigo/sched/platform/host"
)

// idleP lets mp give up its P.
func idleP(mp *M) {
	pp := releasep(mp)
	lock(mp, &mp.s.lock)
	mp.s.pidleput(mp, pp)
	unlock(mp, &mp.s.lock)
}

// TestHandoff: an M is started for a P that is left if there is work for it, or nobody else who would look for work or poll; else it is put on the idle list, and who polls
// knows of its timers.
func TestHandoff(t *testing.T) {
	for _, tt := range []struct {
		name     string
		procs    int
		idle     int // of the other Ps
		set      func(c *clock, mp *M, pp *P)
		started  bool
		spinning int32 // Ms, afterwards
		woken    int   // who polls
		status   uint32
	}{
		{"work of its own", 2, 0, func(_ *clock, mp *M, _ *P) { runqput(mp, runnable(mp, 1)[0], false) }, true, 0, 0, _Pidle},
		{"work on the global queue", 2, 0, func(_ *clock, mp *M, _ *P) { mp.s.globrunqput(runnable(mp, 1)[0]) }, true, 0, 0, _Pidle},
		{"all others are busy", 2, 0, func(_ *clock, mp *M, _ *P) { mp.s.needspinning.Store(1) }, true, 1, 0, _Pidle},
		{"someone spins", 2, 0, func(_ *clock, mp *M, _ *P) { mp.s.nmspinning.Store(1) }, false, 1, 0, _Pidle},
		{"someone spins, and more are asked for", 2, 0, func(_ *clock, mp *M, _ *P) { mp.s.nmspinning.Store(1); mp.s.needspinning.Store(1) }, true, 2, 0, _Pidle},
		{"others are idle", 3, 1, nil, false, 0, 0, _Pidle},
		{"others are idle, and more are asked for", 3, 1, func(_ *clock, mp *M, _ *P) { mp.s.needspinning.Store(1) }, true, 1, 0, _Pidle},
		{"all others are idle, and nobody polls", 3, 2, nil, true, 0, 0, _Pidle},
		{"all others are idle, and one polls", 3, 2, func(_ *clock, mp *M, _ *P) { mp.s.lastpoll.Store(0) }, false, 0, 0, _Pidle},
		{"one polls, and there is a timer", 3, 2, func(c *clock, mp *M, _ *P) {
			mp.s.lastpoll.Store(0)
			tm := new(Timer)
			tm.Init(func(*M, any, uint64, int64) {}, nil)
			tm.Reset(mp, c.now+100, 0)
			c.breaks = 0
		}, false, 0, 1, _Pidle},
		{"one polls until then", 3, 2, func(c *clock, mp *M, _ *P) {
			mp.s.lastpoll.Store(0)
			tm := new(Timer)
			tm.Init(func(*M, any, uint64, int64) {}, nil)
			tm.Reset(mp, c.now+100, 0)
			c.breaks = 0
			mp.s.pollUntil.Store(c.now + 100)
		}, false, 0, 0, _Pidle},
		{"work comes at the last moment", 3, 1, func(c *clock, mp *M, _ *P) {
			m2, gp := &M{s: mp.s}, runnable(mp, 1)[0]
			lock(m2, &mp.s.lock)
			c.busy = func() { mp.s.globrunqput(gp); unlock(m2, &mp.s.lock) }
		}, true, 0, 0, _Pidle},
		{"the world is to be stopped", 3, 1, func(_ *clock, mp *M, _ *P) { mp.s.gcwaiting.Store(true); mp.s.stopwait = 1 }, false, 0, 0, _Pgcstop},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := &clock{Platform: host.New(), now: 1e9}
			ms := msOn(c, Config{Procs: tt.procs})
			mp, s := ms[len(ms)-1], ms[0].s
			s.netpollGenericInit(mp)
			for _, m2 := range ms[:tt.idle] {
				idleP(m2)
			}
			pp := mp.p
			if tt.set != nil {
				tt.set(c, mp, pp)
			}
			c.threads = 0
			handoffp(mp, releasep(mp))
			nmp := s.allm.Load()
			if started := c.threads == 1 && nmp.nextp == pp; started != tt.started || c.threads > 1 {
				t.Errorf("started: %v, %d threads", started, c.threads)
			}
			if tt.started && nmp.spinning != (s.nmspinning.Load() > 0) || s.nmspinning.Load() != tt.spinning {
				t.Errorf("nmspinning %d, want %d; the M spins: %v", s.nmspinning.Load(), tt.spinning, nmp.spinning)
			}
			idle := int32(tt.idle)
			if !tt.started && tt.status == _Pidle {
				idle++
			}
			if n := s.npidle.Load(); n != idle || pp.status.Load() != tt.status || c.breaks != tt.woken || s.needspinning.Load() != 0 || mp.locks != 0 {
				t.Errorf("npidle %d, want %d; P is %s; who polls is woken %d times, want %d; needspinning %d; %d locks", n, idle,
					pstatusNames[pp.status.Load()], c.breaks, tt.woken, s.needspinning.Load(), mp.locks)
			}
			if want := b2i(tt.started); mp.stats.handoffs.Load() != want {
				t.Errorf("%d counted, want %d", mp.stats.handoffs.Load(), want)
			}
			if tt.status == _Pgcstop && (s.stopwait != 0 || s.stopnote.key.Load() == 0) {
				t.Error("who stops the world is not told")
			}
		})
	}
}

func b2i(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// TestExitsyscall: after a system call an M takes its own P back, or else one that is idle, and wakes sysmon then; or its G waits for one. A P may become idle at the last moment, too.
func TestExitsyscall(t *testing.T) {
	for _, tt := range []struct {
		name        string
		taken       bool // the P, during the call
		idle, later bool // another P is idle after the call; or when it has not found one
		lost        bool // someone else takes it first
		fast        bool
		next        bool
	}{
		{"the own P", false, true, false, false, true, false},
		{"an idle P", true, true, false, false, true, false},
		{"an idle P that is taken first", true, true, false, true, false, false},
		{"an idle P at the last moment", true, false, true, false, false, true},
		{"no P", true, false, false, false, false, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := &clock{Platform: host.New(), now: 1e9}
			ms := msOn(c, Config{Procs: 2})
			mp, s := ms[0], ms[0].s
			monitor := s.allocm(s.mReserveID(mp))
			gp := runOn(mp, nil)
			pp, p1 := mp.p, ms[1].p
			pp.syscalltick.Add(1) // neither the first call nor the first time slice
			pp.schedtick.Add(1)
			mp.Entersyscall(gp)
			if mp.p != nil || pp.m.Load() != nil || readgstatus(gp) != _Gsyscall || pp.status.Load() != _Psyscall {
				t.Error("the M has not left its P")
			}
			if tt.taken {
				s.retake(monitor, 1e9)
				if s.retake(monitor, 2e9) != 1 {
					t.Error("the P has not been taken")
				}
			}
			if tt.idle {
				idleP(ms[1])
			}
			s.sysmonwait.Store(true)
			gp.Stackguard0.Store(0)
			if tt.lost {
				lock(ms[1], &s.lock)
				c.busy = func() { s.pidleget(); unlock(ms[1], &s.lock) }
			}
			fast := mp.Exitsyscall(gp)
			if fast != tt.fast || mp.oldp != nil || mp.locks != 0 {
				t.Errorf("goes on: %v; %d locks", fast, mp.locks)
			}
			if fast {
				want := pp
				if tt.taken {
					want = p1
				}
				if mp.p != want || want.m.Load() != mp || want.status.Load() != _Prunning || readgstatus(gp) != _Grunning || gp.Stackguard0.Load() != 1 {
					t.Error("the M has not taken the right P")
				}
				if s.sysmonwait.Load() != !tt.taken {
					t.Error("sysmon is not woken for a P that was idle, or is for another")
				}
				return
			}
			if tt.later {
				idleP(ms[1])
			}
			mp.lockedg = gp // or it would stop here
			next, inherit := exitsyscall0(mp, gp)
			if (next == gp) != tt.next || (next == nil) == tt.next || inherit || readgstatus(gp) != _Grunnable || mp.curg.Load() != nil || mp.locks != 0 {
				t.Errorf("next: %v", next)
			}
			if woken := !s.sysmonwait.Load(); woken != tt.next || (mp.p == p1) != tt.next {
				t.Errorf("sysmon is woken: %v; has the idle P: %v", woken, mp.p == p1)
			}
			if queued := s.globrunqget() == gp; queued == tt.next {
				t.Errorf("the G waits for a P: %v", queued)
			}
		})
	}
}

// TestSyscallWhileStopping: a system call that begins when the world is to be stopped does not hold that up.
func TestSyscallWhileStopping(t *testing.T) {
	for _, wait := range []int32{1, 0} { // 0: all have stopped
		ms := msOn(&clock{Platform: host.New(), now: 1e9}, Config{Procs: 2})
		mp, s := ms[0], ms[0].s
		gp := runOn(mp, nil)
		pp := mp.p
		s.gcwaiting.Store(true)
		s.stopwait = wait
		tick := pp.syscalltick.Load()
		mp.Entersyscall(gp)
		want := uint32(_Psyscall)
		if wait > 0 {
			want = _Pgcstop
		}
		if status := pp.status.Load(); status != want || s.stopwait != 0 || s.stopnote.key.Load() != uint32(wait) || mp.locks != 0 || pp.syscalltick.Load() != tick+uint32(wait) {
			t.Errorf("P is %s, stopwait %d", pstatusNames[status], s.stopwait)
		}
	}
}
