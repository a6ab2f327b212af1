package sched

// This file tests what sysmon takes and asks for, and when, and where a P goes that is taken.

import (
	"sync/atomic"
	"testing"

	"minigo/sched/platform"
	"minigo/sched/platform/host"
	"minigo/sched/platform/sim"
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

// A meter is a simulator that counts how often it is asked for the size of the heap.
type meter struct {
	*sim.Sim
	size  uint64
	asked int
}

func (m *meter) HeapBytes() uint64 { m.asked++; return m.size }

// TestSysmonPeriods: sysmon looks at the heap every 10 ms, and tells what is going on as often as it shall; a heap of just the limit is not too large.
func TestSysmonPeriods(t *testing.T) {
	for seed := uint64(1); seed <= 10; seed++ {
		m := &meter{Sim: sim.New(seed), size: 1000}
		texts := 0
		r := newRun(m, seed, Config{Procs: 1, MemLimit: 1000, Schedtrace: func(string) { texts++ }, SchedtracePeriod: 20e6})
		res, err := r.run(compute(200e6, func(mp *M, gp *G) Switch {
			if behind := m.Now() - r.s.coarse.Load(); behind > 11e6 {
				r.fail("the coarse clock is %d ns behind", behind)
			}
			return exit(1)(mp, gp)
		}))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		wantExit(t, res, 1)
		if m.asked < 10 || m.asked > 21 || texts < 6 || texts > 11 {
			t.Errorf("seed %d: asked %d times for the heap's size, told %d times", seed, m.asked, texts)
		}
	}
}

// A rounds is a platform on which sysmon alone runs: time goes on as it naps and sleeps, and the test comes in between.
type rounds struct {
	descriptors
	s      *Sched
	naps   []uint32
	sleeps []int64
	asked  int
	polls  int
	finis  int
	nap    func(n int) // after so many naps
	sleep  func(n int) // while it sleeps for the nth time
}

type lastRound struct{}

func (c *rounds) Usleep(us uint32) {
	c.now += int64(us) * 1000
	c.naps = append(c.naps, us)
	c.nap(len(c.naps))
}

func (c *rounds) FutexSleep(_ *atomic.Uint32, _ uint32, ns int64) {
	c.sleeps = append(c.sleeps, ns)
	if c.sleep(len(c.sleeps)); c.s.sysmonnote.key.Load() == 0 {
		c.now += ns
	}
}

func (c *rounds) HeapBytes() uint64 { c.asked++; return 1 }
func (c *rounds) ExitThread()       { panic(lastRound{}) }
func (c *rounds) NetpollFini()      { c.finis++ }

func (c *rounds) Netpoll(delay int64, events []platform.PollEvent) int {
	c.polls++
	return c.descriptors.Netpoll(delay, events)
}

// wake ends a sleep.
func (c *rounds) wake(mp *M) {
	lock(mp, &c.s.lock)
	c.s.wakesysmon()
	unlock(mp, &c.s.lock)
}

func (c *rounds) end() { c.s.exiting.Store(true) }

// run lets sysmon run until end is called. All Ps are idle but those that the test has taken.
func (c *rounds) run(ms []*M) {
	monitor := c.s.allocm(c.s.mReserveID(ms[0]))
	for _, mp := range ms {
		lock(mp, &c.s.lock)
		c.s.pidleput(mp, releasep(mp))
		unlock(mp, &c.s.lock)
	}
	defer func() {
		if p := recover(); p != (lastRound{}) {
			panic(p)
		}
	}()
	c.s.sysmon(monitor)
}

func newRounds(cfg Config) (*rounds, []*M) {
	c := &rounds{descriptors: descriptors{open: map[uintptr]uint64{}}}
	c.Platform, c.now = host.New(), 1e9
	c.nap, c.sleep = func(int) {}, func(int) {}
	ms := msOn(c, cfg)
	c.s = ms[0].s
	return c, ms
}

// TestSysmonSleeps: when all Ps are idle sysmon sleeps until the next timer is due, or for half the collector's period. Who wakes it finds it quick again; when it has woken by
// itself it is as slow as it was.
func TestSysmonSleeps(t *testing.T) {
	const period = 100e6
	c, ms := newRounds(Config{Procs: 2, ForceGCPeriod: 2 * period})
	tm := new(Timer)
	tm.Init(func(*M, any, uint64, int64) {}, nil)
	tm.Reset(ms[1], c.now+50e6, 0)
	woken := 0
	c.nap = func(n int) {
		if c.s.sysmonwait.Load() {
			t.Errorf("nap %d: it is taken to sleep", n)
		}
		if n == 60 {
			c.s.allp[1].timers.check(ms[1], 0)
		}
		if woken > 0 && c.naps[woken] != 20 {
			t.Errorf("it naps for %d µs when it has been woken", c.naps[woken])
		}
		woken = 0
	}
	c.sleep = func(n int) {
		if !c.s.sysmonwait.Load() {
			t.Errorf("sleep %d: nobody would wake it", n)
		}
		switch slow := c.naps[len(c.naps)-1]; n {
		case 1:
			if len(c.naps) != 1 || c.sleeps[0] != 50e6-20e3 {
				t.Errorf("it sleeps for %d ns after %d naps", c.sleeps[0], len(c.naps))
			}
		case 2, 3: // it wakes by itself
			if c.sleeps[n-1] != period || slow < 1000 || n == 2 && len(c.naps) != 60 {
				t.Errorf("sleep %d, after %d naps of at last %d µs, for %d ns", n, len(c.naps), slow, c.sleeps[n-1])
			}
		case 4:
			if slow < 1000 {
				t.Errorf("sleep %d, after a nap of %d µs", n, slow)
			}
			woken = len(c.naps)
			c.wake(ms[0])
		case 5: // the world is to be stopped, and a P not yet idle
			lock(ms[0], &c.s.lock)
			acquirep(ms[0], c.s.pidleget())
			unlock(ms[0], &c.s.lock)
			c.s.gcwaiting.Store(true)
		case 6:
			c.s.gcwaiting.Store(false)
			c.wake(ms[0])
			naps := len(c.naps)
			c.nap = func(n int) {
				if n == naps+10 {
					c.end()
				}
			}
		default:
			t.Error("it sleeps while a P is not idle")
			c.end()
		}
	}
	c.run(ms)
	if len(c.sleeps) != 6 {
		t.Errorf("%d sleeps", len(c.sleeps))
	}
}

// TestSysmonPollsSeldom: however often sysmon comes round, it polls only when nobody has for 10 ms and nobody is about to, and as seldom asks for the heap's size. Who waited
// for what is ready then is put on a queue, and a P that is idle started; nothing is left counted.
func TestSysmonPollsSeldom(t *testing.T) {
	c, ms := newRounds(Config{Procs: 2, MemLimit: 1000})
	mp, s := ms[0], c.s
	pd, _ := mp.PollOpen(7)
	gp := runOn(mp, nil)
	if pd.Wait(mp, gp, PollRead, false) != PollParked {
		t.Fatal("not parked")
	}
	park_m(mp, gp)
	start := c.now
	c.sleep = func(n int) {
		if c.now < start+35e6 {
			c.wake(mp) // it comes round every 20 µs
			return
		}
		if c.polls != 3 || c.asked != 4 {
			t.Errorf("in 35 ms it has polled %d times, and asked for the heap's size %d times", c.polls, c.asked)
		}
		s.lastpoll.Store(0)
		c.polls, start = 0, c.now
		c.sleep = func(n int) {
			if c.now < start+15e6 {
				c.wake(mp)
				return
			}
			if c.polls != 0 || s.lastpoll.Load() != 0 {
				t.Errorf("it has polled %d times while someone else did", c.polls)
			}
			s.lastpoll.Store(c.now)
			c.events = append(c.events, platform.PollEvent{Data: c.open[7], Mode: PollRead})
			c.sleep = func(n int) { c.wake(mp) }
			c.nap = func(n int) {
				if c.polls > 0 {
					c.end()
				}
			}
			c.wake(mp)
		}
		c.wake(mp)
	}
	c.run(ms)
	if got := s.globrunqget(); got != gp || c.threads != 1 {
		t.Errorf("who waited is not runnable, or nobody is there to run it: %d threads", c.threads)
	}
	if s.nmidlelocked != 0 || s.netpollWaiters.Load() != 0 {
		t.Errorf("nmidlelocked %d, %d wait for the network", s.nmidlelocked, s.netpollWaiters.Load())
	}
}

// TestSlowGC: a collection that takes longer than the period is not begun again meanwhile, and is done once even if there is no P when it has ended.
func TestSlowGC(t *testing.T) {
	n := 0
	var r *simRun
	cfg := Config{Procs: 1, GC: func() { n++; r.sim.Usleep(25_000) }, ForceGCPeriod: 10e6}
	simulate(t, cfg, func(run *simRun) Task {
		r, n = run, 0
		return compute(100e6, func(mp *M, gp *G) Switch {
			if n < 3 || n > 5 {
				r.fail("%d collections of 25 ms in 100 ms", n)
			}
			return exit(0)(mp, gp)
		})
	}, func(r *simRun, res Result) { wantExit(t, res, 0) })
}
