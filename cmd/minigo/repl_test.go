package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/peterh/liner"
)

// A fakeUser types lines. An error among them is what Prompt returns: errAborted is Ctrl-C.
// A tab among them presses the tab key behind a text, and then enters nothing.
type fakeUser struct {
	input     []any
	prompts   []string
	history   []string
	complete  liner.WordCompleter
	completed []string // what tabs gave: all lines that there may be then, in one string
}

type tab string

func (u *fakeUser) Prompt(prompt string) (string, error) {
	u.prompts = append(u.prompts, prompt)
	if len(u.input) == 0 {
		return "", io.EOF
	}
	next := u.input[0]
	u.input = u.input[1:]
	switch next := next.(type) {
	case error:
		return "", next
	case tab:
		head, names, tail := u.complete(string(next), utf8.RuneCountInString(string(next)))
		for i, name := range names {
			names[i] = head + name + tail
		}
		u.completed = append(u.completed, strings.Join(names, "|"))
		return "", nil
	}
	return next.(string), nil
}

func (u *fakeUser) CompleteWith(complete liner.WordCompleter) { u.complete = complete }

func (u *fakeUser) AppendHistory(entry string) { u.history = append(u.history, entry) }

func (u *fakeUser) Close() error { return nil }

// A lockedBuffer is written to by several goroutines. It calls watch with all that it has.
type lockedBuffer struct {
	mu    sync.Mutex
	buf   bytes.Buffer
	watch func(text string)
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	n, err := b.buf.Write(p)
	if b.watch != nil {
		b.watch(b.buf.String())
	}
	return n, err
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}

// talk has a user type the lines, and returns what the session prints behind its greeting.
func talk(t *testing.T, u *fakeUser, out *lockedBuffer) (stdout, stderr string, status int) {
	t.Helper()
	var errs lockedBuffer
	sf := schedFlags{procs: 2}
	status, err := runREPL(&env{stdin: strings.NewReader(""), stdout: out, stderr: &errs}, &sf, u)
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(out.String(), "\n")
	return text, errs.String(), status
}

func TestREPLSession(t *testing.T) {
	for _, test := range []struct {
		name  string
		input []any
		out   string // after the greeting
		err   string
	}{
		{"values with types", []any{`1 + 2`, `"a\n" + "b"`, `[]int{1, 2}`, `1.5`, `true`, `'a'`, `nil`},
			"3 : int\n\"a\\nb\" : string\n[1 2] : []int\n1.5 : float64\ntrue : bool\n97 : rune\nnil\n", ""},
		{"declarations last", []any{`x := 40`, `func add(n int) int { return n + x }`, `x++`, `add(1)`}, "42 : int\n", ""},
		{"statements show nothing", []any{`x := 1`, `x = 2`, `for i := range 2 { x += i }`, `x`}, "3 : int\n", ""},
		{"types and methods", []any{`type P struct{ X, Y int }`, `func (p P) Sum() int { return p.X + p.Y }`, `p := P{1, 2}`, `p`, `p.Sum()`, `&p`},
			"{X:1 Y:2} : P\n3 : int\n&{X:1 Y:2} : *P\n", ""},
		{"methods print", []any{`3 * time.Second`, `errors.New("bad")`, `type T int`, `func (T) String() string { return "tee" }`, `T(1)`},
			"3s : time.Duration\nbad : error\ntee : T\n", ""},
		{"several lines", []any{"for i := range 2 {", "\tfmt.Println(i)", "}"}, "0\n1\n", ""},
		{"several statements on a line", []any{"a := 1; b := 2; a + b"}, "3 : int\n", ""},
		{"redeclaration", []any{`x := 1`, `func f() int { return x }`, `x := "new"`, `x`, `f()`}, "\"new\" : string\n1 : int\n", ""},
		{"printing", []any{`fmt.Println("hi")`, `fmt.Print("no end")`}, "hi\nno end\n", ""},
		{"unused is no error", []any{`import "os"`, `y := 3`, `y`}, "3 : int\n", ""},
		{"compile errors", []any{`x := 1`, `x = "s"`, `undefined_name`, `x`}, "1 : int\n",
			"repl[2]:1:5: cannot use \"s\" (untyped string constant) as int value in assignment\nrepl[3]:1:1: undefined: undefined_name\n"},
		{"syntax errors", []any{`x := )`, `1`}, "1 : int\n", "repl[1]:1:6: syntax error: unexpected ), expected expression\n"},
		{"Ctrl-C drops what was typed", []any{`func f() {`, errAborted, `1`}, "1 : int\n", ""},
		{"Ctrl-C twice", []any{errAborted, `1`, errAborted, errAborted, `1`}, "1 : int\n(Ctrl-D or :quit ends the session)\n1 : int\n", ""},
		{"Ctrl-D drops what was typed", []any{`func f() {`, io.EOF, `1`}, "\n1 : int\n", ""},
		{"goroutines live on", []any{`c := make(chan int)`, `go func() { for i := 0; ; i++ { c <- i } }()`, `<-c`, `<-c`}, "0 : int\n1 : int\n", ""},
		{"goroutines run while entries are compiled", []any{
			`type T struct{ n int }`, `stop := make(chan bool)`,
			`go func() { for { select { case <-stop: return; default: fmt.Sprint(T{1}, strings.Repeat("a", 3)) } } }()`,
			`func (t T) String() string { return strconv.Itoa(t.n) }`, `fmt.Sprint(T{2})`, `math.Sqrt(4)`, `stop <- true`},
			"\"2\" : string\n2 : float64\n", ""},
		{"commands", []any{`:type 1 + 2.5`, `:t "a"`, `:bad`, `:load`, `:`}, "float64\nstring\n",
			":bad is no command; :help lists them\n:load needs FILE\n: is no command; :help lists them\n"},
		{"doc", []any{`:doc strings.Split`, `:d strings.nix`}, "// Split returns the parts of s between the separators.\nfunc Split(s, sep string) []string\n",
			"package strings has no nix; minigo doc strings lists what it has\n"},
		{"type does not compute", []any{`x := 1`, `func f() int { x++; return x }`, `:type f()`, `x`}, "int\n1 : int\n", ""},
		{"reset", []any{`x := 1`, `:reset`, `x`}, "", "repl[2]:1:1: undefined: x\n"},
		{"quit", []any{`:quit`, `1`}, "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			out, err, status := talk(t, &fakeUser{input: test.input}, &lockedBuffer{})
			if strings.TrimRight(out, "\n") != strings.TrimRight(test.out, "\n") || err != test.err || status != 0 {
				t.Errorf("status %d, printed\n%s\nand\n%s\nwant\n%s\nand\n%s", status, out, err, test.out, test.err)
			}
		})
	}
}

