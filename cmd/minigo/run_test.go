package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"minigo/cmd/minigo/golden"
)

// program writes a program's file and returns its name.
func program(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "prog.mg")
	if err := os.WriteFile(name, []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
	return name
}

// inMain is a program with a main function.
func inMain(imports, body string) string {
	text := "package main\n"
	for _, path := range strings.Fields(imports) {
		text += "import \"" + path + "\"\n"
	}
	return text + "func main() {\n" + body + "\n}\n"
}

func TestRunExitStatus(t *testing.T) {
	for _, test := range []struct {
		name, text string
		out, err   string // what the outputs begin with
		status     int
	}{
		{"success", inMain("fmt", `fmt.Println("hi")`), "hi\n", "", 0},
		{"script", "for i := range 2 {\n\tfmt.Print(i)\n}\n", "01", "", 0},
		{"os.Exit", inMain("os", `defer println("no"); os.Exit(3)`), "", "", 3},
		{"panic", inMain("", `panic("boom")`), "", "panic: boom\n\ngoroutine 1 [running]:\nmain.main", 2},
		{"panic with an exit status of 0 left", inMain("", `var m map[string]int; m["a"] = 1`), "", "panic: assignment to entry in nil map\n", 2},
		{"deadlock", inMain("", `<-make(chan int)`), "", "fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:\n", 2},
		{"Goexit of main", inMain("runtime", `runtime.Goexit()`), "", "fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n", 2},
		{"compile error", inMain("", "x := 1\ny = 2"), "", "FILE:3:1: declared and not used: x\nFILE:4:1: undefined: y\n", 1},
		{"syntax error", "package main\nfunc main() {\n", "", "FILE:3:1: syntax error: unexpected EOF, expected }\n", 1},
		{"no such package", inMain("none", ""), "", "FILE:2:8: could not import none (package none is not in std)\n", 1},
		{"another package", "package other\n", "", "FILE:1:9: package other is not a main package\n", 1},
		{"empty", "", "", "", 0},
		{"binary", "\x00\xff\x7fELF", "", "FILE:1:1: ", 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			name := program(t, test.text)
			out, err, status := do("", "run", name)
			err = strings.ReplaceAll(err, name, "FILE")
			if !strings.HasPrefix(out, test.out) || !strings.HasPrefix(err, test.err) || (err == "") != (test.err == "") || status != test.status {
				t.Errorf("%q, %q, %d", out, err, status)
			}
		})
	}
}

func TestRunWays(t *testing.T) {
	echo := program(t, inMain("fmt os", `fmt.Println(os.Args[1:])`))
	cat := program(t, inMain("io os", `io.Copy(os.Stdout, os.Stdin)`))
	script := program(t, "#!/usr/bin/env minigo\nfmt.Println(os.Args[1:])\n")
	for _, test := range []struct {
		args string
		in   string
		out  string
	}{
		{"run " + echo + " a -b", "", "[a -b]\n"},
		{echo + " a -b", "", "[a -b]\n"},
		{script + " -procs 7", "", "[-procs 7]\n"},
		{"run - x y", inMain("fmt os", `fmt.Println(os.Args)`), "[- x y]\n"},
		{"run -e fmt.Println(len(os.Args)) x", "", "2\n"},
		{"run " + cat, "some\ntext", "some\ntext"},
		{"run -procs 3 -e fmt.Println(runtime.GOMAXPROCS(0))", "", "3\n"},
		{"run -sim -seed 5 -e fmt.Println(runtime.GOMAXPROCS(0))", "", "4\n"},
		{"run -slice 1ms -memlimit 1G -e println()", "", ""},
	} {
		out, err, status := do(test.in, strings.Fields(test.args)...)
		if out != test.out || status != 0 {
			t.Errorf("minigo %s: %q, %q, %d", test.args, out, err, status)
		}
	}
}

