package main

// This file implements minigo trace -step: the walk through a run, forwards and backwards.

import (
	"bufio"
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
	s := &stepper{walk: t.Walk(), out: bufio.NewWriter(e.stdout), files: map[string][]string{}}
	in := bufio.NewScanner(e.stdin)
	s.show()
	for {
		if e.interactive() {
			fmt.Fprint(s.out, "(n, p, g NUMBER, /TEXT, ?TEXT, s, h, q) ")
		}
		if err := s.out.Flush(); err != nil {
			return err
		}
		if !in.Scan() {
			return in.Err()
		}
		if !s.do(strings.TrimSpace(in.Text())) {
			return s.out.Flush()
		}
	}
}

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
	if arg != "" && arg != "end" {
		n, err := strconv.Atoi(arg)
		if err != nil || n < 0 {
			fmt.Fprintf(s.out, "%q is no number\n", arg)
			return true
		}
		count = min(n, s.walk.Len())
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
		if arg == "end" {
			count = s.walk.Len()
		}
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
