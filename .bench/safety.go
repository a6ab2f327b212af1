package main

// This file measures what safety costs in the loop that executes instructions: go run ./.bench -safety. No switch takes a check out of
// MiniGo, so for each kind of check a MiniGo is built whose loop (vm/exec.go) has none of that kind.
//
// A change of the loop moves its code, and that alone makes a program faster or slower. So every loop is built in several layouts, with the
// handlers in another order, and what counts is the mean over them. How much the layouts of the loop as it is differ among themselves is
// in the table, too: what costs less than that costs nothing that can be measured.

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

const layouts = 5

// A removal takes a kind of checks out of the loop's text. It counts what it finds, for a loop that is written otherwise has none of it.
type removal struct {
	name   string
	expect int // how often, at least
	edit   func(l *loopText)
}

// removals are the kinds of checks. What is not in the loop stays: the stack's limit at a function's entry, which makes stacks grow; the
// layout of slices in memory, whose parts cannot tear; and everything in the slow paths.
var removals = []removal{
	{"safepoints", 15, (*loopText).removeSafepoints},
	{"bounds", 30, (*loopText).removeBounds},
	{"nil", 20, (*loopText).removeNil},
	{"races", 5, (*loopText).removeRaces},
	{"all four", 70, func(l *loopText) {
		l.removeSafepoints()
		l.removeBounds()
		l.removeNil()
		l.removeRaces()
	}},
}

// safetyPrograms are those that spend their time in the loop.
var safetyPrograms = []string{"fib", "loop", "mandelbrot", "nbody", "binarytrees", "sieve", "matmul", "quicksort", "sortcmp"}

// A loopText is the text of vm/exec.go with what is to be changed in it.
type loopText struct {
	src   string
	file  *token.File
	exec  *ast.FuncDecl
	cases []*ast.CaseClause
	edits []edit
}

type edit struct {
	from, to int
	text     string
}

func parseLoop(src []byte) (*loopText, error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "exec.go", src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	l := &loopText{src: string(src), file: fset.File(f.Pos())}
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Name.Name == "exec" {
			l.exec = fn
		}
	}
	if l.exec == nil {
		return nil, fmt.Errorf("exec.go has no func exec")
	}
	ast.Inspect(l.exec, func(n ast.Node) bool {
		s, ok := n.(*ast.SwitchStmt)
		if ok && l.cases == nil {
			for _, c := range s.Body.List {
				l.cases = append(l.cases, c.(*ast.CaseClause))
			}
		}
		return !ok
	})
	return l, nil
}

func (l *loopText) text(n ast.Node) string { return l.src[l.offset(n.Pos()):l.offset(n.End())] }
func (l *loopText) offset(p token.Pos) int { return l.file.Offset(p) }
func (l *loopText) remove(n ast.Node)      { l.replace(n, "") }
func (l *loopText) replace(n ast.Node, text string) {
	l.edits = append(l.edits, edit{l.offset(n.Pos()), l.offset(n.End()), text})
}

// op is the name of a handler's first instruction.
func (l *loopText) op(c *ast.CaseClause) string {
	if len(c.List) == 0 {
		return ""
	}
	return strings.TrimPrefix(l.text(c.List[0]), "bytecode.Op")
}

// ifs calls f for the if statements of the handlers of some instructions.
func (l *loopText) ifs(prefixes []string, f func(s *ast.IfStmt, cond string)) {
	for _, c := range l.cases {
		op := l.op(c)
		if !slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(op, p) }) {
			continue
		}
		ast.Inspect(c, func(n ast.Node) bool {
			if s, ok := n.(*ast.IfStmt); ok {
				f(s, l.text(s.Cond))
			}
			return true
		})
	}
}

// removeSafepoints takes out the budget of backward jumps and entries. What is left at an entry is the stack's limit.
func (l *loopText) removeSafepoints() {
	l.ifs([]string{"Loop"}, func(s *ast.IfStmt, cond string) {
		if cond == "budget < 0" {
			l.remove(s)
		}
	})
	l.ifs([]string{"Enter"}, func(s *ast.IfStmt, cond string) {
		l.replace(s.Cond, strings.TrimSuffix(cond, " || budget < 0"))
	})
	for _, c := range l.cases {
		if l.op(c) == "Enter" {
			l.remove(c.Body[0])
		}
	}
	for _, s := range l.exec.Body.List { // nobody goes there any more
		if s, ok := s.(*ast.LabeledStmt); ok && s.Label.Name == "yield" {
			l.edits = append(l.edits, edit{l.offset(s.Pos()), l.offset(l.exec.Body.Rbrace), ""})
		}
	}
}