func TestREPLPromptsAndHistory(t *testing.T) {
	u := &fakeUser{input: []any{"x := 1", "", "for {", "break }", ":help"}}
	out, err, _ := talk(t, u, &lockedBuffer{})
	if got := strings.Join(u.prompts, "|"); got != ">>> |>>> |>>> |... |>>> |>>> " {
		t.Errorf("%q", got)
	}
	if got := strings.Join(u.history, "|"); got != "x := 1|for {\nbreak }|:help" {
		t.Errorf("%q", got)
	}
	if !strings.Contains(out, ":load FILE") || err != "" {
		t.Error(out, err)
	}
}

func TestREPLPanicsDoNotEndTheSession(t *testing.T) {
	u := &fakeUser{input: []any{`x := 1`, `panic("boom")`, `[]int{}[x]`, `var m map[int]int; m[x] = 1`, `go panic("in a goroutine")`, `x`}}
	out, err, _ := talk(t, u, &lockedBuffer{})
	if !strings.HasPrefix(out, "1 : int\n") {
		t.Errorf("%q", out)
	}
	for _, want := range []string{"panic: boom\n", "index out of range [1] with length 0", "assignment to entry in nil map"} {
		if !strings.Contains(err, want) {
			t.Errorf("%q lacks %q", err, want)
		}
	}
}

func TestREPLInterruptsWhatRuns(t *testing.T) {
	for _, entry := range []string{`fmt.Println("runs"); for {}`, `fmt.Println("runs"); time.Sleep(time.Hour)`} {
		out := &lockedBuffer{}
		var once sync.Once
		out.watch = func(text string) {
			if strings.HasSuffix(text, "runs\n") {
				once.Do(func() {
					self, err := os.FindProcess(os.Getpid())
					if err == nil {
						err = self.Signal(os.Interrupt)
					}
					if err != nil {
						t.Error(err)
					}
				})
			}
		}
		got, err, status := talk(t, &fakeUser{input: []any{`x := 5`, entry, `x`}}, out)
		if got != "runs\n5 : int\n\n" || err != "interrupted\n" || status != 0 {
			t.Errorf("%s: %q, %q, %d", entry, got, err, status)
		}
	}
}

// TestREPLWithoutTerminalIsEndedByCtrlC: while it waits for the next line, and while an entry runs.
func TestREPLWithoutTerminalIsEndedByCtrlC(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	for _, after := range []string{"", "for {}"} {
		cmd := start(t, "fmt.Println(`ready`)\n"+after+"\n", "repl")
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Error(err)
		}
		cmd.Wait()
		if status := cmd.ProcessState.ExitCode(); status != exitInterrupt {
			t.Errorf("%q: status %d", after, status)
		}
	}
}

