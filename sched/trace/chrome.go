package trace

// This file implements the exporter of the JSON format that Chrome's trace viewer and Perfetto read.
//
// There is a track for each P, with the goroutines that ran on it, and one for each M, with what it did. Arrows lead from where a
// goroutine was made runnable to where it ran. Counters say how many goroutines are in each state, and how many Ps are idle and Ms spin.
// The format is described in "Trace Event Format", by the Catapult project; times are in microseconds.

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
)

// The processes under which the tracks are shown.
const (
	pidProcs   = 1
	pidThreads = 2
	pidCounts  = 3
)

// A chromeEvent is one element of traceEvents.
type chromeEvent struct {
	Name string         `json:"name"`
	Cat  string         `json:"cat,omitempty"`
	Ph   string         `json:"ph"`
	Ts   float64        `json:"ts"`
	Dur  *float64       `json:"dur,omitempty"`
	Pid  int            `json:"pid"`
	Tid  int            `json:"tid"`
	ID   uint64         `json:"id,omitempty"`
	BP   string         `json:"bp,omitempty"`
	S    string         `json:"s,omitempty"`
	Args map[string]any `json:"args,omitempty"`
}

type chromeWriter struct {
	t   *Trace
	r   *replay
	b   *bufio.Writer
	n   int
	err error

	open   map[int32]chromeEvent // the slice of each P that has not ended
	flows  map[uint64]uint64     // a goroutine's wake-up that has not arrived
	flow   uint64
	counts [numCounts]int
	state  map[uint64]int // of each goroutine, an index of counts
	procs  int
}

// What is counted.
const (
	countRunnable = iota
	countRunning
	countSyscall
	countWaiting
	countIdle
	countSpinning
	numCounts
)

// WriteChrome writes the trace as JSON for Chrome's about:tracing and for Perfetto.
func (t *Trace) WriteChrome(w io.Writer) error {
	c := &chromeWriter{t: t, r: newReplay(t), b: bufio.NewWriter(w), open: map[int32]chromeEvent{}, flows: map[uint64]uint64{}, state: map[uint64]int{}}
	c.b.WriteString(`{"displayTimeUnit":"ns","traceEvents":[`)
	c.meta(pidProcs, 0, "process_name", "Ps")
	c.meta(pidThreads, 0, "process_name", "Ms")
	c.meta(pidCounts, 0, "process_name", "counts")
	last := int64(0)
	for _, ev := range t.Events {
		c.before(ev)
		c.r.apply(ev)
		c.after(ev)
		last = ev.Time
	}
	for _, p := range slices.Sorted(maps.Keys(c.r.ps)) { // in order, so that the same trace gives the same file
		c.meta(pidProcs, int(p), "thread_name", fmt.Sprintf("P%d", p))
		c.end(p, last, "the trace ends")
	}
	for _, m := range c.r.mids {
		if m >= 0 {
			c.meta(pidThreads, int(m), "thread_name", c.t.mTitle(m))
		}
	}
	for _, s := range t.Spans() {
		c.put(chromeEvent{Name: s.Doing, Ph: "X", Ts: c.us(s.From), Dur: c.dur(s.To - s.From), Pid: pidThreads, Tid: int(s.M)})
	}
	c.b.WriteString("\n]}\n")
	if c.err != nil {
		return c.err
	}
	return c.b.Flush()
}

func (c *chromeWriter) us(t int64) float64 { return float64(t-c.t.start()) / 1e3 }

func (c *chromeWriter) dur(ns int64) *float64 {
	d := float64(ns) / 1e3
	return &d
}

func (c *chromeWriter) put(ev chromeEvent) {
	text, err := json.Marshal(ev)
	if err != nil && c.err == nil {
		c.err = err
	}
	if c.n++; c.n > 1 {
		c.b.WriteByte(',')
	}
	c.b.WriteByte('\n')
	c.b.Write(text)
}

func (c *chromeWriter) meta(pid, tid int, key, name string) {
	c.put(chromeEvent{Name: key, Ph: "M", Pid: pid, Tid: tid, Args: map[string]any{"name": name}})
}

// begin opens a slice on a P.
func (c *chromeWriter) begin(p int32, ev Event, name string, args map[string]any) {
	c.open[p] = chromeEvent{Name: name, Ph: "X", Ts: c.us(ev.Time), Pid: pidProcs, Tid: int(p), Args: args}
}

// end closes the open slice of a P, if there is one.
func (c *chromeWriter) end(p int32, now int64, why string) {
	s, ok := c.open[p]
	if !ok {
		return
	}
	delete(c.open, p)
	d := c.us(now) - s.Ts
	s.Dur = &d
	if s.Args == nil {
		s.Args = map[string]any{}
	}
	s.Args["end"] = why
	c.put(s)
}

