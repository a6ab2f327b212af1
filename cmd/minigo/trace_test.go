package main

import (
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"minigo/cmd/minigo/golden"
	"minigo/sched"
	"minigo/sched/trace"
)

// goTraceTool returns the program behind go tool trace; the test is skipped if there is none for our format.
func goTraceTool(t *testing.T) string {
	out, err := exec.Command("go", "env", "GOVERSION").Output()
	if err != nil {
		t.Skip("no go command here")
	}
	if v := strings.TrimSpace(string(out)); !strings.HasPrefix(v, "go1.26") && !strings.HasPrefix(v, runtime.Version()) {
		t.Skip("another release: " + v)
	}
	if out, err = exec.Command("go", "tool", "-n", "trace").Output(); err != nil {
		t.Skip("no go tool trace here")
	}
	return strings.TrimSpace(string(out))
}

// accepted lets Go's own reader read a trace.
func accepted(t *testing.T, tool, file string) {
	t.Helper()
	var diag strings.Builder
	cmd := exec.Command(tool, "-d=parsed", file)
	cmd.Stderr = &diag
	out, err := cmd.Output()
	if err != nil || diag.Len() > 0 || !strings.Contains(string(out), "StateTransition") {
		t.Errorf("go tool trace -d=parsed: %v: %s", err, diag.String())
	}
}

// TestGoToolTraceAcceptsGoldenPrograms runs the other golden programs under the simulator, as each of Go's schedulers; with -short some of them.
func TestGoToolTraceAcceptsGoldenPrograms(t *testing.T) {
	tool := goTraceTool(t)
	cases, err := golden.Find(goldenPaths, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range cases {
		if c.Kind == golden.ErrorCheck || c.Host {
			continue
		}
		for j, p := range sched.Presets() {
			if testing.Short() && (i+j*7)%60 != 0 {
				continue
			}
			t.Run(goldenName(c)+"/"+p.Name, func(t *testing.T) {
				t.Parallel()
				name := filepath.Join(t.TempDir(), "trace")
				// Under a scheduler of the past a program may not end.
				do("", "run", "-sim", "-seed", "3", "-sched", p.Name, "-timeout", "20s", "-trace", name, c.File)
				accepted(t, tool, name)
			})
		}
	}
}

func TestGoToolTraceAcceptsEveryExample(t *testing.T) {
	tool := goTraceTool(t)
	files, err := filepath.Glob("../../examples/*.mg")
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			name := filepath.Join(t.TempDir(), "trace")
			_, err, status := do("", "run", "-procs", "2", "-trace", name, file)
			if status != 0 && filepath.Base(file) != "deadlock.mg" {
				t.Error(err, status)
			}
			accepted(t, tool, name)
		})
	}
}

// However a program ends, there is a trace.
func TestTraceOfEveryEnd(t *testing.T) {
	tool := goTraceTool(t)
	for name, test := range map[string]struct {
		body   string
		status int
	}{
		"end":      {`go func() {}()`, 0},
		"panic":    {`panic("x")`, exitPanic},
		"exit":     {`go func() { for {} }(); os.Exit(3)`, 3},
		"deadlock": {`<-make(chan int)`, exitPanic},
		"memory":   {`var all [][]byte; for { all = append(all, make([]byte, 1<<16)) }`, exitPanic},
	} {
		file := filepath.Join(t.TempDir(), "trace")
		if _, err, status := do("", "run", "-memlimit", "256M", "-trace", file, "-e", test.body); status != test.status {
			t.Error(name, err, status)
		}
		accepted(t, tool, file)
	}
	if runtime.GOOS == "windows" {
		return
	}
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		if signal.Ignored(sig) {
			continue // by nohup, or by a shell in the background: then the program leaves it so
		}
		file := filepath.Join(t.TempDir(), "trace")
		cmd := start(t, "", "run", "-trace", file, "-e", `fmt.Println("ready"); for {}`)
		cmd.Process.Signal(sig)
		cmd.Wait()
		if status := cmd.ProcessState.ExitCode(); status != exitSignal+int(sig) {
			t.Error(sig, status)
		}
		accepted(t, tool, file)
	}
}

