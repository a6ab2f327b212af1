package main

// This file implements the way from a file's name to a program that can run.

import (
	"io"
	"os"

	"minigo/lang"
	"minigo/stdlib"
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
	files := []lang.Source{{Name: name, Text: src}}
	p, errs := lang.Compile(stdlib.FS, files...)
	if len(errs) > 0 {
		e.errors.report(e, errs, files)
		return nil
	}
	return p
}
