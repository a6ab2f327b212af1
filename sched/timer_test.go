package sched

// This file tests the heaps of timers against a model: what a timer is said to do, and what nobody sees but what others rely on.

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"minigo/sched/platform"
	"minigo/sched/platform/host"
)

// A clock is a platform whose time stands still, whose threads never run, and which counts how often who polls is woken.
type clock struct {
	platform.Platform
	now     int64
	breaks  int
	threads int    // that have been started
	busy    func() // is called, once, by who has to wait for a lock
}

func (c *clock) Nanotime() int64    { return c.now }
func (c *clock) NetpollInit() error { return nil }
func (c *clock) NetpollBreak()      { c.breaks++ }
func (c *clock) NewOSProc(func())   { c.threads++ }

func (c *clock) Procyield(uint32) {
	if f := c.busy; f != nil {
		c.busy = nil
		f()
	}
}

// A modelTimer is a timer and what it should do. One that has a channel has room for one value there.
type modelTimer struct {
	Timer
	m       *timerModel
	channel bool
	full    bool // the channel has a value
	next    int64
	every   int64
	waiting int
	fired   int // since the last look
}

// A timerModel is timers on the heaps of some Ps, and an M that polls.
type timerModel struct {
	clock  *clock
	ms     []*M
	timers []*modelTimer
	bad    string
}

func (w *timerModel) fail(format string, args ...any) {
	if w.bad == "" {
		w.bad = fmt.Sprintf(format, args...)
	}
}

func newTimerModel(procs, timers int) *timerModel {
	w := &timerModel{clock: &clock{Platform: host.New(), now: 1000}}
	w.ms = msOn(w.clock, Config{Procs: procs})
	w.ms[0].s.netpollGenericInit(w.ms[0])
	for i := range timers {
		mt := &modelTimer{m: w, channel: i%2 == 1}
		if mt.channel {
			mt.InitChan(modelFire, mt, func(_ *M, arg any) bool {
				mt := arg.(*modelTimer)
				had := mt.full
				mt.full = false
				return had
			})
		} else {
			mt.Init(modelFire, mt)
		}
		w.timers = append(w.timers, mt)
	}
	return w
}

func modelFire(mp *M, arg any, _ uint64, delta int64) {
	mt := arg.(*modelTimer)
	mt.fired++
	now := mt.m.clock.now
	switch {
	case mt.next == 0:
		mt.m.fail("a stopped timer has fired")
	case mt.next > now || delta != now-mt.next:
		mt.m.fail("a timer for %d has fired at %d, %d late", mt.next, now, delta)
	}
	mt.full = mt.channel
	if mt.every == 0 {
		mt.next = 0
	} else {
		for mt.next <= now {
			mt.next += mt.every
		}
	}
	if mp.locks != 0 && !mt.channel {
		mt.m.fail("a timer's function is called with %d locks held", mp.locks)
	}
}

// first is when the first timer of a heap is due that has not been stopped; 0 if there is none.
func (w *timerModel) first() int64 {
	when := int64(0)
	for _, mt := range w.timers {
		if mt.state&timerHeaped != 0 && mt.state&timerZombie == 0 && (when == 0 || mt.next < when) {
			when = mt.next
		}
	}
	return when
}

// wakeTime is what an M takes for first.
func (w *timerModel) wakeTime() int64 {
	s := w.ms[0].s
	return checkTimersNoP(s.allp, s.timerpMask, 0)
}

