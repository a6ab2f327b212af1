// This file implements the entry points: a file, an entry at the prompt, a body
// that was skipped.

package syntax

import (
	"bytes"
	"fmt"
	"go/token"
	"runtime"
	"strings"
	"sync"

	"minigo/lang/ast"
	"minigo/lang/codes"
	"minigo/lang/source"
)

// A Mode says what a file may be.
type Mode uint

const (
	// Script allows a file without a package clause: script form. The first
	// line of any file may then begin with "#!".
	Script Mode = 1 << iota
	// LazyBodies leaves the bodies of top-level functions to ParseBody.
	LazyBodies
)

// instances are the parsers that no parse uses at the moment. That is all that
// parses share.
var instances struct {
	sync.Mutex
	free []*parser
}

const (
	minTokens = 127     // of a new instance; with the end of the text a power of two, as append makes room
	maxFree   = 4       // instances kept
	maxBuffer = 1 << 16 // tokens of an instance that is kept
)

// Prepare begins to build the productions that parsing src will need, beside the
// parse that the caller is about to begin, if there is a processor for it. They
// take longer than to parse a small program. Those that come first in any text
// are left to the parse: it would wait for them.
func Prepare(src []byte) {
	instances.Lock()
	defer instances.Unlock()
	if len(instances.free) > 0 || runtime.GOMAXPROCS(0) == 1 {
		return
	}
	p, b := newParser()
	instances.free = append(instances.free, p)
	go func() {
		for _, t := range []token.Token{token.IF, token.VAR, token.FOR, token.RETURN, token.TYPE, token.SWITCH, token.GO} {
			if t == token.IF || bytes.Contains(src, []byte(t.String())) { // the library's functions are full of ifs
				b.build[t]()
			}
		}
	}()
}

func acquire() *parser {
	instances.Lock()
	defer instances.Unlock()
	if n := len(instances.free); n > 0 {
		p := instances.free[n-1]
		instances.free = instances.free[:n-1]
		return p
	}
	p, _ := newParser()
	return p
}

// release forgets a parse and keeps the instance.
func release(p *parser) {
	clear(p.buf.toks[:p.used]) // they hold on to the text
	*p = parser{grammar: p.grammar, buf: p.buf, open: p.open}
	if len(p.buf.toks) > maxBuffer {
		p.buf = tokenBuffer{}
	}
	instances.Lock()
	defer instances.Unlock()
	if len(instances.free) < maxFree {
		instances.free = append(instances.free, p)
	}
}

// parse runs f with an instance for the text at base in file, and returns the
// errors, sorted. Whatever happens in f, it returns.
func parse(file *token.File, src []byte, text string, base token.Pos, f func(p *parser)) (errs source.ErrorList, atEOF bool) {
	p := acquire()
	p.file = file
	p.toks.onError = p.lexError
	func() {
		defer func() {
			switch r := recover().(type) {
			case nil, bailout:
			default:
				pos := base
				if p.lex != nil {
					pos = p.pos()
				}
				p.errors.Add(file.Position(pos), fmt.Sprintf("internal error: parser: %v", r))
			}
		}()
		p.toks.init(src, text, base)
		f(p)
	}()
	errs, atEOF = p.errors, p.atEOF
	release(p)
	errs.Sort()
	return errs, atEOF
}

// ParseFile parses a file, adds it to fset, and returns its tree, as far as
// there is one, with the errors, sorted, at most one a line. It may be called
// from any goroutine.
func ParseFile(fset *token.FileSet, filename string, src []byte, mode Mode) (*ast.File, source.ErrorList) {
	f, errs, _ := parseFile(fset, filename, src, mode)
	return f, errs
}

// ParseInput parses what was entered at a prompt, in script form. If incomplete
// is true the text stops where more must follow (a bracket, a raw string or a
// comment is open, or the last line ends in an operator); the errors say no
// more than that.
func ParseInput(fset *token.FileSet, filename string, src []byte) (f *ast.File, errs source.ErrorList, incomplete bool) {
	return parseFile(fset, filename, src, Script)
}

func parseFile(fset *token.FileSet, filename string, src []byte, mode Mode) (*ast.File, source.ErrorList, bool) {
	file := fset.AddFile(filename, -1, len(src))
	file.SetLinesForContent(src)
	text, base := string(src), token.Pos(file.Base())
	f := &ast.File{FileStart: base, FileEnd: base + token.Pos(len(text))}
	const bom = "\uFEFF" // some editors put it before everything, and Go's scanner passes over it
	if mode&Script != 0 && strings.HasPrefix(strings.TrimPrefix(text, bom), "#!") {
		n := through(text, "\n")
		src, text, base = src[n:], text[n:], base+token.Pos(n)
	}
	directives := readDirectives(file, text)
	errs, atEOF := parse(file, src, text, base, func(p *parser) {
		p.parseFile(f, mode)
		p.directives(f, directives)
	})
	return f, errs, atEOF
}

