package trace

// This file implements the decision log: a line for each event, with its reason.

import (
	"bufio"
	"fmt"
	"io"
)

// LogColumn is where the text begins in the lines of WriteLog.
const LogColumn = 22

// WriteLog writes a line for each event that the filter lets through: the time in microseconds since the start, the M and its P, and
// what happened, and why.
func (t *Trace) WriteLog(w io.Writer, f Filter) error {
	b := bufio.NewWriter(w)
	r := newReplay(t)
	shown := false
	for _, ev := range t.Events {
		if f.match(r, ev) {
			shown = true
			m, p := r.m(ev.M), "  "
			if m.p >= 0 {
				p = fmt.Sprintf("P%d", m.p)
			}
			fmt.Fprintf(b, "%12.3f  %-3s %s  %s\n", float64(ev.Time-t.start())/1e3, mName(ev.M), p, r.line(ev))
		}
		r.apply(ev)
	}
	if !shown {
		fmt.Fprintf(b, "(none of the %d events is one of those)\n", len(t.Events))
	}
	if t.Full {
		fmt.Fprintln(b, "(the rest has not been recorded)")
	}
	return b.Flush()
}

func mName(id int32) string {
	if id < 0 {
		return "-"
	}
	return fmt.Sprintf("M%d", id)
}

// line says what happens at an event that has not yet been applied.
func (r *replay) line(ev Event) string {
	switch specs[ev.Kind].group {
	case Goroutines:
		return r.goLine(ev)
	case Syscalls, Procs:
		return r.procLine(ev)
	case User:
		return r.userLine(ev)
	}
	return r.otherLine(ev)
}

func (r *replay) goLine(ev Event) string {
	t := r.t
	g := r.g(ev.G)
	ran := ", ran for " + span(ev.Time-g.started.Time-g.away)
	switch ev.Kind {
	case GoCreate:
		by := "by nobody"
		if ev.G != 1 {
			by = "by the runtime" // for a timer's function, say
		}
		if ev.Arg != 0 {
			by = fmt.Sprintf("by G%d%s", ev.Arg, t.in(ev.Stack))
		}
		begins := ""
		if s := t.where(ev.Ref); s != "" {
			begins = ", begins at " + s
		}
		rest := ""
		if ev.Arg2 != 0 {
			rest = fmt.Sprintf(", to P%d's runnext", ev.P)
		}
		if ev.Why == WhyReused {
			rest += ", " + ev.Why.String()
		}
		return fmt.Sprintf("G%d made %s%s%s", ev.G, by, begins, rest)
	case GoStart:
		why := ev.Why.String()
		if s := r.m(ev.M).steal; ev.Why == WhyStolen && s.Kind == Steal {
			why = stole(s)
		}
		if o := r.origin(g); o != "" && o != why {
			why += ", " + o
		}
		if ev.Arg != 0 && ev.Why == WhyRunnext {
			why += ", in the rest of the time slice"
		}
		return fmt.Sprintf("G%d -> P%d (%s)", ev.G, ev.P, why)
	case GoBlock:
		return fmt.Sprintf("G%d blocks: %s%s%s", ev.G, r.reason(ev), t.in(ev.Stack), ran)
	case GoUnblock:
		s := fmt.Sprintf("G%d is runnable: %s", ev.G, r.woken(ev, g))
		if g.blocked.Kind == GoBlock && ev.Why != WhyRefused {
			s += " after " + span(ev.Time-g.blocked.Time)
		}
		return s
	case GoSched:
		return fmt.Sprintf("G%d yields%s, to %s%s", ev.G, t.in(ev.Stack), queue(ev), ran)
	case GoPreempt:
		return fmt.Sprintf("G%d is preempted%s, to %s%s", ev.G, t.in(ev.Stack), queue(ev), ran)
	case GoExit:
		return fmt.Sprintf("G%d ends%s", ev.G, ran)
	case PreemptReq:
		return fmt.Sprintf("G%d on P%d is asked to make way: %v", ev.G, ev.P, ev.Why)
	}
	return ev.String()
}

// queue names the queue that a goroutine goes to.
func queue(ev Event) string {
	if ev.Why == WhyRunnext {
		return ev.Why.String()
	}
	return "the " + ev.Why.String()
}

func stole(ev Event) string {
	if ev.Why == WhyRunnext {
		return fmt.Sprintf("stole runnext from P%d", ev.P)
	}
	return fmt.Sprintf("stole %d of %d from P%d", ev.Arg, ev.Arg2, ev.P)
}

