package trace

// This file implements Trace, a finished record: what the exporters read.

// A Trace is what a Recorder has recorded, up to some moment.
type Trace struct {
	Info
	Events []Event       // as they were recorded, but for Ps that were taken: see settle
	Stacks [][]Frame     // by Event.Stack
	Texts  []string      // by Event.Ref
	Queues []*QueueState // by event, if they were recorded: what is in the queues before it
	Sysmon int32         // the M that watches the others; 0: none
	Full   bool          // Recorder.Max was reached: the rest of the run is missing
}

// Trace returns what has been recorded so far. It may be called at any time; normally that is when the run has ended.
func (r *Recorder) Trace() *Trace {
	evs, order := settle(r.Events())
	t := &Trace{Events: evs}
	if r.queues != nil {
		for _, seq := range order {
			t.Queues = append(t.Queues, r.queues[seq-1])
		}
	}
	if info := r.info.Load(); info != nil {
		t.Info = *info
	}
	t.Sysmon = r.sysmon.Load()
	t.Stacks = r.stacks.all()
	t.Texts = r.texts.all()
	if len(t.Stacks) == 0 {
		t.Stacks = [][]Frame{nil} // number 0 is no stack
	}
	t.nameRoots()
	t.Full = r.Max != 0 && r.seq.Load() > r.Max
	return t
}

// nameRoots gives goroutines that had no stack when they were made the function that the first of their later stacks begins with: readers
// name goroutines by the stack that they were made with, and the first one's code is entered only when it runs.
func (t *Trace) nameRoots() {
	nameless := map[uint64]int{} // goroutine to its GoCreate
	for i, ev := range t.Events {
		g := ev.G
		switch ev.Kind {
		case GoCreate:
			if len(t.stack(ev.Ref)) == 0 {
				nameless[ev.G] = i
			}
			g = ev.Arg
		case GoUnblock:
			g = ev.Arg
		}
		if len(nameless) == 0 {
			continue
		}
		at, ok := nameless[g]
		if fs := t.stack(ev.Stack); ok && len(fs) > 0 {
			t.Events[at].Ref = uint32(len(t.Stacks))
			t.Stacks = append(t.Stacks, []Frame{{Func: fs[len(fs)-1].Func}})
			delete(nameless, g)
		}
	}
}

// start is the time of the first event.
func (t *Trace) start() int64 {
	if len(t.Events) == 0 {
		return t.Time
	}
	return t.Events[0].Time
}

// stack returns the frames of a stack, without the go statement that made the goroutine.
func (t *Trace) stack(id uint32) []Frame {
	if int(id) >= len(t.Stacks) {
		return nil
	}
	fs := t.Stacks[id]
	if n := len(fs); n > 0 && fs[n-1].Created {
		fs = fs[:n-1]
	}
	return fs
}

func (t *Trace) text(id uint64) string {
	if id >= uint64(len(t.Texts)) {
		return ""
	}
	return t.Texts[id]
}

func name(names []string, i uint64) string {
	if i >= uint64(len(names)) || names[i] == "" {
		return "unspecified"
	}
	return names[i]
}

// settle puts one kind of event where it belongs. Who takes the P of an M in a system call says so right after the act, and the M may
// have noticed in between, and have said that it has no P or another one. The taking is moved in front of that. (Nothing
// else of who took it lies between, so the order of each M's events stays.) A trace that ends before the taking ends there.
//
// It also sees to it that no time is before the one of the event before: an M looks at the clock before it draws the
// number that gives the event its place.
//
// It also returns the numbers that the events had before.
func settle(evs []Event) (res []Event, order []uint64) {
	owner := map[int32]int32{} // the P that an M is in a system call with
	moved := map[int]bool{}
	res = make([]Event, 0, len(evs))
	add := func(ev Event) {
		if n := len(res); n > 0 {
			ev.Time = max(ev.Time, res[n-1].Time)
		}
		order = append(order, ev.Seq)
		ev.Seq = uint64(len(res) + 1)
		res = append(res, ev)
		switch ev.Kind {
		case SyscallEnter:
			owner[ev.M] = ev.P
		case SyscallExit, SyscallBlocked:
			delete(owner, ev.M)
		case ProcStop:
			if p, ok := owner[ev.M]; ok && p == ev.P {
				delete(owner, ev.M)
			}
		case ProcSteal:
			for m, p := range owner {
				if p == ev.P {
					delete(owner, m)
				}
			}
		}
	}
	for i, ev := range evs {
		if moved[i] {
			continue
		}
		if p, ok := owner[ev.M]; ok && (ev.Kind == SyscallBlocked || ev.Kind == ProcStart) {
			j := i + 1
			for j < len(evs) && !(evs[j].Kind == ProcSteal && evs[j].P == p && !moved[j]) {
				j++
			}
			if j == len(evs) {
				break
			}
			moved[j] = true
			taken := evs[j]
			taken.Time = min(taken.Time, ev.Time)
			add(taken)
		}
		add(ev)
	}
	return res, order
}