// ParseBody parses the body of a declaration that LazyBodies left out. It does
// not change the declaration.
func ParseBody(fset *token.FileSet, decl *ast.FuncDecl) (*ast.BlockStmt, source.ErrorList) {
	lazy := decl.Lazy
	body := &ast.BlockStmt{Lbrace: lazy.Lbrace, Rbrace: lazy.Rbrace}
	errs, _ := parse(fset.File(lazy.Lbrace), []byte(lazy.Text), lazy.Text, lazy.Lbrace, func(p *parser) {
		p.readUnit(false)
		p.fnest = 1
		p.next() // without the detour through the grammar, as lazyFunc
		body.List = p.stmtList()
		p.want(tRbrace)
	})
	return body, errs
}

// parseFile parses the units of a file into f.
//
//	Program = PackageClause { ImportDecl ";" } { TopLevelDecl ";" } .
//	Script = { ( ImportDecl | FuncDecl | Statement ) ";" } .
//	TopLevelDecl = Declaration | FuncDecl .
//	Declaration = ConstDecl | VarDecl | TypeDecl .
func (p *parser) parseFile(f *ast.File, mode Mode) {
	p.lazy = mode&LazyBodies != 0
	more, body := p.readUnit(false)
	if p.tok() != tokenKind(token.PACKAGE) {
		if mode&Script == 0 {
			p.syntaxError(codes.LatePackage, "package statement must be first")
			return
		}
		for more {
			p.scriptUnit(f, body)
			more, body = p.readUnit(false)
		}
		return
	}

	f.Package = p.pos()
	clause, err := p.grammar.packageClause()
	if err != nil && p.explain(err, token.PACKAGE) == codes.ExpectedName {
		p.next()
		p.want(tSemi)
	}
	if len(p.errors) > 0 {
		return // what follows a broken package clause is hardly Go
	}
	f.Name = ident(&clause.Name)
	p.parseDecls(f)
}

// parseDecls parses the declarations of a file in program form into f.
func (p *parser) parseDecls(f *ast.File) {
	skip := false
	prev := token.IMPORT
	for {
		more, body := p.readUnit(skip)
		if !more {
			return
		}
		skip = false
		for p.tok() != tEOF {
			var ok bool
			prev, ok = p.topLevelDecl(f, prev, body)
			skip = !ok && p.tok() == tEOF
		}
	}
}

// declKinds are the members of declStart.
var declKinds = kinds(token.IMPORT, token.CONST, token.TYPE, token.VAR, token.FUNC)

// topLevelDecl parses one declaration of a file in program form; prev is the
// keyword of the one before. It returns the keyword, and whether it knows where
// the declaration ends; if not, it skipped to one that follows in the unit or
// to the unit's end.
func (p *parser) topLevelDecl(f *ast.File, prev token.Token, body *ast.LazyBody) (token.Token, bool) {
	pos, tok := p.pos(), token.Token(p.tok())
	if !declStart.has(p.tok()) {
		if p.opensBody(f.Decls) {
			p.syntaxError(codes.BraceOnNewLine, "unexpected semicolon or newline before {")
		} else {
			p.syntaxError(codes.OutsideFunction, "non-declaration statement outside function body")
		}
		p.advance(declKinds...)
		return prev, false
	}
	if tok == token.IMPORT && prev != token.IMPORT {
		p.syntaxError(codes.LateImport, "imports must appear before other declarations")
	}
	d := p.decl(pos, tok, body)
	if d == nil {
		p.advance(tEOF)
		return tok, true
	}
	if len(f.Decls) >= maxDecls {
		p.errorAt(pos, codes.TooDeep, "syntax error: too many declarations")
		panic(bailout{})
	}
	f.Decls = append(f.Decls, d)
	addImports(f, d)
	if p.tok() != tEOF && !p.got(tSemi) {
		p.syntaxError(codes.StatementEnd, "after top level declaration")
		p.advance(declKinds...)
		return tok, false
	}
	return tok, true
}

// opensBody reports whether a { follows the declaration of a function that has
// no body: it probably was meant to be on the same line.
func (p *parser) opensBody(decls []ast.Decl) bool {
	if p.tok() != tLbrace || len(decls) == 0 {
		return false
	}
	d, ok := decls[len(decls)-1].(*ast.FuncDecl)
	return ok && !d.HasBody()
}

func addImports(f *ast.File, d ast.Decl) {
	if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
		for _, s := range g.Specs {
			f.Imports = append(f.Imports, s.(*ast.ImportSpec))
		}
	}
}

