package main

// This file implements minigo compare.

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"

	"minigo/cmd/minigo/golden"
	"minigo/sched"
)

const compareHelp = `Compare runs a program under each scheduler that Go had, and two that it never
wanted, and prints side by side what came of it. A program may starve under some:
it is said who did, and where. What standard input holds, if it is no terminal, is
read to its end first, and each run gets all of it.

The schedulers are:

	n1      all goroutines on one thread: a blocking call stops everything
	11      a thread for each goroutine
	go1.0   threads that share one queue, with one lock; no preemption
	go1.1   Ps with queues of their own, and stealing; no preemption
	go1.2   preemption where functions begin
	go1.14  preemption everywhere

The flags are:

	-timeout D
		how long each may take; the default is 10s.
	-procs N
		the number of Ps (n1 has one, 11 has as many as it needs).
	-sched LIST
		only these, with commas.
	-json
		print JSON.

The rows are:

	output         whether it is that of the last column
	threads made   the one that only monitors the others (sysmon) among them
	switches       how often a goroutine was given a P
	steals         how often a P took goroutines from another one's queue
	hand-offs      how often a P went from a thread in a system call to another
	lock waits     how often a lock of the scheduler was not free
	thread sleeps  how often a thread had nothing to do
	longest wait   how long a goroutine was runnable and did not run
`

// A comparison is a program's run under one preset.
type comparison struct {
	Sched    string
	Result   string // ok, exit status N, timed out
	Exit     int
	Same     bool // the output is that of the last preset
	WallNS   int64
	Counters runStats
	Notes    []string // who starved, and where it stood

	output string
}

// compare is minigo compare.
func (c *command) compare(e *env, args []string) int {
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	timeout := fs.Duration("timeout", 10*time.Second, "")
	procs := fs.Int("procs", 0, "")
	list := fs.String("sched", "", "")
	asJSON := fs.Bool("json", false, "")
	args, status, done := c.parse(e, fs, args)
	if done {
		return status
	}
	if len(args) == 0 || *timeout <= 0 {
		return c.usageLine(e)
	}
	presets := sched.Presets()
	if *list != "" {
		presets = nil
		for _, name := range strings.Split(*list, ",") {
			var p presetFlag
			if err := p.Set(name); err != nil {
				return c.misused(e, fmt.Errorf("invalid value %q for flag -sched: %w", *list, err))
			}
			presets = append(presets, p.Preset)
		}
	}
	if c.load(e, args[0]) == nil {
		return exitFailed
	}
	stdin := ""
	if f, ok := e.stdin.(*os.File); !ok || !isTerminal(f) {
		waits := time.AfterFunc(time.Second, func() {
			fmt.Fprintln(e.stderr, "minigo compare: reading standard input to its end; if the program reads none: < "+os.DevNull)
		})
		text, err := io.ReadAll(e.stdin)
		waits.Stop()
		if err != nil {
			return c.fail(e, err)
		}
		stdin = string(text)
	}
	dir, err := os.MkdirTemp("", "minigo-compare")
	if err != nil {
		return c.fail(e, err)
	}
	defer os.RemoveAll(dir)
	var runs []*comparison
	for _, p := range presets {
		r, err := compareRun(p.Name, filepath.Join(dir, p.Name), *timeout, *procs, args, stdin)
		if err != nil {
			return c.fail(e, err)
		}
		runs = append(runs, r)
	}
	for _, r := range runs {
		r.Same = r.output == runs[len(runs)-1].output
	}
	if *asJSON {
		enc := json.NewEncoder(e.stdout)
		enc.SetIndent("", "\t")
		err = enc.Encode(runs)
	} else {
		err = writeComparison(e.stdout, runs)
	}
	if err != nil {
		return c.fail(e, err)
	}
	return exitOK
}

