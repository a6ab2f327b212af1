package lang_test

// This file tests what the importer relies on: that the library's texts are indexed as they would be parsed.

import (
	"fmt"
	"go/token"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"minigo/lang/ast"
	"minigo/lang/syntax"
	"minigo/stdlib"
)

func TestLibraryIndex(t *testing.T) {
	err := fs.WalkDir(stdlib.FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(stdlib.FS, name)
		if err != nil {
			return err
		}
		fset := token.NewFileSet()
		want, errs := syntax.ParseFile(fset, name, text, 0)
		if len(errs) > 0 {
			t.Error(errs)
		}
		f := syntax.IndexFile(fset, name, string(text))
		if f.Name == nil || f.Name.Name != want.Name.Name || len(f.Imports) != len(want.Imports) {
			t.Errorf("%s: another package clause or other imports", name)
		}
		delta := f.FileStart - want.FileStart
		for i, s := range f.Imports {
			if s.Path.Value != want.Imports[i].Path.Value || s.Pos() != want.Imports[i].Pos()+delta {
				t.Errorf("%s: imports %s, want %s", name, s.Path.Value, want.Imports[i].Path.Value)
			}
		}
		var decls []ast.Decl
		for _, l := range f.Lazy {
			list, errs := syntax.ParseDecl(fset, l)
			if len(errs) > 0 {
				t.Error(errs)
			}
			for _, d := range list {
				for _, n := range declares(d) {
					if !slices.Contains(l.Names, n) {
						t.Errorf("%s: %s is not in the index", name, n)
					}
				}
				fd, ok := d.(*ast.FuncDecl)
				if !ok {
					continue
				}
				if recv, ptr := receiver(fd); recv != l.Recv || ptr != l.PtrRecv {
					t.Errorf("%s: receiver %s (pointer: %t) of %s, want %s (%t)", name, l.Recv, l.PtrRecv, fd.Name.Name, recv, ptr)
				}
				if l.NamePos != fd.Name.Pos() {
					t.Errorf("%s: name of %s at %d, want %d", name, fd.Name.Name, l.NamePos, fd.Name.Pos())
				}
			}
			decls = append(decls, list...)
		}
		i := 0
		for _, d := range want.Decls {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
				continue
			}
			if i >= len(decls) || fmt.Sprintf("%T", d) != fmt.Sprintf("%T", decls[i]) || !slices.Equal(declares(d), declares(decls[i])) ||
				decls[i].Pos() != d.Pos()+delta || decls[i].End() != d.End()+delta {
				t.Errorf("%s: declaration %d of %v differs", name, i, declares(d))
				break
			}
			i++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// declares are the names of a declaration.
func declares(d ast.Decl) (names []string) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		names = append(names, d.Name.Name)
	case *ast.GenDecl:
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				names = append(names, s.Name.Name)
			case *ast.ValueSpec:
				for _, n := range s.Names {
					names = append(names, n.Name)
				}
			}
		}
	}
	return names
}

// receiver is the name of a method's receiver type, and whether the receiver is a pointer to it.
func receiver(d *ast.FuncDecl) (name string, ptr bool) {
	if d.Recv == nil {
		return "", false
	}
	name, ptr = strings.CutPrefix(ast.ExprString(d.Recv.List[0].Type), "*")
	name, _, _ = strings.Cut(name, "[")
	return name, ptr
}
