package types_test

import (
	"go/parser"
	"go/token"
	gotypes "go/types"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"minigo/lang/ast"
	"minigo/lang/source"
	"minigo/lang/syntax"
	"minigo/lang/types"

	goast "go/ast"
)

// TestVerdictsAreThoseOfGo checks Go's own test programs, a sample of them, and
// compares with go/types: whether a program is right, and the line of the first
// error. Programs that import what the small library has not are left out.
func TestVerdictsAreThoseOfGo(t *testing.T) {
	root := filepath.Join(runtime.GOROOT(), "test")
	var names []string
	for _, pattern := range []string{"*.go", "chan/*.go", "interface/*.go", "ken/*.go", "syntax/*.go", "fixedbugs/*.go", "typeparam/*.go"} {
		list, _ := filepath.Glob(filepath.Join(root, pattern))
		names = append(names, list...)
	}
	if len(names) == 0 {
		t.Skip("Go's tests are not installed")
	}
	const sample = 3
	files, verdicts, lines := 0, 0, 0
	for i := 0; i < len(names); i += sample {
		src, err := os.ReadFile(names[i])
		if err != nil || strings.Contains(string(src), "//line") || strings.Contains(string(src), "-lang=") {
			continue
		}
		want, ok := goVerdict(src)
		if !ok {
			continue
		}
		got, ok := ourVerdict(src)
		if !ok {
			continue
		}
		files++
		if (got > 0) == (want > 0) {
			verdicts++
		}
		if got == want {
			lines++
		} else {
			t.Logf("%s: first error in line %d, go/types says %d", names[i], got, want)
		}
	}
	t.Logf("%d programs: %d verdicts and %d lines of the first error are go/types'", files, verdicts, lines)
	if files < 300 || verdicts*100 < files*98 || lines*100 < files*97 {
		t.Errorf("too few agree")
	}
}

// goVerdict returns the line of the first error, 0 if there is none; it says
// false if the program does not parse or imports what is not there.
func goVerdict(src []byte) (int, bool) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "a.go", src, parser.SkipObjectResolution)
	if err != nil {
		return 0, false
	}
	imp := &goLibrary{fset, newLibrary(fset).texts, make(map[string]*gotypes.Package)}
	for _, s := range f.Imports {
		if _, ok := imp.texts[strings.Trim(s.Path.Value, `"`)]; !ok {
			return 0, false
		}
	}
	first := 0
	conf := gotypes.Config{
		Importer: imp,
		Error: func(err error) {
			e := err.(gotypes.Error)
			if line := fset.Position(e.Pos).Line; !strings.HasPrefix(e.Msg, "\t") && (first == 0 || line < first) {
				first = line
			}
		},
	}
	conf.Check(f.Name.Name, fset, []*goast.File{f}, nil)
	return first, true
}

// A goLibrary is the small library for go/types.
type goLibrary struct {
	fset  *token.FileSet
	texts map[string]string
	pkgs  map[string]*gotypes.Package
}

func (l *goLibrary) Import(path string) (*gotypes.Package, error) {
	if p := l.pkgs[path]; p != nil {
		return p, nil
	}
	f, err := parser.ParseFile(l.fset, path+".go", l.texts[path], 0)
	if err != nil {
		return nil, err
	}
	conf := gotypes.Config{Importer: l, IgnoreFuncBodies: true, Error: func(error) {}}
	p, _ := conf.Check(path, l.fset, []*goast.File{f}, nil)
	l.pkgs[path] = p
	return p, nil
}

func ourVerdict(src []byte) (int, bool) {
	fset := token.NewFileSet()
	f, errs := syntax.ParseFile(fset, "a.go", src, 0)
	if len(errs) > 0 {
		return 0, false
	}
	lib := newLibrary(fset)
	conf := types.Config{Importer: lib, Context: lib.ctxt, Natives: true}
	_, err := conf.Check(f.Name.Name, fset, []*ast.File{f}, nil)
	for _, e := range errorsOf(err) {
		if e.Pos.Line > 0 {
			return e.Pos.Line, true
		}
	}
	return 0, true
}

func errorsOf(err error) source.ErrorList {
	list, _ := err.(source.ErrorList)
	return list
}
