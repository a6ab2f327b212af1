package sched

// This file tests what the poller knows about descriptors, against a model.

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"minigo/sched/platform"
	"minigo/sched/platform/host"
	"minigo/sched/trace"
)

// A descriptors is a clock whose descriptors become ready when the test says so.
type descriptors struct {
	clock
	open   map[uintptr]uint64 // what NetpollOpen was told of each
	fail   error              // of the next NetpollOpen
	events []platform.PollEvent
}

func (d *descriptors) NetpollOpen(fd uintptr, data uint64) error {
	if d.fail == nil {
		d.open[fd] = data
	}
	return d.fail
}

func (d *descriptors) NetpollClose(fd uintptr) error {
	if _, ok := d.open[fd]; !ok {
		return errors.New("not open")
	}
	delete(d.open, fd)
	return nil
}

func (d *descriptors) Netpoll(_ int64, events []platform.PollEvent) int {
	n := copy(events, d.events)
	d.events = d.events[n:]
	return n
}

// A modelPoll is a descriptor and what is to be known of it.
type modelPoll struct {
	pd      *PollDesc
	fd      uintptr
	data    uint64
	closing bool
	err     bool
	sides   [2]modelSide
}

// A modelSide is that of the readers, or of the writers.
type modelSide struct {
	ready    bool
	deadline int64 // < 0: passed, 0: none
	g        *G    // who waits
	woken    bool  // and has not run yet
}

// A lateTimer is one whose deadline has been changed since it was started.
type lateTimer struct {
	pd   *PollDesc
	mode PollMode
	seq  uint64
}

type pollModel struct {
	d     *descriptors
	mp    *M
	rng   *rand.Rand
	polls []*modelPoll
	late  []lateTimer
	stale []uint64 // of descriptors that are closed
	most  int
	fds   uintptr
	bad   string
}

func (w *pollModel) failf(format string, args ...any) {
	if w.bad == "" {
		w.bad = fmt.Sprintf(format, args...)
	}
}

func newPollModel(seed uint64) *pollModel {
	w := &pollModel{d: &descriptors{open: map[uintptr]uint64{}}, rng: rand.New(rand.NewPCG(seed, 2))}
	w.d.now = 1000
	w.d.Platform = host.New()
	w.mp = New(w.d, Config{Procs: 1}).schedinit()
	return w
}

func (p *modelPoll) side(mode PollMode) *modelSide { return &p.sides[mode-PollRead] }

func (p *modelPoll) seq(mode PollMode) uint64 {
	if mode == PollRead {
		return p.pd.rseq
	}
	return p.pd.wseq
}

var pollModes = []PollMode{PollRead, PollWrite}

// checkerr is what an operation would be told.
func (p *modelPoll) checkerr(mode PollMode) PollResult {
	switch {
	case p.closing:
		return PollClosing
	case p.side(mode).deadline < 0:
		return PollTimeout
	case mode == PollRead && p.err:
		return PollNotPollable
	}
	return PollReady
}

// wake says that whoever waits has been woken.
func (s *modelSide) wake() {
	if s.g != nil {
		s.woken = true
	}
}

// wait calls Wait for a G, and parks it if that is to be and nothing comes in between.
func (w *pollModel) wait(p *modelPoll, mode PollMode) {
	s := p.side(mode)
	gp := s.g
	parked := gp != nil
	if !parked {
		gp = runnable(w.mp, 1)[0]
	}
	casgstatus(w.mp, gp, _Grunnable, _Grunning)
	w.mp.curg.set(gp)
	want := PollParked
	if err := p.checkerr(mode); parked && s.ready {
		want = PollReady
	} else if err != PollReady {
		want = err
	} else if s.ready {
		want = PollReady
	}
	got := p.pd.Wait(w.mp, gp, mode, parked)
	if got != want {
		w.failf("Wait says %d, want %d", got, want)
	}
	if want == PollReady {
		s.ready = false
	}
	s.woken = false
	s.g = nil
	if got == PollParked {
		s.g = gp
		if w.rng.IntN(4) == 0 {
			w.do(6 + w.rng.IntN(12)) // before it is parked
		}
		if next, _ := park_m(w.mp, gp); (next == gp) != s.woken {
			w.failf("refused to park: %v, want %v", next == gp, s.woken)
		}
		return
	}
	casgstatus(w.mp, gp, _Grunning, _Gdead)
	dropg(w.mp)
}

// check looks whether those are runnable who have been woken, and that everything is counted.
func (w *pollModel) check() {
	waiters, timers := int32(0), 0
	var woken []*G
	for _, p := range w.polls {
		for _, mode := range pollModes {
			s := p.side(mode)
			if s.g != nil && !s.woken {
				waiters++
			} else if s.g != nil && readgstatus(s.g) == _Gwaiting {
				w.failf("who waits has not been woken")
			}
			if s.woken {
				woken = append(woken, s.g)
			}
			if s.deadline > 0 {
				timers++
			}
		}
		if w.d.open[p.fd] != p.data || p.pd.fd != p.fd {
			w.failf("a descriptor is watched as another one")
		}
	}
	for _, gp := range append(drain(w.mp), w.global()...) {
		if !slices.Contains(woken, gp) {
			w.failf("a goroutine has been woken by mistake")
		}
	}
	if n := w.mp.s.netpollWaiters.Load(); n != waiters {
		w.failf("%d wait, want %d", n, waiters)
	}
	live := 0
	for _, tw := range w.mp.p.timers.heap {
		if tw.timer.state&timerZombie == 0 {
			live++
		}
	}
	if live != timers {
		w.failf("%d timers for %d deadlines", live, timers)
	}
	if len(w.d.open) != len(w.polls) {
		w.failf("%d descriptors are watched, want %d", len(w.d.open), len(w.polls))
	}
	w.most = max(w.most, len(w.polls))
	if t := w.mp.s.pollcache.table.Load(); t != nil && len(*t) > w.most+1 { // one for those that could not be opened
		w.failf("%d PollDescs for at most %d descriptors", len(*t), w.most)
	}
	if w.mp.locks != 0 {
		w.failf("%d locks are held", w.mp.locks)
	}
}

