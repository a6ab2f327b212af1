package main

// This file implements what stands between the entries of a user and the machine.

import (
	"errors"
	"go/token"
	"strings"

	"minigo/lang/syntax"
	"minigo/vm"
)

// A session compiles entries and runs them on a machine of its own.
type session struct {
	vm *vm.Session
}

func newSession(r *repl) (*session, error) {
	m := vm.New(r.files.config([]string{"repl"}))
	return &session{vm: m.NewSession(r.sf.newSched(r.files.err))}, nil
}

// eval compiles and runs an entry. The error is that of the compiler.
func (s *session) eval(name, text string) (vm.Outcome, error) {
	return vm.Outcome{}, errors.New("the front end is not there yet")
}

// typeOf is the type of an expression, which is not computed.
func (s *session) typeOf(expr string) (string, error) {
	return "", errors.New("the front end is not there yet")
}

// interrupt stops the entry that runs. It may be called at any time, from any goroutine.
func (s *session) interrupt() { s.vm.Interrupt() }

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
