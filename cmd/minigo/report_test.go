package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"minigo/lang/codes"
)

// wrongProgram is a file with errors.
func wrongProgram(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "a.mg")
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

// shown is what the command says about a file with errors.
func shown(t *testing.T, name string, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if status := run(append(args, name), strings.NewReader(""), &stdout, &stderr); status != exitFailed {
		t.Errorf("%v: exit status %d", args, status)
	}
	if stdout.Len() > 0 {
		t.Errorf("%v: standard output %q", args, stdout.String())
	}
	return strings.ReplaceAll(stderr.String(), name, "a.mg")
}

const wrongText = "func f(count int) {\n\ts := \"日本\" + cuont\n}\n"

func TestErrorFormats(t *testing.T) {
	name := wrongProgram(t, wrongText)
	const short = "a.mg:2:2: declared and not used: s\na.mg:2:18: undefined: cuont\n"
	const text = `a.mg:2:2: declared and not used: s
  2 | 	s := "日本" + cuont
    | 	^
    help: use the variable, or remove it; _ = s also counts as use
    note: minigo explain E3002
a.mg:2:18: undefined: cuont
  2 | 	s := "日本" + cuont
    | 	              ^^^^^
    help: the variable "count" has a similar name (declared at a.mg:1:8)
    note: minigo explain E2001
`
	const asJSON = `{"file":"a.mg","line":2,"col":2,"endCol":3,"code":"E3002","severity":"error","message":"declared and not used: s","help":["use the variable, or remove it; _ = s also counts as use"]}
{"file":"a.mg","line":2,"col":18,"endCol":23,"code":"E2001","severity":"error","message":"undefined: cuont","help":["the variable \"count\" has a similar name (declared at a.mg:1:8)"]}
`
	for _, command := range []string{"run", "check"} {
		for _, c := range []struct {
			args []string
			want string
		}{
			{nil, short}, // since nobody sits there
			{[]string{"-errors=short"}, short},
			{[]string{"-errors=text"}, text},
			{[]string{"-errors=json"}, asJSON},
		} {
			if got := shown(t, name, append([]string{command}, c.args...)...); got != c.want {
				t.Errorf("%s %v: got\n%s\nwant\n%s", command, c.args, got, c.want)
			}
		}
	}
}

func TestErrorFormatMustBeKnown(t *testing.T) {
	for _, arg := range []string{"-errors=xml", "-color=red"} {
		var stdout, stderr bytes.Buffer
		if status := run([]string{"check", arg, "a.mg"}, strings.NewReader(""), &stdout, &stderr); status != exitUsage {
			t.Errorf("%s: exit status %d", arg, status)
		}
		if !strings.Contains(stderr.String(), "must be one of") {
			t.Errorf("%s: %s", arg, stderr.String())
		}
	}
}

func TestErrorColors(t *testing.T) {
	name := wrongProgram(t, wrongText)
	for _, c := range []struct {
		flag, no, force, cliforce string
		want                      bool
	}{
		{"", "", "", "", false}, // no terminal
		{"", "", "1", "", true},
		{"", "", "", "1", true},
		{"", "1", "1", "1", false},
		{"-color=auto", "", "1", "", true},
		{"-color=always", "1", "", "", true},
		{"-color=never", "", "1", "", false},
	} {
		t.Setenv("NO_COLOR", c.no)
		t.Setenv("FORCE_COLOR", c.force)
		t.Setenv("CLICOLOR_FORCE", c.cliforce)
		args := []string{"check", "-errors=text"}
		if c.flag != "" {
			args = append(args, c.flag)
		}
		if got := strings.Contains(shown(t, name, args...), "\x1b["); got != c.want {
			t.Errorf("%+v: colours: %v", c, got)
		}
	}
}

