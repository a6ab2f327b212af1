// This file implements the parser's state: the current token, errors and the
// way on after one, and the limits.

package syntax

import (
	"go/token"
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"minigo/lang/ast"
	"minigo/lang/codes"
	"minigo/lang/source"
)

const (
	maxDepth  = 10_000  // of brackets, operators, blocks, chains
	maxTokens = 1 << 20 // of one top-level declaration
	maxDecls  = 1 << 18 // of them
)

// A parser is one instance of the grammar with the state of one parse.
type parser struct {
	grammar productions

	file   *token.File // of this parse, with its lines
	buf    tokenBuffer
	used   int         // tokens of buf that were
	open   []tokenKind // brackets, of readUnit
	toks   tokens
	lazy   bool // leave the bodies of functions out
	errors source.ErrorList
	found  int          // errors that were reported, also those that are not kept
	lines  map[int]bool // that have errors; true: a syntax error
	atEOF  bool         // whether the first error was that the text ended

	// The state of a position in the grammar. A custom production sets lex, for
	// participle works on copies of it.
	lex   *lexer.PeekingLexer
	depth int // of nesting, here
	fnest int // of functions; 0 at top level
	xnest int // of expressions; < 0 in a header, where { does not start a literal
}

// bailout is the panic that ends a parse before the text's end; the error that
// is the reason has been reported.
type bailout struct{}

// production notes where a custom production reads its tokens, and returns what
// the caller puts back when it is done.
func (p *parser) production(lex *lexer.PeekingLexer) *lexer.PeekingLexer {
	outer := p.lex
	p.lex = lex
	return outer
}

// ----------------------------------------------------------------------------
// Tokens

func (p *parser) tok() tokenKind { return p.lex.Peek().Type }

func (p *parser) pos() token.Pos { return posOf(p.lex.Peek()) }

func posOf(t *lexer.Token) token.Pos { return token.Pos(t.Pos.Offset) }

// is reports whether a token was captured.
func is(t *lexer.Token) bool { return t.Pos.Offset != 0 }

func (p *parser) next() { p.lex.Next() }

func (p *parser) got(t tokenKind) bool {
	if p.tok() == t {
		p.lex.Next()
		return true
	}
	return false
}

// want consumes a token of kind t. Its position is that of the token that is
// there, even if it is another.
func (p *parser) want(t tokenKind) token.Pos {
	pos := p.pos()
	if !p.got(t) {
		p.syntaxError(codes.UnexpectedToken, "expected "+kindText(t))
		p.advance()
	}
	return pos
}

// kindText names a kind of token in a message.
func kindText(t tokenKind) string {
	switch {
	case t == tEOF:
		return "EOF"
	case t == tIdent:
		return "name"
	case t == tComma:
		return "comma"
	case t == tSemi:
		return "semicolon or newline"
	case token.Token(t).IsKeyword():
		return "keyword " + texts[t]
	case token.Token(t).IsLiteral():
		return "literal"
	}
	return texts[t]
}

// tokenText names a token in a message.
func tokenText(t *lexer.Token) string {
	switch {
	case t.Type == tIdent:
		return "name " + t.Value
	case t.Type == tSemi:
		switch t.Value {
		case "\n":
			return "newline"
		case "EOF":
			return "EOF"
		}
		return "semicolon"
	case t.Type >= 0 && token.Token(t.Type).IsLiteral():
		return "literal " + t.Value
	}
	return kindText(t.Type)
}

// ----------------------------------------------------------------------------
// Errors

// errorAt reports an error. Of several syntax errors on a line only the first
// is kept, and of equal ones in a row; after as many as are printed the parse
// ends.
//
// Go: cmd/compile/internal/base/print.go ErrorfAt (go1.26)
func (p *parser) errorAt(pos token.Pos, code codes.Code, msg string) {
	if p.found++; p.found > maxFound {
		panic(bailout{})
	}
	at := p.position(pos)
	syntax := strings.HasPrefix(msg, "syntax error:")
	if syntax && p.lines[at.Line] {
		return
	}
	if n := len(p.errors); n > 0 && p.errors[n-1].Pos.Line == at.Line && p.errors[n-1].Msg == msg {
		return
	}
	if p.lines == nil {
		p.lines = make(map[int]bool)
	}
	p.lines[at.Line] = p.lines[at.Line] || syntax
	if len(p.errors) == 0 {
		p.atEOF = p.lex != nil && p.tok() == tEOF && pos == p.pos()
	}
	p.errors = append(p.errors, &source.Error{Pos: at, Code: code, Msg: msg, Help: p.hint(pos, code, msg)})
	if len(p.lines) >= source.MaxErrors {
		panic(bailout{})
	}
}

