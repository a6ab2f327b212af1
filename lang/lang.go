// Package lang is the front end: program text in, errors or a compiled program out.
//
//	text -> syntax -> tree -> types -> checked tree -> compile -> bytecode.Program
//
// A program is Compile; a session's inputs, one after the other, are Session.Compile.
package lang

// This file implements the way of a whole program.

import (
	"go/token"
	"io/fs"
	"strings"

	"minigo/lang/ast"
	"minigo/lang/codes"
	"minigo/lang/compile"
	"minigo/lang/source"
	"minigo/lang/syntax"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// A Source is a file of a program.
type Source struct {
	Name string
	Text []byte
}

// Compile compiles a program: the files of package main, or one script. lib holds the library's text, a folder for each import path.
func Compile(lib fs.FS, files ...Source) (*bytecode.Program, source.ErrorList) {
	f, errs := check(lib, files)
	if len(errs) > 0 {
		return nil, errs
	}
	c := compile.New(f.fset, f.info, f.ctxt)
	if errs := f.start(c); len(errs) > 0 {
		return nil, errs
	}
	main := compile.Package{Types: f.main, Files: f.files}
	var script *compile.Script
	if f.files[0].Name == nil {
		script = &compile.Script{File: f.files[0], Pkg: f.main}
	}
	return c.Compile(func() []compile.Package { return f.im.packages(main) }, script)
}

// Check reports the errors of a program without compiling it.
func Check(lib fs.FS, files ...Source) source.ErrorList {
	_, errs := check(lib, files)
	return errs
}

// A front is what the phases share.
type front struct {
	fset  *token.FileSet
	info  *types.Info
	ctxt  *types.Context
	im    *importer
	files []*ast.File
	main  *types.Package
}

func newFront(lib fs.FS) *front {
	f := &front{fset: token.NewFileSet(), info: &types.Info{}, ctxt: types.NewContext()}
	f.im = newImporter(lib, f.fset, f.info, f.ctxt)
	return f
}

// config says how the program's own package is checked.
func (f *front) config() *types.Config {
	return &types.Config{Importer: f.im, Context: f.ctxt, ParseBody: parseBody, ScriptImport: f.im.scriptImport}
}

// start gives the compiler package runtime.
func (f *front) start(c *compile.Compiler) source.ErrorList {
	rt, err := f.im.Import("runtime")
	if err != nil {
		return source.ErrorList{{Msg: err.Error()}}
	}
	c.Start(rt)
	return f.im.errs
}

func check(lib fs.FS, files []Source) (*front, source.ErrorList) {
	f := newFront(lib)
	syntax.Prepare(files[0].Text)
	var errs source.ErrorList
	for _, s := range files {
		mode := syntax.Script
		if strings.HasSuffix(s.Name, ".go") {
			mode = 0 // a file of Go itself
		}
		file, es := syntax.ParseFile(f.fset, s.Name, s.Text, mode)
		if es.HasSyntaxError() {
			es.Append(types.CheckLabels(f.fset, file, es))
			es.Sort()
		}
		errs.Append(es)
		if file.Name == nil && len(files) > 1 {
			errs = append(errs, &source.Error{Pos: f.fset.Position(file.FileStart), Code: codes.LoneScript, Msg: "a script must be the only file"})
		}
		f.files = append(f.files, file)
	}
	if errs.HasSyntaxError() || len(errs) > 0 && len(files) > 1 {
		errs.RemoveMultiples()
		return f, errs
	}
	conf := f.config()
	conf.Failed = len(errs) > 0
	main, err := conf.Check("main", f.fset, f.files, f.info)
	f.main = main
	if err != nil {
		errs.Append(withoutConsequences(err.(source.ErrorList), errs))
	}
	errs.Append(f.im.errs)
	errs.Sort()
	if name := main.Name(); len(errs) == 0 && name != "main" {
		errs = append(errs, &source.Error{Pos: f.fset.Position(f.files[0].Name.Pos()), Code: codes.PackageName, Msg: "package " + name + " is not a main package"})
	}
	return f, errs
}

// withoutConsequences are the checker's errors without those on lines where the parser has found what Go's checker finds, such as a go
// statement without a call. Go does check lines with a wrong number or character, and what is around an index that is missing.
func withoutConsequences(list, parser source.ErrorList) (kept source.ErrorList) {
	bad := make(map[int]bool)
	for _, e := range parser {
		bad[e.Pos.Line] = bad[e.Pos.Line] || !e.Code.Lexical() && e.Code != codes.MissingSliceIndex
	}
	for _, e := range list {
		if !bad[e.Pos.Line] {
			kept = append(kept, e)
		}
	}
	return kept
}
