package main

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

// run is a command of a process that goes on.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return (&env{stdin: stdin, stdout: stdout, stderr: stderr}).run(args)
}

// do runs the command with an input, and returns what it prints and its exit status.
func do(stdin string, args ...string) (stdout, stderr string, status int) {
	var out, err bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &err)
	return out.String(), err.String(), status
}

func TestUsage(t *testing.T) {
	for _, test := range []struct {
		args   string
		status int
		out    string // what the standard output begins with
		err    string
	}{
		{"", exitUsage, "", "MiniGo runs Go programs"},
		{"help", 0, "MiniGo runs Go programs", ""},
		{"-h", 0, "MiniGo runs Go programs", ""},
		{"help run", 0, "usage: minigo run", ""},
		{"run -h", 0, "usage: minigo run", ""},
		{"help me", exitUsage, "", "minigo help me: unknown command"},
		{"help run x", exitUsage, "", "minigo help run x: unknown help topic"},
		{"rum x", exitUsage, "", "minigo rum: unknown command"},
		{"-x", exitUsage, "", "minigo -x: unknown command"},
		{"run", exitUsage, "", "usage: minigo run [flags] FILE"},
		{"run -nix", exitUsage, "", "minigo run: flag provided but not defined: -nix\nusage:"},
		{"run -memlimit=5X x.mg", exitUsage, "", "minigo run: invalid value \"5X\""},
		{"run none.mg", exitFailed, "", "minigo run: open none.mg: "},
		{"none.mg", exitFailed, "", "minigo run: open none.mg: "},
		{"run -procs -1 x.mg", exitUsage, "", "minigo run: invalid value \"-1\" for flag -procs: must not be negative\nusage: "},
		{"run -maxthreads -2 x.mg", exitUsage, "", "minigo run: invalid value \"-2\" for flag -maxthreads: must not be negative\n"},
		{"run -slice -1ms x.mg", exitUsage, "", "minigo run: invalid value \"-1ms\" for flag -slice: must not be negative\n"},
		{"run -timeout -1s x.mg", exitUsage, "", "minigo run: invalid value \"-1s\" for flag -timeout: must not be negative\n"},
		{"run -schedtrace -5 x.mg", exitUsage, "", "minigo run: invalid value \"-5\" for flag -schedtrace: must not be negative\n"},
		{"run -scheddetail x.mg", exitUsage, "", "minigo run: -scheddetail needs -schedtrace\nusage: "},
		{"run -sched go1.3 x.mg", exitUsage, "", "minigo run: invalid value \"go1.3\" for flag -sched: \"go1.3\" is none of n1, "},
		{"repl -timeout 1s", exitUsage, "", "minigo repl: flag provided but not defined: -timeout\nusage: "},
		{"repl -scheddetail", exitUsage, "", "minigo repl: -scheddetail needs -schedtrace\nusage: "},
		{"trace -g x x.mg", exitUsage, "", "minigo trace: invalid value \"x\" for flag -g: \"x\" is no number of a goroutine, an M or a P\nusage: "},
		{"trace -kind nix x.mg", exitUsage, "", "minigo trace: invalid value \"nix\" for flag -kind: no kind of events is called \"nix\"\nusage: "},
		{"trace -threads -g 1 x.mg", exitUsage, "", "minigo trace: -g does not go with -threads\nusage: "},
		{"trace -sim -step -threads x.mg", exitUsage, "", "minigo trace: -threads does not go with -step\nusage: "},
		{"trace -sim -step -o f x.mg", exitUsage, "", "minigo trace: -o does not go with -step\nusage: "},
		{"compare -sched go1.1,nix x.mg", exitUsage, "", "minigo compare: invalid value \"go1.1,nix\" for flag -sched: \"nix\" is none of n1, "},
		{"compare -timeout -1s x.mg", exitUsage, "", "minigo compare: invalid value \"-1s\" for flag -timeout: must not be negative\nusage: "},
		{"check", exitUsage, "", "usage: minigo check"},
		{"dis", exitUsage, "", "usage: minigo dis"},
		{"test", exitUsage, "", "usage: minigo test"},
		{"test -run ( x", exitFailed, "", "minigo test: error parsing regexp"},
		{"repl x", exitUsage, "", "usage: minigo repl"},
	} {
		out, err, status := do("", strings.Fields(test.args)...)
		ok := strings.HasPrefix(out, test.out) && strings.HasPrefix(err, test.err) && (out == "") == (test.out == "") && (err == "") == (test.err == "")
		if status != test.status || !ok {
			t.Errorf("minigo %s: status %d, printed\n%s%s", test.args, status, out, err)
		}
	}
}

// An endless reader is what /dev/zero is.
type endless struct{}

func (endless) Read(b []byte) (int, error) { return len(b), nil }

func TestEndlessProgramIsRefused(t *testing.T) {
	var out, err strings.Builder
	const want = "minigo run: standard input has more than 64 MB, which no file of a program may have\n"
	if status := run([]string{"run", "-"}, endless{}, &out, &err); status != exitFailed || err.String() != want {
		t.Errorf("status %d, printed\n%s", status, err.String())
	}
}

func TestEveryCommandHasHelp(t *testing.T) {
	for _, c := range commands() {
		out, _, _ := do("", "help", c.name)
		if !strings.HasSuffix(out, "\n") || strings.Count(out, "\n") < 3 {
			t.Errorf("%s: %q", c.name, out)
		}
		for line := range strings.Lines(out) {
			if len(strings.ReplaceAll(strings.TrimSuffix(line, "\n"), "\t", "        ")) > 90 {
				t.Errorf("%s: a long line: %s", c.name, line)
			}
		}
	}
}

func TestByteSize(t *testing.T) {
	for _, test := range []struct {
		text string
		want byteSize
	}{{"0", 0}, {"17", 17}, {"1k", 1 << 10}, {"512M", 512 << 20}, {"2GiB", 2 << 30}, {"3TB", 3 << 40},
		{"", -1}, {"M", -1}, {"-1", -1}, {"1.5G", -1}, {"99999999T", -1}, {"5X", -1}} {
		b := byteSize(-1)
		if err := b.Set(test.text); b != test.want || (err != nil) != (test.want < 0) {
			t.Errorf("%q: %d, %v", test.text, b, err)
		}
	}
}

func TestMachineMemoryIsPlausible(t *testing.T) {
	if n := machineMemory(); n < 0 || n > 0 && n < 16<<20 {
		t.Error(n)
	}
}
