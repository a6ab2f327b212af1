// run

// Package flag parses, reports errors and prints defaults as Go's does.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"
)

type list []string

func (l *list) String() string     { return strings.Join(*l, "+") }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

type broken struct{ p *int }

func (b broken) String() string   { return fmt.Sprint(*b.p) }
func (b broken) Set(string) error { return errors.New("never") }

func set(handling flag.ErrorHandling) (*flag.FlagSet, func()) {
	f := flag.NewFlagSet("prog", handling)
	f.SetOutput(os.Stdout)
	b := f.Bool("b", false, "a switch")
	verbose := f.Bool("verbose", true, "talk\nmuch")
	n := f.Int("n", 7, "the `count` of things")
	n64 := f.Int64("n64", 0, "")
	u := f.Uint("u", 0, "unsigned")
	u64 := f.Uint64("u64", 1<<63, "unsigned 64")
	s := f.String("s", "", "text")
	t := f.String("t", "a \"b\"", "quoted text")
	x := f.Float64("x", 1.5, "number")
	d := f.Duration("d", time.Second, "time")
	var l list
	f.Var(&l, "l", "list of `a and b` `c`")
	f.Func("f", "calls", func(s string) error {
		if s == "bad" {
			return errors.New("is bad")
		}
		fmt.Println("func", s)
		return nil
	})
	f.BoolFunc("bf", "calls too", func(s string) error { fmt.Println("boolfunc", s); return nil })
	return f, func() {
		fmt.Println(*b, *verbose, *n, *n64, *u, *u64, *s, *t, *x, *d, l, f.Args(), f.NFlag(), f.NArg(), f.Arg(0), f.Arg(9))
	}
}

func main() {
	for _, args := range []string{
		"", "-b -n 3 rest -n 4", "--b=false --n=0x10 -s=a=b -- -b", "-l x -l y -d 3m -x 2e3 -u 1 -n64 -5", "-", "-f one -bf -bf=no",
		"-verbose=maybe", "-n x", "-n 99999999999999999999", "-u -1", "-x 1e999", "-d 3", "-s", "---b", "-=x", "-nope", "-h", "-help", "-f bad", "-t= x",
	} {
		f, show := set(flag.ContinueOnError)
		err := f.Parse(strings.Fields(args))
		fmt.Println(args, "=>", err, err == flag.ErrHelp, f.Parsed())
		show()
		f.Visit(func(g *flag.Flag) { fmt.Print(g.Name, "=", g.Value, " (", g.DefValue, ") ") })
		fmt.Println()
	}
	f, show := set(flag.PanicOnError)
	func() {
		defer func() { fmt.Println(recover()) }()
		f.Parse([]string{"-zzz"})
	}()
	fmt.Println(f.Set("n", "11"), f.Set("n", "q"), f.Set("later", "1"), f.Name(), f.ErrorHandling())
	show()
	for _, g := range []func(){
		func() { f.Int("n", 1, "") },
		func() { f.Int("-n", 1, "") },
		func() { f.Int("a=b", 1, "") },
		func() { flag.NewFlagSet("", flag.ContinueOnError).Bool("", false, "") },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			g()
		}()
	}
	fmt.Println(f.Lookup("n").Value.(flag.Getter).Get(), f.Lookup("d").Value.(flag.Getter).Get(), f.Lookup("none") == nil)
	k := 5
	f = flag.NewFlagSet("", flag.ContinueOnError)
	f.SetOutput(os.Stdout)
	f.Var(broken{&k}, "broken", "of a type\nwhose zero value panics")
	f.Usage = nil
	fmt.Println(f.Parse([]string{"-h"}))

	flag.CommandLine.SetOutput(os.Stdout)
	q := flag.Int("q", 3, "usage of q")
	flag.Usage = func() { fmt.Println("my usage"); flag.PrintDefaults() }
	flag.CommandLine.Init("cmd", flag.ContinueOnError)
	fmt.Println(flag.CommandLine.Parse([]string{"-w"}))
	flag.Parse()
	fmt.Println(*q, flag.Parsed(), flag.NArg(), flag.NFlag(), flag.Set("q", "8"), *q, flag.Lookup("q").Name)
}
