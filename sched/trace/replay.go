package trace

// This file implements the replay: what each goroutine, M and P is doing at an event, for those who tell about it.

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
)

// A gView is a goroutine as the replay sees it.
type gView struct {
	id       uint64
	name     string // the function that it began with
	runnable Event  // what made it runnable last
	blocked  Event  // GoBlock, if it waits or was woken since
	enter    Event  // SyscallEnter
	started  Event  // GoStart,
	away     int64  // and how long it has been in system calls since
	last     Event  // the last one that changed its state
	stack    uint32 // where it was last seen
}

// An mView is an M.
type mView struct {
	id       int32
	p        int32 // -1: none
	g        *gView
	syscall  bool // its G is in a system call
	lost     bool // and its P is gone
	spinning bool
	parked   bool
	polling  bool
	seen     bool  // it has written an event
	since    int64 // when it began to spin, or to be parked or to poll
	steal    Event // the last one
}

// A pView is a P.
type pView struct {
	id    int32
	m     *mView
	taken Event  // the last ProcSteal,
	from  *mView // the M that it was taken from,
	enter Event  // and the system call that this M was in
}

// A replay goes through the events. See it before or after an event has been applied.
type replay struct {
	t    *Trace
	gs   map[uint64]*gView
	ms   map[int32]*mView
	ps   map[int32]*pView
	mids []int32 // in the order of their appearance
	stw  Event   // STWStart, while the world is stopped
}

func newReplay(t *Trace) *replay {
	return &replay{t: t, gs: map[uint64]*gView{}, ms: map[int32]*mView{}, ps: map[int32]*pView{}}
}

func (r *replay) g(id uint64) *gView {
	g := r.gs[id]
	if g == nil {
		g = &gView{id: id}
		r.gs[id] = g
	}
	return g
}

func (r *replay) m(id int32) *mView {
	m := r.ms[id]
	if m == nil {
		m = &mView{id: id, p: -1}
		r.ms[id] = m
		r.mids = append(r.mids, id)
	}
	return m
}

func (r *replay) p(id int32) *pView {
	p := r.ps[id]
	if p == nil {
		p = &pView{id: id}
		r.ps[id] = p
	}
	return p
}

func (r *replay) apply(ev Event) {
	m := r.m(ev.M)
	m.seen = true
	switch ev.Kind {
	case GoCreate, GoStart, GoBlock, GoUnblock, GoSched, GoPreempt, SyscallEnter, SyscallExit, SyscallBlocked:
		g := r.g(ev.G)
		g.last = ev
		switch { // GoUnblock is made by another one, whose stack it has
		case ev.Kind == GoCreate:
			g.stack = ev.Ref
		case ev.Kind != GoUnblock && ev.Stack != 0:
			g.stack = ev.Stack
		}
	}
	switch ev.Kind {
	case GoCreate:
		g := r.g(ev.G)
		g.runnable = ev
		if fs := r.t.stack(ev.Ref); len(fs) > 0 {
			g.name = fs[len(fs)-1].Func
		}
	case GoStart:
		m.g = r.g(ev.G)
		m.g.started, m.g.away = ev, 0
		m.steal = Event{}
	case GoBlock:
		r.g(ev.G).blocked = ev
		m.g = nil
	case GoUnblock:
		r.g(ev.G).runnable = ev
	case GoSched, GoPreempt:
		r.g(ev.G).runnable = ev
		m.g = nil
	case GoExit:
		delete(r.gs, ev.G)
		m.g = nil
	case SyscallEnter:
		r.g(ev.G).enter = ev
		m.syscall, m.lost = true, false
	case SyscallExit:
		g := r.g(ev.G)
		g.away += ev.Time - g.enter.Time
		m.syscall, m.lost = false, false
	case SyscallBlocked:
		r.g(ev.G).runnable = ev
		m.g, m.syscall, m.lost = nil, false, false
	case ProcStart:
		p := r.p(ev.P)
		m.p, p.m = ev.P, m
	case ProcStop:
		r.p(ev.P).m = nil
		m.p, m.lost = -1, m.syscall
	case ProcSteal:
		p := r.p(ev.P)
		p.taken, p.from, p.enter = ev, p.m, Event{}
		if p.m != nil {
			if p.m.g != nil {
				p.enter = p.m.g.enter
			}
			p.m.p, p.m.lost = -1, true
			p.m = nil
		}
	case Steal:
		m.steal = ev
	case STWStart:
		r.stw = ev
	case SpinStart:
		m.spinning, m.since = true, ev.Time
	case SpinStop:
		m.spinning = false
	case MPark:
		m.parked, m.since = true, ev.Time
	case MUnpark:
		m.parked = false
	case PollStart:
		m.polling, m.since = true, ev.Time
	case PollEnd:
		m.polling = false
	case StartM: // the new or sleeping one spins from the start
		if ev.Why == WhyWakep || ev.Why == WhyAllBusy || ev.Why == WhyNeedSpinning {
			m2 := r.m(int32(ev.Arg))
			m2.spinning, m2.since = true, ev.Time
		}
	}
}

