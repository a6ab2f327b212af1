package main

// This file implements how the compiler's errors are shown.

import (
	"flag"
	"fmt"
	"os"

	"minigo/lang"
	"minigo/lang/source"
)

// reportHelp describes the flags of reportFlags.
const reportHelp = `	-errors FORMAT
		how compile errors are shown: short, a line each as the Go compiler
		prints it; text, with the place below it and what may help; or json, an
		object a line. The default is text on a terminal, and short elsewhere.
	-color WHEN
		always, never, or auto: on a terminal. $NO_COLOR, or else $FORCE_COLOR,
		say so for auto.
`

// reportFlags are the values of the flags.
type reportFlags struct{ format, color string }

func (f *reportFlags) define(fs *flag.FlagSet) {
	fs.Var(&choice{&f.format, []string{"text", "short", "json"}}, "errors", "")
	fs.Var(&choice{&f.color, []string{"auto", "always", "never"}}, "color", "")
}

// A choice is a flag that has one of several values.
type choice struct {
	value *string
	of    []string
}

func (c *choice) String() string { return "" }

func (c *choice) Set(s string) error {
	for _, v := range c.of {
		if s == v {
			*c.value = s
			return nil
		}
	}
	return fmt.Errorf("must be one of %v", c.of)
}

// report shows the errors of a program.
func (f *reportFlags) report(e *env, errs source.ErrorList, files []lang.Source) {
	file, ok := e.stderr.(*os.File)
	terminal := ok && isTerminal(file)
	texts := make(map[string]string)
	for _, s := range files {
		texts[s.Name] = string(s.Text)
	}
	p := source.Printer{Color: f.colored(terminal), Source: func(name string) string { return texts[name] }}
	switch {
	case f.format == "json":
		p.Format = source.JSON
	case f.format == "text" || f.format == "" && terminal:
		p.Format = source.Text
	}
	p.Print(e.stderr, errs)
}

// colored says whether to use colours: what the flag says, or else the environment, or else whether there is a terminal that has them.
// NO_COLOR comes before FORCE_COLOR: who has set both is not harmed by their lack.
func (f *reportFlags) colored(terminal bool) bool {
	switch {
	case f.color == "always":
		return true
	case f.color == "never", os.Getenv("NO_COLOR") != "":
		return false
	case os.Getenv("FORCE_COLOR") != "", os.Getenv("CLICOLOR_FORCE") != "":
		return true
	}
	return terminal && os.Getenv("TERM") != "dumb"
}
