package sched

// This file tests what is left of a G, an M, a P and a run that end, and the stop of the world.

import (
	"testing"
	"unsafe"

	"minigo/sched/platform"
	"minigo/sched/platform/host"
)

// TestEndOfG: a G that has ended keeps nothing of its goroutine but its Task, and the next goroutine inherits nothing.
func TestEndOfG(t *testing.T) {
	mp := msOn(&clock{Platform: host.New()}, Config{Procs: 1})[0]
	s := mp.s
	gp := runOn(mp, nil)
	x := new(int)
	gp.m, gp.waitreason, gp.Param, gp.Waiting, gp.isSystem = mp, WaitSelect, unsafe.Pointer(x), unsafe.Pointer(x), true
	gp.parentGoid = 7
	s.ngsys.Store(1)
	goexit0(mp, gp)
	if gp.m != nil || gp.waitreason != WaitZero || gp.Param != nil || gp.Waiting != nil || gp.isSystem || s.ngsys.Load() != 0 || mp.curg.Load() != nil {
		t.Errorf("left: %v %v %v %v %v; %d of the system", gp.m, gp.waitreason, gp.Param, gp.Waiting, gp.isSystem, s.ngsys.Load())
	}
	gp.preempt.Store(true)
	gp.Stackguard0.Store(StackPreempt)
	if newg := mp.NewG(); newg != gp {
		t.Fatal("another G")
	}
	mp.Newproc(gp, fn(done), nil)
	if gp.Preempted() || gp.Stackguard0.Load() != 1 || gp.parentGoid != 0 {
		t.Errorf("asked to make way: %v; child of %d", gp.Preempted(), gp.parentGoid)
	}
}

// TestFreeGs: dead Gs go to the global list in batches, and come from there in batches, and each is counted where it is.
func TestFreeGs(t *testing.T) {
	ms := msOn(&clock{Platform: host.New()}, Config{Procs: 2})
	mp, s := ms[0], ms[0].s
	const n = 200
	live := n
	check := func() {
		t.Helper()
		free := s.gFree.size
		for _, pp := range s.allp {
			if free += pp.gFree.size; pp.ngFree.Load() != pp.gFree.size {
				t.Fatalf("P %d has %d dead Gs, and says %d", pp.id, pp.gFree.size, pp.ngFree.Load())
			}
		}
		if s.ngFree.Load() != s.gFree.size || int(free) != n-live || s.NumGoroutine(mp) != max(live, 1) || len(s.AllG(mp)) != live || mp.locks != 0 {
			t.Fatalf("%d live Gs, want %d: %d dead, %d of them on the global list", s.NumGoroutine(mp), live, free, s.ngFree.Load())
		}
	}
	for i, gp := range runnable(mp, n) {
		goexit0(mp, runOn(mp, gp))
		live--
		check()
		if want := int32(i + 1); i >= 63 {
			if want = 31 + (want-64)%33; mp.p.gFree.size != want {
				t.Fatalf("%d Gs have ended, and the P has %d, want %d", i+1, mp.p.gFree.size, want)
			}
		}
	}
	got := map[*G]bool{}
	take := func(mp *M) bool {
		gp := gfget(mp)
		if gp == nil {
			return false
		}
		if got[gp] {
			t.Fatal("a G has been taken twice")
		}
		got[gp] = true
		casgstatus(mp, gp, _Gdead, _Grunnable)
		live++
		check()
		return true
	}
	own, global := mp.p.gFree.size, s.gFree.size
	for range 5 {
		if take(ms[0]); s.gFree.size != global {
			t.Errorf("a P with dead Gs has taken some from the global list")
		}
	}
	take(ms[1])
	if ms[1].p.gFree.size != 31 || s.gFree.size != global-32 {
		t.Errorf("%d Gs taken from the global list", global-s.gFree.size)
	}
	for take(ms[1]) {
	}
	if mp.p.gFree.size != own-5 || live != n-int(own)+5 {
		t.Errorf("a P's dead Gs have been taken by another")
	}
	gfpurge(mp, mp.p)
	check()
	for take(ms[1]) {
	}
	if live != n {
		t.Errorf("%d Gs are lost", n-live)
	}
}