func (r *replay) procLine(ev Event) string {
	t := r.t
	switch ev.Kind {
	case SyscallEnter:
		return fmt.Sprintf("G%d enters a system call%s", ev.G, t.in(ev.Stack))
	case SyscallExit:
		kept := "still has"
		if r.m(ev.M).lost {
			kept = "lost its P, found"
		}
		return fmt.Sprintf("G%d is back from the system call after %s, %s P%d", ev.G, span(ev.Time-r.g(ev.G).enter.Time), kept, ev.P)
	case SyscallBlocked:
		return fmt.Sprintf("G%d is back from the system call after %s, lost its P, finds none", ev.G, span(ev.Time-r.g(ev.G).enter.Time))
	case ProcStart:
		return fmt.Sprintf("%s takes P%d", mName(ev.M), ev.P)
	case ProcStop:
		return fmt.Sprintf("%s gives P%d up", mName(ev.M), ev.P)
	case ProcSteal:
		m := r.p(ev.P).m
		if m == nil || m.g == nil {
			return fmt.Sprintf("P%d taken (%v)", ev.P, ev.Why)
		}
		return fmt.Sprintf("P%d taken from %s (%v): %s", ev.P, mName(m.id), ev.Why, inSyscall(t, ev.Time, m.g.enter))
	case Handoff:
		p := r.p(ev.P)
		from := ""
		switch m := r.m(ev.M); {
		case p.taken.Kind == ProcSteal && p.taken.M == ev.M && p.from != nil:
			from = fmt.Sprintf(": %s %s", mName(p.from.id), inSyscall(t, ev.Time, p.enter))
		case m.g != nil && m.syscall:
			from = fmt.Sprintf(": %s %s", mName(m.id), inSyscall(t, ev.Time, m.g.enter))
		}
		if ev.Why == WhyIdle {
			return fmt.Sprintf("P%d to the idle list (%v)%s", ev.P, ev.Why, from)
		}
		return fmt.Sprintf("P%d handed off (%v)%s", ev.P, ev.Why, from)
	}
	return ev.String()
}

func inSyscall(t *Trace, now int64, enter Event) string {
	s := "in syscall " + span(now-enter.Time)
	if w := t.where(enter.Stack); w != "" {
		s += " (" + w + ")"
	}
	return s
}

func (r *replay) otherLine(ev Event) string {
	m := r.m(ev.M)
	switch ev.Kind {
	case Steal:
		return fmt.Sprintf("P%d %s", m.p, stole(ev))
	case Kick:
		return fmt.Sprintf("G%d goes from P%d's runnext to the tail of its queue: G%d takes its place", ev.G, ev.P, ev.Arg)
	case Overflow:
		return fmt.Sprintf("P%d's queue is full: %d goroutines go to the global queue", ev.P, ev.Arg)
	case Requeue:
		return fmt.Sprintf("G%d goes to the global queue: the time slice that it would inherit is spent", ev.G)
	case STWStart:
		return fmt.Sprintf("%s stops the world: %s", mName(ev.M), name(r.t.STWReasons, ev.Arg))
	case STWStopped:
		return "the world has stopped, after " + span(ev.Time-r.stw.Time)
	case STWDone:
		return "the world goes on, after " + span(ev.Time-r.stw.Time)
	case Gomaxprocs:
		return fmt.Sprintf("GOMAXPROCS is %d", ev.Arg)
	case StartM:
		how := "is woken"
		if ev.Arg2 != 0 {
			how = "is made"
		}
		return fmt.Sprintf("M%d %s for P%d (%v)", ev.Arg, how, ev.P, ev.Why)
	case SpinStart:
		return fmt.Sprintf("%s spins (%v)", mName(ev.M), ev.Why)
	case SpinStop:
		return fmt.Sprintf("%s spins no more, after %s (%v)", mName(ev.M), span(ev.Time-m.since), ev.Why)
	case MPark:
		return mName(ev.M) + " parks"
	case MUnpark:
		return fmt.Sprintf("%s wakes up, after %s", mName(ev.M), span(ev.Time-m.since))
	case PollStart:
		if ev.Arg2 != 0 {
			return mName(ev.M) + " sleeps in the poller"
		}
		return fmt.Sprintf("%s sleeps in the poller, for %s at most", mName(ev.M), span(int64(ev.Arg)))
	case PollEnd:
		return fmt.Sprintf("%s leaves the poller after %s, with %d goroutines", mName(ev.M), span(ev.Time-m.since), ev.Arg)
	case TimerStart:
		return "a timer is set, due in " + span(int64(ev.Arg))
	case TimerStop:
		return "a timer is stopped"
	case TimerFire:
		of := ""
		if ev.Why == WhyStolen {
			of = " of another P"
		}
		return fmt.Sprintf("a timer%s fires, %s late", of, span(int64(ev.Arg)))
	case StackGrow:
		return fmt.Sprintf("G%d's stack grows from %d bytes to %d", ev.G, ev.Arg, ev.Arg2)
	case StackShrink:
		return fmt.Sprintf("G%d's stack shrinks from %d bytes to %d", ev.G, ev.Arg, ev.Arg2)
	}
	return ev.String()
}

func (r *replay) userLine(ev Event) string {
	text := r.t.text(uint64(ev.Ref))
	switch ev.Kind {
	case TaskBegin:
		return fmt.Sprintf("G%d begins task %d: %s", ev.G, ev.Arg, text)
	case TaskEnd:
		return fmt.Sprintf("G%d ends task %d", ev.G, ev.Arg)
	case RegionBegin:
		return fmt.Sprintf("G%d begins region %s", ev.G, text)
	case RegionEnd:
		return fmt.Sprintf("G%d ends region %s", ev.G, text)
	}
	return fmt.Sprintf("G%d notes %s: %s", ev.G, text, r.t.text(ev.Arg2))
}
