package main

// This file implements the commands of minigo repl.

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// A replCommand is what follows a colon. An abbreviation will do.
type replCommand struct {
	name, arg, short string
	run              func(r *repl, arg string)
}

func replCommands() []replCommand {
	return []replCommand{
		{"help", "", "show this list", (*repl).help},
		{"type", "EXPR", "show the type of an expression, which is not computed", (*repl).typeOf},
		{"time", "ENTRY", "run an entry and show how long it took", (*repl).timed},
		{"doc", "NAME", "show what the library has under a name: strings.Split", (*repl).doc},
		{"load", "FILE", "run a file as if it had been typed", (*repl).load},
		{"reset", "", "forget everything and begin anew", func(r *repl, _ string) { r.reset() }},
		{"quit", "", "end the session, as Ctrl-D does", func(r *repl, _ string) { r.quit = true }},
	}
}

// command runs a command. Where an argument is needed and missing, it says so.
func (r *repl) command(name, arg string) {
	all := replCommands()
	i := slices.IndexFunc(all, func(c replCommand) bool { return name != "" && strings.HasPrefix(c.name, name) })
	switch {
	case i < 0:
		r.failed(exitFailed, fmt.Sprintf(":%s is no command; :help lists them", name))
	case all[i].arg != "" && arg == "":
		r.failed(exitFailed, fmt.Sprintf(":%s needs %s", all[i].name, all[i].arg))
	default:
		all[i].run(r, arg)
	}
}

func (r *repl) help(string) {
	fmt.Fprint(r.out, `Type declarations, statements and expressions of Go. The library's packages are
there without an import. An entry goes on until its brackets are closed; Ctrl-C
drops it, or stops it when it runs. The tab key completes names.

`)
	for _, c := range replCommands() {
		fmt.Fprintf(r.out, "  :%-12s %s\n", strings.TrimSpace(c.name+" "+c.arg), c.short)
	}
}

func (r *repl) typeOf(expr string) {
	t, err := r.sess.typeOf("expression", expr)
	if err != nil {
		r.failed(exitFailed, err.Error())
		return
	}
	fmt.Fprintln(r.out, t)
}

func (r *repl) doc(name string) {
	text, err := docOf(name)
	if err != nil {
		r.failed(exitFailed, err.Error())
		return
	}
	fmt.Fprint(r.out, text)
}

func (r *repl) timed(text string) {
	r.entries++
	took := r.run(fmt.Sprintf("repl[%d]", r.entries), text)
	fmt.Fprintln(r.out, took.Round(time.Microsecond))
}

// load runs a file. One in program form is declared without its package clause; its main function can be called then.
func (r *repl) load(name string) {
	src, err := readSource(name)
	if err != nil {
		r.failed(exitFailed, err.Error())
		return
	}
	r.run(name, withoutPackage(string(src)))
}
