package trace

// This file implements the view of the Ms: what each of them did, from when to when.

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
)

// A Span is a time during which an M did one thing.
type Span struct {
	M        int32
	From, To int64
	Doing    string
	G        uint64 // that it ran; 0: none
	Syscall  bool
}

// Spans cuts the life of each M into what it did, in the order of the beginnings.
func (t *Trace) Spans() []Span {
	var spans []Span
	open := map[int32]Span{}
	r := newReplay(t)
	end := int64(0)
	look := func(id int32, now int64) {
		if id < 0 {
			return // a thread that is no M
		}
		m := r.m(id)
		s := Span{M: id, From: now, Doing: m.doing(), Syscall: m.syscall}
		if m.g != nil {
			s.G = m.g.id
		}
		old, ok := open[id]
		if ok && old.Doing == s.Doing {
			return
		}
		if ok && now > old.From {
			old.To = now
			spans = append(spans, old)
		}
		open[id] = s
	}
	for _, ev := range t.Events {
		victim := int32(-1)
		if ev.Kind == ProcSteal {
			if m := r.p(ev.P).m; m != nil {
				victim = m.id
			}
		}
		r.apply(ev)
		look(ev.M, ev.Time)
		if victim >= 0 {
			look(victim, ev.Time)
		}
		if ev.Kind == StartM {
			look(int32(ev.Arg), ev.Time)
		}
		end = max(end, ev.Time)
	}
	for _, s := range open {
		s.To = end
		if s.To > s.From {
			spans = append(spans, s)
		}
	}
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.M, b.M)) })
	return spans
}

// mTitle names an M, and says which is sysmon.
func (t *Trace) mTitle(id int32) string {
	if id == t.Sysmon && id != 0 {
		return mName(id) + " (sysmon)"
	}
	return mName(id)
}

// ThreadsColumn is where the text begins in the lines of WriteThreads.
const ThreadsColumn = 26

// WriteThreads writes for each M what it did and for how long, and what share of the time that was. Of the filter only M counts.
func (t *Trace) WriteThreads(w io.Writer, f Filter) error {
	b := bufio.NewWriter(w)
	byM := map[int32][]Span{}
	var ids []int32
	for _, s := range t.Spans() {
		if len(f.M) > 0 && !slices.Contains(f.M, s.M) {
			continue
		}
		if byM[s.M] == nil {
			ids = append(ids, s.M)
		}
		byM[s.M] = append(byM[s.M], s)
	}
	if len(ids) == 0 {
		fmt.Fprintln(b, "(there was none of those Ms)")
	}
	slices.Sort(ids)
	for _, id := range ids {
		spans := byM[id]
		fmt.Fprintln(b, t.mTitle(id))
		var running, syscall, all int64
		for _, s := range spans {
			d := s.To - s.From
			all += d
			switch {
			case s.Syscall:
				syscall += d
			case s.G != 0:
				running += d
			}
			fmt.Fprintf(b, "%12.3f  %10s  %s\n", float64(s.From-t.start())/1e3, span(d), s.Doing)
		}
		fmt.Fprintf(b, "  ran goroutines %.1f %% of its time, in system calls %.1f %%\n", 100*float64(running)/float64(all), 100*float64(syscall)/float64(all))
	}
	return b.Flush()
}