func TestTraceAsJSON(t *testing.T) {
	file := filepath.Join(t.TempDir(), "trace.json")
	if _, err, status := do("", "run", "-trace="+file, "../../examples/hello.mg"); status != 0 {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil || !json.Valid(data) || !strings.Contains(string(data), `"name":"P0"`) {
		t.Error(err, string(data[:min(len(data), 500)]))
	}
	if _, err, status := do("", "run", "-trace=/none/x", "../../examples/hello.mg"); status != exitFailed || !strings.HasPrefix(err, "minigo run: open /none/x: ") {
		t.Error(err, status)
	}
}

func TestTraceCommand(t *testing.T) {
	const file = "../../examples/hello.mg"
	first, errs, status := do("", "trace", "-sim", "-seed", "7", file)
	if second, _, _ := do("", "trace", "-sim", "-seed", "7", file); second != first || errs != "" || status != 0 {
		t.Errorf("two runs of one seed:\n%s\n%s%s", first, second, errs)
	}
	if other, _, _ := do("", "trace", "-sim", "-seed", "8", file); other == first {
		t.Error("another seed is the same run")
	}
	for _, want := range []string{"hello, MiniGo\n", "G2 made by G1 in main.main hello.mg:", "begins at main.main.func1 hello.mg:", "P1 stole "} {
		if !strings.Contains(first, want) {
			t.Errorf("no %q in\n%s", want, first)
		}
	}
	if strings.Contains(first, ".mg:0") {
		t.Error("a place without a line")
	}
	for _, test := range []struct{ args, has, hasNot string }{
		{"-g 3", "G3", "GOMAXPROCS"},
		{"-kind STWStart,thread", "M2 ", " blocks: "},
		{"-p 1", "P1", "  P2 "},
		{"-m 2", "  M2 ", "  M3  P"},
		{"-threads", "ran goroutines", "made by"},
	} {
		log := filepath.Join(t.TempDir(), "log")
		args := append([]string{"trace", "-sim", "-seed", "7", "-o", log}, append(strings.Fields(test.args), file)...)
		out, err, status := do("", args...)
		if text, _ := os.ReadFile(log); status != 0 || strings.Contains(out, "made") || !strings.Contains(string(text), test.has) || strings.Contains(string(text), test.hasNot) {
			t.Errorf("%s: %d, %s%s\n%s", test.args, status, out, err, text)
		}
	}
	if _, err, status := do("", "trace", "-kind", "nix", file); status != exitUsage || !strings.Contains(err, `no kind of events is called "nix"`) {
		t.Error(err, status)
	}
	if out, _, status := do("", "trace", program(t, inMain("os", "os.Exit(3)"))); status != 3 || !strings.Contains(out, "G1 -> P") {
		t.Error(out, status)
	}
}

// Under the simulator no two events have one time, so that the reader cannot put an overlap in order by itself.
func TestGoToolTraceAcceptsEveryPreset(t *testing.T) {
	if testing.Short() {
		t.Skip("runs every example under every scheduler")
	}
	tool := goTraceTool(t)
	var files []string
	for _, pattern := range []string{"../../examples/*.mg", "../../examples/sched/*.mg", "testdata/trace/*.mg"} {
		list, err := filepath.Glob(pattern)
		if err != nil || len(list) == 0 {
			t.Fatal(err, pattern)
		}
		files = append(files, list...)
	}
	for _, file := range files {
		if c, err := golden.Parse(file); err != nil || c.Host || c.Exit != 0 {
			continue // needs the host, or is meant to fail
		}
		for _, preset := range sched.Presets() {
			t.Run(filepath.Base(file)+"/"+preset.Name, func(t *testing.T) {
				t.Parallel()
				name := filepath.Join(t.TempDir(), "trace")
				starves := !preset.BudgetPreempt && (strings.HasPrefix(filepath.Base(file), "preempt_") || strings.Contains(filepath.Base(file), "bootstrap") || strings.Contains(filepath.Base(file), "spin.mg"))
				timeout := "5m" // the others end, however busy the machine is
				if starves {
					timeout = "3s"
				}
				_, err, status := do("", "run", "-sim", "-seed", "1", "-sched", preset.Name, "-timeout", timeout, "-trace", name, file)
				if status != 0 && !(status == exitTimeout && starves) {
					t.Fatal(err, status)
				}
				accepted(t, tool, name)
			})
		}
	}
}

func TestTraceOfTasks(t *testing.T) {
	const file = "testdata/trace/tasks_and_regions.mg"
	out, err, status := do("", "trace", "-sim", "-seed", "3", "-kind", "user", file)
	for _, want := range []string{"G1 begins task 1: order\n", "G1 notes customer: 7\n", " begins region pack\n", " ends region wrap\n", "notes item: number 2\n", "G1 ends task 1\n"} {
		if !strings.Contains(out, want) || !strings.HasPrefix(out, "true\n") || status != 0 {
			t.Errorf("no %q in\n%s%s", want, out, err)
		}
	}
}

// TestTraceHelpListsKinds: each kind of event, behind its group.
func TestTraceHelpListsKinds(t *testing.T) {
	_, text, _ := strings.Cut(traceHelp, "groups, or single ones.\n")
	text, _, _ = strings.Cut(text, "\t-")
	groups := regexp.MustCompile(`(?m)^\t\t([a-z]+) +(.*(?:\n\t\t  +.*)*)$`).FindAllStringSubmatch(text, -1)
	all := 0
	for _, g := range groups {
		var f trace.Filter
		if err := f.Add("kind", g[1]); err != nil {
			t.Error(err)
		}
		want := map[string]bool{}
		for _, k := range f.Kinds {
			want[k.String()] = true
		}
		got := map[string]bool{}
		for _, name := range strings.Fields(g[2]) {
			got[name] = true
		}
		if !maps.Equal(got, want) {
			t.Errorf("%s: %v, want %v", g[1], got, want)
		}
		all += len(got)
	}
	if last := trace.UserLog; all != int(last) {
		t.Errorf("%d kinds, want %d", all, last)
	}
}