func TestASeedIsARun(t *testing.T) {
	text := program(t, inMain("fmt", `
	done := make(chan bool)
	for i := range 6 {
		go func() {
			for range 3 {
				fmt.Print(i)
				for range 2000 {
				}
			}
			done <- true
		}()
	}
	for range 6 {
		<-done
	}`))
	runs := make(map[string]bool)
	for seed := range 8 {
		args := []string{"run", "-sim", "-seed", string(rune('1' + seed)), text}
		first, _, _ := do("", args...)
		second, _, _ := do("", args...)
		if first != second || len(first) != 18 {
			t.Errorf("seed %d: %q and %q", seed+1, first, second)
		}
		runs[first] = true
	}
	if len(runs) < 2 {
		t.Error("all seeds are the same run")
	}
}

func TestSchedtrace(t *testing.T) {
	_, err, status := do("", "run", "-sim", "-schedtrace", "5", "-scheddetail", "-e", "time.Sleep(20 * time.Millisecond)")
	if status != 0 || !strings.Contains(err, "SCHED ") || !strings.Contains(err, "gomaxprocs=4") || !strings.Contains(err, "  P3: ") {
		t.Error(err, status)
	}
}

func TestMemoryLimit(t *testing.T) {
	for _, flag := range []string{"-sim=false", "-sim"} {
		for _, size := range []string{"1<<16", "1<<20"} { // the larger ones are looked at when they are made
			out, err, status := do("", "run", flag, "-memlimit", "64M", "-e", "var all [][]byte; for { all = append(all, make([]byte, "+size+")) }")
			if status != exitPanic || !strings.Contains(err, "out of memory\n") || out != "" {
				t.Error(flag, size, out, err, status)
			}
		}
	}
}

// TestResultsTooLong: a result that cannot be is not made by the host first.
func TestResultsTooLong(t *testing.T) {
	for _, code := range []string{
		`strings.ReplaceAll(s, "a", s), nil`, `bytes.ReplaceAll([]byte(s), []byte("a"), []byte(s)), nil`, `strings.NewReplacer("ab", s, "a", s).Replace(s), nil`,
		`json.MarshalIndent(make([]int, 1<<16), s, "")`,
	} {
		out, err, status := do("", "run", "-e", `s := strings.Repeat("a", 1<<16); fmt.Println("made"); f := func() (any, error) { return `+code+` }; f()`)
		if status != exitPanic || out != "made\n" || !strings.HasPrefix(err, "fatal error: runtime: out of memory: a string, slice or array has at most 2147483647 elements\n") {
			t.Errorf("%s: %q, %.200q, %d", code, out, err, status)
		}
	}
	out, _, status := do("", "run", "-e", `s := strings.Repeat("a", 1<<16); fmt.Println(len(strings.Replace(s, "a", s, 2)), len(bytes.Replace([]byte(s), []byte("a"), []byte(s), 2)))`)
	if status != exitOK || out != "196606 196606\n" {
		t.Error(out, status)
	}
}

// TestThreadLimit: goroutines that are locked to their threads need one each.
func TestThreadLimit(t *testing.T) {
	for _, test := range []struct {
		flag, code string
		fails      bool
	}{
		{"-maxthreads=20", "", true},
		{"-maxthreads=60", "", false},
		{"-maxthreads=0", "debug.SetMaxThreads(20)", true},
		{"-maxthreads=0", "runtime.LockOSThread(); runtime.UnlockOSThread(); debug.SetMaxThreads(60)", false},
	} {
		locked := program(t, inMain("runtime runtime/debug", test.code+`
		defer debug.PrintStack()
		ready := make(chan bool)
		for range 30 {
			go func() { runtime.LockOSThread(); ready <- true; select {} }()
			<-ready
		}`))
		out, err, status := do("", "run", test.flag, locked)
		fails := status == exitPanic && out == "" && strings.HasPrefix(err, "runtime: program exceeds 20-thread limit\nfatal error: thread exhaustion\n")
		if fails != test.fails || !fails && status != exitOK {
			t.Errorf("%s: %q, %q, %d", test.flag, out, err, status)
		}
	}
}

// process is the command as a process of its own.
func process(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), asCommand+"=1")
	cmd.Stderr = new(strings.Builder)
	return cmd
}