// decl parses a declaration that begins with tok, nil if the grammar fails.
// A body is that of a function, left out.
func (p *parser) decl(pos token.Pos, tok token.Token, body *ast.LazyBody) ast.Decl {
	var d ast.Decl
	var err error
	switch {
	case tok == token.FUNC && p.lazy:
		d, err = p.lazyFunc(pos, body)
	case tok != token.IMPORT && p.lazy:
		d = p.lazyGen(pos, tok)
	case tok == token.FUNC:
		var x *funcDecl
		p.fnest++
		x, err = p.grammar.funcDecl()
		p.fnest--
		if err == nil {
			d = lowerFunc(pos, x)
		}
	default:
		d, err = p.grammar.decl[tok](p, pos)
	}
	if err != nil {
		p.explain(err, tok)
		return nil
	}
	return d
}

// lazyFunc parses a function whose body was left out or that has none, without
// the detour through the grammar: a library is hundreds of these. A body that
// is there could not be left out, so there is an error in it.
func (p *parser) lazyFunc(pos token.Pos, body *ast.LazyBody) (ast.Decl, error) {
	p.next()
	f := p.funcHead()
	f.Type.Func = pos
	if p.tok() != tLbrace {
		return f, nil
	}
	if body != nil {
		p.next()
		p.want(tRbrace)
		f.Lazy = body
		return f, nil
	}
	p.fnest++
	b, err := p.grammar.block()
	p.fnest--
	if err != nil {
		return nil, err
	}
	f.Body = lowerBlock(b)
	return f, nil
}

// lazyGen parses a const, type or var declaration, also without the detour: the
// grammar would have to be built for it first.
func (p *parser) lazyGen(pos token.Pos, tok token.Token) ast.Decl {
	d := &ast.GenDecl{TokPos: pos, Tok: tok}
	p.next()
	if p.tok() != tLparen {
		d.Specs = []ast.Spec{p.lazySpec(tok)}
		return d
	}
	d.Lparen = p.pos()
	p.next()
	for p.tok() != tRparen && p.tok() != tEOF {
		d.Specs = append(d.Specs, p.lazySpec(tok))
		if !p.got(tSemi) {
			break
		}
	}
	d.Rparen = p.want(tRparen)
	return d
}

func (p *parser) lazySpec(tok token.Token) ast.Spec {
	if tok == token.TYPE {
		return p.typeSpec()
	}
	v := &ast.ValueSpec{Names: p.names()}
	switch {
	case tok == token.CONST:
		v.Type = p.typeOrNil()
	case p.tok() != tAssign:
		v.Type = p.type_()
	}
	if p.got(tAssign) {
		v.Values = p.exprs()
	}
	return v
}

// scriptUnit parses the statements and declarations of a unit in script form.
func (p *parser) scriptUnit(f *ast.File, body *ast.LazyBody) {
	p.fnest = 1
	for p.tok() != tEOF {
		pos, tok := p.pos(), token.Token(p.tok())
		var s ast.Stmt
		switch {
		case p.tok() == tSemi:
			p.next()
			continue
		case tok == token.PACKAGE:
			p.syntaxError(codes.LatePackage, "package statement must be first")
			p.advance(tSemi)
		case p.opensBody(scriptDecls(f.Script)):
			p.syntaxError(codes.BraceOnNewLine, "unexpected semicolon or newline before {")
			p.advance(tSemi)
		case tok == token.IMPORT || tok == token.FUNC && p.isFuncDecl():
			if d := p.decl(pos, tok, body); d != nil {
				s = &ast.DeclStmt{Decl: d}
				addImports(f, d)
			}
		default:
			var ok bool
			if s, ok = p.stmt(); !ok {
				p.syntaxError(codes.StatementEnd, "expected statement")
				p.advance()
				continue
			}
		}
		if s != nil {
			f.Script = append(f.Script, s)
		}
		if p.tok() != tEOF && !p.got(tSemi) {
			p.syntaxError(codes.StatementEnd, "at end of statement")
			p.advance(tSemi)
		}
	}
}

// scriptDecls is the last statement as a list of declarations, if it is one.
func scriptDecls(list []ast.Stmt) []ast.Decl {
	if n := len(list); n > 0 {
		if d, ok := list[n-1].(*ast.DeclStmt); ok {
			return []ast.Decl{d.Decl}
		}
	}
	return nil
}

// isFuncDecl reports whether the "func" at the cursor starts a declaration and
// not a function literal: a name follows it, or a name with a parameter list
// follows what would be a receiver.
func (p *parser) isFuncDecl() bool {
	toks := p.buf.toks[p.lex.RawCursor()+1:]
	if toks[0].Type != tLparen {
		return toks[0].Type == tIdent
	}
	depth := 0
	for i := range toks {
		switch toks[i].Type {
		case tLparen:
			depth++
		case tRparen:
			if depth--; depth == 0 {
				next := toks[i+1 : i+3]
				return next[0].Type == tIdent && (next[1].Type == tLparen || next[1].Type == tLbrack)
			}
		case tEOF:
			return false
		}
	}
	return false
}
