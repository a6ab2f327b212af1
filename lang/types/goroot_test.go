package types_test

import (
	"fmt"
	goast "go/ast"
	"go/build"
	"go/parser"
	"go/token"
	gotypes "go/types"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"minigo/lang/ast"
	"minigo/lang/codes"
	"minigo/lang/source"
	"minigo/lang/syntax"
	"minigo/lang/types"
)

// Differences from go/types in Go's own test programs, and why they are right. All are things that the compiler says after or before its
// type checker.
const (
	limit  = "a limit of the compiler, which go/types does not know"
	cycle  = "the compiler refuses anonymous interfaces that refer to themselves"
	labels = "the compiler checks labels before types"
	embed  = "files that are embedded are outside the language"
)

var differences = map[string]string{
	"embedfunc.go":            embed,
	"fixedbugs/bug136.go":     labels,
	"fixedbugs/bug398.go":     cycle,
	"fixedbugs/issue16369.go": cycle,
	"fixedbugs/issue56103.go": cycle,
	"fixedbugs/issue20027.go": limit, "fixedbugs/issue42058a.go": limit, "fixedbugs/issue42058b.go": limit,
	"fixedbugs/issue49767.go": limit, "fixedbugs/issue49814.go": limit,
	"fixedbugs/bug385_64.go": limit, "fixedbugs/issue22200.go": limit, "fixedbugs/issue22200b.go": limit,
	"fixedbugs/issue25507.go": limit, "fixedbugs/issue52697.go": limit,
}

// TestVerdictsAreThoseOfGo checks Go's own test programs, and compares with go/types: whether a program is right, and the place of the
// first error; in short mode only of those that import nothing. Left out are programs that do not parse, that have //line comments, that are in an older Go
// or that import what is outside the language.
func TestVerdictsAreThoseOfGo(t *testing.T) {
	root := filepath.Join(runtime.GOROOT(), "test")
	var names []string
	filepath.WalkDir(root, func(name string, d os.DirEntry, err error) error {
		if err == nil && d.IsDir() && strings.HasSuffix(name, ".dir") {
			return filepath.SkipDir
		}
		if err == nil && strings.HasSuffix(name, ".go") {
			names = append(names, name)
		}
		return nil
	})
	if len(names) == 0 {
		t.Skip("Go's tests are not installed")
	}
	theirs, ours := newTheirs(), newOurs()
	files, wrong, lines, columns := 0, 0, 0, 0
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil || strings.Contains(string(src), "//line") || strings.Contains(string(src), "-lang=") ||
			strings.Contains(string(src), `"unsafe"`) || strings.Contains(string(src), `"reflect"`) || strings.Contains(string(src), `import "C"`) {
			continue
		}
		if testing.Short() && strings.Contains(string(src), "import") {
			continue // to read Go's library takes the most time
		}
		want, ok := theirs.verdict(name, src)
		if !ok {
			continue
		}
		got, ok := ours.verdict(name, src)
		if !ok {
			continue
		}
		files++
		if want.IsValid() {
			wrong++
		}
		short, _ := filepath.Rel(root, name)
		why := differences[filepath.ToSlash(short)]
		switch {
		case got.Line == want.Line && got.Column == want.Column:
			if why != "" {
				t.Errorf("%s: there is no difference now (%s)", short, why)
			}
		case got.Line == want.Line:
			columns++
			t.Logf("%s: column %d of line %d, go/types has %d", short, got.Column, got.Line, want.Column)
		default:
			lines++
			if why == "" {
				t.Errorf("%s: first error %v, go/types says %v", short, got, want)
			}
		}
	}
	t.Logf("%d programs, %d of them wrong; the first error is in another line %d times, in another column %d times", files, wrong, lines, columns)
	if files < 1000 || wrong < 250 {
		t.Error("too few programs")
	}
}

// TestLibraryOfGoIsRight checks packages of Go's library, as they are in its source, and those that they import: nothing is wrong with
// them but that they import packages unsafe and reflect.
func TestLibraryOfGoIsRight(t *testing.T) {
	if testing.Short() {
		t.Skip()
	}
	if _, err := build.ImportDir(filepath.Join(runtime.GOROOT(), "src", "sort"), 0); err != nil {
		t.Skip("Go's source is not installed")
	}
	ours := newOurs()
	for _, path := range []string{"sort", "strings", "strconv", "container/heap", "container/list", "container/ring", "bufio", "slices",
		"maps", "text/tabwriter", "errors", "unicode/utf8", "fmt", "time", "context", "bytes", "math/bits", "math/rand"} {
		files, err := ours.parse(path)
		if err != nil {
			t.Error(err)
			continue
		}
		conf := types.Config{Importer: ours, Context: ours.ctxt, Natives: true}
		_, err = conf.Check(path, ours.fset, files, nil)
		for _, e := range errorsOf(err) {
			if e.Code != codes.OutsideLanguage {
				t.Errorf("%s: %v", path, e)
			}
		}
	}
}

