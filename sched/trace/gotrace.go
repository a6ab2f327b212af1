package trace

// This file implements the exporter of Go's execution trace format: it replays the events and writes what Go's runtime would have
// written.
//
// The format knows no stolen Gs, no spinning and no timers, so those events are left out. On the other hand it wants to be told
// what our events imply: that a P exists before it starts, and that a goroutine that lost its P in a system call was runnable
// and started again. All times are made different, and follow the order of our events: so a reader that has to
// change the order, to make sense of the trace, cannot do so unnoticed.
// Go: internal/trace/tracev2/events.go, internal/trace/order.go (go1.26).

import (
	"io"
	"strings"
)

// goReasons gives wait reasons the words that Go's tools look for; others are written as they are.
var goReasons = map[string]string{
	"IO wait":                 "network",
	"chan receive (nil chan)": "forever",
	"chan send (nil chan)":    "forever",
	"select (no cases)":       "forever",
	"semacquire":              "sync",
	"stopping the world":      "sync (stopping the world)",
	"sync.Cond.Wait":          "sync.(*Cond).Wait",
	"finalizer wait":          "system goroutine wait",
	"force gc (idle)":         "system goroutine wait",
}

// WriteGo writes the trace in Go's execution trace format, which go tool trace reads.
func (t *Trace) WriteGo(w io.Writer) error {
	g := &goWriter{t: t, wire: newWire(w), ms: map[int32]*goM{}, gs: map[uint64]*goG{}, ps: map[int32]*goP{}, tasks: map[uint64]bool{}}
	g.zero = t.start() - 10 // times begin with 10
	for i := range t.Events {
		g.event(&t.Events[i])
	}
	for _, m := range g.order {
		m.flush()
	}
	g.wire.tables(t, 1)
	g.wire.sync(1, t.Time-g.zero, t.Time, t.Sec, t.Nsec)
	g.wire.endGeneration()
	return g.wire.flush()
}

type goWriter struct {
	t     *Trace
	wire  *wire
	zero  int64
	clock uint64 // the last time that was written
	order []*goM
	ms    map[int32]*goM
	gs    map[uint64]*goG
	ps    map[int32]*goP
	procs uint64 // a value of GOMAXPROCS that is to be written
	tasks map[uint64]bool
}

type goM struct {
	*batch
	id   int32
	p    int32 // -1: none
	g    uint64
	lost bool // its G is in a system call, and it has lost its P
}

type goG struct {
	seq     uint64
	regions []region
}

type region struct {
	task uint64
	name uint32
}

type goP struct {
	seq uint64
	m   *goM
}

func (w *goWriter) m(id int32) *goM {
	m := w.ms[id]
	if m == nil {
		wireID := uint64(id)
		if id < 0 {
			wireID = noThread
		}
		m = &goM{id: id, p: -1, batch: w.wire.batch(wireID)}
		w.ms[id] = m
		w.order = append(w.order, m)
	}
	return m
}

func (w *goWriter) g(id uint64) *goG {
	g := w.gs[id]
	if g == nil {
		g = new(goG)
		w.gs[id] = g
	}
	return g
}

// put writes one event, at a time of its own.
func (w *goWriter) put(m *goM, typ byte, args ...uint64) {
	w.clock++
	m.event(typ, w.clock, args...)
}

func (w *goWriter) start(m *goM, g uint64) {
	info := w.g(g)
	info.seq++
	m.g = g
	w.put(m, evGoStart, g, info.seq)
	if w.procs != 0 {
		w.put(m, evProcsChange, w.procs, 0)
		w.procs = 0
	}
}

