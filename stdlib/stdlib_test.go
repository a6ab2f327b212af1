package stdlib

import (
	"go/ast"
	"go/constant"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

// declared are the functions that the library's text declares without a body.
func declared(t *testing.T) map[string]bool {
	names := map[string]bool{}
	err := fs.WalkDir(FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(FS, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Body == nil {
				names[path.Dir(name)+"."+funcName(f)] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// funcName is a function's name as in a stack trace, without its package.
func funcName(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return f.Name.Name
	}
	switch r := f.Recv.List[0].Type.(type) {
	case *ast.StarExpr:
		return "(*" + r.X.(*ast.Ident).Name + ")." + f.Name.Name
	case *ast.Ident:
		return r.Name + "." + f.Name.Name
	}
	return "?"
}

func TestNativesMatchDeclarations(t *testing.T) {
	decl := declared(t)
	for name := range decl {
		n, ok := Native(name)
		if !ok {
			t.Errorf("%s has no body", name)
		} else if (n.Leaf == nil) == (n.Resume == nil) {
			t.Errorf("%s must have one of Leaf and Resume", name)
		}
	}
	for _, natives := range tables {
		for name := range natives() {
			if !decl[name] {
				t.Errorf("%s is not declared", name)
			}
		}
	}
}

// constants evaluates the constants of the files that match a pattern, as far as they need no other package.
func constants(t *testing.T, fsys fs.FS, pattern string) map[string]constant.Value {
	fset, values := token.NewFileSet(), map[string]constant.Value{}
	names, err := fs.Glob(fsys, pattern)
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(name, "_test.go") {
			files = append(files, file)
		}
	}
	conf := types.Config{IgnoreFuncBodies: true, Error: func(error) {}} // what is imported is not there
	pkg, _ := conf.Check("", fset, files, nil)
	for _, name := range pkg.Scope().Names() {
		if c, ok := pkg.Scope().Lookup(name).(*types.Const); ok {
			values[name] = c.Val()
		}
	}
	return values
}

// TestConstantsMatch: what the two halves of a package tell each other by numbers has one meaning: constants of the same name have the same value.
func TestConstantsMatch(t *testing.T) {
	same := 0
	match := func(dir string, text, native map[string]constant.Value) {
		for name, v := range text {
			if w := native[name]; w != nil && w.Kind() != constant.Unknown {
				same++
				if v.ExactString() != w.ExactString() {
					t.Errorf("%s: %s is %v in the text, and %v in Go", dir, name, v, w)
				}
			}
		}
	}
	fs.WalkDir(FS, ".", func(dir string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			match(dir, constants(t, FS, dir+"/*.mg"), constants(t, os.DirFS("."), dir+"/*.go"))
		}
		return err
	})
	polled := map[string]constant.Value{}
	for name, v := range constants(t, os.DirFS("."), "internal/poll/*.go") {
		polled["errno"+name] = v
	}
	match("net", constants(t, FS, "net/*.mg"), polled)
	if same < 50 {
		t.Errorf("only %d constants are in both halves", same)
	}
}

func TestTextIsFormatted(t *testing.T) {
	err := fs.WalkDir(FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(FS, name)
		if err != nil {
			return err
		}
		formatted, err := format.Source(text)
		if err == nil && string(formatted) != string(text) {
			t.Errorf("%s is not formatted", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
