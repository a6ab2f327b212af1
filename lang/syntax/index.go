// This file implements the index of a library file: where its declarations are
// and what they declare, so that only those that a program uses are parsed.

package syntax

import (
	"go/token"
	"strings"

	"minigo/lang/ast"
	"minigo/lang/source"
)

// IndexFile makes the tree of a library file whose declarations are not parsed
// yet (File.Lazy), except for its package clause and its imports. It reads
// lines, not tokens, and relies on the text being formatted: a declaration
// begins where a line begins with its keyword, and a line of a group begins
// with one tab and its names. A name too many does no harm: who looks it up finds
// no declaration of it.
func IndexFile(fset *token.FileSet, filename, src string) *ast.File {
	x := indexer{text: src}
	file := fset.AddFile(filename, -1, len(src))
	x.base = token.Pos(file.Base())
	x.file = &ast.File{FileStart: x.base, FileEnd: x.base + token.Pos(len(src))}
	x.lines = make([]int, 0, len(src)/24)
	x.run()
	if !file.SetLines(x.lines) {
		file.SetLinesForContent([]byte(src))
	}
	return x.file
}

// An indexer is the state of one index.
type indexer struct {
	text  string
	base  token.Pos
	file  *ast.File
	lines []int
	decl  *ast.LazyDecl // the one whose lines are read; or nil
	group bool          // it has parentheses
	start int           // where it begins
}

func (x *indexer) run() {
	for off := 0; off < len(x.text); {
		x.lines = append(x.lines, off)
		end := len(x.text)
		if i := strings.IndexByte(x.text[off:], '\n'); i >= 0 {
			end = off + i + 1
		}
		x.line(off, x.text[off:end])
		off = end
	}
	x.close(len(x.text))
}

// line reads a line that begins at off.
func (x *indexer) line(off int, line string) {
	switch {
	case line[0] == '\t':
		switch {
		case !x.group:
		case x.decl.Tok == token.IMPORT:
			x.importSpec(off+1, line[1:])
		default:
			x.decl.Names = addNames(x.decl.Names, line[1:], x.decl.Tok != token.TYPE)
		}
	case strings.HasPrefix(line, "func "):
		x.open(off, token.FUNC)
		x.funcHead(off+len("func "), line[len("func "):])
	case strings.HasPrefix(line, "type "):
		x.spec(off, token.TYPE, line)
	case strings.HasPrefix(line, "var "):
		x.spec(off, token.VAR, line)
	case strings.HasPrefix(line, "const "):
		x.spec(off, token.CONST, line)
	case strings.HasPrefix(line, "import "):
		x.spec(off, token.IMPORT, line)
	case strings.HasPrefix(line, "package ") && x.file.Name == nil:
		x.file.Package = x.base + token.Pos(off)
		n := len("package ")
		x.file.Name = &ast.Ident{NamePos: x.file.Package + token.Pos(n), Name: line[n : n+nameLen(line[n:])]}
	}
}

// open begins a declaration, close ends it.
func (x *indexer) open(off int, tok token.Token) {
	x.close(off)
	x.decl = &ast.LazyDecl{Pos: x.base + token.Pos(off), Tok: tok}
	x.start = off
}

func (x *indexer) close(end int) {
	if d := x.decl; d != nil && d.Tok != token.IMPORT {
		d.Text = x.text[x.start:end]
		x.file.Lazy = append(x.file.Lazy, d)
	}
	x.decl, x.group = nil, false
}

func (x *indexer) spec(off int, tok token.Token, line string) {
	x.open(off, tok)
	n := len(tok.String()) + 1
	rest := line[n:]
	switch {
	case rest[0] == '(':
		x.group = true
	case tok == token.IMPORT:
		x.importSpec(off+n, rest)
	default:
		x.decl.Names = addNames(nil, rest, tok != token.TYPE)
	}
}

// importSpec reads [name] "path" at off.
func (x *indexer) importSpec(off int, s string) {
	spec := &ast.ImportSpec{}
	pos := x.base + token.Pos(off)
	if n := nameLen(s); n > 0 {
		spec.Name = &ast.Ident{NamePos: pos, Name: s[:n]}
		s, pos = s[n+1:], pos+token.Pos(n+1)
	}
	if s == "" || s[0] != '"' {
		return
	}
	spec.Path = &ast.BasicLit{ValuePos: pos, Kind: token.STRING, Value: s[:quotedLen(s)]}
	x.file.Imports = append(x.file.Imports, spec)
	x.file.Decls = append(x.file.Decls, &ast.GenDecl{TokPos: pos, Tok: token.IMPORT, Specs: []ast.Spec{spec}})
}

// funcHead reads [(r *T[P])] name at off.
func (x *indexer) funcHead(off int, s string) {
	if s[0] == '(' {
		end := strings.Index(s, ") ")
		if end < 0 {
			return
		}
		recv := s[1:end]
		if i := strings.IndexByte(recv, ' '); i >= 0 {
			recv = recv[i+1:]
		}
		recv, x.decl.PtrRecv = strings.CutPrefix(recv, "*")
		x.decl.Recv = recv[:nameLen(recv)]
		s, off = s[end+2:], off+end+2
	}
	x.decl.NamePos = x.base + token.Pos(off)
	x.decl.Names = addNames(nil, s, false)
}

// addNames appends the names that a line begins with.
func addNames(names []string, s string, list bool) []string {
	for {
		n := nameLen(s)
		if n == 0 {
			return names
		}
		names = append(names, s[:n])
		if !list || !strings.HasPrefix(s[n:], ", ") {
			return names
		}
		s = s[n+2:]
	}
}

// nameLen is the length of the name in ASCII that s begins with.
func nameLen(s string) int {
	i := 0
	for i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' || s[i] == '_' || i > 0 && s[i] >= '0' && s[i] <= '9') {
		i++
	}
	return i
}

// ParseDecl parses a declaration that IndexFile left out, but for the body of a
// function (see ParseBody).
func ParseDecl(fset *token.FileSet, lazy *ast.LazyDecl) ([]ast.Decl, source.ErrorList) {
	f := &ast.File{}
	errs, _ := parse(fset.File(lazy.Pos), []byte(lazy.Text), lazy.Text, lazy.Pos, func(p *parser) {
		p.lazy = true
		p.parseDecls(f)
	})
	return f.Decls, errs
}