// check looks whether the heaps are in order, and those timers in one that should be.
func (w *timerModel) check() {
	where := map[*Timer]*timers{}
	for _, mp := range w.ms {
		ts := &mp.p.timers
		zombies := int32(0)
		for i, tw := range ts.heap {
			tm := tw.timer
			if where[tm] != nil || tm.ts != ts {
				w.fail("a timer is in a heap twice, or does not know in which")
			}
			where[tm] = ts
			if tm.state&timerZombie != 0 {
				zombies++
			}
			if i > 0 && tw.when < ts.heap[(i-1)/timerHeapN].when {
				w.fail("the heap is out of order")
			}
			if tm.state&(timerModified|timerZombie) == 0 && tw.when != tm.when {
				w.fail("a timer has another time than in its heap")
			}
		}
		if zombies != ts.zombies.Load() || len(ts.heap) != int(ts.len.Load()) {
			w.fail("%d timers, %d stopped, are taken for %d, %d stopped", len(ts.heap), zombies, ts.len.Load(), ts.zombies.Load())
		}
		if len(ts.heap) == 0 && ts.wakeTime() != 0 {
			w.fail("an empty heap says that there is a timer")
		}
		if mp.locks != 0 {
			w.fail("%d locks are held", mp.locks)
		}
	}
	for _, mt := range w.timers {
		ts := where[&mt.Timer]
		if (mt.state&timerHeaped != 0) != (ts != nil) || mt.ts != ts || mt.astate.Load() != uint32(mt.state) {
			w.fail("a timer's state is wrong")
		}
		if mt.when != mt.next || mt.isSending.Load() != 0 {
			w.fail("a timer is set to %d, want %d", mt.when, mt.next)
		}
		if live := ts != nil && mt.state&timerZombie == 0; !live && mt.next != 0 && (!mt.channel || mt.waiting > 0) {
			w.fail("a timer that runs is in no heap")
		} else if live && mt.next == 0 {
			w.fail("a timer that does not run is in a heap")
		}
	}
	if first, wake := w.first(), w.wakeTime(); first != 0 && (wake == 0 || wake > first) {
		w.fail("the first timer is due at %d, and an M would look at %d", first, wake)
	}
}

// run lets mp run what is due in the heap of pp.
func (w *timerModel) run(mp *M, pp *P, knowsTime bool) {
	now := int64(0)
	if knowsTime {
		now = w.clock.now
	}
	next := pp.timers.wakeTime()
	before := map[*modelTimer]int64{}
	for _, mt := range w.timers {
		mt.fired = 0
		if mt.ts == &pp.timers && mt.state&timerZombie == 0 {
			before[mt] = mt.next
		}
	}
	now, pollUntil, ran := pp.timers.check(mp, now)
	fired := false
	for _, mt := range w.timers {
		want := 0
		if when := before[mt]; when != 0 && when <= w.clock.now {
			want = 1
		}
		if mt.fired != want {
			w.fail("a timer has fired %d times, want %d", mt.fired, want)
		}
		fired = fired || mt.fired > 0
	}
	if ran != fired || next != 0 && now != w.clock.now {
		w.fail("a timer ran: %v, want %v; it is %d, want %d", ran, fired, now, w.clock.now)
	}
	for _, tw := range pp.timers.heap {
		if tw.timer.state&timerZombie == 0 && (pollUntil == 0 || tw.timer.when < pollUntil) {
			w.fail("a timer is due at %d, the next one is said to be at %d", tw.timer.when, pollUntil)
		}
	}
	if len(pp.timers.heap) == 0 && pollUntil != 0 {
		w.fail("there is a timer in an empty heap, at %d", pollUntil)
	}
	if pp == mp.p && pp.timers.zombies.Load() > int32(len(pp.timers.heap)/4) {
		w.fail("%d of %d timers are stopped", pp.timers.zombies.Load(), len(pp.timers.heap))
	}
}

