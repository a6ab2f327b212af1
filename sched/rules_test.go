package sched

// This file implements tests of the source itself: what it may use, and whether what it cites exists.

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// sources parses files without tests.
func sources(t *testing.T, patterns ...string) (*token.FileSet, []*ast.File) {
	fset := token.NewFileSet()
	var files []*ast.File
	for _, pattern := range patterns {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, f)
		}
	}
	return fset, files
}

// TestOneDoor: threads, time, locks and chance come from the platform alone, or the simulator could not repeat a run.
func TestOneDoor(t *testing.T) {
	fset, files := sources(t, "*.go", "gsync/*.go")
	forbidden := []string{"time", "sync", "math/rand", "math/rand/v2", "os", "runtime", "syscall"}
	for _, f := range files {
		for _, imp := range f.Imports {
			if slices.Contains(forbidden, strings.Trim(imp.Path.Value, `"`)) {
				t.Errorf("%v: import of %s", fset.Position(imp.Pos()), imp.Path.Value)
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				t.Errorf("%v: go statement", fset.Position(n.Pos()))
			case *ast.ChanType:
				t.Errorf("%v: host channel", fset.Position(n.Pos()))
			}
			return true
		})
	}
}

// TestCitations: a function of Go's runtime that a comment names is there, if this is the release that we name.
func TestCitations(t *testing.T) {
	if !strings.HasPrefix(runtime.Version(), "go1.26") {
		t.Skip("the citations are of go1.26")
	}
	cite := regexp.MustCompile(`Go: ((?:runtime|internal)/[\w/]+\.go) ((?:\(\*)?[a-z_A-Z][\w*().]*)`)
	old := regexp.MustCompile(`as of go1\.\d+|entersyscall_|exitsyscall0`)
	fset, files := sources(t, "*.go")
	src := map[string]string{}
	found := 0
	for _, f := range files {
		for _, group := range f.Comments {
			text := strings.ReplaceAll(group.Text(), "\n", " ")
			if old.MatchString(text) {
				continue
			}
			for _, m := range cite.FindAllStringSubmatch(text, -1) {
				file, name := m[1], strings.TrimRight(m[2], ".")
				name = name[strings.LastIndexByte(name, '.')+1:] // (*timer).stop
				if src[file] == "" {
					b, err := os.ReadFile(filepath.Join(runtime.GOROOT(), "src", file))
					if err != nil {
						t.Skip("no source of Go here")
					}
					src[file] = string(b)
				}
				found++
				decl := regexp.MustCompile(`(?m)^(func (\([^)]*\) )?|type |const |var |\s+)` + regexp.QuoteMeta(name) + `\b`)
				if !decl.MatchString(src[file]) {
					t.Errorf("%v: %s has no %s", fset.Position(group.Pos()), file, name)
				}
			}
		}
	}
	if found < 60 {
		t.Errorf("only %d citations found", found)
	}
}
