package sched

// This file implements what stands at each event site: whether events are recorded, and what belongs to one.
//
// If nothing is recorded a site costs one look at M.traceBuf. Recording changes nothing of what happens: under the simulator a run with a
// recorder is the run without.

import "minigo/sched/trace"

// event records an event, if there is a recorder.
func (mp *M) event(kind trace.Kind, pp *P, gp *G, arg uint64) {
	if mp.traceBuf != nil {
		mp.emit(kind, pp, gp, trace.WhyNone, arg)
	}
}

// eventWhy is event with a reason.
func (mp *M) eventWhy(kind trace.Kind, pp *P, gp *G, why trace.Why, arg uint64) {
	if mp.traceBuf != nil {
		mp.emit(kind, pp, gp, why, arg)
	}
}

func (mp *M) emit(kind trace.Kind, pp *P, gp *G, why trace.Why, arg uint64) {
	ev := mp.traceEvent(kind, pp, gp, why, arg)
	switch kind {
	case trace.GoBlock, trace.GoSched, trace.GoPreempt, trace.SyscallEnter, trace.STWStart:
		ev.Stack = mp.stack(gp)
	case trace.GoCreate:
		ev.Ref = mp.stack(gp)
		ev.Stack = mp.curStack()
		ev.Arg2 = b2u(mp.s.preset.Runnext)
	case trace.GoUnblock:
		if curg := mp.curg.Load(); curg != nil && why == trace.WhyGoroutine {
			ev.Arg = curg.goid.Load()
			ev.Stack = mp.curStack()
		}
	}
	mp.traceBuf.Emit(ev)
}

func (mp *M) traceEvent(kind trace.Kind, pp *P, gp *G, why trace.Why, arg uint64) trace.Event {
	ev := trace.Event{Kind: kind, Time: mp.s.tracetime(), M: int32(mp.id), P: -1, Why: why, Arg: arg}
	if pp != nil {
		ev.P = pp.id
	}
	if gp != nil {
		ev.G = gp.goid.Load()
	}
	return ev
}

// curStack is the stack of the G that mp runs, and that calls us.
func (mp *M) curStack() uint32 {
	gp := mp.curg.Load()
	if gp == nil {
		return 0
	}
	return mp.stack(gp)
}

// stack is the number of gp's stack.
func (mp *M) stack(gp *G) uint32 {
	if t, ok := gp.task.(PCTask); ok {
		pcs := mp.traceBuf.PCs[:]
		pcs = pcs[:t.TracePCs(gp, pcs)]
		return mp.s.cfg.Trace.StackPCs(pcs, func() []Frame { return t.Traceback(gp) })
	}
	return mp.s.cfg.Trace.Stack(gp.task.Traceback(gp))
}

// eventStartM records that M id is to run pp.
func (mp *M) eventStartM(pp *P, id int64, why trace.Why, new bool) {
	if mp.traceBuf != nil {
		ev := mp.traceEvent(trace.StartM, pp, nil, why, uint64(id))
		ev.Arg2 = b2u(new)
		mp.traceBuf.Emit(ev)
	}
}

// eventSteal records that mp took n of the of Gs in p2's ring, or, if that was empty, runnext.
func (mp *M) eventSteal(p2 *P, n, of uint32) {
	if mp.traceBuf != nil {
		ev := mp.traceEvent(trace.Steal, p2, nil, trace.WhyLocal, uint64(n))
		if ev.Arg2 = uint64(of); of == 0 {
			ev.Why, ev.Arg2 = trace.WhyRunnext, 1
		}
		mp.traceBuf.Emit(ev)
	}
}

// eventStack records that the stack of gp changes its size.
func (mp *M) eventStack(kind trace.Kind, gp *G, from, to int) {
	if mp.traceBuf != nil {
		ev := mp.traceEvent(kind, mp.p, gp, trace.WhyNone, uint64(from))
		ev.Arg2 = uint64(to)
		mp.traceBuf.Emit(ev)
	}
}

// eventPoll records that mp goes to sleep in the poller.
func (mp *M) eventPoll(delay int64) {
	if mp.traceBuf != nil {
		ev := mp.traceEvent(trace.PollStart, nil, nil, trace.WhyNone, uint64(max(delay, 0)))
		ev.Arg2 = b2u(delay < 0)
		mp.traceBuf.Emit(ev)
	}
}

// tracetime is the time for events.
func (s *Sched) tracetime() int64 {
	if s.sim != nil {
		return s.sim.Now()
	}
	return s.plat.Nanotime()
}

// traceBegin tells the recorder what the numbers in the events will mean.
func (s *Sched) traceBegin() {
	sec, nsec, _ := s.plat.Time() // also if nothing is recorded: to ask takes simulated time
	if rec := s.cfg.Trace; rec != nil {
		if rec.Step && s.sim != nil {
			rec.Queues = s.queues
		}
		rec.Begin(trace.Info{Time: s.tracetime(), Sec: sec, Nsec: nsec, WaitReasons: waitReasonStrings[:], STWReasons: stwReasonStrings[:]})
	}
}

// queues is what is in the run queues. Nobody may change them meanwhile.
func (s *Sched) queues() *trace.QueueState {
	q := &trace.QueueState{Ps: make([]trace.PQueue, len(s.allp))}
	for i, pp := range s.allp {
		if next := pp.runnext.Load(); next != nil {
			q.Ps[i].Next = next.goid.Load()
		}
		for h, t := pp.runqhead.Load(), pp.runqtail.Load(); h != t; h++ {
			q.Ps[i].Local.Add(pp.slot(h).Load().goid.Load())
		}
	}
	for gp := s.runq.head; gp != nil; gp = gp.schedlink {
		q.Global.Add(gp.goid.Load())
	}
	return q
}

// Traced reports whether events are recorded.
func (mp *M) Traced() bool { return mp.traceBuf != nil }

// UserTaskBegin notes, for the running gp, that the program begins a task, part of another (0: of none).
// Go: runtime/trace/annotation.go NewTask.
func (mp *M) UserTaskBegin(gp *G, task, parent uint64, name string) {
	mp.userEvent(trace.TaskBegin, gp, task, parent, name)
}

// UserTaskEnd notes that a task ends.
func (mp *M) UserTaskEnd(gp *G, task uint64) { mp.userEvent(trace.TaskEnd, gp, task, 0, "") }

// UserRegionBegin notes that gp begins a region, which it ends itself. Go: runtime/trace/annotation.go StartRegion.
func (mp *M) UserRegionBegin(gp *G, task uint64, name string) {
	mp.userEvent(trace.RegionBegin, gp, task, 0, name)
}

// UserRegionEnd notes that gp ends the region that it has begun last.
func (mp *M) UserRegionEnd(gp *G, task uint64, name string) {
	mp.userEvent(trace.RegionEnd, gp, task, 0, name)
}

// UserLog notes a text for a key. Go: runtime/trace/annotation.go Log.
func (mp *M) UserLog(gp *G, task uint64, key, value string) {
	if mp.traceBuf != nil {
		mp.userEvent(trace.UserLog, gp, task, uint64(mp.s.cfg.Trace.Text(value)), key)
	}
}

func (mp *M) userEvent(kind trace.Kind, gp *G, arg, arg2 uint64, text string) {
	if mp.traceBuf == nil {
		return
	}
	ev := mp.traceEvent(kind, mp.p, gp, trace.WhyNone, arg)
	ev.Arg2 = arg2
	ev.Ref = mp.s.cfg.Trace.Text(text)
	ev.Stack = mp.stack(gp)
	mp.traceBuf.Emit(ev)
}

func b2u(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