// start starts the command with an input that does not end, and waits until it has printed "ready".
func start(t *testing.T, input string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := process(t, args...)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { in.Close() })
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err == nil {
		_, err = io.WriteString(in, input)
	}
	if err != nil {
		t.Fatal(err)
	}
	stop := time.AfterFunc(time.Minute, func() { cmd.Process.Kill() })
	t.Cleanup(func() { stop.Stop() })
	if _, err := out.Read(make([]byte, 64)); err != nil {
		t.Error(err)
	}
	return cmd
}

// TestIgnoredSignalStaysIgnored: a shell starts what runs in the background with SIGINT ignored, and nohup with SIGHUP, and Go leaves it so, also
// after a program had asked for it for a while.
func TestIgnoredSignalStaysIgnored(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	for ask, want := range map[string]string{
		"": "ready true\n",
		"signal.Notify(make(chan os.Signal, 1), os.Interrupt); signal.Reset(); ": "ready false\n", // as Go says then
	} {
		run := process(t, "run", "-e", ask+`fmt.Println("ready", signal.Ignored(os.Interrupt)); os.Stdin.Read(make([]byte, 1)); os.Exit(7)`)
		cmd := exec.Command("sh", append([]string{"-c", `trap "" INT; exec "$@"`, "sh"}, run.Args...)...)
		cmd.Env = run.Env
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		said := make([]byte, 64)
		n, _ := out.Read(said)
		cmd.Process.Signal(os.Interrupt)
		in.Write([]byte("x")) // a signal comes before what is written later is read
		cmd.Wait()
		if status := cmd.ProcessState.ExitCode(); status != 7 || string(said[:n]) != want {
			t.Errorf("%s: status %d, said %q", ask, status, said[:n])
		}
	}
}

func TestRunIsEndedByCtrlC(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	for _, body := range []string{`for {}`, `select {}`, `time.Sleep(1<<63 - 1)`, `bufio.NewReader(os.Stdin).ReadByte()`} {
		for _, flag := range []string{"-sim=false", "-sim"} {
			cmd := start(t, "", "run", flag, "-e", `go func() { for { time.Sleep(time.Hour) } }(); fmt.Println("ready"); `+body)
			if err := cmd.Process.Signal(os.Interrupt); err != nil {
				t.Error(err)
			}
			cmd.Wait()
			if status := cmd.ProcessState.ExitCode(); status != exitInterrupt {
				t.Errorf("%s %s: status %d", flag, body, status)
			}
		}
	}
}

// TestQuitShowsAll: SIGQUIT shows each goroutine with what it waits for, also of a program that computes, or is simulated.
func TestQuitShowsAll(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	for _, test := range []struct{ flags, body, main string }{
		{"", `go func() {
		buf := make([]byte, 4096)
		for !strings.Contains(string(buf[:runtime.Stack(buf, true)]), "goroutine 1 [select (no cases)]") {
		}
		fmt.Println("ready")
	}(); select {}`, `m=nil \[select \(no cases\)\]`},
		{"", `fmt.Println("ready"); for {}`, `(m=%d mp=0x%x \[running|m=nil \[(runnable|syscall))\]`},
		{"-sim -seed 1", `go func() { time.Sleep(5 * time.Minute); fmt.Println("ready") }(); time.Sleep(1000000 * time.Hour)`, `m=nil \[sleep, `},
	} {
		name := program(t, inMain("fmt runtime strings sync time", `var mu sync.Mutex
	mu.Lock()
	go func() { mu.Lock() }()
	go func() { for { time.Sleep(time.Hour) } }()
	for all := ""; !strings.Contains(all, "[sync.Mutex.Lock") || !strings.Contains(all, "[sleep"); time.Sleep(time.Millisecond) {
		buf := make([]byte, 4096)
		all = string(buf[:runtime.Stack(buf, true)])
	}
	`+test.body))
		cmd := start(t, "", append(strings.Fields("run "+test.flags), name)...)
		if err := cmd.Process.Signal(syscall.SIGQUIT); err != nil {
			t.Error(err)
		}
		cmd.Wait()
		err := cmd.Stderr.(*strings.Builder).String()
		want := "^SIGQUIT: quit\nPC=0x%x m=%d sigcode=0\n\ngoroutine 1 gp=0x%x " + test.main
		if want = strings.NewReplacer("%x", "[0-9a-f]+", "%d", "[0-9]+").Replace(want); !regexp.MustCompile(want).MatchString(err) {
			t.Errorf("%s %s: no %s in:\n%s", test.flags, test.body, want, err)
		}
		for _, want := range []string{"[sync.Mutex.Lock", "[sleep", "main.main()\n\t" + name + ":", "created by main.main in goroutine 1\n"} {
			if status := cmd.ProcessState.ExitCode(); status != exitPanic || !strings.Contains(err, want) {
				t.Errorf("%s %s: status %d, no %q in:\n%s", test.flags, test.body, status, want, err)
			}
		}
	}
}

