package main

// This file implements minigo repl: read an entry, run it, print its values, and begin anew.

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"go/token"
	"io"
	"os"
	"os/signal"
	"strings"
	"sync/atomic"
	"time"

	"minigo/lang/syntax"
	"minigo/vm"
)

const replHelp = `Repl reads declarations and statements, runs them, and prints the values of
expressions with their types. What an entry declares is there for those that
follow; goroutines that it started live on. An entry may go on for several lines,
until its brackets are closed. The library's packages are there without an import.

The tab key completes a name, or lists those that it may become. Ctrl-C stops the
entry that runs, Ctrl-D ends the session. What goroutines print while a line is
being typed is shown when it has been entered. The history is kept in
$MINIGO_HISTORY or the user's configuration folder.

If standard input is no terminal there are no prompts, and the exit status is that
of the first entry that failed.

The flags are:

` + schedHelp

const (
	promptFirst = ">>> "
	promptMore  = "... "
)

// repl is minigo repl.
func (c *command) repl(e *env, args []string) int {
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	var sf schedFlags
	sf.define(fs)
	args, status, done := c.parse(e, fs, args)
	if done {
		return status
	}
	if len(args) > 0 {
		return c.usageLine(e)
	}
	if err := sf.check(); err != nil {
		return c.misused(e, err)
	}
	var lines lineReader
	if e.interactive() {
		lines = newEditedLines()
	}
	status, err := runREPL(e, &sf, lines)
	if err != nil {
		return c.fail(e, err)
	}
	return status
}

// complete is what the tab key does: it completes a name, or a command's. A tab at the beginning of a line, as there is one in a text that is
// pasted, becomes spaces.
func (r *repl) complete(line string, pos int) (head string, completions []string, tail string) {
	runes := []rune(line)
	head, tail = string(runes[:pos]), string(runes[pos:])
	if strings.TrimSpace(head) == "" {
		return head, []string{"    "}, tail
	}
	if name, ok := strings.CutPrefix(head, ":"); ok && !strings.Contains(name, " ") {
		for _, c := range replCommands() {
			if strings.HasPrefix(c.name, name) {
				completions = append(completions, c.name)
			}
		}
		return ":", completions, tail
	}
	from, completions := r.sess.lang.Complete(head)
	return head[:from], completions, tail
}

// A repl is a session with a user.
type repl struct {
	lines       lineReader
	sf          *schedFlags
	files       *stdio
	screen      *screen   // nil if nobody types
	out, err    io.Writer // where programs print too
	sess        *session
	running     atomic.Pointer[session] // for the goroutine that sees Ctrl-C
	interrupted atomic.Bool             // it has seen it
	entries     int
	status      int // the exit status
	quit        bool
	interactive bool
}

// runREPL reads and runs entries until there are no more: the user's lines, or, if nobody types, those of standard input. The error
// is one of the command itself.
func runREPL(e *env, sf *schedFlags, user lineReader) (status int, err error) {
	files, err := e.openStdio()
	if err != nil {
		return 0, err
	}
	defer files.close()
	r := &repl{lines: user, sf: sf, files: files, interactive: user != nil}
	if !r.interactive {
		r.lines = plainLines{bufio.NewReader(files.in)}
	}
	defer func() { err = errors.Join(err, r.lines.Close()) }()
	r.lines.CompleteWith(r.complete)
	if r.interactive {
		if r.screen, err = newScreen(files.out); err != nil {
			return 0, err
		}
		defer r.screen.close()
		if isTerminal(files.err) || files.err == files.out {
			files.err = r.screen.write
		}
		files.out = r.screen.write
	}
	r.out, r.err = files.out, files.err
	if err := r.begin(); err != nil {
		return 0, err
	}
	defer func() { r.sess.close() }()
	defer onInterrupt(func() {
		r.interrupted.Store(true)
		if !r.running.Load().interrupt() && !r.interactive && e.exit != nil {
			e.exit(exitInterrupt)
		}
	})()
	if r.interactive {
		fmt.Fprintln(r.out, "MiniGo. :help shows what can be done, Ctrl-D ends the session.")
	}
	// Without a prompt to go back to, Ctrl-C ends the session, also when the entry has ended before it saw it.
	for !r.quit && (r.interactive || !r.interrupted.Load()) {
		entry, err := r.read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return 0, err
		}
		r.lines.AppendHistory(strings.TrimRight(entry, "\n"))
		r.entry(entry)
	}
	if !r.interactive && r.interrupted.Load() {
		r.failed(exitInterrupt, "")
	}
	return r.status, nil
}

