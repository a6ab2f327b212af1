package lang

// This file implements sessions: inputs of a read-eval-print loop that share their names and one growing program.

import (
	"go/token"
	"io/fs"
	"slices"
	"strings"
	"unicode"

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
	t, errs := s.typeOf(name, text)
	if len(errs) > 0 {
		return "", errs
	}
	return types.TypeString(t, types.RelativeTo(s.types.Package())), nil
}

func (s *Session) typeOf(name string, text []byte) (types.Type, source.ErrorList) {
	in, errs := s.check(name, text)
	if len(errs) > 0 {
		return nil, errs
	}
	if len(in.File.Script) == 1 {
		if e, ok := in.File.Script[0].(*ast.ExprStmt); ok {
			if t := s.front.info.TypeOf(e.X); t != nil {
				return t, nil
			}
		}
	}
	return nil, source.ErrorList{{Pos: s.front.fset.Position(in.File.Pos()), Msg: "no expression"}}
}

// Complete returns the names that the end of text may be the beginning of, sorted, and where in text that begins: of members of what is
// before a dot, or else of what can be used in an input.
func (s *Session) Complete(text string) (from int, names []string) {
	inName := func(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }
	begin := len(strings.TrimRightFunc(text, func(r rune) bool { return r == '.' || inName(r) }))
	path := text[begin:]
	dot := strings.LastIndexByte(path, '.')
	from = begin + dot + 1
	if dot < 0 {
		names = s.names()
	} else {
		names = s.members(path[:dot])
	}
	names = slices.DeleteFunc(names, func(name string) bool { return !strings.HasPrefix(name, text[from:]) })
	slices.Sort(names)
	return from, slices.Compact(names)
}

// names are what can be used without a dot: what was declared, packages, what is predeclared, and keywords.
func (s *Session) names() []string {
	names := append(s.types.Package().Scope().Names(), types.Universe.Names()...)
	names = append(names, s.front.im.scriptNames()...)
	for tok := token.BREAK; tok <= token.VAR; tok++ {
		names = append(names, tok.String())
	}
	return names
}

// members are what can be selected of a package, or of an expression that consists of names.
func (s *Session) members(expr string) []string {
	if path := s.front.im.scriptImport(expr); path != "" && s.types.Package().Scope().Lookup(expr) == nil {
		pkg, err := s.front.im.Import(path)
		if err != nil {
			return nil
		}
		return slices.DeleteFunc(pkg.Scope().Names(), func(name string) bool { return !token.IsExported(name) })
	}
	t, errs := s.typeOf("", []byte(expr))
	if len(errs) > 0 {
		return nil
	}
	return types.Members(s.types.Package(), t)
}