// maxFound is after how many errors the parse ends even if all are on a few lines or equal, as in a file that is no text.
const maxFound = 1000

// position is the place of pos. The end of a text that ends in a newline is on
// a line of its own, which the file's table of lines does not have.
func (p *parser) position(pos token.Pos) token.Position {
	at := p.file.Position(pos)
	end := pos == p.toks.base+token.Pos(len(p.toks.text))
	if end && strings.HasSuffix(p.toks.text, "\n") || at.Line == 0 {
		at.Line++
		at.Column = 1
	}
	return at
}

// syntaxErrorAt reports a syntax error. A message that begins with "in", "at",
// "after" or "expected" is completed with the current token.
//
// Go: cmd/compile/internal/syntax/parser.go syntaxErrorAt (go1.26)
func (p *parser) syntaxErrorAt(pos token.Pos, code codes.Code, msg string) {
	t := p.lex.Peek()
	if len(p.errors) > 0 && (t.Type == tEOF || t.Type != tSemi && posOf(t) == p.toks.base+token.Pos(len(p.toks.text))) {
		return // a consequence of an earlier error
	}
	switch {
	case strings.HasPrefix(msg, "in "), strings.HasPrefix(msg, "at "), strings.HasPrefix(msg, "after "):
		msg = "unexpected " + tokenText(t) + " " + msg
	case strings.HasPrefix(msg, "expected "):
		msg = "unexpected " + tokenText(t) + ", " + msg
	}
	p.errorAt(pos, code, "syntax error: "+msg)
}

func (p *parser) syntaxError(code codes.Code, msg string) { p.syntaxErrorAt(p.pos(), code, msg) }

// lexError reports an error of the scanner.
func (p *parser) lexError(pos token.Pos, msg string) {
	first := len(p.errors) == 0
	p.errorAt(pos, lexCode(msg), msg)
	if first {
		// Only these may be completed by more text.
		p.atEOF = msg == "comment not terminated" ||
			msg == "string not terminated" && strings.HasPrefix(p.toks.text[pos-p.toks.base:], "`")
	}
}

// A tokenSet is a set of kinds.
type tokenSet [2]uint64

func setOf(kinds ...tokenKind) (s tokenSet) {
	for _, k := range kinds {
		s[k>>6] |= 1 << (k & 63)
	}
	return
}

func (s *tokenSet) has(k tokenKind) bool { return k >= 0 && s[k>>6]&(1<<(k&63)) != 0 }

func (s *tokenSet) union(t tokenSet) tokenSet { return tokenSet{s[0] | t[0], s[1] | t[1]} }

func kinds(ts ...token.Token) (l []tokenKind) {
	for _, t := range ts {
		l = append(l, tokenKind(t))
	}
	return
}

// stopset are keywords that start a statement, where it is good to go on after
// an error.
// Go: cmd/compile/internal/syntax/parser.go stopset (go1.26)
var stopset = setOf(kinds(token.BREAK, token.CONST, token.CONTINUE, token.DEFER, token.FALLTHROUGH,
	token.FOR, token.GO, token.GOTO, token.IF, token.RETURN, token.SELECT, token.SWITCH, token.TYPE, token.VAR)...)

// advance skips to a token that may follow, or inside a function to a keyword
// that starts a statement. Without any that may follow it skips one token.
//
// Go: cmd/compile/internal/syntax/parser.go advance (go1.26)
func (p *parser) advance(follow ...tokenKind) {
	if len(follow) == 0 {
		p.next()
		return
	}
	var set tokenSet
	for _, k := range follow {
		if k != tEOF { // which always stops
			set = set.union(setOf(k))
		}
	}
	if p.fnest > 0 {
		set = set.union(stopset)
	}
	for t := p.tok(); t != tEOF && !set.has(t); t = p.tok() {
		p.next()
	}
}

// ----------------------------------------------------------------------------
// Limits

// enter counts one more level of the tree; leave takes n of them back. A tree
// that is too deep ends the parse, before it could overflow the stack of this
// or of a later phase.
func (p *parser) enter() {
	if p.depth++; p.depth > maxDepth {
		p.errorAt(p.pos(), codes.TooDeep, "syntax error: nested too deeply")
		panic(bailout{})
	}
}

func (p *parser) leave(n int) { p.depth -= n }

func badExpr(from, to token.Pos) ast.Expr { return &ast.BadExpr{From: from, To: to} }