// doing says in words what an M does.
func (m *mView) doing() string {
	on := ""
	if m.p >= 0 {
		on = fmt.Sprintf(" on P%d", m.p)
	}
	switch {
	case !m.seen:
		return "starts"
	case m.parked:
		return "parked"
	case m.polling:
		return "in the poller"
	case m.g != nil && m.lost && m.p >= 0:
		return fmt.Sprintf("back from a system call of G%d, with P%d", m.g.id, m.p)
	case m.g != nil && m.syscall && m.p >= 0:
		return fmt.Sprintf("in a system call of G%d, P%d is kept", m.g.id, m.p)
	case m.g != nil && m.syscall:
		return fmt.Sprintf("in a system call of G%d, without a P", m.g.id)
	case m.g != nil:
		return fmt.Sprintf("runs G%d", m.g.id) + on
	case m.spinning:
		return "spins" + on
	case m.p >= 0:
		return "schedules" + on
	}
	return "without a P"
}

// where names the innermost function of a stack, and the innermost line of package main, or else of any; "" if there is none.
func (t *Trace) where(stack uint32) string {
	fs := t.stack(stack)
	if len(fs) == 0 {
		return ""
	}
	at := slices.IndexFunc(fs, func(f Frame) bool { return f.File != "" && strings.HasPrefix(f.Func, "main.") })
	if at < 0 {
		at = slices.IndexFunc(fs, func(f Frame) bool { return f.File != "" })
	}
	if at < 0 {
		return fs[0].Func
	}
	return fs[0].Func + " " + path.Base(fs[at].File) + ":" + strconv.Itoa(fs[at].Line)
}

// in is where with "in" before it.
func (t *Trace) in(stack uint32) string {
	if s := t.where(stack); s != "" {
		return " in " + s
	}
	return ""
}

// origin says why a goroutine is runnable.
func (r *replay) origin(g *gView) string {
	ev := g.runnable
	switch ev.Kind {
	case GoCreate:
		if ev.Arg == 0 {
			return "new"
		}
		return fmt.Sprintf("made by G%d%s", ev.Arg, r.t.in(ev.Stack))
	case GoUnblock:
		return r.woken(ev, g)
	case GoSched:
		return "had yielded"
	case GoPreempt:
		return "had been preempted"
	case SyscallBlocked:
		return "came back from a system call without a P"
	}
	return ""
}

// woken says who has woken a goroutine, and from what.
func (r *replay) woken(ev Event, g *gView) string {
	var s string
	switch ev.Why {
	case WhyGoroutine:
		s = fmt.Sprintf("woken by G%d%s", ev.Arg, r.t.in(ev.Stack))
	case WhyRefused:
		return "did not park after all"
	default:
		s = "woken by " + ev.Why.String()
	}
	if g.blocked.Kind == GoBlock {
		s += " from " + r.reason(g.blocked)
	}
	return s
}

// reason names what a goroutine waits for.
func (r *replay) reason(ev Event) string { return name(r.t.WaitReasons, ev.Arg) }

// span writes a time with three digits, in a unit that suits it. What would be rounded up to 1000 is 1 of the next unit.
func span(ns int64) string {
	switch {
	case ns < 1000:
		return strconv.FormatInt(ns, 10) + " ns"
	case ns < 999_500:
		return strconv.FormatFloat(float64(ns)/1e3, 'g', 3, 64) + " us"
	case ns < 999_500_000:
		return strconv.FormatFloat(float64(ns)/1e6, 'g', 3, 64) + " ms"
	}
	return strconv.FormatFloat(float64(ns)/1e9, 'f', 1, 64) + " s"
}
