package trace

// This file implements the walk through a run, event by event: what everyone is doing before one of them, and where in the source.

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// A Walk stands at one of a trace's events, which is about to happen.
type Walk struct {
	t   *Trace
	r   *replay
	pos int // index of the event
}

// Walk begins at the first event.
func (t *Trace) Walk() *Walk { return &Walk{t: t, r: newReplay(t)} }

// Pos is the number of the event, from 1 on.
func (w *Walk) Pos() int { return w.pos + 1 }

// Len is the number of events.
func (w *Walk) Len() int { return len(w.t.Events) }

// Go goes to an event by its number; one that does not exist stands for the first or the last. To go back is to begin anew: what
// the events change they do not keep.
func (w *Walk) Go(n int) {
	to := max(min(n, w.Len())-1, 0)
	if to < w.pos {
		w.r, w.pos = newReplay(w.t), 0
	}
	for ; w.pos < to; w.pos++ {
		w.r.apply(w.t.Events[w.pos])
	}
}

// Find goes to the next event, or with back set to the previous one, in whose line there is the text. It reports whether there is one.
func (w *Walk) Find(text string, back bool) bool {
	found, r := -1, newReplay(w.t)
	for i, ev := range w.t.Events {
		if (back && i < w.pos || !back && i > w.pos) && strings.Contains(r.line(ev), text) {
			found = i
			if !back {
				break
			}
		}
		r.apply(ev)
	}
	if found >= 0 {
		w.Go(found + 1)
	}
	return found >= 0
}

// Line is what is about to happen, and when.
func (w *Walk) Line() string {
	if w.Len() == 0 {
		return "nothing has happened"
	}
	ev := w.t.Events[w.pos]
	return fmt.Sprintf("%d/%d  %.3f us  %s  %s", w.pos+1, w.Len(), float64(ev.Time-w.t.start())/1e3, mName(ev.M), w.r.line(ev))
}

// Place is where in the source the goroutine of the event is; ok is false if that is not known.
func (w *Walk) Place() (f Frame, ok bool) {
	if w.Len() == 0 {
		return f, false
	}
	ev := w.t.Events[w.pos]
	fs := w.t.stack(ev.Stack)
	if g := w.r.gs[ev.G]; len(fs) == 0 && g != nil {
		fs = w.t.stack(g.stack)
	}
	at := slices.IndexFunc(fs, func(f Frame) bool { return f.Line > 0 && strings.HasPrefix(f.Func, "main.") })
	if at < 0 {
		return f, false
	}
	return fs[at], true
}

// State writes what everyone is doing before the event.
func (w *Walk) State(out io.Writer) {
	if w.Len() == 0 {
		return
	}
	var q *QueueState
	if w.pos < len(w.t.Queues) {
		q = w.t.Queues[w.pos]
	}
	ids := make([]int32, 0, len(w.r.ps))
	for id := range w.r.ps {
		ids = append(ids, id)
	}
	if q != nil {
		for i := range q.Ps {
			ids = append(ids, int32(i))
		}
	}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		if id < 0 {
			continue
		}
		who := "idle"
		if m := w.r.p(id).m; m != nil {
			who = mName(m.id)
		}
		fmt.Fprintf(out, "  P%-3d %-5s", id, who)
		if q != nil && int(id) < len(q.Ps) {
			if next := q.Ps[id].Next; next != 0 {
				fmt.Fprintf(out, " runnext G%d;", next)
			}
			fmt.Fprintf(out, " queue%s", q.Ps[id].Local)
		}
		fmt.Fprintln(out)
	}
	if q != nil {
		fmt.Fprintf(out, "  global queue%s\n", q.Global)
	}
	for _, id := range slices.Sorted(slices.Values(w.r.mids)) {
		if id >= 0 {
			fmt.Fprintf(out, "  M%-3d %s\n", id, w.r.m(id).doing())
		}
	}
	gs := make([]uint64, 0, len(w.r.gs))
	for id, g := range w.r.gs {
		if id != 0 && g.last.Kind != None {
			gs = append(gs, id)
		}
	}
	slices.Sort(gs)
	const most = 40
	for _, id := range gs[:min(len(gs), most)] {
		g := w.r.g(id)
		fmt.Fprintf(out, "  G%-3d %s", id, w.r.state(g))
		if fs := w.t.stack(g.stack); len(fs) > 0 {
			fmt.Fprintf(out, ", %s", w.t.where(g.stack))
		} else if g.name != "" {
			fmt.Fprintf(out, ", %s", g.name)
		}
		fmt.Fprintln(out)
	}
	if len(gs) > most {
		fmt.Fprintf(out, "  and %d more goroutines\n", len(gs)-most)
	}
}

// String lists the goroutines: ": G3 G4".
func (q Queue) String() string {
	if q.N == 0 {
		return " empty"
	}
	var b strings.Builder
	b.WriteString(":")
	for _, g := range q.First {
		fmt.Fprintf(&b, " G%d", g)
	}
	if n := q.N - len(q.First); n > 0 {
		fmt.Fprintf(&b, " and %d more", n)
	}
	return b.String()
}

// state says in words what a goroutine does.
func (r *replay) state(g *gView) string {
	switch g.last.Kind {
	case GoStart, SyscallExit:
		return fmt.Sprintf("running on %s", mName(g.last.M))
	case GoBlock:
		return "waiting: " + r.reason(g.last)
	case SyscallEnter:
		return fmt.Sprintf("in a system call on %s", mName(g.last.M))
	}
	return "runnable: " + r.origin(g)
}
