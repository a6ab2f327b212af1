// Bench measures MiniGo beside what a user would pick instead, and writes the table and the pictures of README:
//
//	go run ./.bench [-n RUNS] [-only REGEXP] [-peers REGEXP] [-safety] [-presets]
//
// The programs are in .bench/programs: NAME.mg for native Go, yaegi and MiniGo, all of which run the same file, and the same program in the
// languages of the others. A peer that is not installed is left out. Per program the peers take turns, and what counts is the median of
// the wall time of the whole process; an output that differs from native Go's is an error. How MiniGo compares with the interpreters that
// are written in Go, too, is summed up below the table, and held against what was aimed at.
//
// With -safety it measures instead what the checks in MiniGo's loop cost: see safety.go. With -presets: what MiniGo costs under each of Go's
// schedulers, see presets.go.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"
)

// A peer is what runs a program.
type peer struct {
	name   string
	args   []string // the command, before the file
	ext    string   // of the file; "": native Go, built before
	hosted bool     // an interpreter in Go
	logs   bool     // it prints to the standard error, by package log as the case may be
}

// A result is the median of a peer's runs of a program.
type result struct {
	wall time.Duration
	rss  int64 // KiB
}

// groups are the programs.
var groups = []struct {
	title, file string
	names       []string
}{
	{"One goroutine", "single", []string{"fib", "loop", "mandelbrot", "nbody", "binarytrees", "sieve", "matmul", "quicksort", "strings", "mapcount", "sortcmp"}},
	{"Many goroutines (in Lua: coroutines, on one thread)", "many", []string{"spawn", "pingpong", "ring", "gosched", "select", "workers", "mutex", "parkmem"}},
	{"Start-up", "", []string{"hello"}},
}

const dir = ".bench"

// patience is how long a peer's runs of one program may take together; then it is not run again.
const patience = 10 * time.Second

