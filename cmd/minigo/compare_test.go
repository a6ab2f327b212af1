package main

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// compareJSON runs minigo compare -json and returns the runs by the names of the schedulers.
func compareJSON(t *testing.T, args ...string) map[string]*comparison {
	t.Helper()
	t.Setenv(asCommand, "1") // compare starts this binary for each
	out, errs, status := do("", append([]string{"compare", "-json"}, args...)...)
	var runs []*comparison
	if err := json.Unmarshal([]byte(out), &runs); err != nil || status != 0 {
		t.Fatal(err, out, errs, status)
	}
	byName := map[string]*comparison{}
	for _, r := range runs {
		byName[r.Sched] = r
	}
	return byName
}

// A loop without calls starves main for ever before Go 1.14, and one with calls before Go 1.2; who starved, and where, is said.
func TestCompareShowsWhoStarves(t *testing.T) {
	for name, test := range map[string]struct{ starve, run []string }{
		"preempt_loop.mg":  {[]string{"n1", "go1.0", "go1.1", "go1.2"}, []string{"11", "go1.14"}},
		"preempt_entry.mg": {[]string{"n1", "go1.0", "go1.1"}, []string{"11", "go1.2", "go1.14"}},
	} {
		runs := compareJSON(t, "-procs", "1", "-timeout", "3s", "../../examples/sched/"+name)
		for _, preset := range test.run {
			if r := runs[preset]; r.Result != "ok" || r.Exit != 0 || !r.Same {
				t.Errorf("%s: %s: %+v", name, preset, r)
			}
		}
		for _, preset := range test.starve {
			r := runs[preset]
			notes := strings.Join(r.Notes, "\n")
			ran := regexp.MustCompile(`goroutine \d+ ran, in main\.\S+ \(` + name + `:\d+\)`)
			starved := regexp.MustCompile(`goroutine 1 starved: its sleep has been over for \S+s, in main\.main \(` + name + `:\d+\)`)
			if r.Result != "timed out" || r.Exit != exitTimeout || r.Same || !ran.MatchString(notes) || !starved.MatchString(notes) || r.Counters.MaxWaitG != 1 || r.Counters.MaxWait < longWait {
				t.Errorf("%s: %s: %+v", name, preset, r)
			}
		}
	}
}

// What the schedulers are known for can be read off their columns.
func TestCompareCounts(t *testing.T) {
	file := program(t, inMain("fmt", `
	c := make(chan int)
	for i := range 40 {
		go func() {
			s := 0
			for j := range 20000 {
				s += i ^ j
			}
			c <- s
		}()
	}
	sum := 0
	for range 40 {
		sum += <-c
	}
	fmt.Println(sum)`))
	runs := compareJSON(t, "-procs", "2", file)
	if len(runs) != 6 {
		t.Fatal(runs)
	}
	for name, r := range runs {
		if r.Result != "ok" || !r.Same || r.WallNS <= 0 || r.Counters.Switches < 40 {
			t.Errorf("%s: %+v", name, r)
		}
		if one := name == "n1" || name == "11" || name == "go1.0"; one && r.Counters.Steals != 0 {
			t.Errorf("%s steals: %+v", name, r)
		}
	}
	if n1, a11, gmp := runs["n1"].Counters.Threads, runs["11"].Counters.Threads, runs["go1.14"].Counters.Threads; a11 < 40 || gmp > 20 || n1 > gmp {
		t.Errorf("threads: n1 %d, 11 %d, go1.14 %d", n1, a11, gmp)
	}
}

// Under N:1 a blocking call stops everything; the others hand the P off.
func TestCompareOfABlockingCall(t *testing.T) {
	runs := compareJSON(t, "-procs", "1", "-sched", "n1,go1.14", "../../examples/sched/syscall.mg")
	if n1, gmp := runs["n1"], runs["go1.14"]; len(runs) != 2 || n1.Counters.Handoffs != 0 || gmp.Counters.Handoffs == 0 || gmp.Result != "ok" {
		t.Errorf("%+v\n%+v", n1, gmp)
	}
}

