package golden

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// write makes files in a temporary folder.
func write(t *testing.T, files map[string]string) string {
	dir := t.TempDir()
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestFindReadsDirectives(t *testing.T) {
	dir := write(t, map[string]string{
		"a/one.mg":   "// run -procs=2 -seeds=9 -exit=3 x y\npackage main\n",
		"a/two.mg":   "// panics\n",
		"b/three.mg": "// errorcheck\n",
		"b/four.mg":  "// no directive\n",
		"b/five.go":  "// run\n",
		"b/six.mg":   "// run\n",
		"b/six.in":   "input",
	})
	cases, err := Find([]string{dir}, nil)
	if err != nil || len(cases) != 4 {
		t.Fatal(cases, err)
	}
	c := cases[0]
	if c.Kind != Run || c.Procs != 2 || c.Seeds != 9 || c.Exit != 3 || strings.Join(c.Args, ",") != "x,y" {
		t.Errorf("%+v", c)
	}
	if cases[1].Kind != Panics || cases[1].Exit != 2 || cases[3].Kind != ErrorCheck || cases[3].Exit != 1 || cases[2].Host {
		t.Errorf("%+v %+v %+v", cases[1], cases[2], cases[3])
	}
	if cases, _ = Find([]string{dir}, regexp.MustCompile("two|six")); len(cases) != 2 {
		t.Error(cases)
	}
	if _, err = Find([]string{filepath.Join(dir, "b/four.mg")}, nil); err == nil {
		t.Error("a file that was asked for by name has no directive, and no error")
	}
}

func TestUnknownOptionIsAnError(t *testing.T) {
	dir := write(t, map[string]string{"a.mg": "// run -prox=2\n"})
	if _, err := Find([]string{dir}, nil); err == nil || !strings.Contains(err.Error(), "-prox") {
		t.Error(err)
	}
}

func TestCheckRunsOnHostAndUnderSeeds(t *testing.T) {
	dir := write(t, map[string]string{"a.mg": "// run -procs=2 x\n", "a.out": "hello\n"})
	cases, _ := Find([]string{dir}, nil)
	var runs []string
	run := func(file string, args []string, stdin string, opts Opts) (string, string, int) {
		runs = append(runs, opts.String()+strings.Join(args, " "))
		if opts.Seed == 3 {
			return "hallo\n", "", 0
		}
		return "hello\n", "", 0
	}
	if err := cases[0].Check(Config{Run: run, Seeds: 2}); err != nil {
		t.Error(err)
	}
	if got := strings.Join(runs, ","); got != "hostx,seed 1x,seed 2x" {
		t.Error(got)
	}
	err := cases[0].Check(Config{Run: run, Seeds: 3})
	if err == nil || !strings.HasPrefix(err.Error(), "seed 3: ") || !strings.Contains(err.Error(), "- hello\n+ hallo\n") {
		t.Error(err)
	}
}

func TestPanicsComparesFirstLines(t *testing.T) {
	dir := write(t, map[string]string{"a.mg": "// panics\n", "a.err": "panic: (main.T) 0x?\n"})
	cases, _ := Find([]string{dir}, nil)
	if err := cases[0].Compare("", "panic: (main.T) 0xc000012345\n\ngoroutine 1 [running]:\n", 2); err != nil {
		t.Error(err)
	}
	if err := cases[0].Compare("", "panic: (main.T) 0x0\n", 2); err == nil {
		t.Error("nil passed for an address")
	}
	if err := cases[0].Compare("", "panic: other\n", 2); err == nil {
		t.Error("another text passed")
	}
	if err := cases[0].Compare("", "panic: (main.T) 0xc000012345\n", 0); err == nil {
		t.Error("exit status 0 passed")
	}
}

func TestUpdateWritesAndRemoves(t *testing.T) {
	dir := write(t, map[string]string{"a.mg": "// run\n", "a.err": "old\n"})
	cases, _ := Find([]string{dir}, nil)
	run := func(string, []string, string, Opts) (string, string, int) { return "new\n", "", 0 }
	if err := cases[0].Check(Config{Run: run, Update: true}); err != nil {
		t.Error(err)
	}
	if got, _ := os.ReadFile(filepath.Join(dir, "a.out")); string(got) != "new\n" {
		t.Errorf("%q", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "a.err")); !os.IsNotExist(err) {
		t.Error(err)
	}
}

func TestErrorComments(t *testing.T) {
	src := "package main\nvar x int = `` // ERROR \"cannot use\"\nvar y z // ERROR \"undefined: z\" `z`\n"
	for _, test := range []struct{ output, wrong string }{
		{"a.mg:2:13: cannot use `` as int\n\ta.mg:1:1: more\na.mg:3:7: undefined: z\n", ""},
		{"a.mg:3:7: undefined: z\n", "line 2: no error matches"},
		{"a.mg:2:13: cannot use\na.mg:3:7: undefined: z\na.mg:1:1: odd\n", "line 1: unexpected error: odd"},
		{"a.mg:2:13: something\n\tmore\na.mg:3:7: undefined: z\n", "line 2: \"something\" does not match"},
	} {
		c := &Case{File: "a.mg", Kind: ErrorCheck, Exit: 1, Source: []byte(src)}
		err := c.Compare("", test.output, 1)
		if test.wrong == "" && err != nil || test.wrong != "" && (err == nil || !strings.Contains(err.Error(), test.wrong)) {
			t.Errorf("%q: %v", test.output, err)
		}
	}
}

func TestDiff(t *testing.T) {
	want := "1\n2\n3\n4\n5\n6\n7\n8\n9\n"
	got := "1\n2\n3\n4\n5\n6\nseven\n8\n9\nten"
	const diff = "  ...\n  4\n  5\n  6\n- 7\n+ seven\n  8\n  9\n+ ten\n  (no newline at the end)\n"
	if d := Diff(want, got); d != diff {
		t.Errorf("got\n%s", d)
	}
}

func TestSuiteReportsInOrder(t *testing.T) {
	dir := write(t, map[string]string{"a.mg": "// run\n", "b.mg": "// run\n", "b.out": "x\n", "c.mg": "// run\n"})
	cases, _ := Find([]string{dir}, nil)
	run := func(string, []string, string, Opts) (string, string, int) { return "", "", 0 }
	var sb strings.Builder
	if failed := Suite(&sb, cases, Config{Run: run}, true); failed != 1 {
		t.Error(failed)
	}
	if got := sb.String(); strings.Index(got, "a.mg") > strings.Index(got, "FAIL") || strings.Index(got, "c.mg") < strings.Index(got, "FAIL") {
		t.Error(got)
	}
}
