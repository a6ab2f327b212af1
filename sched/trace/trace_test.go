package trace

import (
	"strings"
	"sync"
	"testing"
)

// TestTable: each kind has its row.
func TestTable(t *testing.T) {
	for k := range numKinds {
		if specs[k].name == "" {
			t.Errorf("kind %d has no name", k)
		}
	}
}

// TestRecorder: events of several writers come out in one order, with none missing.
func TestRecorder(t *testing.T) {
	r := new(Recorder)
	const writers, n = 4, 30_000
	var wg sync.WaitGroup
	for m := range int32(writers) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			b := r.NewBuf()
			for i := range uint64(n) {
				b.Emit(Event{Kind: GoSched, M: m, Arg: i})
			}
		}()
	}
	r.Events() // may be called while they write
	wg.Wait()
	next := map[int32]uint64{}
	evs := r.Events()
	for i, ev := range evs {
		if ev.Seq != uint64(i+1) || ev.Arg != next[ev.M] {
			t.Fatalf("event %d: %v", i, ev)
		}
		next[ev.M]++
	}
	if len(evs) != writers*n {
		t.Errorf("%d events", len(evs))
	}
}

// parse reads events as "Kind m p g arg", one on a line; - is none.
func parse(t *testing.T, text string) (evs []Event) {
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		ev := Event{Seq: uint64(len(evs) + 1), M: -1, P: -1}
		for i, f := range strings.Fields(line) {
			n := uint64(0)
			if f[0] >= '0' && f[0] <= '9' {
				n = uint64(f[0] - '0')
			}
			switch {
			case i == 0:
				for k := range numKinds {
					if specs[k].name == f {
						ev.Kind = k
					}
				}
				if ev.Kind == None {
					t.Fatalf("no kind %s", f)
				}
			case f == "-":
			case i == 1:
				ev.M = int32(n)
			case i == 2:
				ev.P = int32(n)
			case i == 3:
				ev.G = n
			case i == 4:
				ev.Arg = n
			}
		}
		evs = append(evs, ev)
	}
	return evs
}

// start is a scheduler with two Ps, M 0 on P 0 that runs goroutine 1.
const start = `
Gomaxprocs 0 - - 2
ProcStart 0 0
GoCreate 0 0 1 0
GoStart 0 0 1
`

func TestCheck(t *testing.T) {
	tests := []struct{ events, want string }{
		{"GoSched 0 0 1\nGoStart 0 0 1\nGoBlock 0 0 1 8\nGoUnblock 0 0 1\nGoStart 0 0 1\nGoExit 0 0 1", ""},
		{"SyscallEnter 0 0 1\nSyscallExit 0 0 1\nGoPreempt 0 0 1", ""},
		{"SyscallEnter 0 0 1\nProcSteal 5 0\nProcStart 1 0\nProcStart 0 1\nSyscallExit 0 1 1", ""},
		{"SyscallEnter 0 0 1\nSyscallBlocked 0 - 1\nProcSteal 5 0\nProcStart 1 0\nGoStart 1 0 1", ""},
		{"STWStart 0 0 1\nSTWStopped 0 0 1\nGomaxprocs 0 - - 4\nSTWDone 0 0 1\nProcStart 1 3", ""},
		{"ProcStart 1 1\nSteal 1 0 - 3", ""},

		{"GoStart 0 0 1", "running, not runnable"},
		{"GoSched 0 0 1\nProcStart 1 1\nGoStart 1 1 1\nGoStart 0 0 1", "running, not runnable"},
		{"GoBlock 0 0 1\nGoStart 0 0 1", "waiting, not runnable"},
		{"GoBlock 0 0 1\nGoUnblock 0 0 1\nGoUnblock 0 0 1", "runnable, not waiting"},
		{"GoUnblock 0 0 1", "running, not waiting"},
		{"GoExit 0 0 1\nGoStart 0 0 1", "dead, not runnable"},
		{"GoExit 0 0 1\nGoCreate 0 0 1", "exists"},
		{"GoCreate 0 0 2\nGoStart 0 0 2", "runs goroutine 1"},
		{"GoCreate 0 0 2\nGoStart 1 0 2", "M 1 has P -1"},
		{"GoCreate 0 0 2\nGoSched 0 0 2", "runnable, not running"},
		{"GoSched 1 0 1", "goroutine 1 runs on M 0"},
		{"ProcStart 1 0", "P 0 is on M 0"},
		{"ProcStart 0 1", "M 0 has P 0"},
		{"ProcStart 1 2", "there are 2 Ps"},
		{"ProcStop 1 0", "M 1 has P -1"},
		{"ProcSteal 1 0", "not in a system call"},
		{"SyscallEnter 0 0 1\nProcSteal 5 0\nSyscallExit 0 0 1", "M 0 has P -1"},
		{"SyscallExit 0 0 1", "goroutine 1 is running"},
		{"Steal 0 0", "M 0 has P 0"},
		{"STWStart 0 0 1\nSTWStart 1 1", "M 0 is stopping the world"},
		{"STWDone 0 0 1", "not stopped"},
		{"GoCreate 0 0 2\nProcStart 1 1\nGoStart 1 1 2\nSTWStart 0 0 1\nSTWStopped 0 0 1", "still runs goroutine 2"},
		{"STWStart 0 0 1\nSTWStopped 0 0 1\nProcStart 1 1", "the world is stopped"},
	}
	for _, tt := range tests {
		err := Check(parse(t, start+tt.events))
		switch {
		case err == nil && tt.want != "":
			t.Errorf("%s\nno error, want %q", tt.events, tt.want)
		case err != nil && (tt.want == "" || !strings.Contains(err.Error(), tt.want)):
			t.Errorf("%s\n%v, want %q", tt.events, err, tt.want)
		}
	}
	evs := parse(t, start)
	if Check(append(evs[:1:1], evs[2:]...)) == nil {
		t.Errorf("a missing event is not noticed")
	}
}