// TestEndOfLockedM: an M that ends gives its P away, and what it has; the others do not see it any more.
func TestEndOfLockedM(t *testing.T) {
	for _, stopping := range []bool{false, true} {
		for which := range 3 {
			c, ms := newRounds(Config{Procs: 3})
			mp, s := ms[which], c.s
			idleP(ms[(which+1)%3])
			pp := mp.p
			for range 3 {
				mp.gFree.push(malg(mp))
			}
			mp.ngFree.Store(3)
			mp.stats.parks.Store(5)
			s.gcwaiting.Store(stopping)
			s.stopwait = 1
			func() {
				defer func() {
					if p := recover(); p != (lastRound{}) {
						t.Errorf("the thread has not ended: %v", p)
					}
				}()
				mp.exitLocked()
			}()
			status := uint32(_Pidle)
			if stopping {
				status = _Pgcstop
			}
			if pp.status.Load() != status || pp.m.Load() != nil || mp.p != nil || (s.stopwait == 0) != stopping {
				t.Errorf("M %d: its P is %s", which, pstatusNames[pp.status.Load()])
			}
			n := 0
			for m2 := s.allm.Load(); m2 != nil; m2 = m2.alllink.Load() {
				if n++; m2 == mp {
					t.Errorf("M %d is still on the list", which)
				}
			}
			if n != 2 || s.mcount() != 2 || s.gFree.size != 3 || s.ngFree.Load() != 3 || mp.ngFree.Load() != 0 || s.Stats().Parks != 5 {
				t.Errorf("M %d: %d Ms, %d counted; %d dead Gs, %d counted, of the M %d", which, n, s.mcount(), s.gFree.size, s.ngFree.Load(), mp.ngFree.Load())
			}
		}
	}
}

// TestUnlockTooOften: a G that is not locked, or was born locked, cannot be unlocked.
func TestUnlockTooOften(t *testing.T) {
	mp := msOn(&clock{Platform: host.New()}, Config{Procs: 1})[0]
	gp := runOn(mp, nil)
	mp.UnlockOSThread(gp)
	mp.LockOSThread(gp)
	mp.LockOSThread(gp)
	for _, want := range []bool{true, false, false} {
		if mp.UnlockOSThread(gp); gp.Locked() != want || (mp.lockedg == gp) != want {
			t.Errorf("locked: %v, want %v", gp.Locked(), want)
		}
	}
	mp.lockedg, gp.lockedm = gp, mp
	if mp.UnlockOSThread(gp); !gp.Locked() || mp.lockedExt != 0 {
		t.Error("a G that was born locked is not any more")
	}
}

// TestStopMs: a run has ended as soon as the last M has; nobody finds that out by looking again.
func TestStopMs(t *testing.T) {
	var at int64
	simulate(t, Config{Procs: 4}, func(r *simRun) Task {
		return steps(func(mp *M, gp *G) Switch {
			for i := range int64(4) {
				mp.Go(gp, compute(10_000*i, func(mp *M, gp *G) Switch { return mp.Sleep(gp, 1e6) }))
			}
			return mp.Sleep(gp, 50_000)
		}, func(mp *M, gp *G) Switch {
			at = r.sim.Now()
			return exit(0)(mp, gp)
		})
	}, func(r *simRun, res Result) {
		if took := r.sim.Now() - at; took > 100_000 || r.s.mlive.Load() != 0 {
			t.Errorf("the end took %d ns, and %d Ms are left", took, r.s.mlive.Load())
		}
	})
}

// TestStopMsAsks: at the end all Gs that run are asked to make way, all Ms that sleep are woken, wherever they do, and the poller is closed behind the last; but who is in a
// system call is not waited for.
func TestStopMsAsks(t *testing.T) {
	for _, syscall := range []bool{false, true} {
		c, ms := newRounds(Config{Procs: 2})
		mp, s := ms[0], c.s
		s.netpollGenericInit(mp)
		gp := runOn(mp, nil)
		if syscall {
			mp.Entersyscall(gp)
		}
		s.mlive.Store(1)
		c.sleep = func(int) {
			s.mlive.Store(0)
			s.notewakeup(&s.mdone)
		}
		s.stopMs()
		if waited := len(c.sleeps) == 1; waited == syscall || (c.finis == 1) == syscall {
			t.Errorf("system call %v: %d waits, and the poller is closed %d times", syscall, len(c.sleeps), c.finis)
		}
		if !gp.Preempted() || gp.Stackguard0.Load() != StackPreempt || c.breaks == 0 {
			t.Errorf("the G has been asked: %v, guard %#x; the poller %d times", gp.Preempted(), gp.Stackguard0.Load(), c.breaks)
		}
		for name, n := range map[string]*note{"an M": &ms[0].park, "an M without a G": &ms[1].park, "sysmon": &s.sysmonnote, "who stops the world": &s.stopnote} {
			if n.key.Load() == 0 {
				t.Errorf("%s is not woken", name)
			}
		}
	}
}