// fileNames are the files of a package of Go's library.
func fileNames(path string) (names []string, err error) {
	dir := filepath.Join(runtime.GOROOT(), "src", filepath.FromSlash(path))
	if strings.HasPrefix(path, "golang.org/") {
		dir = filepath.Join(runtime.GOROOT(), "src", "vendor", filepath.FromSlash(path))
	}
	ctxt := build.Default
	ctxt.CgoEnabled = false
	p, err := ctxt.ImportDir(dir, 0)
	if err != nil {
		return nil, err
	}
	for _, name := range p.GoFiles {
		names = append(names, filepath.Join(dir, name))
	}
	return names, nil
}

// theirs is go/types over Go's source.
type theirs struct {
	fset *token.FileSet
	pkgs map[string]*gotypes.Package
}

func newTheirs() *theirs {
	return &theirs{token.NewFileSet(), map[string]*gotypes.Package{"unsafe": gotypes.Unsafe}}
}

func (l *theirs) Import(path string) (*gotypes.Package, error) {
	if p := l.pkgs[path]; p != nil {
		return p, nil
	}
	names, err := fileNames(path)
	if err != nil {
		return nil, err
	}
	var files []*goast.File
	for _, name := range names {
		f, err := parser.ParseFile(l.fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	conf := gotypes.Config{Importer: l, IgnoreFuncBodies: true, Error: func(error) {}}
	p, _ := conf.Check(path, l.fset, files, nil)
	l.pkgs[path] = p
	return p, nil
}

// verdict returns the place of the first error, the zero value if there is none; it says false if the program does not parse.
func (l *theirs) verdict(name string, src []byte) (first token.Position, ok bool) {
	f, err := parser.ParseFile(l.fset, name, src, parser.SkipObjectResolution)
	if err != nil {
		return first, false
	}
	conf := gotypes.Config{Importer: l, Error: func(err error) {
		e := err.(gotypes.Error)
		if at := l.fset.Position(e.Pos); !strings.HasPrefix(e.Msg, "\t") && (!first.IsValid() || at.Offset < first.Offset) {
			first = at
		}
	}}
	conf.Check(f.Name.Name, l.fset, []*goast.File{f}, nil)
	return first, true
}

// ours is our checker over Go's source.
type ours struct {
	fset *token.FileSet
	ctxt *types.Context
	pkgs map[string]*types.Package
}

func newOurs() *ours {
	return &ours{token.NewFileSet(), types.NewContext(), make(map[string]*types.Package)}
}

func (l *ours) parse(path string) (files []*ast.File, err error) {
	names, err := fileNames(path)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		f, errs := syntax.ParseFile(l.fset, name, src, 0)
		if len(errs) > 0 {
			return nil, errs
		}
		files = append(files, f)
	}
	return files, nil
}

func (l *ours) Import(path string) (*types.Package, error) {
	if p := l.pkgs[path]; p != nil {
		return p, nil
	}
	files, err := l.parse(path)
	if err != nil {
		return nil, fmt.Errorf("package %s is not there: %v", path, err)
	}
	conf := types.Config{Importer: l, Context: l.ctxt, Lazy: true, Natives: true}
	p, _ := conf.Check(path, l.fset, files, nil)
	l.pkgs[path] = p
	return p, nil
}

func (l *ours) verdict(name string, src []byte) (first token.Position, ok bool) {
	f, errs := syntax.ParseFile(l.fset, name, src, 0)
	if len(errs) > 0 {
		return first, false
	}
	conf := types.Config{Importer: l, Context: l.ctxt, Natives: true}
	_, err := conf.Check(f.Name.Name, l.fset, []*ast.File{f}, nil)
	for _, e := range errorsOf(err) {
		if e.Pos.IsValid() && e.Code != "" {
			return e.Pos, true
		}
	}
	return first, true
}

func errorsOf(err error) source.ErrorList {
	list, _ := err.(source.ErrorList)
	return list
}