// TestTimerModel: whatever is done to timers, on whatever Ps, they fire when they should, Stop and Reset report what they should, and who polls until the
// first timer is woken when another one becomes the first, and only then.
func TestTimerModel(t *testing.T) {
	for seed := range uint64(200) {
		rng := rand.New(rand.NewPCG(seed, 1))
		w := newTimerModel(1+int(seed%3), 1+rng.IntN(40))
		s := w.ms[0].s
		for step := range 400 {
			mp := w.ms[rng.IntN(len(w.ms))]
			mt := w.timers[rng.IntN(len(w.timers))]
			polls := rng.IntN(2) == 0
			until := w.wakeTime()
			s.pollUntil.Store(until)
			s.lastpoll.Store(1)
			if polls {
				s.lastpoll.Store(0)
			}
			s.needspinning.Store(0)
			w.clock.breaks = 0
			op := rng.IntN(12)
			pending := mt.next != 0 || mt.full
			switch op {
			case 0, 1, 2, 3: // around now, or long before
				when, every := w.clock.now-20+rng.Int64N(200), rng.Int64N(100)
				if rng.IntN(20) == 0 {
					when = -rng.Int64N(100)
				}
				if every > 30 {
					every = 0
				}
				mt.full = mt.full && mt.channel
				mt.next, mt.every = max(when, 1), every
				if got := mt.Reset(mp, when, every); got != pending {
					w.fail("Reset says %v", got)
				}
				if mt.full {
					w.fail("a value of before Reset is still there")
				}
			case 4, 5:
				mt.next = 0
				if got := mt.Stop(mp); got != pending {
					w.fail("Stop says %v", got)
				}
				if mt.full {
					w.fail("a value of before Stop is still there")
				}
			case 6:
				if mt.channel {
					mt.waiting++
					mt.BlockChan(mp)
				}
			case 7:
				if mt.waiting > 0 {
					mt.waiting--
					mt.UnblockChan(mp)
				}
			case 8:
				if mt.channel {
					mt.fired = 0
					due := mt.next != 0 && mt.next <= w.clock.now && mt.state&timerHeaped == 0
					if mt.MaybeRunChan(mp); (mt.fired == 1) != due {
						w.fail("a channel's timer has fired %d times, due: %v", mt.fired, due)
					}
				}
			case 9, 10:
				w.clock.now += rng.Int64N(60)
				w.run(mp, w.ms[rng.IntN(len(w.ms))].p, rng.IntN(2) == 0)
			case 11: // the P goes
				pp := w.ms[rng.IntN(len(w.ms))].p
				if pp == mp.p {
					break
				}
				s.stealOrder.reset(uint32(len(s.allp)))
				mp.p.timers.take(&pp.timers)
			}
			w.check()
			if first := w.first(); op <= 8 {
				earlier := first != 0 && (until == 0 || first < until)
				woken := w.clock.breaks
				if !polls {
					woken = int(s.needspinning.Load())
				}
				if earlier && woken == 0 || !earlier && polls && woken != 0 {
					w.fail("polling: %v until %d, the first timer is at %d, woken %d times", polls, until, first, woken)
				}
			}
			if w.bad != "" {
				t.Fatalf("seed %d, step %d, operation %d: %s", seed, step, op, w.bad)
			}
		}
	}
}

// TestStopWhileFiring: a channel's timer is stopped, or set anew, when it has been taken to be due and has not sent yet. It does not send then, and that is what
// Stop and Reset report.
func TestStopWhileFiring(t *testing.T) {
	for _, oldEvery := range []int64{0, 10} {
		for _, every := range []int64{-1, 0, 7} { // < 0: Stop
			w := newTimerModel(2, 2)
			m0, m1, tm := w.ms[0], w.ms[1], w.timers[1]
			tm.BlockChan(m0)
			tm.Reset(m0, w.clock.now+5, oldEvery)
			lock(m1, &tm.sendLock)
			w.clock.now += 5
			asked := false
			w.clock.busy = func() {
				unlock(m1, &tm.sendLock)
				asked = true
				pending := false
				if every < 0 {
					pending = tm.Stop(m1)
				} else {
					pending = tm.Reset(m1, w.clock.now+100, every)
					tm.next, tm.every = w.clock.now+100, every
				}
				if !pending {
					t.Errorf("every %d: it is said not to have been going to fire", oldEvery)
				}
			}
			if _, _, ran := m0.p.timers.check(m0, 0); !ran || !asked || tm.fired != 0 {
				t.Errorf("every %d: ran: %v, stopped meanwhile: %v, sent %d times", oldEvery, ran, asked, tm.fired)
			}
			w.timers[0].next, tm.waiting = 0, 1
			w.check()
			w.clock.now += 100
			m0.p.timers.check(m0, 0)
			m1.p.timers.check(m1, 0)
			w.check()
			want := 1
			if every < 0 {
				want = 0
			}
			if tm.fired != want || w.bad != "" {
				t.Errorf("every %d, then %d: sent %d times, want %d; %s", oldEvery, every, tm.fired, want, w.bad)
			}
		}
	}
}
