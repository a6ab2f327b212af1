package main

// This file implements minigo test.

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"time"

	"minigo/cmd/minigo/golden"
)

const testHelp = `Test runs golden programs, on the host and under seeds of the simulator, and
compares what they print with what is written beside them.

A golden program is a .mg file whose first line is one of

	// run [options] [arguments]
	// panics [options] [arguments]
	// errorcheck

and beside it, where it prints something, a file .out or .err. PATHs are such
files, or folders that hold them at any depth.

The flags are:

	-run REGEXP
		run only files whose name matches.
	-seeds N
		under how many seeds; the default is 3.
	-timeout D
		how long one run may take; the default is 30s.
	-update
		write what the programs print beside them, instead of comparing.
	-v
		also name the programs that are right.
`

func (c *command) test(e *env, args []string) int {
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	pattern := fs.String("run", "", "")
	seeds := fs.Int("seeds", 3, "")
	timeout := fs.Duration("timeout", 30*time.Second, "")
	update := fs.Bool("update", false, "")
	verbose := fs.Bool("v", false, "")
	args, status, done := c.parse(e, fs, args)
	if done {
		return status
	}
	if len(args) == 0 {
		return c.usageLine(e)
	}
	re, err := regexp.Compile(*pattern)
	if err != nil {
		return c.fail(e, err)
	}
	cases, err := golden.Find(args, re)
	if err != nil {
		return c.fail(e, err)
	}
	self, err := os.Executable()
	if err != nil {
		return c.fail(e, err)
	}
	start := time.Now()
	cfg := golden.Config{Run: golden.Exec(self, *timeout), Seeds: *seeds, Update: *update}
	failed := golden.Suite(e.stdout, cases, cfg, *verbose)
	took := time.Since(start).Round(10 * time.Millisecond)
	switch {
	case failed > 0:
		fmt.Fprintf(e.stdout, "FAIL: %d of %d programs (%v)\n", failed, len(cases), took)
		return exitFailed
	case len(cases) == 0:
		_, err = fmt.Fprintln(e.stdout, "no programs to run")
	default:
		_, err = fmt.Fprintf(e.stdout, "ok: %d programs (%v)\n", len(cases), took)
	}
	if err != nil {
		return c.fail(e, err)
	}
	return exitOK
}