// TestFirstExit: the first end is the one that counts, and the embedder is told of it at once if it is one with a code.
func TestFirstExit(t *testing.T) {
	for _, tt := range []struct {
		end  func(mp *M, gp *G)
		kind ExitKind
		told int
	}{
		{func(mp *M, gp *G) { mp.Exit(gp, 3) }, ExitCode, 1},
		{func(mp *M, gp *G) { mp.Fatal(gp, "a", "b") }, ExitFatal, 0},
		{func(mp *M, gp *G) { mp.Panicked(gp) }, ExitPanic, 0},
		{func(mp *M, gp *G) { mp.s.Interrupt(Result{Kind: ExitSignal}) }, ExitSignal, 0},
	} {
		told, code := 0, 0
		mp := msOn(&clock{Platform: host.New()}, Config{Procs: 1, Exit: func(c int) { told++; code = c }})[0]
		gp := runOn(mp, nil)
		tt.end(mp, gp)
		mp.Exit(gp, 4)
		s := mp.s
		if s.result.Kind != tt.kind || told != tt.told || tt.told == 1 && code != 3 || !s.exiting.Load() || s.done.key.Load() == 0 {
			t.Errorf("ended with %+v; told %d times, of code %d", s.result, told, code)
		}
	}
}

// TestOnDeadlock: an embedder that wants to know of deadlocks is told of one, and the run goes on: it may wake someone.
func TestOnDeadlock(t *testing.T) {
	simulate(t, Config{Procs: 2}, func(r *simRun) Task {
		told := 0
		return steps(func(mp *M, gp *G) Switch {
			r.s.OnDeadlock(func(msg string) {
				if told++; msg != "all goroutines are asleep - deadlock!" {
					r.fail("told of: %s", msg)
				}
				if told == 1 {
					r.sim.NewOSProc(func() { r.s.ReadyExternal(gp) })
				}
			})
			return forever(WaitSelect)(mp, gp)
		}, func(mp *M, gp *G) Switch {
			if told == 0 {
				r.fail("not told")
			}
			return exit(0)(mp, gp)
		})
	}, func(r *simRun, res Result) { wantExit(t, res, 0) })
}

// TestStopAsksAgain: who stops the world asks the Gs that run, and asks again if a request has gone to one that was about to stop. When the world goes on sysmon is woken, and
// who waited for what has become ready meanwhile is runnable.
func TestStopAsksAgain(t *testing.T) {
	c, ms := newRounds(Config{Procs: 2})
	mp, s := ms[0], c.s
	pd, _ := mp.PollOpen(7)
	waiter := runOn(mp, nil)
	if pd.Wait(mp, waiter, PollRead, false) != PollParked {
		t.Fatal("not parked")
	}
	park_m(mp, waiter)
	gp, other := runOn(mp, nil), runOn(ms[1], nil)
	c.sleep = func(n int) {
		if !other.Preempted() || readgstatus(gp) != _Gwaiting || gp.WaitReason() != WaitStoppingTheWorld {
			t.Errorf("wait %d: asked: %v; who stops the world is %s", n, other.Preempted(), gp.Status())
		}
		other.preempt.Store(false)
		if n == 3 {
			lock(ms[1], &s.lock)
			s.stopP(releasep(ms[1]))
			unlock(ms[1], &s.lock)
		}
	}
	stopTheWorldWithSema(mp, gp, STWGC)
	if readgstatus(gp) != _Grunning || len(c.sleeps) != 3 || s.stopnote.key.Load() != 0 {
		t.Errorf("the world is stopped after %d waits", len(c.sleeps))
	}
	c.events = append(c.events, platform.PollEvent{Data: c.open[7], Mode: PollRead})
	s.sysmonwait.Store(true)
	s.newprocs = 1
	startTheWorldWithSema(mp)
	if s.sysmonwait.Load() || s.gcwaiting.Load() || s.netpollWaiters.Load() != 0 || s.newprocs != 0 || s.Gomaxprocs() != 1 || mp.locks != 0 {
		t.Errorf("sysmon sleeps: %v; %d wait for the network; %d Ps; %d locks", s.sysmonwait.Load(), s.netpollWaiters.Load(), s.Gomaxprocs(), mp.locks)
	}
	if readgstatus(waiter) != _Grunnable {
		t.Errorf("who waited is %s", waiter.Status())
	}
}

