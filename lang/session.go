package lang

// This file implements sessions: inputs of a read-eval-print loop that share their names and one growing program.

import (
	"io/fs"

	"minigo/lang/ast"
	"minigo/lang/compile"
	"minigo/lang/source"
	"minigo/lang/syntax"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// A Session compiles inputs one after the other.
type Session struct {
	front *front
	types *types.Session
	comp  *compile.Compiler
	n     int
}

// NewSession starts a session.
func NewSession(lib fs.FS) (*Session, error) {
	f := newFront(lib)
	s := &Session{front: f}
	f.info.ArrayPointers = true // an input may have such a conversion after others have been compiled
	s.types = types.NewSession(f.config(), "main", f.fset, f.info)
	s.comp = compile.New(f.fset, f.info, f.ctxt)
	if errs := f.start(s.comp); len(errs) > 0 {
		return nil, errs
	}
	return s, nil
}

// Compile compiles an input in script form: the program grows by what is new, and its entry function runs the input's statements and
// prints the values of expressions.
func (s *Session) Compile(name string, text []byte) (*bytecode.Program, source.ErrorList) {
	in, errs := s.check(name, text)
	if len(errs) > 0 {
		return nil, errs
	}
	script := &compile.Script{File: in.File, Pkg: s.types.Package(), Echo: in.Echo}
	s.n++
	script.N = s.n
	if len(in.Echo) > 0 {
		pkg, err := s.front.im.Import("fmt")
		if err != nil {
			return nil, source.ErrorList{{Msg: err.Error()}}
		}
		script.Printf, _ = pkg.Scope().Lookup("Printf").(*types.Func)
	}
	main := compile.Package{Types: s.types.Package()}
	return s.comp.Compile(func() []compile.Package { return s.front.im.packages(main) }, script)
}

func (s *Session) check(name string, text []byte) (*types.Input, source.ErrorList) {
	file, errs, _ := syntax.ParseInput(s.front.fset, name, text)
	if len(errs) > 0 {
		return nil, errs
	}
	in, err := s.types.CheckInput(file)
	if err != nil {
		return nil, err.(source.ErrorList)
	}
	return in, s.front.im.errs
}

// TypeOf is the type of an expression, which is not computed.
func (s *Session) TypeOf(name string, text []byte) (string, source.ErrorList) {
	in, errs := s.check(name, text)
	if len(errs) > 0 {
		return "", errs
	}
	if len(in.File.Script) == 1 {
		if e, ok := in.File.Script[0].(*ast.ExprStmt); ok {
			if t := s.front.info.TypeOf(e.X); t != nil {
				return types.TypeString(t, types.RelativeTo(s.types.Package())), nil
			}
		}
	}
	return "", source.ErrorList{{Pos: s.front.fset.Position(in.File.Pos()), Msg: "no expression"}}
}