func (w *pollModel) global() (gs []*G) {
	for gp := w.mp.s.globrunqget(); gp != nil; gp = w.mp.s.globrunqget() {
		gs = append(gs, gp)
	}
	return gs
}

// timersLate notes that the timers that p has started for a mode are late from now on.
func (w *pollModel) timersLate(p *modelPoll, mode PollMode, before uint64) {
	if p.side(mode).deadline > 0 {
		w.late = append(w.late, lateTimer{p.pd, mode, before})
	}
}

func (w *pollModel) open() {
	w.fds++
	if w.rng.IntN(4) == 0 {
		w.d.fail = errors.New("cannot be watched")
	}
	pd, err := w.mp.PollOpen(w.fds)
	if err != w.d.fail || (err == nil) != (pd != nil) {
		w.failf("PollOpen: %v, want %v", err, w.d.fail)
	}
	if err == nil {
		w.polls = append(w.polls, &modelPoll{pd: pd, fd: w.fds, data: w.d.open[w.fds]})
	}
	w.d.fail = nil
}

// step does something at random, and says what.
func (w *pollModel) step() string {
	if len(w.polls) == 0 || len(w.polls) < 5 && w.rng.IntN(10) == 0 {
		w.open()
		return "PollOpen"
	}
	return w.do(w.rng.IntN(20))
}

// do does something to a descriptor.
func (w *pollModel) do(op int) string {
	rng := w.rng
	i := rng.IntN(len(w.polls))
	p := w.polls[i]
	mode := pollModes[rng.IntN(2)]
	s := p.side(mode)
	switch {
	case op < 5: // somebody waits, or has been woken
		if s.g == nil || s.woken {
			w.wait(p, mode)
		}
		return "Wait"
	case op < 6:
		if s.g == nil {
			want := p.checkerr(mode)
			if got := p.pd.Reset(mode); got != want {
				w.failf("Reset says %d, want %d", got, want)
			}
			s.ready = s.ready && want != PollReady
		}
		return "Reset"
	case op < 10:
		ev := platform.PollEvent{Data: p.data, Mode: uint8(1 + rng.IntN(3))}
		if rng.IntN(4) == 0 {
			ev.Mode |= platform.Err
		}
		if len(w.stale) > 0 && rng.IntN(4) == 0 {
			ev.Data = w.stale[rng.IntN(len(w.stale))]
		} else {
			p.err = ev.Mode&platform.Err != 0
			for _, mode := range pollModes {
				if ev.Mode&mode != 0 {
					s := p.side(mode)
					s.ready = true
					s.wake()
				}
			}
		}
		w.d.events = append(w.d.events, ev)
		list, delta := w.mp.s.netpoll(w.mp, 0)
		injectglist(w.mp, &list, trace.WhyNetpoll)
		w.mp.s.netpollAdjustWaiters(delta)
		return "event"
	case op < 13:
		modes := PollMode(1 + rng.IntN(3))
		d := []int64{-1, 0, rng.Int64N(100) + 1, rng.Int64N(100) + 1, maxWhen}[rng.IntN(5)]
		if !p.closing {
			for _, mode := range pollModes {
				if modes&mode == 0 {
					continue
				}
				w.timersLate(p, mode, p.seq(mode))
				s := p.side(mode)
				switch {
				case d < 0:
					s.wake()
					s.deadline = -1
				case d == 0:
					s.deadline = 0
				default:
					if s.deadline = w.d.now + d; s.deadline < 0 {
						s.deadline = maxWhen
					}
				}
			}
		}
		p.pd.SetDeadline(w.mp, d, modes)
		return fmt.Sprintf("SetDeadline(%d, %d)", d, modes)
	case op < 16:
		w.d.now += rng.Int64N(40)
		for _, p := range w.polls {
			for i := range p.sides {
				if s := &p.sides[i]; s.deadline > 0 && s.deadline <= w.d.now {
					s.deadline = -1
					s.wake()
				}
			}
		}
		w.mp.p.timers.check(w.mp, 0)
		return "time"
	case op < 17:
		if len(w.late) > 0 {
			l := w.late[rng.IntN(len(w.late))]
			l.pd.deadline(w.mp, l.seq, l.mode)
		}
		return "late deadline"
	case op < 18:
		if !p.closing {
			for _, mode := range pollModes {
				w.timersLate(p, mode, p.seq(mode))
				p.side(mode).wake()
				p.side(mode).deadline = 0
			}
			p.closing = true
			p.pd.Unblock(w.mp)
		}
		return "Unblock"
	default:
		if p.closing && p.sides[0].g == nil && p.sides[1].g == nil {
			w.polls = slices.Delete(w.polls, i, i+1)
			w.stale = append(w.stale, p.data)
			if err := p.pd.Close(w.mp); err != nil {
				w.failf("Close: %v", err)
			}
		}
		return "Close"
	}
}

// TestPollModel: whatever becomes ready, times out or is closed, in whatever order, who waits for it is woken, nobody else is, and each is told why. Nothing of a
// descriptor gets to the next that has its PollDesc.
func TestPollModel(t *testing.T) {
	for seed := range uint64(100) {
		w := newPollModel(seed)
		for i := range 600 {
			what := w.step()
			w.check()
			if w.bad != "" {
				t.Fatalf("seed %d, step %d: %s: %s", seed, i, what, w.bad)
			}
		}
	}
}