func (w *goWriter) event(ev *Event) {
	m := w.m(ev.M)
	if at := uint64(ev.Time - w.zero); ev.Time > w.zero && at > w.clock+1 {
		w.clock = at - 1
	}
	stack := w.wire.stack(w.t, ev.Stack)
	switch ev.Kind {
	case GoCreate:
		w.put(m, evGoCreate, ev.G, w.wire.stack(w.t, ev.Ref), stack)
	case GoStart:
		w.start(m, ev.G)
	case GoBlock:
		reason := name(w.t.WaitReasons, ev.Arg)
		if s := goReasons[reason]; s != "" {
			reason = s
		}
		w.put(m, evGoBlock, w.wire.text(reason), stack)
		m.g = 0
	case GoUnblock:
		g := w.g(ev.G)
		g.seq++
		w.put(m, evGoUnblock, ev.G, g.seq, stack)
	case GoSched:
		w.put(m, evGoStop, w.wire.text("runtime.Gosched"), stack)
		m.g = 0
	case GoPreempt:
		w.put(m, evGoStop, w.wire.text("preempted"), stack)
		m.g = 0
	case GoExit:
		w.put(m, evGoDestroy)
		m.g = 0
		delete(w.gs, ev.G)
	case SyscallEnter, SyscallExit, SyscallBlocked:
		w.syscall(m, ev, stack)
	case ProcStart, ProcStop, ProcSteal:
		w.proc(m, ev)
	case STWStart:
		w.put(m, evSTWBegin, w.wire.text(name(w.t.STWReasons, ev.Arg)), stack)
	case STWDone:
		w.put(m, evSTWEnd)
	case Gomaxprocs:
		if m.g != 0 && m.p >= 0 {
			w.put(m, evProcsChange, ev.Arg, stack)
		} else {
			w.procs = ev.Arg // the first one: nobody runs yet
		}
	case TaskBegin, TaskEnd, RegionBegin, RegionEnd, UserLog:
		w.user(m, ev, stack)
	}
}

func (w *goWriter) syscall(m *goM, ev *Event, stack uint64) {
	switch {
	case ev.Kind == SyscallEnter:
		p := w.p(m.p)
		p.seq++
		w.put(m, evGoSyscallBegin, p.seq, stack)
		m.lost = false
	case ev.Kind == SyscallBlocked:
		w.put(m, evGoSyscallEndBlocked)
		m.g, m.lost = 0, false
	case m.lost:
		// In Go's view the goroutine was runnable for a moment, though it stayed on its M.
		w.put(m, evGoSyscallEndBlocked)
		m.lost = false
		w.start(m, ev.G)
	default:
		w.put(m, evGoSyscallEnd)
	}
}

func (w *goWriter) p(id int32) *goP {
	p := w.ps[id]
	if p == nil {
		p = new(goP)
		w.ps[id] = p
	}
	return p
}

func (w *goWriter) proc(m *goM, ev *Event) {
	_, known := w.ps[ev.P]
	p := w.p(ev.P)
	switch ev.Kind {
	case ProcStart:
		if !known {
			w.put(m, evProcStatus, uint64(ev.P), procIdle)
		}
		p.seq++
		w.put(m, evProcStart, uint64(ev.P), p.seq)
		m.p, p.m = ev.P, m
	case ProcStop:
		w.put(m, evProcStop)
		m.p, p.m = -1, nil
		m.lost = true // if it is in a system call, else it means nothing
	case ProcSteal:
		if p.m == nil {
			return
		}
		p.seq++
		w.put(m, evProcSteal, uint64(ev.P), p.seq, uint64(p.m.id))
		p.m.p, p.m.lost = -1, true
		p.m = nil
	}
}

// user writes what the program notes by package runtime/trace. What would make the trace invalid, though the program may do it, is left out: a
// task that begins twice, a region that ends in the wrong order.
func (w *goWriter) user(m *goM, ev *Event, stack uint64) {
	if m.g == 0 || m.p < 0 {
		return
	}
	ref := func(id uint64) uint64 { return w.wire.text(strings.ToValidUTF8(w.t.text(id), "?")) }
	g := w.g(m.g)
	switch ev.Kind {
	case TaskBegin:
		if w.tasks[ev.Arg] {
			return
		}
		w.tasks[ev.Arg] = true
		w.put(m, evUserTaskBegin, ev.Arg, ev.Arg2, ref(uint64(ev.Ref)), stack)
	case TaskEnd:
		delete(w.tasks, ev.Arg)
		w.put(m, evUserTaskEnd, ev.Arg, stack)
	case RegionBegin:
		g.regions = append(g.regions, region{ev.Arg, ev.Ref})
		w.put(m, evUserRegionBegin, ev.Arg, ref(uint64(ev.Ref)), stack)
	case RegionEnd:
		n := len(g.regions) - 1
		if n < 0 || g.regions[n] != (region{ev.Arg, ev.Ref}) {
			return
		}
		g.regions = g.regions[:n]
		w.put(m, evUserRegionEnd, ev.Arg, ref(uint64(ev.Ref)), stack)
	case UserLog:
		w.put(m, evUserLog, ev.Arg, ref(uint64(ev.Ref)), ref(ev.Arg2), stack)
	}
}
