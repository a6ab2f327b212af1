package main

// This file implements minigo repl.

import "errors"

const replHelp = `Repl reads entries, runs them, and prints their values.
`

func (c *command) repl(e *env, args []string) int {
	return c.fail(e, errors.New("the front end is not there yet"))
}
