package main

// This file implements minigo dis.

import (
	"bufio"
	"flag"
	"fmt"
	"regexp"
	"strings"

	"minigo/vm/bytecode"
)

const disHelp = `Dis shows the code that a program is compiled to, function by function, below the
lines of its source. A star marks the safepoints: there a goroutine may be
stopped and another one run.

The flags are:

	-all
		show the library's functions too, as far as the program uses them.
	-func REGEXP
		show only functions whose name matches.
`

func (c *command) dis(e *env, args []string) int {
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	all := fs.Bool("all", false, "")
	pattern := fs.String("func", "", "")
	args, status, done := c.parse(e, fs, args)
	if done {
		return status
	}
	if len(args) != 1 {
		return c.usageLine(e)
	}
	re, err := regexp.Compile(*pattern)
	if err != nil {
		return c.fail(e, err)
	}
	src, err := readSource(e, args[0])
	if err != nil {
		return c.fail(e, err)
	}
	p := c.compile(e, args[0], src)
	if p == nil {
		return exitFailed
	}
	lines := strings.Split(string(src), "\n")
	source := func(file string, line int32) string {
		if file == args[0] && int(line) <= len(lines) {
			return lines[line-1]
		}
		return ""
	}
	w := bufio.NewWriter(e.stdout)
	shown := 0
	for _, f := range p.Funcs {
		if f.Entry == f.End || !re.MatchString(f.Name) || !*all && *pattern == "" && f.File != args[0] {
			continue
		}
		if shown++; shown > 1 {
			fmt.Fprintln(w)
		}
		if err := bytecode.Disasm(w, p, f, source); err != nil {
			return c.fail(e, err)
		}
	}
	if err := w.Flush(); err != nil {
		return c.fail(e, err)
	}
	return exitOK
}
