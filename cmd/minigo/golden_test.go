package main

// This file implements the run of the golden programs: all that stand in testdata and examples, on the host and under the
// simulator, each in a process of its own.

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"minigo/cmd/minigo/golden"
)

// asCommand in the environment makes the test's binary be the command: so there is nothing to build, and with -race what
// is tested is built with it too.
const asCommand = "MINIGO_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		exit := func(status int) {
			notePeak()
			os.Exit(status)
		}
		e := &env{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, exit: exit}
		exit(e.run(os.Args[1:]))
	}
	os.Exit(m.Run())
}

// goldenSeeds is how many seeds a program runs under that does not say so itself.
const goldenSeeds = 3

func TestGolden(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cases, err := golden.Find(goldenPaths, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) < 150 {
		t.Errorf("only %d programs", len(cases))
	}
	cfg := golden.Config{Run: golden.Exec(self, time.Minute, asCommand+"=1"), Seeds: goldenSeeds}
	if testing.Short() {
		cfg.Seeds = 1
	}
	plain := golden.Config{Run: cfg.Run, Flags: "-loop=plain"}   // the other loop, on the host alone
	poison := golden.Config{Run: cfg.Run, Flags: "-loop=poison"} // which checks what is taken to be dead, or written
	for i, c := range cases {
		t.Run(goldenName(c), func(t *testing.T) {
			t.Parallel()
			if runtime.GOOS == "windows" && goldenName(c) == "net/unix" {
				t.Skip("no Unix sockets")
			}
			if err := c.Check(cfg); err != nil {
				t.Error(err)
			}
			if c.Kind != golden.ErrorCheck {
				if err := c.Check(plain); err != nil {
					t.Error(err)
				}
				if !testing.Short() || i%8 == 0 {
					if err := c.Check(poison); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
}

// goldenName names a program's test: chan/close, examples/hello.
func goldenName(c *golden.Case) string {
	name := filepath.ToSlash(strings.TrimSuffix(c.File, filepath.Ext(c.File)))
	return strings.TrimPrefix(strings.TrimPrefix(name, "testdata/"), "../../")
}
