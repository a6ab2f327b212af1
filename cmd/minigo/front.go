package main

// This file implements the way from a file's name to a program that can run.

import (
	"errors"
	"fmt"
	"io"
	"os"

	"minigo/vm/bytecode"
)

// readSource reads a program's text; "-" is standard input.
func readSource(e *env, name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(e.stdin)
	}
	return os.ReadFile(name)
}

// load reads and compiles a program. If it cannot, it says why.
func (c *command) load(e *env, name string) *bytecode.Program {
	src, err := readSource(e, name)
	if err != nil {
		c.fail(e, err)
		return nil
	}
	return c.compile(e, name, src)
}

// compile compiles a program. If it cannot, it says why.
func (c *command) compile(e *env, name string, src []byte) *bytecode.Program {
	p, err := compile(name, src)
	if err != nil {
		fmt.Fprintln(e.stderr, err)
		return nil
	}
	return p
}

// compile is the front end.
func compile(name string, src []byte) (*bytecode.Program, error) {
	return nil, errors.New("the front end is not there yet")
}
