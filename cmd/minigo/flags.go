package main

// This file implements the flags that say how a program is to be run: most are for its scheduler.

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"minigo/sched"
	"minigo/sched/platform"
	"minigo/sched/platform/host"
	"minigo/sched/platform/sim"
	"minigo/sched/trace"
	"minigo/vm"
)

// schedHelp describes the flags of schedFlags.
const schedHelp = `	-procs N
		how many goroutines may run at the same time: the number of Ps. The
		default is $GOMAXPROCS, or else the number of processors. (With -sched n1
		there is one, and with 11 as many as it takes.)
	-slice D
		the time a goroutine may run while others wait, for example 10ms. It is
		whole microseconds, and at least one.
	-seed N
		what the scheduler's random choices follow from. Without it, or with 0,
		one is chosen; under -sim it is printed, so that the run can be repeated.
	-memlimit SIZE
		the heap at which a program ends, for example 512M or 2G; 0: none. The
		default is most of the machine's memory, or of the cgroup's.
	-maxthreads N
		how many threads there may be; a program that needs more ends. The default
		is 8000.
	-schedtrace MS
		print a line about the scheduler every so many milliseconds, as
		GODEBUG=schedtrace does in Go.
	-scheddetail
		with -schedtrace, also print all Ps, Ms and Gs.
` + presetHelp

// schedFlags are the values of the flags.
type schedFlags struct {
	procs    int
	threads  int
	slice    time.Duration
	sim      bool
	seed     uint64
	memlimit byteSize
	trace    int
	detail   bool
	presetFlags

	profileFlags

	loop      vm.Loop
	leaks     bool
	traceFile string          // of -trace
	recorder  *trace.Recorder // nil: nothing is recorded
	signals   map[uint32]func(*sched.Sched)
	exit      func(code int) // ends the process, if there is nothing to do after the program; nil: there is
	caught    *host.Signals  // catches the process's signals already; nil: nobody does
}

func (f *schedFlags) define(fs *flag.FlagSet) {
	f.presetFlags.define(fs)
	f.memlimit = -1
	fs.IntVar(&f.procs, "procs", 0, "")
	fs.IntVar(&f.threads, "maxthreads", 0, "")
	fs.DurationVar(&f.slice, "slice", 0, "")
	fs.Uint64Var(&f.seed, "seed", 0, "")
	fs.Var(&f.memlimit, "memlimit", "")
	fs.IntVar(&f.trace, "schedtrace", 0, "")
	fs.BoolVar(&f.detail, "scheddetail", false, "")
}

// check finds flags that say nothing together.
func (f *schedFlags) check() error {
	if f.detail && f.trace == 0 {
		return errors.New("-scheddetail needs -schedtrace")
	}
	return nil
}

// defineProgram defines the flags for the commands that run one program, to its end.
func (f *schedFlags) defineProgram(fs *flag.FlagSet) {
	f.defineEnd(fs)
	fs.StringVar(&f.traceFile, "trace", "", "")
}

// simProcs is the number of Ps under the simulator, which does not depend on the machine, or a seed would not be a run.
const simProcs = 4

// newSched makes the scheduler that the flags ask for.
func (f *schedFlags) newSched(stderr io.Writer) *sched.Sched {
	c := sched.Config{Procs: f.procs, MaxMs: f.threads, Slice: int64(f.slice), Seed: f.seed, SchedtraceDetail: f.detail, Preset: f.preset.Preset, Measure: f.stats != "", Trace: f.recorder}
	var p platform.Platform
	if f.sim {
		if f.seed == 0 {
			f.seed = 1 + rand.Uint64N(1_000_000)
			fmt.Fprintf(stderr, "minigo: -seed %d\n", f.seed)
			c.Seed = f.seed
		}
		simulator := sim.New(f.seed)
		simulator.Source = cmp.Or(f.caught, new(host.Signals))
		simulator.Heap = host.HeapBytes
		simulator.MaxSwitches = 0
		p = simulator
	} else {
		h := host.New()
		if f.caught != nil {
			h.Signals = f.caught
		}
		p = h
	}
	c.Signals = f.signals
	if f.stats == "" {
		c.Exit = f.exit
	}
	if c.Procs <= 0 {
		c.Procs, _ = strconv.Atoi(os.Getenv("GOMAXPROCS"))
	}
	if c.Procs <= 0 {
		c.Procs = runtime.NumCPU()
		if f.sim {
			c.Procs = simProcs
		}
	}
	if f.trace > 0 {
		c.Schedtrace = func(text string) { io.WriteString(stderr, text) }
		c.SchedtracePeriod = int64(f.trace) * int64(time.Millisecond)
	}
	if f.memlimit < 0 {
		f.memlimit = byteSize(machineMemory() / 8 * 7)
	}
	if f.memlimit > 0 {
		c.MemLimit = uint64(f.memlimit)
		// The heap is measured with its garbage: near the limit the collector must not wait until the heap has doubled.
		debug.SetMemoryLimit(int64(f.memlimit) / 10 * 9)
	}
	return sched.New(p, c)
}

// A byteSize is a flag such as 512M.
type byteSize int64

func (b *byteSize) String() string { return strconv.FormatInt(int64(*b), 10) }

// Set reads a number with one of the endings K, M, G, T, after which B or iB may follow. All are powers of 1024.
func (b *byteSize) Set(s string) error {
	number := strings.TrimSuffix(strings.TrimSuffix(strings.ToUpper(s), "B"), "I")
	shift := 0
	if n := len(number) - 1; n >= 0 {
		if i := strings.IndexByte("KMGT", number[n]); i >= 0 {
			number, shift = number[:n], 10*(i+1)
		}
	}
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || n < 0 || n<<shift>>shift != n {
		return fmt.Errorf("%q is no size, such as 512M", s)
	}
	*b = byteSize(n << shift)
	return nil
}
