package main

// This file implements minigo trace -step: the walk through a run, forwards and backwards.

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"minigo/sched/trace"
)

const stepHelp = `With -step, the commands are letters, and words behind them:

	n [COUNT]   go on by one event, or by so many; an empty line does too
	p [COUNT]   go back
	g NUMBER    go to the event of that number; g end is the last one
	/TEXT       go on to the next event whose line has the text; ?TEXT goes back
	s           show again where we are
	h           show these commands
	q           end

At each event are shown: the line that minigo trace prints for it, which is about to
happen; what the Ps, the queues, the Ms and the goroutines are like at that moment; and
the line of the source where its goroutine is.
`

// A stepper shows a run to someone who gives commands.
type stepper struct {
	walk  *trace.Walk
	out   *bufio.Writer
	files map[string][]string // lines of the source
}

// step reads commands until there are no more.
func (c *command) step(e *env, t *trace.Trace) error {
	out, flush := fitted(e.stdout, stepIndent)
	s := &stepper{walk: t.Walk(), out: bufio.NewWriter(out), files: map[string][]string{}}
	in := bufio.NewReader(e.stdin)
	s.show()
	for {
		if e.interactive() {
			fmt.Fprint(s.out, "(n, p, g NUMBER, /TEXT, ?TEXT, s, h, q) ")
		}
		if err := s.out.Flush(); err != nil {
			return err
		}
		if err := flush(); err != nil {
			return err
		}
		line, err := in.ReadString('\n')
		if err == io.EOF && line != "" {
			err = nil // the last line has no end
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if !s.do(strings.TrimSpace(line)) {
			return s.out.Flush()
		}
	}
}

// stepIndent is where the rest of a long line is shown.
const stepIndent = 9

// do executes a command, and reports whether to go on.
func (s *stepper) do(line string) bool {
	if text, ok := strings.CutPrefix(line, "/"); ok {
		s.find(text, false)
		return true
	}
	if text, ok := strings.CutPrefix(line, "?"); ok {
		s.find(text, true)
		return true
	}
	word, arg, _ := strings.Cut(line, " ")
	arg = strings.TrimSpace(arg)
	count := 1
	switch {
	case word == "g" && arg == "end":
		count = s.walk.Len()
	case word == "g" && arg == "":
		fmt.Fprintln(s.out, "g needs the number of an event, or end")
		return true
	case arg != "":
		n, err := strconv.ParseUint(arg, 10, 63)
		if err != nil && !errors.Is(err, strconv.ErrRange) {
			fmt.Fprintf(s.out, "%q is no number of events\n", arg)
			return true
		}
		count = int(min(n, uint64(s.walk.Len())))
	}
	switch word {
	case "", "n":
		if s.walk.Pos() >= s.walk.Len() {
			fmt.Fprintln(s.out, "this is the last event")
			return true
		}
		s.walk.Go(s.walk.Pos() + count)
	case "p":
		if s.walk.Pos() <= 1 {
			fmt.Fprintln(s.out, "this is the first event")
			return true
		}
		s.walk.Go(s.walk.Pos() - count)
	case "g":
		s.walk.Go(count)
	case "s":
	case "q":
		return false
	case "h":
		io.WriteString(s.out, stepHelp)
		return true
	default:
		fmt.Fprintf(s.out, "%q is no command: h lists them\n", word)
		return true
	}
	s.show()
	return true
}

func (s *stepper) find(text string, back bool) {
	if !s.walk.Find(text, back) {
		fmt.Fprintf(s.out, "no event with %q there\n", text)
		return
	}
	s.show()
}

// show shows the event, the state before it, and the source.
func (s *stepper) show() {
	fmt.Fprintln(s.out, s.walk.Line())
	s.walk.State(s.out)
	f, ok := s.walk.Place()
	if !ok {
		return
	}
	lines, ok := s.files[f.File]
	if !ok {
		text, _ := os.ReadFile(f.File) // a program that was not in a file is shown without its text
		lines = strings.Split(string(text), "\n")
		s.files[f.File] = lines
	}
	text := ""
	if f.Line <= len(lines) {
		text = strings.TrimSpace(lines[f.Line-1])
	}
	fmt.Fprintf(s.out, "  %s:%d  %s\n", filepath.Base(f.File), f.Line, text)
}
