package trace

// This file implements the tests of the exporters on histories made by hand.

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the files in testdata")

// story is a history with nearly all kinds of events: two Ps, four Ms.
func story() *Trace {
	r := &Recorder{}
	r.Begin(Info{Time: 1000, Sec: 1257894000, WaitReasons: []string{"", "chan receive", "sleep"}, STWReasons: []string{"", "GOMAXPROCS"}})
	at := func(line int) uint32 {
		return r.Stack([]Frame{{Func: "main.work", File: "dir/main.mg", Line: line}, {Func: "main.main", File: "dir/main.mg", Line: 3}})
	}
	bufs := map[int32]*Buf{}
	now := int64(1000)
	emit := func(m, p int32, ev Event) {
		now += 500
		ev.Time, ev.M, ev.P = now, m, p
		if bufs[m] == nil {
			bufs[m] = r.NewBuf()
		}
		bufs[m].Emit(ev)
	}
	emit(0, -1, Event{Kind: Gomaxprocs, Arg: 2})
	emit(0, 0, Event{Kind: ProcStart})
	emit(0, 0, Event{Kind: GoCreate, G: 1, Ref: at(1)})
	emit(0, 0, Event{Kind: GoStart, G: 1, Why: WhyRunnext, Arg: 1})
	emit(0, 0, Event{Kind: GoCreate, G: 2, Arg: 1, Stack: at(4), Ref: at(10)})
	emit(0, 1, Event{Kind: StartM, Why: WhyWakep, Arg: 2, Arg2: 1})
	emit(0, 0, Event{Kind: GoCreate, G: 3, Arg: 1, Stack: at(5), Ref: at(10)})
	emit(0, 0, Event{Kind: Kick, G: 2, Arg: 3})
	emit(2, 1, Event{Kind: ProcStart})
	emit(2, 0, Event{Kind: Steal, Why: WhyLocal, Arg: 1, Arg2: 2})
	emit(2, 1, Event{Kind: SpinStop, Why: WhyFound})
	emit(2, 1, Event{Kind: GoStart, G: 2, Why: WhyStolen})
	emit(0, 0, Event{Kind: RegionBegin, G: 1, Ref: r.Text("part"), Stack: at(6)})
	emit(0, 0, Event{Kind: UserLog, G: 1, Ref: r.Text("key"), Arg2: uint64(r.Text("value")), Stack: at(6)})
	emit(0, 0, Event{Kind: RegionEnd, G: 1, Ref: r.Text("part"), Stack: at(6)})
	emit(0, 0, Event{Kind: GoBlock, G: 1, Arg: 1, Stack: at(7)})
	emit(0, 0, Event{Kind: GoStart, G: 3, Why: WhyRunnext, Arg: 1})
	emit(2, 1, Event{Kind: GoUnblock, G: 1, Arg: 2, Why: WhyGoroutine, Stack: at(12)})
	emit(2, 1, Event{Kind: SyscallEnter, G: 2, Stack: r.Stack([]Frame{{Func: "os.ReadFile"}, {Func: "main.work", File: "dir/main.mg", Line: 13}})})
	now += 40_000
	emit(2, -1, Event{Kind: SyscallBlocked, G: 2}) // it has noticed before sysmon could say so
	emit(1, 1, Event{Kind: ProcSteal, Why: WhySysmon})
	emit(1, 1, Event{Kind: Handoff, Why: WhyQueue})
	emit(1, 1, Event{Kind: StartM, Why: WhyQueue, Arg: 3, Arg2: 1})
	emit(2, -1, Event{Kind: MPark})
	emit(3, 1, Event{Kind: ProcStart})
	emit(3, 1, Event{Kind: GoStart, G: 1, Why: WhyRunnext, Arg: 1})
	emit(3, 1, Event{Kind: STWStart, G: 1, Arg: 1, Stack: at(8)})
	emit(3, 0, Event{Kind: PreemptReq, G: 3, Why: WhyWorld})
	emit(0, 0, Event{Kind: GoPreempt, G: 3, Why: WhyRunnext, Stack: at(11)})
	emit(0, 0, Event{Kind: ProcStop})
	emit(0, -1, Event{Kind: MPark})
	emit(3, 1, Event{Kind: STWStopped, G: 1})
	emit(3, -1, Event{Kind: Gomaxprocs, Arg: 3})
	emit(3, 1, Event{Kind: STWDone, G: 1})
	emit(3, 1, Event{Kind: SyscallEnter, G: 1, Stack: at(9)})
	emit(3, 1, Event{Kind: ProcStop})
	emit(3, 1, Event{Kind: Handoff, Why: WhyIdle})
	emit(0, -1, Event{Kind: MUnpark})
	emit(0, 0, Event{Kind: ProcStart})
	emit(0, 0, Event{Kind: GoStart, G: 2, Why: WhyGlobal61})
	emit(0, 0, Event{Kind: GoBlock, G: 2, Arg: 2, Stack: at(14)})
	emit(0, 0, Event{Kind: TimerStart, Arg: 2000})
	emit(0, 0, Event{Kind: SpinStart, Why: WhySearch})
	emit(0, 0, Event{Kind: ProcStop})
	emit(0, -1, Event{Kind: SpinStop, Why: WhyNothing})
	emit(0, -1, Event{Kind: PollStart, Arg: 500})
	emit(0, -1, Event{Kind: PollEnd})
	emit(3, 2, Event{Kind: ProcStart})
	emit(3, 2, Event{Kind: SyscallExit, G: 1})
	emit(0, 0, Event{Kind: ProcStart})
	emit(0, 0, Event{Kind: TimerFire, Arg: 1500})
	emit(0, 0, Event{Kind: GoUnblock, G: 2, Why: WhyTimer})
	emit(0, 0, Event{Kind: GoStart, G: 2, Why: WhyRunnext, Arg: 1})
	emit(0, 0, Event{Kind: GoSched, G: 2, Why: WhyGlobal, Stack: at(15)})
	emit(0, 0, Event{Kind: GoStart, G: 3, Why: WhyLocal})
	emit(0, 0, Event{Kind: GoExit, G: 3})
	emit(3, 2, Event{Kind: GoExit, G: 1})
	return r.Trace()
}

