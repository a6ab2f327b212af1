package main

// This file implements the record of what the scheduler did: run's flag -trace, and minigo trace.

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"minigo/sched/trace"
)

const traceFileHelp = `	-trace FILE
		write what the scheduler did to a file, however the program ends: in
		the format of Go's execution traces, for go tool trace; or, if the
		name ends in .json, for Perfetto and Chrome's about:tracing.
`

const traceHelp = `Trace runs a program, and when it has ended prints what its scheduler did: a line
for each decision, with the time in microseconds, the M and its P, and the reason.
The exit status is the program's own.

The flags are:

	-g LIST, -p LIST, -m LIST
		show only what concerns these goroutines, Ps or Ms: numbers, with commas.
	-kind LIST
		show only these kinds of events, with commas: groups, or single ones.
		go       GoCreate GoStart GoBlock GoUnblock GoSched GoPreempt GoExit
		         PreemptReq
		proc     ProcStart ProcStop ProcSteal Handoff
		syscall  SyscallEnter SyscallExit SyscallBlocked
		queue    Steal Kick Overflow Requeue
		world    STWStart STWStopped STWDone Gomaxprocs
		thread   StartM SpinStart SpinStop MPark MUnpark
		poll     PollStart PollEnd
		timer    TimerStart TimerStop TimerFire
		stack    StackGrow StackShrink
		user     TaskBegin TaskEnd RegionBegin RegionEnd UserLog
	-threads
		show instead, for each M (or those of -m), what it did and for how long.
	-step
		with -sim, walk through the run instead, forwards and backwards: see
		below. The program has no standard input.
	-o FILE
		write to this file, not to the standard output, after the program's own.
	-sim
		run under the simulator: the same seed gives the same lines.
` + schedHelp + endHelp + traceFileHelp + reportHelp + "\n" + stepHelp

// maxEvents is how many events are recorded: a tenth of a gigabyte or two.
const maxEvents = 16 << 20

// saveFile calls f with a new file.
func saveFile(name string, f func(io.Writer) error) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(file)
	err = f(b)
	if e := b.Flush(); err == nil {
		err = e
	}
	if e := file.Close(); err == nil {
		err = e
	}
	return err
}

// record makes execute record what happens.
func (f *schedFlags) record() {
	if f.recorder == nil {
		f.recorder = &trace.Recorder{Max: maxEvents}
	}
}

// executeTraced is execute, and writes the file that -trace names.
func (c *command) executeTraced(e *env, sf *schedFlags, run func() int) int {
	if sf.traceFile == "" {
		return run()
	}
	sf.record()
	// That the file cannot be written is to be known before the program runs.
	if err := saveFile(sf.traceFile, func(io.Writer) error { return nil }); err != nil {
		return c.fail(e, err)
	}
	status := run()
	t := sf.recorder.Trace()
	write := t.WriteGo
	if strings.HasSuffix(sf.traceFile, ".json") {
		write = t.WriteChrome
	}
	if err := saveFile(sf.traceFile, write); err != nil {
		return c.fail(e, err)
	}
	if t.Full {
		c.fail(e, fmt.Errorf("%s holds only the first %d events", sf.traceFile, maxEvents))
	}
	return status
}

// apart is the error that one of the others was given with the flag first, which would not heed it.
func apart(fs *flag.FlagSet, first string, others ...string) error {
	for _, name := range others {
		if isSet(fs, name) {
			return fmt.Errorf("-%s does not go with -%s", name, first)
		}
	}
	return nil
}

// traceProgram is minigo trace.
func (c *command) traceProgram(e *env, args []string) int {
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	var sf schedFlags
	sf.define(fs)
	sf.defineProgram(fs)
	e.errors.define(fs)
	fs.BoolVar(&sf.sim, "sim", false, "")
	var filter trace.Filter
	for _, key := range []string{"g", "p", "m", "kind"} {
		fs.Func(key, "", func(list string) error { return filter.Add(key, list) })
	}
	threads := fs.Bool("threads", false, "")
	step := fs.Bool("step", false, "")
	out := fs.String("o", "", "")
	args, status, done := c.parse(e, fs, args)
	if done {
		return status
	}
	if len(args) == 0 {
		return c.usageLine(e)
	}
	err := sf.check()
	switch {
	case err != nil:
	case *step && !sf.sim:
		err = errors.New("-step needs -sim")
	case *step:
		err = apart(fs, "step", "g", "p", "m", "kind", "threads", "o")
	case *threads:
		err = apart(fs, "threads", "g", "p", "kind")
	}
	if err != nil {
		return c.misused(e, err)
	}
	sf.prepare(e)
	prog := c.load(e, args[0])
	if prog == nil {
		return exitFailed
	}
	sf.record()
	run := *e
	if *step {
		sf.recorder.Step = true
		run.stdin = strings.NewReader("") // e's is for the commands
	}
	status = c.executeTraced(e, &sf, func() int { return c.execute(&run, &sf, prog, args) })
	t := sf.recorder.Trace()
	if *step {
		if err := c.step(e, t); err != nil {
			return c.fail(e, err)
		}
		return status
	}
	write, column := func(w io.Writer) error { return t.WriteLog(w, filter) }, trace.LogColumn
	if *threads {
		write, column = func(w io.Writer) error { return t.WriteThreads(w, filter) }, trace.ThreadsColumn
	}
	if *out != "" {
		err = saveFile(*out, write)
	} else {
		w, flush := fitted(e.stdout, column)
		if err = write(w); err == nil {
			err = flush()
		}
	}
	if err != nil {
		return c.fail(e, err)
	}
	return status
}