func main() {
	runs := flag.Int("n", 5, "runs of each program by each peer")
	only := flag.String("only", "", "only programs whose name matches")
	which := flag.String("peers", "", "only peers whose name matches, beside native Go and MiniGo")
	checks := flag.Bool("safety", false, "measure what the checks in MiniGo's loop cost")
	old := flag.Bool("presets", false, "measure what each scheduler of the past costs")
	flag.Parse()
	if err := bench(*runs, *only, *which, *checks, *old); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func bench(runs int, only, which string, checks, old bool) error {
	re, err := regexp.Compile(only)
	if err != nil {
		return err
	}
	peerRE, err := regexp.Compile(which)
	if err != nil {
		return err
	}
	tmp, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	if checks {
		return safety(tmp, runs, re.MatchString)
	}
	minigo := filepath.Join(tmp, "minigo")
	if err := build(minigo, "./cmd/minigo"); err != nil {
		return err
	}
	if old {
		return presets(minigo, runs)
	}
	peers := []peer{{name: "native Go"}, {name: "MiniGo", args: []string{minigo, "run"}, ext: "mg"}}
	for _, p := range []peer{
		{name: "Lua 5.4", args: []string{"lua5.4"}, ext: "lua"},
		{name: "LuaJIT -joff", args: []string{"luajit", "-joff"}, ext: "lua"},
		{name: "gopher-lua", args: []string{"glua"}, ext: "lua", hosted: true},
		{name: "tengo", args: []string{"tengo"}, ext: "tengo", hosted: true},
		{name: "yaegi", args: []string{"yaegi", "run"}, ext: "go", hosted: true},
		{name: "goja", args: []string{"goja"}, ext: "js", hosted: true, logs: true},
		{name: "starlark", args: []string{"starlark", "-recursion", "-globalreassign"}, ext: "star", hosted: true, logs: true},
	} {
		if _, err := exec.LookPath(p.args[0]); err == nil && peerRE.MatchString(p.name) {
			peers = append(peers, p)
		}
	}
	fmt.Printf("%s, %d processors, %s; medians of %d runs.\n", processor(), runtime.NumCPU(), runtime.Version(), runs)
	for _, g := range groups {
		var names []string
		all := map[string][]result{}
		for _, name := range g.names {
			if !re.MatchString(name) {
				continue
			}
			rs, err := measure(tmp, name, peers, runs)
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			names = append(names, name)
			all[name] = rs
		}
		if len(names) == 0 {
			continue
		}
		table(g.title, names, peers, all)
		if g.file == "single" && slices.ContainsFunc(peers, func(p peer) bool { return p.hosted }) {
			compareHosted(names, peers, all)
		}
		if g.file != "" && only == "" {
			if err := os.WriteFile(filepath.Join(dir, g.file+".svg"), picture(g.title, names, peers, all), 0o666); err != nil {
				return err
			}
		}
	}
	return nil
}

func build(out, pkg string) error {
	cmd := exec.Command("go", "build", "-o", out, pkg)
	cmd.Stderr = os.Stderr
	return cmd.Run()
}

// measure runs a program by all peers in turn. Who cannot run it has a result of zero.
func measure(tmp, name string, peers []peer, runs int) ([]result, error) {
	source := filepath.Join(dir, "programs", name)
	copied := filepath.Join(tmp, name+".go") // go build and yaegi want this ending
	text, err := os.ReadFile(source + ".mg")
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(copied, text, 0o666); err != nil {
		return nil, err
	}
	if err := build(filepath.Join(tmp, name), copied); err != nil {
		return nil, err
	}
	command := func(p peer) []string {
		switch p.ext {
		case "":
			return []string{filepath.Join(tmp, name)}
		case "go":
			return append(slices.Clone(p.args), copied)
		}
		return append(slices.Clone(p.args), source+"."+p.ext)
	}
	walls, sizes := make([][]time.Duration, len(peers)), make([][]int64, len(peers))
	spent := make([]time.Duration, len(peers))
	var want []byte
	for range runs {
		for i, p := range peers {
			args := command(p)
			if _, err := os.Stat(args[len(args)-1]); err != nil {
				continue // no program in that language
			}
			if spent[i] > patience {
				continue
			}
			var buf bytes.Buffer
			cmd := exec.Command(args[0], args[1:]...)
			cmd.Stdout = &buf
			if p.logs {
				cmd.Stderr = &buf
			}
			start := time.Now()
			err := cmd.Run()
			wall := time.Since(start)
			out := bytes.TrimSpace(buf.Bytes())
			if p.logs {
				out = logTime.ReplaceAll(out, nil)
			}
			switch {
			case err != nil:
				return nil, fmt.Errorf("%s: %w", p.name, err)
			case want == nil:
				want = out
			case !bytes.Equal(want, out):
				return nil, fmt.Errorf("%s prints %q, not %q", p.name, out, want)
			}
			spent[i] += wall
			walls[i] = append(walls[i], wall)
			sizes[i] = append(sizes[i], cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)
		}
	}
	rs := make([]result, len(peers))
	for i := range peers {
		rs[i] = result{median(walls[i]), median(sizes[i])}
	}
	return rs, nil
}

// logTime is what package log puts in front of a line.
var logTime = regexp.MustCompile(`(?m)^\d{4}/\d\d/\d\d \d\d:\d\d:\d\d `)

func median[T time.Duration | int64](xs []T) T {
	if len(xs) == 0 {
		return 0
	}
	slices.Sort(xs)
	return xs[len(xs)/2]
}

func processor() string {
	data, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(data)) {
		if name, ok := strings.CutPrefix(line, "model name\t: "); ok {
			return strings.TrimSpace(name)
		}
	}
	return runtime.GOARCH
}

// table prints the group as Markdown: seconds, and how MiniGo compares; in the last row the geometric means of that.
func table(title string, names []string, peers []peer, all map[string][]result) {
	fmt.Printf("\n%s: seconds, and in brackets MiniGo's time by that\n\n| |", title)
	for _, p := range peers {
		fmt.Printf(" %s |", p.name)
	}
	fmt.Printf(" MiniGo's memory, MiB |\n|---|%s---|\n", strings.Repeat("---|", len(peers)))
	logs, counts := make([]float64, len(peers)), make([]int, len(peers))
	for _, name := range names {
		fmt.Printf("| %s |", name)
		rs := all[name]
		for i, r := range rs {
			switch {
			case r.wall == 0:
				fmt.Print(" |")
			case i == 1:
				fmt.Printf(" %.3f |", r.wall.Seconds())
			default:
				ratio := rs[1].wall.Seconds() / r.wall.Seconds()
				logs[i] += math.Log(ratio)
				counts[i]++
				fmt.Printf(" %.3f (%.2f) |", r.wall.Seconds(), ratio)
			}
		}
		fmt.Printf(" %.0f |\n", float64(rs[1].rss)/1024)
	}
	fmt.Print("| geometric mean |")
	for i := range peers {
		if counts[i] > 0 {
			fmt.Printf(" (%.2f)", math.Exp(logs[i]/float64(counts[i])))
		}
		fmt.Print(" |")
	}
	fmt.Println(" |")
}

