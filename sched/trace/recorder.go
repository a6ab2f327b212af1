package trace

// This file implements the recorder: a list of events for each M, written without a lock.

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
)

// A Recorder collects the events of one scheduler.
type Recorder struct {
	seq  atomic.Uint64
	bufs atomic.Pointer[Buf] // all buffers, linked by next
}

// A Buf holds the events of one M. Only its M writes; anyone may read what has been published.
type Buf struct {
	r     *Recorder
	next  *Buf
	first *chunk
	last  *chunk // the writer's
}

const chunkLen = 256

type chunk struct {
	n      atomic.Int32 // how many events are complete
	next   atomic.Pointer[chunk]
	events [chunkLen]Event
}

// NewBuf makes the buffer of one M.
func (r *Recorder) NewBuf() *Buf {
	c := new(chunk)
	b := &Buf{r: r, first: c, last: c}
	for {
		b.next = r.bufs.Load()
		if r.bufs.CompareAndSwap(b.next, b) {
			return b
		}
	}
}

// Emit records an event and gives it its place in the order.
func (b *Buf) Emit(ev Event) {
	ev.Seq = b.r.seq.Add(1)
	c := b.last
	n := c.n.Load()
	if n == chunkLen {
		next := new(chunk)
		c.next.Store(next)
		b.last = next
		c, n = next, 0
	}
	c.events[n] = ev
	c.n.Store(n + 1)
}

// Events returns what has been recorded so far, in order.
func (r *Recorder) Events() []Event {
	var evs []Event
	for b := r.bufs.Load(); b != nil; b = b.next {
		for c := b.first; c != nil; c = c.next.Load() {
			evs = append(evs, c.events[:c.n.Load()]...)
		}
	}
	slices.SortFunc(evs, func(x, y Event) int { return cmp.Compare(x.Seq, y.Seq) })
	return evs
}

func (ev Event) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d %dns %v", ev.Seq, ev.Time, ev.Kind)
	if ev.M >= 0 {
		fmt.Fprintf(&b, " m=%d", ev.M)
	}
	if ev.P >= 0 {
		fmt.Fprintf(&b, " p=%d", ev.P)
	}
	if ev.G != 0 {
		fmt.Fprintf(&b, " g=%d", ev.G)
	}
	if ev.Kind < numKinds && specs[ev.Kind].arg != "" {
		fmt.Fprintf(&b, " %s=%d", specs[ev.Kind].arg, ev.Arg)
	}
	return b.String()
}
