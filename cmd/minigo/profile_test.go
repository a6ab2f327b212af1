package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/pprof/profile"
)

// readProfile reads a profile and adds up its second values: by function and line of the innermost frame, and by function of any.
func readProfile(t *testing.T, file string) (flat, cum map[string]int64, total int64) {
	t.Helper()
	r, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	p, err := profile.Parse(r)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.CheckValid(); err != nil {
		t.Error(err)
	}
	flat, cum = map[string]int64{}, map[string]int64{}
	for _, s := range p.Sample {
		total += s.Value[1]
		seen := map[string]bool{}
		for i, l := range s.Location {
			name := l.Line[0].Function.Name
			if i == 0 {
				flat[name] += s.Value[1]
			}
			if !seen[name] {
				cum[name] += s.Value[1]
			}
			seen[name] = true
		}
	}
	return flat, cum, total
}

// TestOwnCPUProfile: a program may profile a part of itself.
func TestOwnCPUProfile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "cpu")
	const code = `package main

import (
	"os"
	"runtime/pprof"
)

func before(n int) (s int) {
	for i := range n {
		s += i
	}
	return s
}

func meanwhile(n int) (s int) {
	for i := range n {
		s += i
	}
	return s
}

func main() {
	before(10_000_000)
	f, err := os.Create(os.Args[1])
	if err != nil {
		panic(err)
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		println(err.Error())
		return
	}
	meanwhile(30_000_000)
	pprof.StopCPUProfile()
	f.Close()
	before(10_000_000)
}
`
	name := program(t, code)
	for _, flags := range []string{"", "-sim -seed 1"} {
		if _, diag, status := do("", append(append([]string{"run"}, strings.Fields(flags)...), name, file)...); status != 0 || diag != "" {
			t.Fatal(status, diag)
		}
		flat, cum, total := readProfile(t, file)
		if flat["main.meanwhile"] < total*9/10 || total < 10e6 || cum["main.main"] < total*9/10 || flat["main.before"] > total/20 {
			t.Error(flags, flat, cum, total)
		}
	}
	if _, diag, _ := do("", "run", "-cpuprofile", file+"2", name, file); diag != "cpu profiling already in use\n" {
		t.Errorf("with -cpuprofile: %s", diag)
	}
}

// TestGoroutineProfile: the stacks of goroutines as a profile for go tool pprof, of a program that makes no other.
func TestGoroutineProfile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "goroutines")
	name := program(t, `package main

import (
	"os"
	"runtime"
	"runtime/pprof"
)

func waits(c chan int) { <-c }

func main() {
	for range 3 {
		go waits(make(chan int))
	}
	for range 10 {
		runtime.Gosched()
	}
	f, err := os.Create(os.Args[1])
	if err != nil {
		panic(err)
	}
	if err := pprof.Lookup("goroutine").WriteTo(f, 0); err != nil {
		panic(err)
	}
}
`)
	if _, diag, status := do("", "run", "-sim", "-seed", "1", name, file); status != 0 || diag != "" {
		t.Fatal(status, diag)
	}
	r, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	p, err := profile.Parse(r)
	if err != nil {
		t.Fatal(err)
	}
	if s := p.Sample[0]; len(p.Sample) != 2 || s.Value[0] != 3 || s.Location[0].Line[0].Function.Name != "main.waits" || p.SampleType[0].Type != "goroutine" {
		t.Error(p)
	}
}

// TestProfileOfASeed: under -sim the profile of time is the same, byte for byte, each time.
func TestProfileOfASeed(t *testing.T) {
	const code = `
func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}
var wg sync.WaitGroup
for i := range 4 {
	wg.Go(func() { fib(18 + i) })
}
wg.Wait()
`
	var files [2]string
	for i := range files {
		file := filepath.Join(t.TempDir(), "cpu")
		if _, diag, status := do("", "run", "-sim", "-seed", "1", "-cpuprofile", file, "-e", code); status != 0 {
			t.Fatal(status, diag)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		files[i] = string(data)
	}
	if files[0] != files[1] {
		t.Error("the two differ")
	}
	if len(files[0]) < 150 {
		t.Errorf("a profile of %d bytes", len(files[0]))
	}
}

func TestCPUProfile(t *testing.T) {
	name := program(t, `package main

func light(n int) (s int) {
	for i := range n {
		s += i
	}
	return s
}

func heavy(n int) int { return light(9 * n) }

func main() {
	c := make(chan int)
	go func() { // many short turns, none of which spends its time slice
		for range 300_000 {
			c <- light(20)
		}
		close(c)
	}()
	for range c {
	}
	println(light(6_000_000) + heavy(6_000_000))
}
`)
	file := filepath.Join(t.TempDir(), "cpu")
	if _, err, status := do("", "run", "-cpuprofile", file, name); status != 0 {
		t.Fatal(err, status)
	}
	flat, cum, total := readProfile(t, file)
	if flat["main.light"] < total*4/10 || cum["main.heavy"] < total*3/10 || cum["main.heavy"] > total*95/100 || cum["main.main.func1"] == 0 {
		t.Errorf("of %d ns: %v, %v", total, flat, cum)
	}
}

func TestMemProfile(t *testing.T) {
	name := program(t, `package main

var keep []*[100]int

func many() {
	for range 2000 {
		keep = append(keep, new([100]int))
	}
}

func large() []byte { return make([]byte, 4<<20) }

func main() {
	many()
	println(len(large()))
}
`)
	file := filepath.Join(t.TempDir(), "mem")
	if _, err, status := do("", "run", "-procs", "1", "-memprofile", file, name); status != 0 {
		t.Fatal(err, status)
	}
	flat, cum, total := readProfile(t, file)
	if flat["main.large"] < 4<<20 || flat["main.many"] < 2000*800*9/10 || cum["main.main"] < total*9/10 {
		t.Errorf("of %d bytes: %v, %v", total, flat, cum)
	}
}

func TestProfileThatCannotBeWritten(t *testing.T) {
	name := program(t, "package main\nfunc main() { println(1) }\n")
	_, err, status := do("", "run", "-cpuprofile", filepath.Join(t.TempDir(), "no", "such"), name)
	if status != exitFailed || !strings.Contains(err, "no such file") || strings.Contains(err, "1\n") {
		t.Error(err, status)
	}
}

func TestDisCounts(t *testing.T) {
	name := program(t, inMain("fmt", "s := 0\nfor i := range 1234 {\ns += i\n}\nfmt.Println(s)"))
	out, err, status := do("", "dis", "-counts", name)
	if err != "" || status != 0 {
		t.Fatal(err, status)
	}
	if !strings.HasPrefix(out, "760761\n") {
		t.Errorf("the program did not run:\n%s", out)
	}
	if !regexp.MustCompile(`(?m)^ +1234 +\d+ \* loop`).MatchString(out) {
		t.Errorf("no loop ran 1234 times:\n%s", out)
	}
}