// removeBounds takes out the comparisons of indices with lengths.
func (l *loopText) removeBounds() {
	l.ifs([]string{"Ix", "Sx", "Ax", "As"}, func(s *ast.IfStmt, cond string) {
		switch cond {
		case "i >= *ru(base, b)", "i >= uint64(uint32(n))":
			l.remove(s)
		case "p == nil || i >= *(*uint64)(p)": // nil is an array of zeros
			l.replace(s.Cond, "p == nil")
		default:
			if rest, ok := strings.CutSuffix(cond, " || j >= uint64(uint32(n))"); ok {
				end := l.offset(s.Cond.End())
				l.edits = append(l.edits, edit{end - (len(cond) - len(rest)), end, ""})
			}
		}
	})
	l.ifs([]string{"Slice"}, func(s *ast.IfStmt, cond string) {
		switch rest, ok := strings.CutPrefix(cond, "hi > top || lo > hi || "); {
		case ok:
			l.replace(s.Cond, rest)
		case cond == "lo > hi", cond == "top < *ru(base, c+32)", cond == "hi < *ru(base, c+16)":
			l.remove(s)
		}
	})
}

// removeNil takes out the comparisons of pointers with nil, where the hardware would do them for Go.
func (l *loopText) removeNil() {
	l.ifs([]string{"Ld", "St", "Lea", "NilChk", "MoveV", "CallC", "CallI"}, func(s *ast.IfStmt, cond string) {
		switch rest, ok := strings.CutPrefix(cond, "p == nil || "); {
		case ok:
			l.replace(s.Cond, strings.TrimPrefix(rest, "q == nil || "))
		case cond == "p == nil", cond == "*rp(base, opA(ip)) == nil":
			l.remove(s)
		}
	})
}

// removeRaces takes out the comparisons of the parts of a string or slice that comes from memory, which another thread may just have
// written one after the other.
func (l *loopText) removeRaces() {
	const check = " || uint64(uint32(n)) > k || n>>32+k > *(*uint64)(o)"
	l.ifs([]string{"Ld", "Ix", "Ax"}, func(s *ast.IfStmt, cond string) {
		if i := strings.Index(cond, check); i >= 0 {
			from := l.offset(s.Cond.Pos()) + i
			l.edits = append(l.edits, edit{from, from + len(check), ""})
		}
		if e, ok := s.Else.(*ast.IfStmt); ok && cond == "o == nil" && l.text(e.Cond) == "n>>32+uint64(uint32(n)) > *(*uint64)(o)" {
			l.remove(s)
		}
	})
	for _, c := range l.cases {
		if l.op(c) == "IxIx64" {
			for _, s := range c.Body {
				if l.text(s) == "n, k, o := *ru(p, 0), *ru(p, 16), *rp(p, 0)" {
					l.replace(s, "n, o := *ru(p, 0), *rp(p, 0)")
				}
			}
		}
	}
}

// layout is the text with its edits done, and the handlers in the order number n.
func (l *loopText) layout(n int) string {
	slices.SortStableFunc(l.edits, func(a, b edit) int { return a.from - b.from })
	cut := func(from, to int) string {
		var b strings.Builder
		for _, e := range l.edits {
			if e.from >= from && e.to <= to {
				b.WriteString(l.src[from:e.from] + e.text)
				from = e.to
			}
		}
		return b.String() + l.src[from:to]
	}
	var handlers []string
	for i, c := range l.cases[:len(l.cases)-1] { // the last one is default
		handlers = append(handlers, cut(l.offset(c.Pos()), l.offset(l.cases[i+1].Pos())))
	}
	k := n * len(handlers) / layouts
	handlers = append(handlers[k:], handlers[:k]...)
	first, last := l.cases[0], l.cases[len(l.cases)-1]
	return cut(0, l.offset(first.Pos())) + strings.Join(handlers, "\n") + cut(l.offset(last.Pos()), len(l.src))
}

