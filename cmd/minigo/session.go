package main

// This file implements what stands between the entries of a user and the machine.

import (
	"go/token"
	"strings"

	"minigo/lang"
	"minigo/lang/syntax"
	"minigo/stdlib"
	"minigo/vm"
	"minigo/vm/bytecode"
)

// A session compiles entries and runs them on a machine of its own.
type session struct {
	lang *lang.Session
	vm   *vm.Session
}

func newSession(r *repl) (*session, error) {
	front, err := lang.NewSession(stdlib.FS)
	if err != nil {
		return nil, err
	}
	m := vm.New(r.files.config([]string{"repl"}))
	return &session{front, m.NewSession(r.sf.newSched(r.files.err))}, nil
}

// eval compiles and runs an entry.
func (s *session) eval(name, text string) vm.Outcome {
	return s.vm.Run(func() (*bytecode.Program, error) {
		p, errs := s.lang.Compile(name, []byte(text))
		return p, errs.Err()
	})
}

// typeOf is the type of an expression, which is not computed.
func (s *session) typeOf(name, expr string) (string, error) {
	t, errs := s.lang.TypeOf(name, []byte(expr))
	return t, errs.Err()
}

// interrupt stops the entry that runs, and reports whether one does. It may be called at any time, from any goroutine.
func (s *session) interrupt() bool { return s.vm.Interrupt() }

func (s *session) close() { s.vm.Close() }

// withoutPackage replaces a package clause by spaces, so that what follows it keeps its place.
func withoutPackage(text string) string {
	fset := token.NewFileSet()
	f, _ := syntax.ParseFile(fset, "", []byte(text), syntax.Script)
	if f.Name == nil {
		return text
	}
	from, to := fset.Position(f.Package).Offset, fset.Position(f.Name.End()).Offset
	return text[:from] + strings.Repeat(" ", to-from) + text[to:]
}
