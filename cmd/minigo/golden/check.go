package golden

// This file implements running one golden program and judging what it printed.

import (
	"fmt"
	"strings"
)

// Opts says how a program is run.
type Opts struct {
	Sim   bool   // under the simulator
	Seed  uint64 // the simulator's seed
	Procs int    // how many Ps; 0: the default
	Flags string // more flags of minigo run
}

func (o Opts) String() string {
	where := "host"
	if o.Sim {
		where = fmt.Sprintf("seed %d", o.Seed)
	}
	return strings.TrimSpace(where + " " + o.Flags)
}

// A RunFunc runs a program to its end.
type RunFunc func(file string, args []string, stdin string, opts Opts) (stdout, stderr string, exit int)

// Config says under what a program is run.
type Config struct {
	Run    RunFunc
	Seeds  int  // seeds of the simulator, after the run on the host
	Update bool // write the files beside the program, instead of comparing
	Flags  string
}

// Check runs the program on the host and under the simulator. The error says what is wrong in full.
func (c *Case) Check(cfg Config) error {
	stdin, err := c.Stdin()
	if err != nil {
		return err
	}
	for seed := range c.seeds(cfg) + 1 {
		opts := Opts{Sim: seed > 0, Seed: uint64(seed), Procs: c.Procs, Flags: cfg.Flags}
		stdout, stderr, exit := cfg.Run(c.File, c.Args, stdin, opts)
		if cfg.Update && c.Kind != ErrorCheck && seed == 0 {
			err = c.Update(stdout, stderr, exit)
		} else {
			err = c.Compare(stdout, stderr, exit)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", opts, err)
		}
	}
	return nil
}

// seeds says under how many seeds the program is to run.
func (c *Case) seeds(cfg Config) int {
	switch {
	case c.Host || c.Kind == ErrorCheck:
		return 0
	case c.Seeds > 0 && cfg.Seeds > 0:
		return c.Seeds
	}
	return cfg.Seeds
}

// Compare judges one run of the program.
func (c *Case) Compare(stdout, stderr string, exit int) error {
	if c.Kind == ErrorCheck {
		if exit != c.Exit {
			return fmt.Errorf("%s: exit status %d, want %d; standard error:\n%s", c.File, exit, c.Exit, stderr)
		}
		return c.CheckErrors(stderr)
	}
	wantOut, err := c.read(".out")
	if err != nil {
		return err
	}
	wantErr, err := c.read(".err")
	if err != nil {
		return err
	}
	var wrong strings.Builder
	if exit != c.Exit {
		fmt.Fprintf(&wrong, "exit status %d, want %d\n", exit, c.Exit)
	}
	if stdout != wantOut {
		fmt.Fprintf(&wrong, "standard output (- want, + got):\n%s", Diff(wantOut, stdout))
	}
	if got := c.Stderr(stderr, strings.Count(wantErr, "\n")); got != wantErr {
		fmt.Fprintf(&wrong, "standard error (- want, + got):\n%s", Diff(wantErr, got))
	}
	if wrong.Len() == 0 {
		return nil
	}
	if c.Kind == Run && exit == c.Exit {
		return fmt.Errorf("%s: %s", c.File, wrong.String())
	}
	return fmt.Errorf("%s: %sall of standard error:\n%s", c.File, wrong.String(), stderr)
}

// Update writes what a run printed beside the program. It never makes a program right that ended in another way than
// its directive says.
func (c *Case) Update(stdout, stderr string, exit int) error {
	if exit != c.Exit {
		return fmt.Errorf("%s: exit status %d, want %d; standard error:\n%s", c.File, exit, c.Exit, stderr)
	}
	lines := 1
	if old, err := c.read(".err"); err == nil && old != "" {
		lines = strings.Count(old, "\n")
	}
	if err := c.write(".out", stdout); err != nil {
		return err
	}
	return c.write(".err", c.Stderr(stderr, lines))
}

var address = lazyRegexp(`0x[1-9a-f][0-9a-f]*`)

// Stderr is the part of standard error that is compared: all of it of a program that runs, the first lines of one that
// panics (a stack trace follows). Addresses differ from run to run; only nil is always 0x0.
func (c *Case) Stderr(text string, lines int) string {
	if c.Kind != Panics {
		return text
	}
	all := strings.SplitAfter(text, "\n")
	return address().ReplaceAllString(strings.Join(all[:min(lines, len(all))], ""), "0x?")
}