// golden compares got with a file in testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(name, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s (use -update if this is right):\n%s", name, got)
	}
}

func write(t *testing.T, f func(w io.Writer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLog(t *testing.T) {
	tr := story()
	golden(t, "story.log", write(t, func(b io.Writer) error { return tr.WriteLog(b, Filter{}) }))
	golden(t, "story.threads", write(t, func(b io.Writer) error { return tr.WriteThreads(b, Filter{}) }))
}

// TestSettle: the taking of a P comes before what follows from it, and the events are otherwise in order.
func TestSettle(t *testing.T) {
	if err := Check(story().Events); err != nil {
		t.Error(err)
	}
	taken := false
	for _, ev := range story().Events {
		switch ev.Kind {
		case ProcSteal:
			taken = true
		case SyscallBlocked:
			if !taken {
				t.Error("a goroutine has lost its P before it was taken")
			}
		}
	}
	evs := story().Events
	for i, ev := range evs {
		if ev.Kind == ProcSteal { // as if the trace ended before it
			evs = append(evs[:i:i], evs[i+1])
			break
		}
	}
	if got, _ := settle(evs); len(got) != len(evs)-1 {
		t.Errorf("%d of %d events are left of a trace that ends early", len(got), len(evs))
	}
}

// filterOf makes a filter of words such as kind=Steal m=1.
func filterOf(words string) (f Filter, err error) {
	for word := range strings.FieldsSeq(words) {
		key, list, _ := strings.Cut(word, "=")
		if err := f.Add(key, list); err != nil {
			return f, err
		}
	}
	return f, nil
}

func TestFilter(t *testing.T) {
	tr := story()
	tests := []struct {
		words string
		lines int
		want  string // in each line
	}{
		{"", len(tr.Events), ""},
		{"kind=steal", 1, "P1 stole 1 of 2 from P0"},
		{"kind=procsteal,Handoff m=1", 2, "in syscall"},
		{"g=G3", 7, "G3"},
		{"m=2 kind=thread", 3, "M2"},
		{"p=2", 3, "P2"},
		{"kind=world", 5, ""},
		{"kind=user g=1", 3, "G1"},
		{"g=999", 1, fmt.Sprintf("(none of the %d events is one of those)", len(tr.Events))},
	}
	for _, tt := range tests {
		f, err := filterOf(tt.words)
		if err != nil {
			t.Errorf("%s: %v", tt.words, err)
		}
		text := string(write(t, func(b io.Writer) error { return tr.WriteLog(b, f) }))
		lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		if len(lines) != tt.lines {
			t.Errorf("%s: %d lines, want %d\n%s", tt.words, len(lines), tt.lines, text)
		}
		for _, line := range lines {
			if !strings.Contains(line, tt.want) {
				t.Errorf("%s: no %q in %s", tt.words, tt.want, line)
			}
		}
	}
	if text := string(write(t, func(b io.Writer) error { return tr.WriteThreads(b, Filter{M: []int32{77}}) })); text != "(there was none of those Ms)\n" {
		t.Error(text)
	}
	for _, bad := range []string{"x", "g=x", "m=-1", "kind=None", "kind=", "q=3", "p=99999999999"} {
		if _, err := filterOf(bad); err == nil {
			t.Errorf("filter %q is accepted", bad)
		}
	}
}

// TestChrome: the JSON is right, the slices of a track do not overlap, each arrow begins and ends once and in a slice, no counter is negative.
func TestChrome(t *testing.T) {
	checkChrome(t, write(t, story().WriteChrome))
	checkChrome(t, write(t, new(Recorder).Trace().WriteChrome))
}

func checkChrome(t *testing.T, text []byte) {
	t.Helper()
	var file struct{ TraceEvents []chromeEvent }
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	type track struct{ pid, tid int }
	type flow struct{ from, to int }
	until := map[track]float64{}
	flows := map[uint64]flow{}
	slices := map[track][]chromeEvent{}
	for _, ev := range file.TraceEvents {
		if ev.Ph == "X" {
			tr := track{ev.Pid, ev.Tid}
			slices[tr] = append(slices[tr], ev)
		}
	}
	for _, ev := range file.TraceEvents {
		if ev.Ph == "s" || ev.Ph == "f" { // no viewer shows an end of an arrow that is in no slice
			inside := false
			for _, s := range slices[track{ev.Pid, ev.Tid}] {
				inside = inside || s.Ts <= ev.Ts && ev.Ts <= s.Ts+*s.Dur
			}
			if !inside {
				t.Errorf("an end of arrow %d is nowhere: %+v", ev.ID, ev)
			}
		}
		switch ev.Ph {
		case "X":
			tr := track{ev.Pid, ev.Tid}
			if ev.Ts < until[tr]-1e-6 || *ev.Dur < 0 {
				t.Errorf("%+v begins before %v", ev, until[tr])
			}
			until[tr] = ev.Ts + *ev.Dur
		case "s":
			f := flows[ev.ID]
			f.from++
			flows[ev.ID] = f
		case "f":
			f := flows[ev.ID]
			f.to++
			flows[ev.ID] = f
		case "C":
			for k, v := range ev.Args {
				if v.(float64) < 0 {
					t.Errorf("%s, %s is %v", ev.Name, k, v)
				}
			}
		}
	}
	for id, f := range flows {
		if f.from != 1 || f.to > 1 {
			t.Errorf("arrow %d: %+v", id, f)
		}
	}
}

// TestMax: a recorder that is full keeps what it has, and says so.
func TestMax(t *testing.T) {
	r := &Recorder{Max: 10}
	b := r.NewBuf()
	for i := range 20 {
		b.Emit(Event{Kind: GoSched, Time: int64(i)})
	}
	tr := r.Trace()
	if len(tr.Events) != 10 || !tr.Full {
		t.Errorf("%d events, full %v", len(tr.Events), tr.Full)
	}
	if text := write(t, func(b io.Writer) error { return tr.WriteLog(b, Filter{}) }); !bytes.Contains(text, []byte("not been recorded")) {
		t.Errorf("%s", text)
	}
}

// TestStack: each stack is kept once.
func TestStack(t *testing.T) {
	r := new(Recorder)
	ids := map[uint32]bool{}
	for range 2 {
		for n := range 50 {
			ids[r.Stack(deep(n))] = true
		}
	}
	if len(ids) != 50 || !ids[0] {
		t.Errorf("%d numbers for 50 stacks, one of them empty", len(ids))
	}
	frames := deep(9)
	if n := testing.AllocsPerRun(100, func() { r.Stack(frames) }); n != 0 {
		t.Errorf("a known stack costs %v allocations", n)
	}
	pcs := []uint64{5, 6, 7}
	id := r.StackPCs(pcs, func() []Frame { return deep(40) })
	if id != r.Stack(deep(3)) {
		t.Error("a stack by its pcs is not the stack by its frames")
	}
	if n := testing.AllocsPerRun(100, func() { r.StackPCs(pcs, nil) }); n != 0 {
		t.Errorf("a known stack costs %v allocations", n)
	}
	if got := r.Trace().stack(r.Stack(deep(3))); !slices.Equal(got, deep(3)) {
		t.Errorf("%v", got)
	}
	if r.Text("a") == r.Text("b") || r.Text("a") != r.Text("a") {
		t.Error("texts are confused")
	}
}

// TestEncoding: what is written is read, whatever the numbers.
func TestEncoding(t *testing.T) {
	r := new(Recorder)
	b := r.NewBuf()
	want := []Event{
		{Kind: GoStart, Why: WhyStolen, Time: 1 << 62, G: 1<<64 - 1, Arg: 1<<64 - 1, Arg2: 1<<64 - 1, M: 1<<31 - 1, P: 1<<31 - 1, Stack: 1<<32 - 1, Ref: 1<<32 - 1},
		{Kind: GoBlock, Time: 5, M: -1, P: -1},
		{Kind: UserLog, Time: -5, M: -1, P: 0, G: 7},
		{},
	}
	for i := range want {
		want[i].Seq = uint64(i + 1)
		b.Emit(want[i])
	}
	for i, ev := range r.Events() {
		if ev != want[i] {
			t.Errorf("%v, want %v", ev, want[i])
		}
	}
	if n := len(r.Events()); n != len(want) {
		t.Errorf("%d events", n)
	}
}

func TestSpan(t *testing.T) {
	for ns, want := range map[int64]string{0: "0 ns", 999: "999 ns", 1000: "1 us", 1234: "1.23 us", 999_499: "999 us", 999_500: "1 ms", 999_999: "1 ms",
		1_500_000: "1.5 ms", 999_499_999: "999 ms", 999_500_000: "1.0 s", 1e9: "1.0 s", 61_550_000_000: "61.5 s"} {
		if got := span(ns); got != want {
			t.Errorf("%d: %s, want %s", ns, got, want)
		}
	}
}
