package trace

import (
	"bytes"
	"testing"
)

// BenchmarkEmit: an event that is like most of them, without the clock.
func BenchmarkEmit(b *testing.B) {
	r := new(Recorder)
	buf := r.NewBuf()
	b.ReportAllocs()
	for i := range b.N {
		buf.Emit(Event{Kind: GoStart, Why: WhyRunnext, Time: int64(i) * 300, M: 3, P: 1, G: uint64(100 + i%50), Arg: 1})
	}
	b.ReportMetric(float64(r.Bytes())/float64(b.N), "bytes/event")
}

// BenchmarkStack: a stack of four frames that is known.
func BenchmarkStack(b *testing.B) {
	r := new(Recorder)
	frames := deep(4)
	b.ReportAllocs()
	for range b.N {
		r.Stack(frames)
	}
}

// BenchmarkWriteGo: the price of an event in Go's format.
func BenchmarkWriteGo(b *testing.B) {
	const events = 100_000
	t := pingPong(events)
	var w bytes.Buffer
	for b.Loop() {
		w.Reset()
		if err := t.WriteGo(&w); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(w.Len())/events, "bytes/event")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/events, "ns/event")
}

// pingPong is a trace of n events: two goroutines that wake each other.
func pingPong(n int) *Trace {
	r := new(Recorder)
	buf := r.NewBuf()
	now := int64(0)
	emit := func(ev Event) {
		now += 150
		ev.Time = now
		buf.Emit(ev)
	}
	emit(Event{Kind: Gomaxprocs, P: -1, Arg: 1})
	emit(Event{Kind: ProcStart})
	for g := uint64(1); g <= 2; g++ {
		emit(Event{Kind: GoCreate, G: g})
	}
	emit(Event{Kind: GoStart, G: 2})
	emit(Event{Kind: GoBlock, G: 2})
	emit(Event{Kind: GoStart, G: 1})
	stack := r.Stack(deep(3))
	for i := 7; i < n; i += 3 {
		g := uint64(i/3%2 + 1)
		emit(Event{Kind: GoUnblock, Why: WhyGoroutine, G: 3 - g, Arg: g, Stack: stack})
		emit(Event{Kind: GoBlock, G: g, Arg: 1, Stack: stack})
		emit(Event{Kind: GoStart, Why: WhyRunnext, G: 3 - g, Arg: 1})
	}
	return r.Trace()
}

func deep(n int) []Frame {
	frames := make([]Frame, n)
	for i := range frames {
		frames[i] = Frame{Func: "main.function" + string(rune('a'+i)), File: "dir/main.mg", Line: 10 + i, Col: 3}
	}
	return frames
}