// TestTraceback: how much a program shows that dies follows from GOTRACEBACK, and from debug.SetTraceback.
func TestTraceback(t *testing.T) {
	const gp = "goroutine [0-9]+ gp=0x[0-9a-f]+ m="
	for _, test := range []struct {
		env, set, how string
		headers       string // of goroutines
	}{
		{"", "", "panic", `goroutine 1 \[running, locked to thread\]`},
		{"single", "", "nil", `goroutine 1 \[running, locked to thread\]`},
		{"none", "", "panic", ``},
		{"none", "", "fatal", ``},
		{"none", "", "deadlock", ``},
		{"0", "", "panic", ``},
		{"none", "single", "panic", `goroutine 1 \[running, locked to thread\]`},
		{"single", "none", "panic", `goroutine 1 \[running, locked to thread\]`},
		{"all", "", "panic", `goroutine 1 \[running, locked to thread\] goroutine [0-9]+ \[chan receive\]`},
		{"1", "", "nil", `goroutine 1 \[running, locked to thread\] goroutine [0-9]+ \[chan receive\]`},
		{"", "all", "fatal", `goroutine 1 \[running, locked to thread\] goroutine [0-9]+ \[chan receive\]`},
		{"", "", "deadlock", `goroutine 1 \[chan receive, locked to thread\] goroutine [0-9]+ \[chan receive\]`},
		{"system", "", "panic", gp + `[0-9]+ mp=0x[0-9a-f]+ \[running, locked to thread\] ` + gp + `nil \[chan receive\]`},
		{"2", "", "fatal", gp + `[0-9]+ mp=0x[0-9a-f]+ \[running, locked to thread\] ` + gp + `nil \[chan receive\]`},
		{"crash", "", "deadlock", gp + `nil \[chan receive, locked to thread\] ` + gp + `nil \[chan receive\]`},
	} {
		name := program(t, inMain("runtime runtime/debug sync", `ch := make(chan int)
	go func() { ch <- 0; <-ch }()
	<-ch
	runtime.LockOSThread()
	if set := "`+test.set+`"; set != "" {
		debug.SetTraceback(set)
	}
	switch "`+test.how+`" {
	case "panic":
		panic("p")
	case "nil":
		var p *int
		*p = 1
	case "fatal":
		new(sync.Mutex).Unlock()
	default:
		<-ch
	}`))
		cmd := process(t, "run", "-procs", "1", name)
		cmd.Env = append(cmd.Env, "GOTRACEBACK="+test.env)
		cmd.Run()
		text := cmd.Stderr.(*strings.Builder).String()
		headers := strings.Join(regexp.MustCompile(`(?m)^goroutine .*\]`).FindAllString(text, -1), " ")
		if status := cmd.ProcessState.ExitCode(); status != exitPanic || !regexp.MustCompile("^"+test.headers+"$").MatchString(headers) ||
			!strings.HasPrefix(text, "panic: ") && !strings.HasPrefix(text, "fatal error: ") {
			t.Errorf("GOTRACEBACK=%s %s %s: status %d:\n%s", test.env, test.set, test.how, status, text)
		}
	}
}