// onInterrupt calls f each time the user presses Ctrl-C, until stop is called. Who was started with that ignored, in the background, goes on ignoring it.
func onInterrupt(f func()) (stop func()) {
	if signal.Ignored(os.Interrupt) {
		return func() {}
	}
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt)
	go func() {
		for range c {
			f()
		}
	}()
	return func() {
		signal.Stop(c)
		close(c)
	}
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// prompt reads one line.
func (r *repl) prompt(text string) (string, error) {
	if r.screen == nil {
		return r.lines.Prompt(text)
	}
	r.screen.hold()
	defer r.screen.release()
	return r.lines.Prompt(text)
}

// read reads lines until they are an entry.
func (r *repl) read() (string, error) {
	text, prompt := "", promptFirst
	aborted := false
	for {
		line, err := r.prompt(prompt)
		again := aborted
		aborted = err == errAborted
		switch {
		case aborted: // Ctrl-C drops what was typed; whoever presses it once more wants to leave
			if again {
				fmt.Fprintln(r.out, "(Ctrl-D or :quit ends the session)")
			}
			text, prompt = "", promptFirst
			continue
		case err == io.EOF && r.interactive:
			fmt.Fprintln(r.out)
			if text == "" {
				return "", io.EOF
			}
			text, prompt = "", promptFirst
			continue
		case err == io.EOF && text != "":
			return text, nil // its error will say what is missing
		case err != nil:
			return "", err
		}
		if text == "" && strings.HasPrefix(strings.TrimSpace(line), ":") {
			return line, nil
		}
		text += line + "\n"
		if strings.TrimSpace(text) == "" {
			text = ""
			continue
		}
		if !incomplete(text) {
			return text, nil
		}
		prompt = promptMore
	}
}

// incomplete says whether more must follow.
func incomplete(text string) bool {
	_, _, more := syntax.ParseInput(token.NewFileSet(), "", []byte(text))
	return more
}

// entry does what the user asks for.
func (r *repl) entry(text string) {
	if command, ok := strings.CutPrefix(strings.TrimSpace(text), ":"); ok {
		name, arg, _ := strings.Cut(command, " ")
		r.command(name, strings.TrimSpace(arg))
		return
	}
	r.eval(text)
}

// eval runs an entry, and reports how it ended.
func (r *repl) eval(text string) {
	r.entries++
	r.run(fmt.Sprintf("repl[%d]", r.entries), text)
}

// run runs a text; name is its name in messages.
func (r *repl) run(name, text string) (took time.Duration) {
	start := time.Now()
	o := r.sess.eval(name, text)
	took = time.Since(start)
	switch {
	case o.Err != nil:
		r.failed(exitFailed, o.Err.Error())
	case o.Kind == vm.Interrupted:
		r.failed(exitInterrupt, "interrupted")
	case o.Kind == vm.Died, o.Kind == vm.Asleep:
		r.failed(exitPanic, "")
	case o.Kind == vm.Exited && o.Code != exitPanic:
		r.status, r.quit = o.Code, true
	case o.Kind == vm.Exited: // by what ends all goroutines, such as a lack of memory
		r.failed(exitPanic, "the session has ended, with all that was declared; here is a new one")
		r.reset()
	}
	return took
}

// failed says why, and remembers the status of the first failure for the case that nobody types.
func (r *repl) failed(status int, why string) {
	if why != "" {
		fmt.Fprintln(r.err, why)
	}
	if r.status == 0 && !r.interactive {
		r.status = status
	}
}

// begin begins a session.
func (r *repl) begin() (err error) {
	if r.sess, err = newSession(r); err == nil {
		r.running.Store(r.sess)
	}
	return err
}

// reset forgets everything.
func (r *repl) reset() {
	r.sess.close()
	if err := r.begin(); err != nil {
		r.failed(exitFailed, err.Error())
		r.quit = true
	}
}