// TestErrorsInHugeTexts has errors in texts of one long line, and of one deep nest.
func TestErrorsInHugeTexts(t *testing.T) {
	const size = 1 << 20
	for name, text := range map[string]string{
		"long line":     "x := 1" + strings.Repeat(" + 1", 2000) + " + y" + strings.Repeat(" + 1", 2000) + "; " + strings.Repeat("println(x); ", 5000),
		"long string":   "x := \"" + strings.Repeat("a", size) + "\" + y\n",
		"long comment":  "x := y /*" + strings.Repeat("a", size) + "*/\n",
		"no end":        "x := \"" + strings.Repeat("a", size),
		"zeros":         strings.Repeat("\x00", size),
		"deep":          "x := " + strings.Repeat("(", size),
		"braces":        strings.Repeat("{", size),
		"many names":    manyNames(4000) + "func f() { println(v0x, v1x, v2x, v3x) }\n",
		"many mistakes": strings.Repeat("x = y\n", size/60),
	} {
		file := wrongProgram(t, text)
		if got := shown(t, file, "check", "-errors=text"); len(got) > 1<<14 {
			t.Errorf("%s: %d bytes of errors", name, len(got))
		}
		for line := range strings.Lines(shown(t, file, "check", "-errors=json")) {
			if !json.Valid([]byte(line)) {
				t.Fatalf("%s: %q", name, line)
			}
		}
	}
}

func manyNames(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("var v" + strings.Repeat("a", i%7) + string(rune('a'+i%26)) + strings.Repeat("b", i/182) + " = 1\n")
	}
	return b.String()
}

func TestExplain(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if status := run([]string{"explain"}, strings.NewReader(""), &stdout, &stderr); status != exitOK {
		t.Errorf("exit status %d: %s", status, stderr.String())
	}
	if n := strings.Count(stdout.String(), "\n"); n != len(codes.All()) {
		t.Errorf("%d lines for %d codes", n, len(codes.All()))
	}
	for _, code := range codes.All() {
		stdout.Reset()
		run([]string{"explain", strings.ToLower(string(code))}, strings.NewReader(""), &stdout, &stderr)
		got := stdout.String()
		if !strings.HasPrefix(got, string(code)+": ") || !strings.Contains(got, "\nWrong:\n\n\t") || !strings.Contains(got, "\nRight:\n\n\t") {
			t.Errorf("%s: %s", code, got)
		}
		for line := range strings.Lines(got) {
			if len(line) > textWidth+1 {
				t.Errorf("%s: the line %q is too long", code, line)
			}
		}
	}
	if status := run([]string{"explain", "E9999"}, strings.NewReader(""), &stdout, &stderr); status != exitFailed {
		t.Errorf("E9999: exit status %d", status)
	}
}

// TestRangeFuncTraces: the trace of a panic because of the rules of range over functions is Go's, without a function of the runtime, and tells the line of
// the loop's end if that is where it was noticed.
func TestRangeFuncTraces(t *testing.T) {
	for _, test := range []struct{ code, want string }{
		{`package main

func bad(yield func(int) bool) {
	yield(1)
	yield(2)
}

func main() {
	for range bad {
		break
	}
}
`, `panic: runtime error: range function continued iteration after function for loop body returned false

goroutine 1 [running]:
main.main-range1(...)
	F:9
main.bad(...)
	F:5
main.main()
	F:9
`},
		{`package main

func bad(yield func(int) bool) {
	defer func() { recover() }()
	yield(1)
}

func main() {
	for range bad {
		panic("x")
	}
}
`, `panic: runtime error: range function recovered a loop body panic and did not resume panicking

goroutine 1 [running]:
main.main()
	F:11
`},
	} {
		file := program(t, test.code)
		_, diag, status := do("", "run", file)
		diag = regexp.MustCompile(` \+0x[0-9a-f]+\n`).ReplaceAllString(strings.ReplaceAll(diag, file, "F"), "\n")
		if diag != test.want || status != 2 {
			t.Errorf("status %d:\n%s", status, diag)
		}
	}
}