// TestBrokenPipe: who writes to standard output when nobody reads it any more dies, unless it has asked for the signal.
func TestBrokenPipe(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	const died, wrote = 128 + 13, 7
	for _, test := range []struct {
		ask  string
		exit int
	}{
		{"", died},
		{"signal.Ignore(syscall.SIGPIPE)", wrote},
		{"c := make(chan os.Signal, 1); signal.Notify(c, syscall.SIGPIPE); defer func() { <-c; os.Exit(7) }()", wrote},
	} {
		cmd := process(t, "run", "-e", "signal.Reset(); "+test.ask+`; fmt.Println("ready"); os.Stdin.Read(make([]byte, 1))
			if _, err := fmt.Println("more"); errors.Is(err, syscall.EPIPE) { os.Exit(7) }`)
		in, _ := cmd.StdinPipe()
		out, _ := cmd.StdoutPipe()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		out.Read(make([]byte, 64))
		out.Close()
		in.Close()
		cmd.Wait()
		if status := cmd.ProcessState.ExitCode(); status != test.exit {
			t.Errorf("%s: status %d\n%s", test.ask, status, cmd.Stderr)
		}
	}
}

func TestCheck(t *testing.T) {
	good, bad := program(t, inMain("", "println()")), program(t, inMain("", "x"))
	out, err, status := do("", "check", good, bad, good)
	if out != "" || err != bad+":3:1: undefined: x\n" || status != 1 {
		t.Error(out, err, status)
	}
	if out, err, status = do("", "check", good); out != "" || err != "" || status != 0 {
		t.Error(out, err, status)
	}
}