// TestProcresize: however many Ps there are, and were, each is idle or has its M, is known as what it is, and keeps its timers: those of one that goes are the current one's.
func TestProcresize(t *testing.T) {
	c := &clock{Platform: host.New(), now: 1e9}
	ms := msOn(c, Config{Procs: 1})
	mp, s := ms[0], ms[0].s
	s.netpollGenericInit(mp)
	s.lastpoll.Store(0)
	s.nmspinning.Store(1) // nobody is to be woken
	all := append([]*P(nil), s.allp...)
	timers := 0
	for _, n := range []int32{3, 40, 2, 35, 33, 70, 1, 5, 64, 65, 64} {
		gp := runOn(mp, nil)
		mp.p.budget = -1
		stopTheWorldWithSema(mp, gp, STWGOMAXPROCS)
		s.newprocs = n
		startTheWorldWithSema(mp)
		goexit0(mp, gp)

		idle := map[*P]bool{}
		for pp := s.pidle; pp != nil; pp = pp.link {
			if idle[pp] {
				t.Fatalf("%d Ps: P %d is on the idle list twice", n, pp.id)
			}
			idle[pp] = true
		}
		if len(s.allp) != int(n) || s.Gomaxprocs() != int(n) || int32(len(idle)) != n-1 || s.npidle.Load() != n-1 || idle[mp.p] || mp.p.id >= n {
			t.Fatalf("%d Ps: %d in all, %d idle, %d counted, the current is P %d", n, len(s.allp), len(idle), s.npidle.Load(), mp.p.id)
		}
		found := 0
		for i, pp := range s.allp {
			own := pp == mp.p
			status, m := uint32(_Pidle), (*M)(nil)
			if own {
				status, m = _Prunning, mp
			}
			if pp.id != int32(i) || pp.status.Load() != status || pp.m.Load() != m || len(pp.runq) != s.cfg.RunqSize {
				t.Errorf("%d Ps: P %d is %s", n, i, pstatusNames[pp.status.Load()])
			}
			if idle := s.idlepMask.read(uint32(i)); idle == own {
				t.Errorf("%d Ps: P %d is taken to be idle: %v", n, i, idle)
			}
			if may, want := s.timerpMask.read(uint32(i)), own || len(pp.timers.heap) > 0; may != want {
				t.Errorf("%d Ps: P %d is taken to have timers: %v", n, i, may)
			}
			if i < len(all) && all[i] != pp {
				t.Errorf("%d Ps: P %d is another one", n, i)
			}
			if i >= len(all) && pp.budget != s.slice {
				t.Errorf("%d Ps: P %d begins with a budget of %d", n, i, pp.budget)
			}
			found += len(pp.timers.heap)
		}
		if found != timers {
			t.Errorf("%d Ps: %d timers, want %d", n, found, timers)
		}
		if len(all) < int(n) {
			all = append([]*P(nil), s.allp...)
		}
		for _, pp := range all[n:] {
			if pp.status.Load() != _Pdead {
				t.Errorf("%d Ps: P %d, which has gone, is %s", n, pp.id, pstatusNames[pp.status.Load()])
			}
		}

		// A timer here, and on with the last P.
		tm := new(Timer)
		tm.Init(func(*M, any, uint64, int64) {}, nil)
		tm.Reset(mp, c.now+1000, 0)
		timers++
		lock(mp, &s.lock)
		var others []*P
		last := mp.p
		for pp := s.pidleget(); pp != nil; pp = s.pidleget() {
			if others = append(others, pp); pp.id == n-1 {
				last = pp
			}
		}
		others = append(others, releasep(mp))
		acquirep(mp, last)
		for _, pp := range others {
			if pp != last {
				s.pidleput(mp, pp)
			}
		}
		unlock(mp, &s.lock)
	}
}
