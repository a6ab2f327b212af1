// Command minigo runs MiniGo programs: Go programs, on a scheduler of goroutines of their own.
//
//	minigo run prog.mg    compile and run a program
//	minigo repl           read, run and print, one entry after the other
//	minigo help           what else there is
package main

// This file implements the table of commands.

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// Exit statuses, beside those that a program chooses.
const (
	exitOK        = 0
	exitFailed    = 1   // a compile error, a failed test
	exitPanic     = 2   // a panic, a fatal error, a deadlock
	exitUsage     = 2   // a wrong command line
	exitSignal    = 128 // and the number of a signal that has ended the program, as shells say it
	exitInterrupt = 130 // Ctrl-C
)

func main() {
	if os.Getenv("GOGC") == "" {
		collectLater()
	}
	growStack()
	e := &env{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, exit: os.Exit}
	os.Exit(e.run(os.Args[1:]))
}

// growStack makes this goroutine's stack as large as the front end will need it. Growing by steps, it would be copied, frame by frame, each time.
//
//go:noinline
func growStack() byte {
	var room [32 << 10]byte
	return room[len(os.Args)%len(room)] // not a constant index: the room must be there
}

// A command is what the first argument names.
type command struct {
	name  string
	args  string // its arguments, for the usage line
	short string // one line
	long  string // the rest of its help
	run   func(*command, *env, []string) int
}

// commands lists them in the order of the help.
func commands() []*command {
	return []*command{
		{"run", "[flags] FILE [arguments]", "compile and run a program", runHelp, (*command).runProgram},
		{"check", "[flags] FILE...", "report the errors of programs", checkHelp, (*command).check},
		{"explain", "[CODE...]", "say more about an error", explainHelp, (*command).explain},
		{"doc", "[PACKAGE[.NAME]]", "show what the library has", docHelp, (*command).doc},
		{"trace", "[flags] FILE [arguments]", "run a program and print what its scheduler did", traceHelp, (*command).traceProgram},
		{"compare", "[flags] FILE [arguments]", "run a program under each scheduler that Go had", compareHelp, (*command).compare},
		{"dis", "[flags] FILE [arguments]", "show a program's code", disHelp, (*command).dis},
		{"test", "[flags] PATH...", "run golden programs and compare what they print", testHelp, (*command).test},
		{"repl", "[flags]", "read, run and print, one entry after the other", replHelp, (*command).repl},
		{"version", "", "show which MiniGo this is", versionHelp, (*command).version},
	}
}

// An env is what a command is given beside its arguments.
type env struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	errors         reportFlags
	exit           func(status int) // ends the process; nil: it goes on after the command
}

// run is the command with its arguments; it returns the exit status.
func (e *env) run(args []string) int {
	if len(args) == 0 {
		if !e.interactive() {
			usage(e.stderr)
			return exitUsage
		}
		args = []string{"repl"}
	}
	name := args[0]
	switch name {
	case "help", "-h", "-help", "--help":
		return help(e, args[1:])
	case "-version", "--version":
		name = "version"
	}
	for _, c := range commands() {
		if c.name == name {
			return c.run(c, e, args[1:])
		}
	}
	if isProgram(args[0]) { // a script whose first line is #!/usr/bin/env minigo
		return commands()[0].runProgram(e, args)
	}
	fmt.Fprintf(e.stderr, "minigo %s: unknown command\nRun 'minigo help' for usage.\n", args[0])
	return exitUsage
}

// isProgram says whether an argument that is no command names a program.
func isProgram(arg string) bool {
	if strings.HasPrefix(arg, "-") {
		return false
	}
	info, err := os.Stat(arg)
	return err == nil && !info.IsDir() || strings.HasSuffix(arg, ".mg")
}

func usage(w io.Writer) {
	fmt.Fprint(w, `MiniGo runs Go programs on a scheduler of goroutines of its own.

Usage:

	minigo <command> [arguments]
	minigo FILE [arguments]

The commands are:

`)
	for _, c := range commands() {
		fmt.Fprintf(w, "	%-11s %s\n", c.name, c.short)
	}
	fmt.Fprint(w, `
Use "minigo help <command>" for more about a command. On a terminal, minigo
alone is minigo repl.

The exit status is the program's own, 1 after a compile error, 2 after a panic,
a fatal error or a deadlock, 130 after Ctrl-C.
`)
}

func help(e *env, args []string) int {
	if len(args) == 0 {
		w := bufio.NewWriter(e.stdout)
		usage(w)
		if err := w.Flush(); err != nil {
			fmt.Fprintf(e.stderr, "minigo help: %v\n", err)
			return exitFailed
		}
		return exitOK
	}
	for _, c := range commands() {
		if c.name != args[0] {
			continue
		}
		if len(args) > 1 {
			fmt.Fprintf(e.stderr, "minigo help %s: unknown help topic\nRun 'minigo help %s' for what there is to know.\n", strings.Join(args, " "), c.name)
			return exitUsage
		}
		return c.help(e)
	}
	fmt.Fprintf(e.stderr, "minigo help %s: unknown command\nRun 'minigo help' for usage.\n", args[0])
	return exitUsage
}

// usage is how the command is called.
func (c *command) usage() string { return strings.TrimSpace("minigo " + c.name + " " + c.args) }

// help writes what there is to know of a command.
func (c *command) help(e *env) (status int) {
	if _, err := fmt.Fprintf(e.stdout, "usage: %s\n\n%s", c.usage(), c.long); err != nil {
		return c.fail(e, err)
	}
	return exitOK
}

// parse reads a command's flags. If it cannot, or was asked for help, done is set and status is the exit status.
func (c *command) parse(e *env, fs *flag.FlagSet, args []string) (rest []string, status int, done bool) {
	fs.SetOutput(io.Discard)
	err := fs.Parse(args)
	if err == nil {
		err = negative(fs)
	}
	switch {
	case errors.Is(err, flag.ErrHelp):
		return nil, c.help(e), true
	case err != nil:
		return nil, c.misused(e, err), true
	}
	return fs.Args(), 0, false
}

// negative is the error of a flag that was given a negative number: there is none that could mean one.
func negative(fs *flag.FlagSet) (err error) {
	fs.Visit(func(f *flag.Flag) {
		below := false
		if g, ok := f.Value.(flag.Getter); ok {
			switch v := g.Get().(type) {
			case int:
				below = v < 0
			case time.Duration:
				below = v < 0
			}
		}
		if below && err == nil {
			err = fmt.Errorf("invalid value %q for flag -%s: must not be negative", f.Value, f.Name)
		}
	})
	return err
}

// misused reports that the command line is wrong.
func (c *command) misused(e *env, err error) int {
	fmt.Fprintf(e.stderr, "minigo %s: %v\n", c.name, err)
	return c.usageLine(e)
}

func (c *command) usageLine(e *env) int {
	fmt.Fprintf(e.stderr, "usage: %s\nRun 'minigo help %s' for details.\n", c.usage(), c.name)
	return exitUsage
}

// fail reports an error of the command itself.
func (c *command) fail(e *env, err error) int {
	fmt.Fprintf(e.stderr, "minigo %s: %v\n", c.name, err)
	return exitFailed
}