// TestREPLShowsDeadlocks: an entry that waits for what cannot come ends, and its goroutine can be woken by one that follows.
func TestREPLShowsDeadlocks(t *testing.T) {
	out, err, _ := talk(t, &fakeUser{input: []any{`c, done := make(chan int), make(chan bool)`, `fmt.Println(<-c); close(done)`, `c <- 42`, `for range done {}`, `select {}`, `1`}}, &lockedBuffer{})
	if out != "42\n1 : int\n\n" {
		t.Errorf("%q", out)
	}
	for _, want := range []string{"fatal error: all goroutines are asleep - deadlock!\n\ngoroutine ", " [chan receive]:\nmain.input2()\n", "why nothing can go on:\n", "[select (no cases)]:\n"} {
		if !strings.Contains(err, want) {
			t.Errorf("%q lacks %q", err, want)
		}
	}
}

func TestREPLExit(t *testing.T) {
	out, err, status := talk(t, &fakeUser{input: []any{`defer fmt.Println("no")`, `os.Exit(7)`, `fmt.Println("no")`}}, &lockedBuffer{})
	if strings.Contains(out, "no\nno") || err != "" || status != 7 {
		t.Error(out, err, status)
	}
}

func TestREPLCompletesNames(t *testing.T) {
	const decls = "type point struct{ X, y int; sync.Mutex }; func (p *point) Len() int { return p.X }; var pointed = &point{}; wärme := 1"
	for _, test := range []struct{ typed, want string }{
		{"poi", "point|pointed"},
		{"x := fall", "x := fallthrough"},
		{"ap", "append"},
		{"strco", "strconv"},
		{"wä", "wärme"},
		{"strings.SplitA", "strings.SplitAfter|strings.SplitAfterN|strings.SplitAfterSeq"},
		{"fmt.Println(utf8.RuneL", "fmt.Println(utf8.RuneLen"},
		{"pointed.", "pointed.Len|pointed.Lock|pointed.Mutex|pointed.TryLock|pointed.Unlock|pointed.X|pointed.y"},
		{"1 + pointed.Le", "1 + pointed.Len"},
		{"time.Now().", ""}, // what a call returns is not looked at
		{"os.Stdout.WriteS", "os.Stdout.WriteString"},
		{"undefined.", ""},
		{".", ""},
		{"\t", "\t    "},
		{":do", ":doc"},
		{":doc strings.HasP", ":doc strings.HasPrefix"},
	} {
		u := &fakeUser{input: []any{decls, tab(test.typed), "pointed.Len()"}}
		if out, err, _ := talk(t, u, &lockedBuffer{}); out != "0 : int\n\n" || err != "" {
			t.Errorf("after a tab behind %q the session printed %q and %q", test.typed, out, err)
		}
		if got := u.completed[0]; got != test.want {
			t.Errorf("a tab behind %q gave %q, want %q", test.typed, got, test.want)
		}
	}
}

func TestREPLLoadsFiles(t *testing.T) {
	dir := t.TempDir()
	program, script := filepath.Join(dir, "p.mg"), filepath.Join(dir, "s.mg")
	for name, text := range map[string]string{
		program: "// A program.\npackage main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(answer()) }\n\nfunc answer() int { return 42 }\n",
		script:  "#!/usr/bin/env minigo\nfor i := range 2 {\n\tfmt.Println(i)\n}\nbad\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out, err, _ := talk(t, &fakeUser{input: []any{":load " + program, "main()", ":load " + script, ":load " + dir + "/none.mg"}}, &lockedBuffer{})
	if strings.TrimSpace(out) != "42" || !strings.HasPrefix(err, script+":5:1: undefined: bad\n") || !strings.Contains(err, "none.mg") {
		t.Error(out, err)
	}
}

func TestREPLWithoutTerminal(t *testing.T) {
	for _, test := range []struct {
		in, out, err string
		status       int
	}{
		{"x := 1\nx + 1\n", "2 : int\n", "", 0},
		{"x := 1\nfor {\nx++\nif x > 3 {\nbreak\n}\n}\nx", "4 : int\n", "", 0},
		{"bad\n1\n", "1 : int\n", "repl[1]:1:1: undefined: bad\n", exitFailed},
		{"func f() {\n", "", "repl[1]:2:1: syntax error: unexpected EOF, expected }\n", exitFailed},
		{"os.Exit(3)", "", "", 3},
		{"", "", "", 0},
	} {
		out, err, status := do(test.in, "repl")
		if out != test.out || err != test.err || status != test.status {
			t.Errorf("%q: %q, %q, %d", test.in, out, err, status)
		}
	}
	if _, err, status := do("panic(1)\nbad", "repl"); status != exitPanic || !strings.HasPrefix(err, "panic: 1\n") {
		t.Error(err, status)
	}
}
