package main

// This file implements the flags that choose a scheduler of the past, and say what it did.

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"strings"
	"time"

	"minigo/sched"
)

const exitTimeout = 124 // -timeout has ended the program, as timeout(1) does

// presetHelp describes the flag of presetFlags that every command has that runs programs, endHelp those of the commands that run one.
const (
	presetHelp = `	-sched NAME
		run as one of Go's earlier schedulers did, or as threads without it:
		n1, 11, go1.0, go1.1, go1.2, go1.14 (the default). See minigo compare.
`
	endHelp = `	-timeout D
		end the program after this time, with exit status 124.
	-schedstats FILE
		write what the scheduler has counted to a file, as JSON.
`
)

// presetFlags are the values of the flags.
type presetFlags struct {
	preset  presetFlag
	timeout time.Duration
	stats   string
	cpu     int64 // what the process had computed when the run began; then, what the run has
}

func (f *presetFlags) define(fs *flag.FlagSet) { fs.Var(&f.preset, "sched", "") }

// defineEnd defines the flags that are about the end of a program.
func (f *presetFlags) defineEnd(fs *flag.FlagSet) {
	fs.DurationVar(&f.timeout, "timeout", 0, "")
	fs.StringVar(&f.stats, "schedstats", "", "")
}

// A presetFlag is the name of a preset.
type presetFlag struct{ sched.Preset }

func (p *presetFlag) String() string { return p.Name }

func (p *presetFlag) Set(name string) error {
	found, ok := sched.PresetNamed(name)
	if !ok {
		var names []string
		for _, p := range sched.Presets() {
			names = append(names, p.Name)
		}
		return fmt.Errorf("%q is none of %s", name, strings.Join(names, ", "))
	}
	p.Preset = found
	return nil
}

// runStats are what -schedstats writes.
type runStats struct {
	sched.Stats
	CPU int64 // nanoseconds of all threads
}

// ended notes what a run has computed. The explanation of a deadlock, which comes later, does not count.
func (f *presetFlags) ended() { f.cpu = cpuTime() - f.cpu }

// watch makes the flags hold for a run that begins now. The function that it returns is called when the run has ended.
func (f *presetFlags) watch(s *sched.Sched) (done func() error) {
	f.cpu = cpuTime()
	var timer *time.Timer
	if f.timeout > 0 {
		timer = time.AfterFunc(f.timeout, func() { s.Interrupt(sched.Result{Kind: sched.ExitCode, Code: exitTimeout}) })
	}
	return func() error {
		if timer != nil {
			timer.Stop()
		}
		if f.stats == "" {
			return nil
		}
		st := runStats{s.Stats(), f.cpu}
		return saveFile(f.stats, func(w io.Writer) error { return json.NewEncoder(w).Encode(st) })
	}
}