// What was aimed at: how many times as fast as another interpreter in Go MiniGo should be, in the mean and at least.
const (
	wantMean  = 8
	wantLeast = 3
)

// compareHosted prints how many times as fast MiniGo is as each of the other interpreters in Go, and as the fastest one of each program.
func compareHosted(names []string, peers []peer, all map[string][]result) {
	line := func(name string, against func(rs []result) time.Duration) {
		logs, n := 0.0, 0
		least, where := math.Inf(1), ""
		for _, prog := range names {
			if t := against(all[prog]); t > 0 {
				ratio := t.Seconds() / all[prog][1].wall.Seconds()
				logs += math.Log(ratio)
				n++
				if ratio < least {
					least, where = ratio, prog
				}
			}
		}
		if n == 0 {
			return
		}
		mean, verdict := math.Exp(logs/float64(n)), ""
		if mean < wantMean || least < wantLeast {
			verdict = fmt.Sprintf(" (aimed at: %d and %d)", wantMean, wantLeast)
		}
		fmt.Printf("- %s: %.1f times as fast, at least %.1f (%s)%s\n", name, mean, least, where, verdict)
	}
	fmt.Println("\nMiniGo and the other interpreters in Go:")
	for i, p := range peers {
		if p.hosted {
			line(p.name, func(rs []result) time.Duration { return rs[i].wall })
		}
	}
	line("the fastest of them for each program", func(rs []result) (best time.Duration) {
		for i, p := range peers {
			if p.hosted && rs[i].wall > 0 && (best == 0 || rs[i].wall < best) {
				best = rs[i].wall
			}
		}
		return best
	})
}

// colours of the peers in a picture, in their order; readable on white and on black.
var colours = []string{"#8a8a8a", "#0d7fbf", "#c9702a", "#b0a030", "#7c5cbf", "#3f9a6b"}

// picture draws the group: for each program a bar for each peer, its length the time against that of the slowest peer but those that
// are off the scale, which is twice the time of Lua, or of native Go.
func picture(title string, names []string, peers []peer, all map[string][]result) []byte {
	const left, right, bar, gap, top = 110, 60, 9, 10, 46
	const width = 760
	if i := slices.IndexFunc(peers, func(p peer) bool { return p.hosted }); i >= 0 {
		peers = peers[:i] // the others would only fill the page
	}
	var b bytes.Buffer
	height := top + len(names)*(len(peers)*bar+gap)
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" font-family="sans-serif" font-size="11">`+"\n", width, height, width, height)
	b.WriteString("<style>text{fill:#222}@media(prefers-color-scheme:dark){text{fill:#ddd}}</style>\n")
	fmt.Fprintf(&b, `<text x="0" y="14" font-size="13">%s: seconds, shorter is faster</text>`+"\n", title)
	x := left
	for i, p := range peers {
		fmt.Fprintf(&b, `<rect x="%d" y="24" width="9" height="9" fill="%s"/><text x="%d" y="33">%s</text>`+"\n", x, colours[i], x+13, p.name)
		x += 30 + 7*len(p.name)
	}
	y := top
	for _, name := range names {
		rs := all[name]
		full := 2 * rs[0].wall
		if len(rs) > 2 && rs[2].wall > 0 {
			full = max(2*rs[2].wall, rs[1].wall)
		}
		full = max(full, rs[1].wall)
		fmt.Fprintf(&b, `<text x="%d" y="%d" text-anchor="end">%s</text>`+"\n", left-8, y+len(peers)*bar/2+4, name)
		for i, r := range rs[:len(peers)] {
			if r.wall > 0 {
				w := float64(width-left-right) * min(1, float64(r.wall)/float64(full))
				mark := ""
				if r.wall > full {
					mark = " →"
				}
				fmt.Fprintf(&b, `<rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/><text x="%.1f" y="%d" font-size="9">%.3f%s</text>`+"\n",
					left, y, max(w, 1), bar-1, colours[i], left+w+4, y+bar-1, r.wall.Seconds(), mark)
			}
			y += bar
		}
		y += gap
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}