// compareRun runs the program under one preset, in a process of its own: some never end.
func compareRun(name, file string, timeout time.Duration, procs int, args []string, stdin string) (*comparison, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	run := []string{"run", "-sched", name, "-timeout", timeout.String(), "-schedstats", file, "-procs", fmt.Sprint(procs)}
	r := &comparison{Sched: name}
	stdout, stderr, exit := golden.Command(self, append(run, args...), stdin, timeout+10*time.Second)
	r.output, r.Exit = stdout, exit
	switch exit {
	case exitOK:
		r.Result = "ok"
	case exitTimeout:
		r.Result = "timed out"
	default:
		r.Result = fmt.Sprintf("exit %d", exit)
		if line, _, _ := strings.Cut(strings.TrimSpace(stderr), "\n"); line != "" {
			r.Notes = append(r.Notes, line)
		}
	}
	data, err := os.ReadFile(file)
	if err != nil {
		r.Result = "killed"
		return r, nil
	}
	if err := json.Unmarshal(data, &r.Counters); err != nil {
		return nil, err
	}
	r.WallNS = r.Counters.Wall
	r.notes()
	return r, nil
}

// longWait is from when on a goroutine that waits for a P is said to starve.
const longWait = int64(100 * time.Millisecond)

func (r *comparison) notes() {
	const most = 5
	n := 0
	for _, w := range r.Counters.Starving {
		if w.For < longWait {
			break
		}
		if n++; n > most {
			continue
		}
		what := "runnable for"
		if w.Status == "waiting" {
			what = "its sleep has been over for"
		}
		r.Notes = append(r.Notes, fmt.Sprintf("goroutine %d starved: %s %s, in %s", w.Goid, what, short(w.For), place(w.Stack)))
	}
	if n > most {
		r.Notes = append(r.Notes, fmt.Sprintf("%d more starved", n-most))
	}
	if r.Exit == exitTimeout {
		for i, w := range r.Counters.Running {
			if i == most {
				break
			}
			what := "ran"
			if w.Status == "syscall" {
				what = "was in a system call"
			}
			r.Notes = append(r.Notes, fmt.Sprintf("goroutine %d %s, in %s", w.Goid, what, place(w.Stack)))
		}
	}
	if n == 0 && r.Counters.MaxWait >= longWait {
		r.Notes = append(r.Notes, fmt.Sprintf("goroutine %d waited for %s until it ran", r.Counters.MaxWaitG, short(r.Counters.MaxWait)))
	}
}

// place is where a goroutine stands: the innermost function of the program itself.
func place(stack []sched.Frame) string {
	for _, f := range stack {
		if !f.Created && strings.HasPrefix(f.Func, "main.") {
			return fmt.Sprintf("%s (%s:%d)", f.Func, filepath.Base(f.File), f.Line)
		}
	}
	for _, f := range stack {
		if f.Created {
			return fmt.Sprintf("a goroutine that has not begun, created by %s (%s:%d)", f.Func, filepath.Base(f.File), f.Line)
		}
	}
	return "the library"
}

// short is a duration with three digits or so.
func short(ns int64) string {
	d := time.Duration(ns)
	switch {
	case d >= time.Second:
		return d.Round(10 * time.Millisecond).String()
	case d >= time.Millisecond:
		return d.Round(10 * time.Microsecond).String()
	}
	return d.Round(10 * time.Nanosecond).String()
}

// writeComparison writes a column for each preset.
func writeComparison(w io.Writer, runs []*comparison) error {
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	row := func(name string, f func(r *comparison) any) {
		fmt.Fprint(tw, name)
		for _, r := range runs {
			fmt.Fprintf(tw, "\t%v", f(r))
		}
		fmt.Fprintln(tw)
	}
	row("", func(r *comparison) any { return r.Sched })
	row("result", func(r *comparison) any { return r.Result })
	row("output", func(r *comparison) any {
		if r.Same {
			return "same"
		}
		return "differs"
	})
	row("wall time", func(r *comparison) any { return short(r.WallNS) })
	row("CPU time", func(r *comparison) any { return short(r.Counters.CPU) })
	row("threads made", func(r *comparison) any { return r.Counters.Threads })
	row("switches", func(r *comparison) any { return r.Counters.Switches })
	row("steals", func(r *comparison) any { return r.Counters.Steals })
	row("hand-offs", func(r *comparison) any { return r.Counters.Handoffs })
	row("lock waits", func(r *comparison) any { return r.Counters.LockWaits })
	row("thread sleeps", func(r *comparison) any { return r.Counters.Parks })
	row("longest wait", func(r *comparison) any { return short(r.Counters.MaxWait) })
	if err := tw.Flush(); err != nil {
		return err
	}
	for _, r := range runs {
		for _, note := range r.Notes {
			if _, err := fmt.Fprintf(w, "%s: %s\n", r.Sched, note); err != nil {
				return err
			}
		}
	}
	return nil
}