func TestDis(t *testing.T) {
	name := program(t, inMain("fmt", "for i := range 3 {\nfmt.Println(i)\n}"))
	out, err, status := do("", "dis", name)
	if err != "" || status != 0 {
		t.Fatal(err, status)
	}
	for _, want := range []string{"func main.main: frame", name + ":4\tfor i := range 3 {", " * loop", "fmt.Println"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if strings.Contains(out, "func fmt.") {
		t.Error("shows the library")
	}
	if all, _, _ := do("", "dis", "-all", name); !strings.Contains(all, "func fmt.") {
		t.Error("-all does not show the library")
	}
	if one, _, _ := do("", "dis", "-func", "^fmt.Println$", name); strings.Count(one, "func ") != 1 || !strings.Contains(one, "func fmt.Println:") {
		t.Error(one)
	}
	dir := t.TempDir()
	for name, text := range map[string]string{"a.mg": "package main\n\nfunc main() { f() }\n", "b.mg": "package main\n\nfunc f() {}\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out, err, status = do("", "dis", dir)
	if err != "" || status != 0 || !strings.Contains(out, "a.mg:3\tfunc main() { f() }\n") || !strings.Contains(out, "b.mg:3\tfunc f() {}\n") {
		t.Errorf("a folder: %d, %s\n%s", status, err, out)
	}
}

// A fullDisk takes nothing.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

// TestOutputThatCannotBeWritten: that something is missing is an error of the command.
func TestOutputThatCannotBeWritten(t *testing.T) {
	name := program(t, inMain("", ""))
	for _, args := range []string{"help", "help run", "run -h", "test " + t.TempDir(), "doc", "doc fmt", "explain", "explain E2001", "dis " + name, "trace " + name} {
		var stderr strings.Builder
		status := run(strings.Fields(args), strings.NewReader(""), fullDisk{}, &stderr)
		if status != exitFailed || !strings.HasSuffix(stderr.String(), syscall.ENOSPC.Error()+"\n") {
			t.Errorf("%s: status %d, %s", args, status, &stderr)
		}
	}
	if _, err := os.Stat("/dev/full"); err == nil {
		if _, errs, status := do("", "run", "-trace", "/dev/full", name); status != exitFailed || !strings.Contains(errs, "/dev/full") {
			t.Errorf("-trace: status %d, %s", status, errs)
		}
	}
}

func TestTestCommand(t *testing.T) {
	t.Setenv(asCommand, "1") // of this binary, which it runs
	dir := t.TempDir()
	for name, text := range map[string]string{
		"good.mg": "// run\n" + inMain("", `print("x")`), "good.err": "x",
		"bad.mg":    "// run\n" + inMain("fmt", `fmt.Println("got")`),
		"panics.mg": "// panics\n" + inMain("", `panic("p")`), "panics.err": "panic: p\n",
		"errors.mg": "// errorcheck\n" + inMain("", "x // ERROR \"undefined\""),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out, err, status := do("", "test", "-seeds", "1", dir)
	if status != 1 || !strings.Contains(out, "+ got\n") || !strings.Contains(out, "FAIL: 1 of 4 programs") || err != "" {
		t.Error(out, err, status)
	}
	if out, err, status = do("", "test", "-v", "-run", "good|errors", dir); status != 0 || strings.Count(out, "ok   ") != 2 || err != "" {
		t.Error(out, err, status)
	}
	if out, err, status = do("", "test", "-update", dir); status != 0 || err != "" {
		t.Error(out, err, status)
	}
	if out, _, status = do("", "test", dir); status != 0 || !strings.HasPrefix(out, "ok: 4 programs") {
		t.Error(out, status)
	}
	if out, _, status = do("", "test", t.TempDir()); status != 0 || out != "no programs to run\n" {
		t.Error(out, status)
	}
}

// BenchmarkHello measures the whole life of a process that says hello.
func BenchmarkHello(b *testing.B) {
	self, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		out, errs, status := golden.Command(self, []string{"run", "-e", `fmt.Println("hello")`}, "", time.Minute, asCommand+"=1")
		if out != "hello\n" || status != 0 {
			b.Fatal(out, errs, status)
		}
	}
}

// BenchmarkPrograms runs the programs that MiniGo is measured by, in this process: default.pgo is the host's profile of it.
func BenchmarkPrograms(b *testing.B) {
	programs, err := filepath.Glob("../../.bench/programs/*.mg")
	if err != nil || len(programs) == 0 {
		b.Fatal(programs, err)
	}
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		b.Fatal(err)
	}
	defer null.Close()
	for _, name := range programs {
		b.Run(strings.TrimSuffix(filepath.Base(name), ".mg"), func(b *testing.B) {
			for b.Loop() {
				if status := (&env{stdin: null, stdout: null, stderr: os.Stderr}).run([]string{"run", name}); status != 0 {
					b.Fatal(status)
				}
			}
		})
	}
}

// TestRunAFolder checks that the files of a folder are one package.
func TestRunAFolder(t *testing.T) {
	for _, test := range []struct {
		name  string
		files map[string]string
		out   string
		err   string // what it contains
	}{
		{"one package", map[string]string{
			"b.mg":      "package main\n\nimport \"fmt\"\n\nvar b = f(\"b\")\n\nfunc f(s string) string { fmt.Println(s); return s }\n\nfunc init() { fmt.Println(\"init b\") }\n",
			"a.mg":      "package main\n\nimport \"fmt\"\n\nvar a = f(\"a after \" + b)\n\nfunc init() { fmt.Println(\"init a\") }\n\nfunc main() { fmt.Println(a) }\n",
			"ignored":   "x",
			"other.go":  "package other\n",
			".hide.mg":  "package hidden\n",
			"readme.md": "",
		}, "b\na after b\ninit a\ninit b\na after b\n", ""},
		{"files of Go", map[string]string{"a.go": "package main\n\nfunc main() { f() }\n", "b.go": "package main\n\nimport \"fmt\"\n\nfunc f() { fmt.Println(1) }\n",
			"a_test.go": "package main\n\nimport \"testing\"\n"}, "1\n", ""},
		{"an import for one file only", map[string]string{"a.mg": "package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(1); f() }\n",
			"b.mg": "package main\n\nfunc f() { fmt.Println(2) }\n"}, "", "b.mg:3:12: undefined: fmt"},
		{"a name twice", map[string]string{"a.mg": "package main\n\nfunc main() {}\n", "b.mg": "package main\n\nfunc main() {}\n"}, "", "b.mg:3:6: main redeclared in this block"},
		{"two packages", map[string]string{"a.mg": "package main\n\nfunc main() {}\n", "b.mg": "package b\n"}, "", "b.mg:1:9: package b; expected package main"},
		{"a script among others", map[string]string{"a.mg": "package main\n\nfunc main() {}\n", "b.mg": "fmt.Println(1)\n"}, "", "b.mg:1:1: a script must be the only file"},
		{"a script alone", map[string]string{"a.mg": "fmt.Println(1)\n"}, "1\n", ""},
		{"assembly", map[string]string{"a.mg": "package main\n\nfunc main() { f() }\n\nfunc f()\n", "a.s": "TEXT ·f(SB), 4, $0\n"}, "", "a.s: MiniGo has no assembly"},
		{"nothing", nil, "", "no .mg files in "},
	} {
		dir := t.TempDir()
		for name, text := range test.files {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		out, errs, status := do("", "run", dir)
		if out != test.out || !strings.Contains(errs, test.err) || (status != 0) != (test.err != "") {
			t.Errorf("%s: exit status %d, printed %q and %q", test.name, status, out, errs)
		}
	}
}

// A program that ends ends the process of minigo run, but not before what is to be done after it.
func TestWhatFollowsTheProgram(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	name := program(t, inMain("os", "s := 0\nfor i := range 1000 {\ns += i\n}\nprintln(s)\nos.Exit(3)"))
	file := filepath.Join(t.TempDir(), "file")
	for _, c := range []struct {
		args string
		want string // of the output, "" if a file is written
	}{
		{"run -cpuprofile " + file, ""},
		{"run -memprofile " + file, ""},
		{"run -trace " + file, ""},
		{"run -leaks", "499500"},
		{"dis -counts", "1000"},
		{"trace -sim -seed 1", "G1"},
	} {
		os.Remove(file)
		out, errs, _ := golden.Command(self, append(strings.Fields(c.args), name), "", time.Minute, asCommand+"=1")
		switch info, err := os.Stat(file); {
		case !strings.Contains(out+errs, c.want):
			t.Errorf("%s: %s%s", c.args, out, errs)
		case c.want == "" && (err != nil || info.Size() == 0):
			t.Errorf("%s writes no file: %v", c.args, err)
		}
	}
}

// Variables that are too many for a frame's registers lie beside the stack: each keeps its own value.
func TestFramesLargerThanOperandsReach(t *testing.T) {
	const scalars, structs = 5000, 300
	var b strings.Builder
	b.WriteString("package main\n\ntype s struct {\n\ta, b, c, d, e, f, g, h int\n\tn string\n\tl []int\n}\n\nfunc inc(p *int) { *p++ }\n\nfunc f(k int) (t int) {\n")
	for i := range scalars {
		fmt.Fprintf(&b, "\tv%d := k + %d\n", i, i)
	}
	b.WriteString("\tfor i := range 3 {\n\t\tv1 += i\n\t\tinc(&v2)\n\t}\n\tfunc() { v3++ }()\n")
	for i := range scalars {
		fmt.Fprintf(&b, "\tt += v%d\n", i)
	}
	b.WriteString("\treturn\n}\n\nfunc g(k int) (t int) {\n")
	for i := range structs {
		fmt.Fprintf(&b, "\tvar w%d s\n\tw%d.a, w%d.n = k+%d, \"text\"\n\tw%d.l = append(w%d.l, %d)\n", i, i, i, i, i, i, i)
	}
	for i := range structs {
		fmt.Fprintf(&b, "\tt += w%d.a + len(w%d.n) + w%d.l[0] + w%d.h\n", i, i, i, i)
	}
	b.WriteString("\treturn\n}\n\nfunc main() { println(f(1), g(2), f(0), g(0)) }\n")
	sum := func(n int) int { return n * (n - 1) / 2 }
	f0, g0 := sum(scalars)+3+3+1, 2*sum(structs)+4*structs
	want := fmt.Sprintln(f0+scalars, g0+2*structs, f0, g0)
	if _, got, status := do("", "run", program(t, b.String())); got != want || status != 0 {
		t.Errorf("exit %d: %.500s, want %s", status, got, want)
	}
}

// TestLocalZone runs a program in a place where the clocks are not UTC's: Parse knows that place's zones, and only there.
func TestLocalZone(t *testing.T) {
	const zone = "America/Los_Angeles"
	if _, err := time.LoadLocation(zone); err != nil || runtime.GOOS == "windows" {
		t.Skip("no such zone, or no TZ")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	const prog = `
for _, s := range []string{"02 Jul 06 15:04 PDT", "02 Jul 06 15:04 CET"} {
	a, _ := time.Parse(time.RFC822, s)
	b, _ := time.ParseInLocation(time.RFC822, s, time.UTC)
	fmt.Println(a, a.Location(), b)
}
a, _ := time.Parse(time.RFC3339, "2006-07-02T15:04:00-07:00")
fmt.Println(a, a.Location() == time.Local)
`
	const want = `2006-07-02 15:04:00 -0700 PDT America/Los_Angeles 2006-07-02 15:04:00 +0000 PDT
2006-07-02 15:04:00 +0000 CET CET 2006-07-02 15:04:00 +0000 CET
2006-07-02 15:04:00 -0700 PDT true
`
	got, diag, _ := golden.Command(self, []string{"run", "-e", prog}, "", time.Minute, asCommand+"=1", "TZ="+zone)
	if got != want {
		t.Errorf("got\n%s%s", got, diag)
	}
}

// A program gets on with any time slice: with one that the entry of a function would spend, and with one that is longer in instructions than an int64.
func TestAnySlice(t *testing.T) {
	const code = `go func() { for { runtime.Gosched() } }(); f := func(n int) int { return n + 1 }; n := 0; for range 10000 { n = f(n) }; fmt.Println(n)`
	for _, slice := range []string{"1ns", "10ns", "1us", "100000h"} {
		out, errs, status := do("", "run", "-sim", "-seed", "1", "-procs", "1", "-slice", slice, "-timeout", "20s", "-e", code)
		if out != "10000\n" || status != 0 {
			t.Errorf("%s: status %d: %s%s", slice, status, out, errs)
		}
	}
}

// Two goroutines that go on using a map, one of which writes, are found out, also where the loop writes by itself.
func TestRacesOfMapsAreFound(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct{ typ, one, other string }{
		"words":     {"int]int", "m[i%100] = i", "m[i%100] = -i"},
		"increment": {"int]int", "m[i%100]++", "m[i%100]++"},
		"read":      {"int]int", "m[i%100] = i", "_ = m[i%100]"},
		"strings":   {"string]int", "m[keys[i%4]] = i", "m[keys[i%4]]++"},
		"pairs":     {"[2]int]bool", "m[[2]int{i % 100, 1}] = true", "_, _ = m[[2]int{i % 100, 1}]"},
		"append":    {"int][]int", "if i%64 == 0 { m[i%100] = nil }; m[i%100] = append(m[i%100], i)", "m[i%100] = nil"},
		"struct":    {"int]struct{ a, b string }", `m[i%100] = struct{ a, b string }{"a", "b"}`, "delete(m, i%100)"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text := inMain("", `
	keys := []string{"a", "bb", "ccc", "dddd"}
	m := map[`+test.typ+`{}
	go func() { for i := 0; len(keys) > 0; i++ { `+test.one+` } }()
	for i := 0; ; i++ { `+test.other+` }`)
			_, diag, status := golden.Command(self, []string{"run", "-procs", "2", program(t, text)}, "", time.Minute, asCommand+"=1")
			if status != exitPanic || !strings.HasPrefix(diag, "fatal error: concurrent map ") {
				t.Errorf("exit status %d, %s", status, diag)
			}
		})
	}
}
