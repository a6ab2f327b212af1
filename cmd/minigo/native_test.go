package main

// This file implements the comparison of the golden programs with real Go: what is written beside them is what Go does.
//
// All programs are built by one go command. Those that do nothing before main become packages of one binary, since
// linking is what takes the time; a package is given a name of the length of "main", which is put back in what the
// program prints.

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"minigo/cmd/minigo/golden"
)

var update = flag.Bool("update", false, "write the files beside the golden programs, from what real Go does")

// goldenPaths are where our golden programs are.
var goldenPaths = []string{"testdata", "../../examples"}

// A nativeProg is a golden program in the form in which Go builds it.
type nativeProg struct {
	*golden.Case
	name string // of its package
	own  bool   // it has a binary of its own
}

// prepare writes the program into a package below dir.
func (p *nativeProg) prepare(t *testing.T, dir string) {
	src := []byte(string(p.Source))
	if p.Kind != golden.ErrorCheck {
		p.own = bytes.Contains(src, []byte("main.main")) || bytes.Contains(src, []byte(`"main."`)) // it looks for its name in a stack trace
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, p.File, src, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		var mainPos token.Pos
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil && d.Name.Name == "main" {
					mainPos = d.Name.Pos()
				}
				p.own = p.own || d.Recv == nil && d.Name.Name == "init"
			case *ast.GenDecl:
				p.own = p.own || d.Tok == token.VAR && acts(d)
			}
		}
		if mainPos == token.NoPos {
			t.Fatalf("%s: no func main", p.File)
		}
		if !p.own {
			copy(src[fset.Position(file.Name.Pos()).Offset:], p.name)
			copy(src[fset.Position(mainPos).Offset:], "Main")
		}
	}
	writeFile(t, filepath.Join(dir, p.name, "prog.go"), string(src))
}

// acts says whether a declaration calls something.
func acts(d ast.Node) (yes bool) {
	ast.Inspect(d, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			yes = true
		case *ast.UnaryExpr:
			yes = yes || n.Op == token.ARROW
		}
		return true
	})
	return yes
}

func writeFile(t *testing.T, name, text string) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestNative builds and runs every golden program with real Go. With -update it writes the golden files.
func TestNative(t *testing.T) {
	if testing.Short() {
		t.Skip("builds every golden program")
	}
	goCmd, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go command")
	}
	cases, err := golden.Find(goldenPaths, nil)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "go.mod"), "module q\n\ngo 1.26\n")
	var progs []*nativeProg
	var imports, table strings.Builder
	outputs := []string{"./all"}
	names := make(map[string]bool)
	for _, c := range cases {
		// The name follows from the file's name, so that Go's build cache knows the package the next time.
		sum := sha256.Sum256([]byte(filepath.ToSlash(c.File)))
		p := &nativeProg{Case: c}
		for i := 0; p.name == "" || names[p.name]; i++ {
			p.name = "q" + strings.ToLower(base32.StdEncoding.EncodeToString(sum[i:])[:3])
		}
		names[p.name] = true
		p.prepare(t, dir)
		progs = append(progs, p)
		switch {
		case p.Kind == golden.ErrorCheck:
		case p.own:
			outputs = append(outputs, "./"+p.name)
		default:
			fmt.Fprintf(&imports, "\t%q\n", "q/"+p.name)
			fmt.Fprintf(&table, "\t%q: %s.Main,\n", p.name, p.name)
		}
	}
	writeFile(t, filepath.Join(dir, "all", "main.go"), fmt.Sprintf(`package main

import (
	"os"

%s)

var table = map[string]func(){
%s}

func main() {
	f := table[os.Args[1]]
	os.Args = os.Args[1:]
	f()
}
`, imports.String(), table.String()))

	// Without cgo, or a program that imports net would not be told of a deadlock.
	env := []string{"CGO_ENABLED=0", "GOFLAGS=-trimpath", "GOWORK=off", "GO111MODULE=on"}
	build := func(args ...string) string {
		cmd := exec.Command(goCmd, append([]string{"build"}, args...)...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), env...)
		out, err := cmd.CombinedOutput()
		if err != nil && !strings.Contains(string(out), ".go:") {
			t.Fatalf("go build: %v\n%s", err, out)
		}
		return string(out)
	}
	bin := filepath.Join(dir, "bin") + string(filepath.Separator)
	if err := os.Mkdir(bin, 0o755); err != nil {
		t.Fatal(err)
	}
	if out := build(append([]string{"-ldflags=-s -w", "-o", bin}, outputs...)...); out != "" {
		for _, p := range progs {
			out = strings.ReplaceAll(out, p.name+string(filepath.Separator)+"prog.go", p.File)
		}
		t.Fatalf("go build:\n%s", out)
	}
	errors := compileErrors(build, progs)
	for _, p := range progs {
		t.Run(strings.TrimPrefix(filepath.ToSlash(p.File), "../../"), func(t *testing.T) {
			t.Parallel()
			if p.Kind == golden.ErrorCheck {
				if err := p.Compare("", errors[p.name], p.Exit); err != nil {
					t.Error(err)
				}
				return
			}
			stdin, err := p.Stdin()
			if err != nil {
				t.Fatal(err)
			}
			command, args := bin+"all", append([]string{p.name}, p.Args...)
			if p.own {
				command, args = bin+p.name, p.Args
			}
			stdout, stderr, exit := golden.Command(command, args, stdin, 2*time.Minute)
			asMain := strings.NewReplacer("q/"+p.name+".", "main.", p.name+".", "main.") // some names are with the path
			stdout = asMain.Replace(stdout)
			stderr = asMain.Replace(stderr)
			if *update {
				err = p.Update(stdout, stderr, exit)
			} else {
				err = p.Compare(stdout, stderr, exit)
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
}

// compileErrors compiles the errorcheck programs, and returns what the compiler says of each.
func compileErrors(build func(args ...string) string, progs []*nativeProg) map[string]string {
	var args []string
	for _, p := range progs {
		if p.Kind == golden.ErrorCheck {
			args = append(args, "./"+p.name)
		}
	}
	errors := make(map[string]string)
	if len(args) == 0 {
		return errors
	}
	for _, line := range strings.Split(build(args...), "\n") {
		line = strings.TrimPrefix(line, "q/") // so the compiler's back end calls the file
		name, rest, ok := strings.Cut(line, string(filepath.Separator))
		if ok && strings.HasPrefix(rest, "prog.go:") {
			errors[name] += line + "\n"
		}
	}
	return errors
}
