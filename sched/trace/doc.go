// Package trace records what the scheduler does and why, checks it, and writes it in several formats.
//
// # Recording
//
// A Recorder is given to the scheduler, and asked for its Trace when the run has ended (or at any time):
//
//	rec := &trace.Recorder{Max: 10_000_000} // events; without Max: no limit
//	s := sched.New(platform, sched.Config{Trace: rec})
//	... s.Run(main) ...
//	t := rec.Trace()
//
// Without a recorder an event site costs one look at a pointer. With one an event costs some tens of nanoseconds, most of them for the
// clock, and about ten bytes; nothing is allocated for an event, but for the chunks that many of them share, and for a stack that is
// seen for the first time. Each M writes its own buffer, without a lock; a number that all of them
// draw puts the events in order. Under the simulator a run is the same with a recorder and without one.
//
// # Formats
//
//	t.WriteGo(w)         Go's execution trace format, for go tool trace, and for go tool trace -d=parsed
//	t.WriteChrome(w)     JSON, for Perfetto and Chrome's about:tracing
//	t.WriteLog(w, f)     the decision log: a line for each event, with its reason
//	t.WriteThreads(w, f) what each M did, from when to when
//	t.Spans()            the same as data
//	Check(t.Events)      nil, if the events follow the rules of G, M and P
//
// A Filter says which events are shown: of these goroutines, Ms or Ps, or of these kinds.
//
// The formats are functions of the recorded events alone: the same events give the same bytes.
//
// # Order
//
// What can be seen by another M is said before it can be seen: GoBlock before the goroutine is on a wait queue, GoUnblock before it is on a run
// queue. So for each goroutine and each P the order of the events is the order of what happened. There is one exception, the
// taking of a P by compare-and-swap (see settle).
package trace
