package main

// This file implements minigo check.

import "flag"

const checkHelp = `Check compiles programs without running them, and reports their errors.

The flags are:

` + reportHelp

func (c *command) check(e *env, args []string) int {
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	e.errors.define(fs)
	args, status, done := c.parse(e, fs, args)
	if done {
		return status
	}
	if len(args) == 0 {
		return c.usageLine(e)
	}
	for _, name := range args {
		if c.load(e, name) == nil {
			status = exitFailed
		}
	}
	return status
}