// buildLoop builds a MiniGo with a loop of this text.
func buildLoop(tmp, name, text string) (string, error) {
	at := filepath.Join(tmp, name)
	if err := os.Mkdir(at, 0o777); err != nil {
		return "", err
	}
	replace := map[string]string{}
	var files []string
	for _, file := range []string{"exec.go", "exec_threaded.go", "exec_counting.go"} {
		from, err := filepath.Abs(filepath.Join("vm", file))
		if err != nil {
			return "", err
		}
		files = append(files, filepath.Join(at, file))
		replace[from] = filepath.Join(at, file)
	}
	if err := os.WriteFile(files[0], []byte(text), 0o666); err != nil {
		return "", err
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(at, "overlay.json"), overlay, 0o666); err != nil {
		return "", err
	}
	binary := filepath.Join(at, "minigo")
	for _, args := range [][]string{
		append([]string{"run", "./vm/internal/genloop"}, files...),
		{"build", "-overlay", filepath.Join(at, "overlay.json"), "-o", binary, "./cmd/minigo"},
	} {
		cmd := exec.Command("go", args...)
		cmd.Stderr = os.Stderr
		if err := cmd.Run(); err != nil {
			return "", fmt.Errorf("%s: %w", name, err)
		}
	}
	return binary, nil
}

// safety builds the loops, runs the programs, and prints the table.
func safety(tmp string, runs int, match func(string) bool) error {
	src, err := os.ReadFile("vm/exec.go")
	if err != nil {
		return err
	}
	kinds := append([]removal{{"", 0, func(*loopText) {}}}, removals...)
	var binaries [][]string // by kind and layout
	for _, k := range kinds {
		l, err := parseLoop(src)
		if err != nil {
			return err
		}
		if k.edit(l); len(l.edits) < k.expect {
			return fmt.Errorf("the loop has only %d checks of the kind %s", len(l.edits), k.name)
		}
		var list []string
		for n := range layouts {
			name := fmt.Sprintf("%s-%d", strings.ReplaceAll("loop "+k.name, " ", "-"), n)
			binary, err := buildLoop(tmp, name, l.layout(n))
			if err != nil {
				return err
			}
			list = append(list, binary)
		}
		binaries = append(binaries, list)
	}
	fmt.Printf("%s, %s; the least of %d runs, mean of %d layouts.\n\n", processor(), runtime.Version(), runs, layouts)
	fmt.Print("| |")
	for _, k := range kinds[1:] {
		fmt.Printf(" %s |", k.name)
	}
	fmt.Printf(" layouts differ by |\n|---|%s\n", strings.Repeat("---|", len(kinds)))
	logs := make([][]float64, len(kinds)+1) // by kind, one of each program
	for _, program := range safetyPrograms {
		if !match(program) {
			continue
		}
		times, err := userTimes(binaries, program, runs)
		if err != nil {
			return fmt.Errorf("%s: %w", program, err)
		}
		fmt.Printf("| %s |", program)
		for k := 1; k < len(kinds); k++ {
			log := 0.0
			for n := range layouts {
				log += math.Log(times[0][n].Seconds()/times[k][n].Seconds()) / layouts
			}
			logs[k] = append(logs[k], log)
			fmt.Printf(" %+.1f %% |", percent(log))
		}
		band := math.Log(slices.Max(times[0]).Seconds() / slices.Min(times[0]).Seconds())
		logs[len(kinds)] = append(logs[len(kinds)], band)
		fmt.Printf(" %.1f %% |\n", percent(band))
	}
	fmt.Print("| mean, with its standard error |")
	for _, list := range logs[1:] {
		mean, square, n := 0.0, 0.0, float64(len(list))
		for _, x := range list {
			mean += x / n
			square += x * x / n
		}
		fmt.Printf(" %+.1f ± %.1f %% |", percent(mean), 100*math.Sqrt((square-mean*mean)/max(n-1, 1)))
	}
	fmt.Println()
	return nil
}

// percent is what a logarithm of a ratio is beyond 1.
func percent(log float64) float64 { return 100 * (math.Exp(log) - 1) }

// userTimes runs a program by all binaries in turn, and returns the least processor time of each.
func userTimes(binaries [][]string, program string, runs int) ([][]time.Duration, error) {
	times := make([][]time.Duration, len(binaries))
	for k := range times {
		times[k] = make([]time.Duration, layouts)
	}
	for range runs {
		for n := range layouts {
			for k := range binaries {
				cmd := exec.Command(binaries[k][n], "run", filepath.Join(dir, "programs", program+".mg"))
				cmd.Stderr = os.Stderr
				if err := cmd.Run(); err != nil {
					return nil, err
				}
				if t := cmd.ProcessState.UserTime(); times[k][n] == 0 || t < times[k][n] {
					times[k][n] = t
				}
			}
		}
	}
	return times, nil
}
