package main

// This file implements minigo dis.

import (
	"bufio"
	"flag"
	"fmt"
	"regexp"
	"strings"

	"minigo/vm"
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
	-counts
		run the program first, and show how often each instruction ran; what
		did not run at all is left out with its function.
`

func (c *command) dis(e *env, args []string) int {
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	all := fs.Bool("all", false, "")
	pattern := fs.String("func", "", "")
	counts := fs.Bool("counts", false, "")
	args, status, done := c.parse(e, fs, args)
	if done {
		return status
	}
	if len(args) == 0 || len(args) > 1 && !*counts {
		return c.usageLine(e)
	}
	re, err := regexp.Compile(*pattern)
	if err != nil {
		return c.fail(e, err)
	}
	files, err := readProgram(e, args[0])
	if err != nil {
		return c.fail(e, err)
	}
	p := c.compile(e, files...)
	if p == nil {
		return exitFailed
	}
	lines := make(map[string][]string) // of the program's own files
	for _, f := range files {
		lines[f.Name] = strings.Split(string(f.Text), "\n")
	}
	source := func(file string, line int32) string {
		if text := lines[file]; int(line) <= len(text) {
			return text[line-1]
		}
		return ""
	}
	var count func(pc uint32) uint64
	if *counts {
		var m *vm.Machine
		if m, status = c.runMachine(e, &schedFlags{loop: vm.CountingLoop, memlimit: -1}, p, args); m == nil {
			return status
		}
		count = m.Count
	}
	w := bufio.NewWriter(e.stdout)
	shown := 0
	for _, f := range p.Funcs {
		if count != nil && count(f.Entry) == 0 {
			continue
		}
		if f.Entry == f.End || !re.MatchString(f.Name) || !*all && *pattern == "" && lines[f.File] == nil {
			continue
		}
		if shown++; shown > 1 {
			fmt.Fprintln(w)
		}
		if err := bytecode.Disasm(w, p, f, source, count); err != nil {
			return c.fail(e, err)
		}
	}
	if err := w.Flush(); err != nil {
		return c.fail(e, err)
	}
	return status
}
