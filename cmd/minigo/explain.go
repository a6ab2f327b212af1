package main

// This file implements minigo explain.

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"strings"

	"minigo/lang/codes"
)

const explainHelp = `Explain says what an error means, with a wrong and a right example. The code of
an error is shown below it: E1xxx are about syntax, E2xxx about names and types,
E3xxx about the flow of control. Without a code explain lists all of them.
`

func (c *command) explain(e *env, args []string) int {
	args, status, done := c.parse(e, flag.NewFlagSet(c.name, flag.ContinueOnError), args)
	if done {
		return status
	}
	w := bufio.NewWriter(e.stdout)
	if len(args) == 0 {
		for _, code := range codes.All() {
			p, _ := codes.Lookup(code)
			fmt.Fprintf(w, "%s  %s\n", code, p.Title)
		}
	}
	shown := 0
	for _, arg := range args {
		code := codes.Code(strings.ToUpper(arg))
		p, ok := codes.Lookup(code)
		if !ok {
			fmt.Fprintf(e.stderr, "minigo explain: %s is no code; minigo explain lists them\n", arg)
			status = exitFailed
			continue
		}
		if shown++; shown > 1 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s: %s\n\n%s\nWrong:\n\n", code, p.Title, wrapped(p.Cause))
		example(w, p.Wrong)
		fmt.Fprint(w, "\nRight:\n\n")
		example(w, p.Right)
	}
	if err := w.Flush(); err != nil {
		return c.fail(e, err)
	}
	return status
}

// textWidth is the width of a line of text.
const textWidth = 78

// wrapped breaks a text into lines.
func wrapped(text string) string {
	var b strings.Builder
	col := 0
	for word := range strings.FieldsSeq(text) {
		switch {
		case col == 0:
		case col+1+len(word) > textWidth:
			b.WriteByte('\n')
			col = 0
		default:
			b.WriteByte(' ')
			col++
		}
		b.WriteString(word)
		col += len(word)
	}
	return b.String() + "\n"
}

// example writes a program, indented, with long lines cut.
func example(w io.Writer, text string) {
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if len(line) > textWidth {
			line = line[:textWidth-8] + "..."
		}
		if line != "" {
			line = "\t" + line
		}
		fmt.Fprintln(w, line)
	}
}
