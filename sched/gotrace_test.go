package sched

// This file implements the test of traces by Go's own reader: go tool trace must accept what we write, and change no time in it.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"minigo/sched/platform/host"
	"minigo/sched/trace"
)

// goTool returns the program behind go tool trace; the test is skipped if it or its release is missing.
func goTool(t *testing.T) string {
	out, err := exec.Command("go", "env", "GOVERSION").Output()
	if err != nil {
		t.Skip("no go command here")
	}
	minor, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(string(out)), "go1."), ".")
	if n, err := strconv.Atoi(minor); err != nil || n < 26 {
		t.Skip("go is older than 1.26")
	}
	if out, err = exec.Command("go", "tool", "-n", "trace").Output(); err != nil {
		t.Skip("no go tool trace here")
	}
	return strings.TrimSpace(string(out))
}

// readGo writes a trace to a file and lets the tool read it; it returns what the tool prints.
func readGo(tool, dir string, tr *trace.Trace) (wire, parsed []byte, err error) {
	var file bytes.Buffer
	if err := tr.WriteGo(&file); err != nil {
		return nil, nil, err
	}
	name := filepath.Join(dir, "trace")
	if err := os.WriteFile(name, file.Bytes(), 0o666); err != nil {
		return nil, nil, err
	}
	run := func(mode string) ([]byte, error) {
		var out, diag bytes.Buffer
		cmd := exec.Command(tool, "-d="+mode, name)
		cmd.Stdout, cmd.Stderr = &out, &diag
		if err := cmd.Run(); err != nil || diag.Len() > 0 {
			return nil, fmt.Errorf("go tool trace -d=%s: %v: %s", mode, err, diag.Bytes())
		}
		return out.Bytes(), nil
	}
	if parsed, err = run("parsed"); err != nil {
		return nil, nil, err
	}
	wire, err = run("wire")
	return wire, parsed, err
}

var (
	batchRE  = regexp.MustCompile(`^EventBatch gen=\d+ m=\d+ time=(\d+)`)
	dtRE     = regexp.MustCompile(` dt=(\d+)`)
	parsedRE = regexp.MustCompile(`^M=(-?\d+) P=(-?\d+) G=(-?\d+) (\w+) Time=(\d+)(.*)`)
)

// times returns the times of the events of Ms in a file, relative to the first of all.
func times(wire []byte) map[int64]int {
	var all []int64
	first, at := int64(1<<62), int64(0)
	for line := range strings.Lines(string(wire)) {
		line = strings.TrimSpace(line)
		if m := batchRE.FindStringSubmatch(line); m != nil {
			at, _ = strconv.ParseInt(m[1], 10, 64)
		} else if m := dtRE.FindStringSubmatch(line); m != nil && !strings.HasPrefix(line, "ClockSnapshot") {
			dt, _ := strconv.ParseInt(m[1], 10, 64)
			at += dt
			all = append(all, at)
			first = min(first, at)
		}
	}
	set := map[int64]int{}
	for _, at := range all {
		set[at-first]++
	}
	return set
}

// checkGo compares what Go's reader makes of a trace with the trace: the same events, at their own times.
func checkGo(wire, parsed []byte) error {
	want := times(wire)
	first, n := int64(-1), 0
	for line := range strings.Lines(string(parsed)) {
		m := parsedRE.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil || m[4] == "Sync" {
			continue
		}
		at, _ := strconv.ParseInt(m[5], 10, 64)
		if first < 0 {
			first = at
		}
		n++
		if want[at-first] != 1 {
			return fmt.Errorf("no event has this time: %s", line)
		}
		want[at-first] = 2 // once only
	}
	if n != len(want) || n == 0 {
		return fmt.Errorf("%d events in the file, %d were read", len(want), n)
	}
	return nil
}

func testGo(t *testing.T, n int, make func(seed uint64) *simRun) {
	tool := goTool(t)
	dir := t.TempDir()
	seeds(t, n, func(seed uint64) error {
		r := make(seed)
		if _, err := r.run(r.program()); err != nil {
			return err
		}
		var chrome bytes.Buffer
		if err := r.rec.Trace().WriteChrome(&chrome); err != nil || !json.Valid(chrome.Bytes()) {
			return fmt.Errorf("not JSON: %v", err)
		}
		wire, parsed, err := readGo(tool, dir, r.rec.Trace())
		if err != nil {
			return err
		}
		return checkGo(wire, parsed)
	})
}

func TestGoTraceSim(t *testing.T) {
	testGo(t, 40, func(seed uint64) *simRun { return newSimRun(seed, simConfig(seed)) })
}

func TestGoTraceHost(t *testing.T) {
	testGo(t, 6, func(seed uint64) *simRun { return newRun(host.New(), seed, simConfig(seed)) })
}

// TestGoTraceNotices: what is wrong is noticed: an event is missing, or comes too late.
func TestGoTraceNotices(t *testing.T) {
	tool := goTool(t)
	dir := t.TempDir()
	r := newSimRun(5, simConfig(5))
	r.run(r.program())
	for _, kind := range []trace.Kind{trace.GoStart, trace.GoUnblock, trace.GoBlock, trace.GoCreate, trace.ProcStart, trace.ProcStop, trace.SyscallEnter} {
		tr := r.rec.Trace()
		n := 0
		for i, ev := range tr.Events {
			if ev.Kind != kind {
				continue
			}
			if n++; n == 2 {
				tr.Events = append(tr.Events[:i:i], tr.Events[i+1:]...)
				break
			}
		}
		wire, parsed, err := readGo(tool, dir, tr)
		if err == nil {
			err = checkGo(wire, parsed)
		}
		if err == nil {
			t.Errorf("a missing %v is not noticed", kind)
		}
	}
	// A goroutine runs on another M for some time after it has been started again.
	tr := r.rec.Trace()
	for i, ev := range tr.Events {
		if ev.Kind != trace.GoUnblock {
			continue
		}
		for j := i + 1; j < len(tr.Events); j++ {
			if tr.Events[j].G == ev.G && tr.Events[j].Kind == trace.GoStart && tr.Events[j].M != ev.M {
				tr.Events[i], tr.Events[j] = tr.Events[j], tr.Events[i]
				tr.Events[i].Time, tr.Events[j].Time = tr.Events[j].Time, tr.Events[i].Time
				wire, parsed, err := readGo(tool, dir, tr)
				if err == nil {
					err = checkGo(wire, parsed)
				}
				if err == nil {
					t.Error("a start before the unblocking is not noticed")
				}
				return
			}
		}
	}
	t.Error("nothing to swap")
}

// TestTraceChangesNothing: the same seed gives the same run, recorded or not.
func TestTraceChangesNothing(t *testing.T) {
	seeds(t, 100, func(seed uint64) error {
		var end [2]string
		for i := range end {
			r := newSimRun(seed, simConfig(seed))
			if i == 1 {
				r.s.cfg.Trace = nil
			}
			res := r.s.Run(r.program())
			end[i] = fmt.Sprint(res.Code, r.sim.Now(), r.sim.Seed(), r.s.mnext, r.s.goidgen.Load())
		}
		if end[0] != end[1] {
			return fmt.Errorf("recorded: %s, not recorded: %s", end[0], end[1])
		}
		return nil
	})
}