func TestCompareTable(t *testing.T) {
	t.Setenv(asCommand, "1")
	out, errs, status := do("", "compare", "-sched", "n1,go1.14", "../../examples/hello.mg")
	lines := strings.Split(out, "\n")
	var rows []string
	for _, line := range lines {
		if name, _, ok := strings.Cut(line, "  "); ok {
			rows = append(rows, name)
		}
	}
	want := []string{"", "result", "output", "wall time", "CPU time", "threads made", "switches", "steals", "hand-offs", "lock waits", "thread sleeps", "longest wait"}
	if status != 0 || errs != "" || !slices.Equal(rows, want) || !slices.Equal(strings.Fields(lines[0]), []string{"n1", "go1.14"}) || !slices.Equal(strings.Fields(lines[1]), []string{"result", "ok", "ok"}) {
		t.Errorf("%d %s\n%s", status, errs, out)
	}
	out, _, _ = do("", "compare", "-sched", "go1.14", program(t, inMain("os", `println("why"); os.Exit(3)`)))
	if !strings.Contains(out, "exit 3") || !strings.HasSuffix(out, "go1.14: why\n") {
		t.Error(out)
	}
	for args, want := range map[string]string{
		"compare": "usage: minigo compare",
		"compare -sched x ../../examples/hello.mg":    `minigo compare: invalid value "x" for flag -sched: "x" is none of n1, 11, go1.0, go1.1, go1.2, go1.14`,
		"run -sched go1.3 ../../examples/hello.mg":    `minigo run: invalid value "go1.3" for flag -sched: "go1.3" is none of n1, 11,`,
		"compare none.mg":                             "minigo compare: open none.mg",
		"compare -timeout 0s ../../examples/hello.mg": "usage: minigo compare",
	} {
		if out, errs, status := do("", strings.Fields(args)...); status == 0 || out != "" || !strings.HasPrefix(errs, want) {
			t.Errorf("minigo %s: %d %s%s", args, status, out, errs)
		}
	}
}

// Every example runs under every scheduler, but for those that starve, and prints the same.
func TestRunUnderEachPreset(t *testing.T) {
	want, err := os.ReadFile("../../examples/hello.out")
	if err != nil {
		t.Fatal(err)
	}
	for _, preset := range []string{"n1", "11", "go1.0", "go1.1", "go1.2", "go1.14"} {
		for _, sim := range [][]string{nil, {"-sim", "-seed", "5"}} {
			args := append([]string{"run", "-sched", preset, "-timeout", "20s"}, append(sim, "../../examples/hello.mg")...)
			if out, errs, status := do("", args...); out != string(want) || errs != "" || status != 0 {
				t.Errorf("%v: %d %s%s", args, status, out, errs)
			}
		}
	}
}

// However long a goroutine has starved, -schedstats says which it was.
func TestSchedstats(t *testing.T) {
	file := filepath.Join(t.TempDir(), "stats")
	_, errs, status := do("", "run", "-sched", "go1.1", "-procs", "1", "-timeout", "500ms", "-schedstats", file, "../../examples/sched/preempt_loop.mg")
	var st runStats
	data, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(data, &st)
	}
	if err != nil || status != exitTimeout || errs != "" || len(st.Running) == 0 || st.Running[0].Status != "running" {
		t.Errorf("%v %d %s %s", err, status, errs, data)
	}
}

// A seed that the command chooses is printed, and gives the same run again.
func TestChosenSeedIsPrinted(t *testing.T) {
	const file = "../../examples/sched/stealing.mg"
	log := func(args ...string) (string, string) {
		out, errs, status := do("", append(append([]string{"trace", "-sim"}, args...), file)...)
		if status != 0 {
			t.Fatal(errs)
		}
		return out, errs
	}
	first, errs := log()
	m := regexp.MustCompile(`^minigo: -seed ([1-9]\d*)\n$`).FindStringSubmatch(errs)
	if m == nil {
		t.Fatal(errs)
	}
	if again, errs := log("-seed", m[1]); again != first || errs != "" {
		t.Error("the seed that was printed is another run", errs)
	}
}

// Each run has all of the standard input.
func TestCompareGivesInput(t *testing.T) {
	t.Setenv(asCommand, "1")
	file := program(t, inMain("bufio os", `
	n := 0
	for in := bufio.NewScanner(os.Stdin); in.Scan(); n++ {
	}
	os.Exit(n)`))
	out, errs, status := do("a\nb\nc\n", "compare", "-sched", "n1,go1.14", file)
	if !regexp.MustCompile(`(?m)^result +exit 3 +exit 3$`).MatchString(out) || status != 0 {
		t.Error(out, errs, status)
	}
}

// TestCompareSaysThatItReads: who has forgotten that standard input is a pipe is told what is waited for.
func TestCompareSaysThatItReads(t *testing.T) {
	t.Setenv(asCommand, "1")
	pr, pw := io.Pipe()
	var out strings.Builder
	e := &env{stdin: pr, stdout: &out, stderr: closer{pw}}
	if status := e.run([]string{"compare", "-sched", "n1", program(t, "package main\n\nfunc main() {}\n")}); status != 0 || !strings.Contains(out.String(), "ok") {
		t.Errorf("status %d: %s", status, out.String())
	}
}

// A closer closes a pipe when something about it is said.
type closer struct{ pipe *io.PipeWriter }

func (c closer) Write(b []byte) (int, error) {
	if strings.Contains(string(b), "reading standard input to its end") {
		c.pipe.Close()
	}
	return len(b), nil
}
