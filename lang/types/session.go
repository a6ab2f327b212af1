// This file implements scripts, which declare names one statement after the
// other, and sessions, in which inputs follow one another.

package types

import (
	"go/token"

	"minigo/lang/ast"
)

// A Session checks the inputs of a read-eval-print loop. All inputs share one
// package scope; a name that an input declares again replaces the old one for
// later inputs, while what was checked before keeps the old one.
type Session struct {
	check  *Checker
	inputs int
}

// NewSession starts a session. All inputs fill info, which may be nil.
func NewSession(conf *Config, path string, fset *token.FileSet, info *Info) *Session {
	check := newChecker(conf, path, fset, info, 0)
	check.pkg.name = "main"
	check.startScript()
	return &Session{check: check}
}

// Package returns the package that the inputs declare names in.
func (s *Session) Package() *Package { return s.check.pkg }

// Info returns the tables of all inputs.
func (s *Session) Info() *Info { return s.check.info }

// An Input is a checked input.
type Input struct {
	File *ast.File

	// Objects are the package-level names that the input declares, in the order
	// of the source. Constants and types need no code; functions are compiled
	// (Func.Decl); variables get a new place, which the input's statements
	// assign.
	Objects []Object

	// Echo has the expression statements whose value a reader wants to see:
	// those that have one value. Info.Types has its type. (A call that is a
	// statement on its own in a program is among them if it has one result.)
	Echo []ast.Expr
}

// CheckInput checks an input in script form (File.Name is nil). After an error
// the session is as before.
//
// Unused variables and imports are no errors, and an expression may stand
// alone.
func (s *Session) CheckInput(file *ast.File) (*Input, error) {
	check := s.check
	in := &Input{File: file}
	scope, imports := check.pkg.scope.clone(), check.scriptImports.clone()
	check.oldMethods = make(map[*Named][]*Func)
	nobjs, nimports := len(check.objs), len(check.imports)
	ok := false
	check.guard(func() {
		check.scriptFile(file, in)
		ok = true
	})
	err := check.result()
	if err != nil || !ok {
		*check.pkg.scope, *check.scriptImports = *scope, *imports
		for t, methods := range check.oldMethods {
			t.methods = methods
		}
		check.objs, check.imports = check.objs[:nobjs], check.imports[:nimports]
		clear(check.seenErr)
		check.failed = false
		return nil, err
	}
	in.Objects = append(in.Objects, check.objs[nobjs:]...)
	s.inputs++
	return in, nil
}