func (c *chromeWriter) title(g uint64) string {
	if name := c.r.g(g).name; name != "" {
		return fmt.Sprintf("G%d %s", g, name)
	}
	return fmt.Sprintf("G%d", g)
}

// before handles an event that has not been applied: its line tells the reason.
func (c *chromeWriter) before(ev Event) {
	line := func() string { return c.r.line(ev) }
	m := c.r.m(ev.M)
	switch ev.Kind {
	case GoStart:
		c.begin(ev.P, ev, c.title(ev.G), map[string]any{"start": line(), "m": ev.M})
		if id := c.flows[ev.G]; id != 0 {
			delete(c.flows, ev.G)
			c.put(chromeEvent{Name: "wake-up", Cat: "wake-up", Ph: "f", BP: "e", Ts: c.us(ev.Time), Pid: pidProcs, Tid: int(ev.P), ID: id})
		}
	case GoBlock, GoSched, GoPreempt, GoExit:
		c.end(ev.P, ev.Time, line())
	case SyscallEnter:
		c.end(ev.P, ev.Time, line())
		c.begin(ev.P, ev, c.title(ev.G)+" in a system call", map[string]any{"start": line(), "m": ev.M})
	case SyscallExit:
		c.end(ev.P, ev.Time, line())
		c.begin(ev.P, ev, c.title(ev.G), map[string]any{"start": line(), "m": ev.M})
	case ProcStop:
		c.end(ev.P, ev.Time, line())
	case ProcSteal:
		c.end(ev.P, ev.Time, line())
		c.instant(ev, ev.P, line())
	case Steal, STWStart, STWStopped, STWDone, Overflow, Requeue:
		if m.p >= 0 {
			c.instant(ev, m.p, line())
		}
	case GoUnblock, GoCreate:
		// An arrow has to begin in a slice: in the goroutine that wakes, or else (a timer, the poller, sysmon) in what the M does.
		pid, tid := pidThreads, ev.M
		if _, ok := c.open[m.p]; ok {
			pid, tid = pidProcs, m.p
		}
		if tid >= 0 {
			c.flow++
			c.flows[ev.G] = c.flow
			c.put(chromeEvent{Name: "wake-up", Cat: "wake-up", Ph: "s", Ts: c.us(ev.Time), Pid: pid, Tid: int(tid), ID: c.flow})
		}
	}
}

func (c *chromeWriter) instant(ev Event, p int32, line string) {
	c.put(chromeEvent{Name: line, Ph: "i", S: "t", Ts: c.us(ev.Time), Pid: pidProcs, Tid: int(p)})
}

// after keeps the counters.
func (c *chromeWriter) after(ev Event) {
	old := c.counts
	to := -1
	switch ev.Kind {
	case GoCreate, GoUnblock, GoSched, GoPreempt, SyscallBlocked:
		to = countRunnable
	case GoStart, SyscallExit:
		to = countRunning
	case SyscallEnter:
		to = countSyscall
	case GoBlock:
		to = countWaiting
	case GoExit:
		c.counts[c.state[ev.G]]--
		delete(c.state, ev.G)
	case Gomaxprocs:
		c.counts[countIdle] += int(ev.Arg) - c.procs
		c.procs = int(ev.Arg)
	case ProcStart:
		c.counts[countIdle]--
	case ProcStop, ProcSteal:
		c.counts[countIdle]++
	case SpinStart:
		c.counts[countSpinning]++
	case SpinStop:
		c.counts[countSpinning]--
	case StartM:
		if c.r.m(int32(ev.Arg)).spinning {
			c.counts[countSpinning]++
		}
	}
	if to >= 0 {
		if from, ok := c.state[ev.G]; ok {
			c.counts[from]--
		}
		c.counts[to]++
		c.state[ev.G] = to
	}
	if c.counts == old {
		return
	}
	n := &c.counts
	if [4]int(old[:4]) != [4]int(n[:4]) {
		c.count("goroutines", ev, map[string]any{"runnable": n[countRunnable], "running": n[countRunning], "in a system call": n[countSyscall], "waiting": n[countWaiting]})
	}
	if old[countIdle] != n[countIdle] {
		c.count("idle Ps", ev, map[string]any{"n": n[countIdle]})
	}
	if old[countSpinning] != n[countSpinning] {
		c.count("spinning Ms", ev, map[string]any{"n": n[countSpinning]})
	}
}

func (c *chromeWriter) count(name string, ev Event, args map[string]any) {
	c.put(chromeEvent{Name: name, Ph: "C", Ts: c.us(ev.Time), Pid: pidCounts, Args: args})
}
