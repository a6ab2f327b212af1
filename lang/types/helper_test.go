package types_test

import (
	"fmt"
	"go/token"
	"os"
	"path/filepath"
	"testing"

	"minigo/lang/ast"
	"minigo/lang/source"
	"minigo/lang/syntax"
	"minigo/lang/types"
)

// A library imports packages from texts, lazily.
type library struct {
	fset  *token.FileSet
	ctxt  *types.Context
	texts map[string]string
	pkgs  map[string]*types.Package
	info  *types.Info
}

// newLibrary has a few small packages.
func newLibrary(fset *token.FileSet) *library {
	return &library{fset, types.NewContext(), map[string]string{
		"fmt": `package fmt
			import "io"
			type Stringer interface{ String() string }
			func Println(args ...any) (n int, err error)
			func Sprint(args ...any) string
			func Printf(format string, args ...any) (n int, err error)
			func Fprintln(w io.Writer, args ...any) (n int, err error)`,
		"io": `package io
			import "errors"
			var EOF = errors.New("EOF")
			type Writer interface{ Write(p []byte) (n int, err error) }`,
		"errors": `package errors
			func New(text string) error { return &errorString{text} }
			type errorString struct{ s string }
			func (e *errorString) Error() string { return e.s }
			func Unwrap(err error) error { return undefinedHere }`,
		"os": `package os
			import "io"
			type File struct { name string; fd int }
			func (f *File) Write(p []byte) (n int, err error)
			func (f *File) close() error
			var Stdout = open("stdout")
			var Stderr = open("stderr")
			func open(name string) *File { return &File{name: name} }
			var _ io.Writer = Stdout`,
		"math/rand": `package rand
			func Intn(n int) int`,
	}, make(map[string]*types.Package), nil}
}

func (l *library) Import(path string) (*types.Package, error) {
	if p := l.pkgs[path]; p != nil {
		return p, nil
	}
	text, ok := l.texts[path]
	if !ok {
		return nil, fmt.Errorf("no package %s", path)
	}
	f, errs := syntax.ParseFile(l.fset, path+".mg", []byte(text), syntax.LazyBodies)
	if len(errs) > 0 {
		return nil, errs
	}
	conf := types.Config{Importer: l, Context: l.ctxt, Lazy: true, Natives: true, ParseBody: syntax.ParseBody}
	p, err := conf.Check(path, l.fset, []*ast.File{f}, l.info)
	l.pkgs[path] = p
	return p, err
}

// check checks the text of a file and returns its package, tables and errors.
func check(t *testing.T, text string) (*types.Package, *types.Info, *ast.File, source.ErrorList) {
	t.Helper()
	fset := token.NewFileSet()
	f, errs := syntax.ParseFile(fset, "a.mg", []byte(text), 0)
	if len(errs) > 0 {
		t.Fatalf("parse: %v", errs)
	}
	lib := newLibrary(fset)
	info := new(types.Info)
	conf := types.Config{Importer: lib, Context: lib.ctxt}
	pkg, err := conf.Check("p", fset, []*ast.File{f}, info)
	list, _ := err.(source.ErrorList)
	return pkg, info, f, list
}

// mustCheck is check for a text without errors.
func mustCheck(t *testing.T, text string) (*types.Package, *types.Info, *ast.File) {
	t.Helper()
	pkg, info, f, errs := check(t, text)
	if len(errs) > 0 {
		t.Fatalf("unexpected errors:\n%v", errs)
	}
	return pkg, info, f
}

func testFiles(t *testing.T, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no files %s", pattern)
	}
	return names
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return src
}
