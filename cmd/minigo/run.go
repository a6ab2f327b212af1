package main

// This file implements minigo run.

import (
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"syscall"

	"minigo/lang"
	"minigo/sched"
	"minigo/sched/platform/host"
	"minigo/stdlib"
	"minigo/vm"
	"minigo/vm/bytecode"
)

const runHelp = `Run compiles a program and runs it. FILE is a file in program form (valid Go) or
in script form (without a package clause), or a folder, whose .mg files are the
program; - is standard input. A file that begins with #!/usr/bin/env minigo can
be executed by itself.

The flags are:

	-e CODE
		run this code instead of a file's.
	-sim
		run under the simulator: one thread, virtual time, and an order of events
		that follows from -seed.
	-leaks
		when the program has ended, list the goroutines that nothing could wake
		any more: what they wait for is known to nobody who can still run.
	-loop plain
		execute instructions by the loop that is written for reading, instead of
		the faster one that is made of its text. There is no other difference.
` + schedHelp + endHelp + traceFileHelp + profileHelp + reportHelp

// runProgram is minigo run.
func (c *command) runProgram(e *env, args []string) int {
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	var sf schedFlags
	sf.define(fs)
	sf.defineProgram(fs)
	fs.BoolVar(&sf.leaks, "leaks", false, "")
	e.errors.define(fs)
	fs.BoolVar(&sf.sim, "sim", false, "")
	fs.Var(&sf.loop, "loop", "")
	sf.defineProfiles(fs)
	code := fs.String("e", "", "")
	args, status, done := c.parse(e, fs, args)
	if done {
		return status
	}
	if err := sf.check(); err != nil {
		return c.misused(e, err)
	}
	sf.prepare(e)
	name := "-e"
	var prog *bytecode.Program
	switch {
	case isSet(fs, "e"):
		prog = c.compile(e, lang.Source{Name: name, Text: []byte(*code)})
	case len(args) == 0:
		return c.usageLine(e)
	default:
		name, args = args[0], args[1:]
		prog = c.load(e, name)
	}
	if prog == nil {
		return exitFailed
	}
	if err := sf.createProfiles(); err != nil {
		return c.fail(e, err)
	}
	if sf.traceFile == "" && sf.profile() == nil && !sf.leaks {
		sf.exit = e.exit
	}
	return c.executeTraced(e, &sf, func() int { return c.execute(e, &sf, prog, append([]string{name}, args...)) })
}

// isSet says whether a flag was given.
func isSet(fs *flag.FlagSet, name string) (set bool) {
	fs.Visit(func(f *flag.Flag) { set = set || f.Name == name })
	return set
}

// execute runs a compiled program to its end, and writes its profiles.
func (c *command) execute(e *env, sf *schedFlags, prog *bytecode.Program, args []string) int {
	m, status := c.runMachine(e, sf, prog, args)
	if m != nil {
		if err := sf.writeProfiles(m); err != nil {
			return c.fail(e, err)
		}
	}
	return status
}

// runMachine runs a compiled program on a machine of its own to its end. If it could not run, there is no machine.
func (c *command) runMachine(e *env, sf *schedFlags, prog *bytecode.Program, args []string) (*vm.Machine, int) {
	files, err := e.openStdio()
	if err != nil {
		return nil, c.fail(e, err)
	}
	defer files.close()
	config := files.config(args)
	config.Loop, config.Profile, config.Leaks, config.Ended = sf.loop, sf.profileFor(prog), sf.leaks, sf.ended
	m := vm.New(config)
	if err := m.Load(prog); err != nil {
		return nil, c.fail(e, err)
	}
	sf.signals = defaultSignals
	if sf.sim || sf.recorder != nil || sf.profile() != nil || sf.stats != "" {
		sf.signals = maps.Clone(sf.signals)
		// Else they end the process: without what there is to write, and when the system comes to it, which for one that the program sends itself does
		// not follow from the seed.
		for _, sig := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM} {
			sf.signals[uint32(sig)] = func(s *sched.Sched) { s.Interrupt(sched.Result{Kind: sched.ExitCode, Code: exitSignal + int(sig)}) }
		}
	}
	if len(files.pipes) > 0 {
		sf.exit = nil // what the program wrote is on its way
	}
	s := sf.newSched(files.err)
	done := sf.watch(s)
	forgetCode()
	status := m.Run(s)
	if err := done(); err != nil {
		return nil, c.fail(e, err)
	}
	return m, status
}

// defaultSignals are what signals do that a program does not ask for.
var defaultSignals = map[uint32]func(s *sched.Sched){
	uint32(syscall.SIGINT): func(s *sched.Sched) { s.Interrupt(sched.Result{Kind: sched.ExitCode, Code: exitInterrupt}) },
	uint32(syscall.SIGQUIT): func(s *sched.Sched) {
		s.Interrupt(sched.Result{Kind: sched.ExitSignal, Msg: signalTexts[syscall.SIGQUIT]})
	},
	uint32(syscall.SIGABRT): func(s *sched.Sched) {
		s.Interrupt(sched.Result{Kind: sched.ExitSignal, Msg: signalTexts[syscall.SIGABRT]})
	},
}

// signalTexts say why a program ended. Go: runtime/sigtab_linux_generic.go sigtable.
var signalTexts = map[syscall.Signal]string{syscall.SIGQUIT: "SIGQUIT: quit", syscall.SIGABRT: "SIGABRT: abort"}

// prepare begins on another thread, while this one compiles the program, with what a scheduler will need: to catch signals starts two more threads, and
// to ask for the memory there is, and where the code lies, opens half a dozen files. The code of the host's start is forgotten at once: a program's memory is
// largest when it has been compiled. A signal that comes before the program runs ends the process as it would end a program.
func (f *schedFlags) prepare(e *env) {
	if e.exit == nil {
		return // the process is not ours to end
	}
	f.caught = new(host.Signals)
	go func() {
		f.caught.CatchEarly(func(sig uint32) {
			switch n := syscall.Signal(sig); n {
			case syscall.SIGINT:
				e.exit(exitInterrupt)
			default:
				fmt.Fprintln(e.stderr, signalTexts[n])
				e.exit(exitPanic)
			}
		}, uint32(syscall.SIGINT), uint32(syscall.SIGQUIT), uint32(syscall.SIGABRT))
		forgetCode()
		machineMemory()
	}()
}

// config is what a machine is given.
func (s *stdio) config(args []string) vm.Config {
	return vm.Config{
		Natives:   stdlib.Native,
		Traceback: os.Getenv("GOTRACEBACK"),
		Collector: collectorSettings(),
		Stdin:     int(s.in.Fd()), Stdout: int(s.out.Fd()), Stderr: int(s.err.Fd()),
		Args: args,
		Diag: io.Writer(s.err),
	}
}
