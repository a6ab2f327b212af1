package stdlib

import (
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
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
	decl, natives := declared(t), Natives()
	for name := range decl {
		n, ok := natives[name]
		if !ok {
			t.Errorf("%s has no body", name)
		} else if (n.Leaf == nil) == (n.Resume == nil) {
			t.Errorf("%s must have one of Leaf and Resume", name)
		}
	}
	for name := range natives {
		if !decl[name] {
			t.Errorf("%s is not declared", name)
		}
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
