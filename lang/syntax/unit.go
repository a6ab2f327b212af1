// This file implements units: the tokens of one top-level declaration, or in
// script form statement, at a time. Where a unit ends follows from brackets
// alone, so that an error within one leaves the next alone.

package syntax

import (
	"go/token"
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// declStart are tokens that start a top-level declaration.
var declStart = setOf(declKinds...)

// readUnit fills the buffer with the next unit, up to the semicolon that ends
// it or the end of the text, and puts p.lex at its start. It returns false at
// the end of the text. With skip it drops tokens up to one that starts a
// declaration, and a function's body is left out, and
// described, if p.lazy is set.
//
// Brackets need not match for a unit to end where a reader sees its end: a }
// closes what is open within its braces, and a ) or ] that closes nothing is
// passed over.
func (p *parser) readUnit(skip bool) (more bool, body *ast.LazyBody) {
	p.lex = nil
	n := 0
	open := p.open[:0]
	for {
		t := p.toks.next()
		if t.Type == tEOF {
			if len(p.errors) > 0 {
				// As in Go, that the text ends is no error behind another, such as a string that is not closed. So what has begun is checked.
				for i := len(open) - 1; i >= 0; i, n = i-1, n+1 {
					closing := open[i] + (tRparen - tLparen)
					p.put(n, lexer.Token{Type: closing, Value: texts[closing], Pos: t.Pos})
				}
			}
			p.open = open
			p.put(n, t)
			p.start()
			return n > 0, body
		}
		if skip {
			if !declStart.has(t.Type) {
				continue
			}
			skip = false
		}
		if n >= maxTokens {
			p.errorAt(posOf(&t), codes.TooDeep, "syntax error: declaration has too many tokens")
			panic(bailout{})
		}
		if t.Type == tIdent && n > 0 && p.continues(&t, &p.buf.toks[n-1]) {
			p.buf.toks[n-1].Value += t.Value
			continue
		}
		p.put(n, t)
		n++

		switch t.Type {
		case tLbrace:
			if p.lazy && len(open) == 0 && body == nil && p.isBody(n) {
				if body = p.skipBody(posOf(&t)); body != nil {
					continue // with the closing brace, which open does not know
				}
			}
			open = p.push(open, &t)
		case tLparen, tLbrack:
			open = p.push(open, &t)
		case tRparen, tRbrack:
			// The opening bracket's kind is five less than the closing one's.
			if k := len(open) - 1; k >= 0 && open[k] == t.Type-(tRparen-tLparen) {
				open = open[:k]
			}
		case tRbrace:
			k := len(open) - 1
			for k >= 0 && open[k] != tLbrace {
				k--
			}
			open = open[:max(k, 0)]
		case tSemi:
			if len(open) == 0 && !p.inHeader(n) {
				p.open = open
				p.put(n, lexer.Token{Type: tEOF, Pos: t.Pos})
				p.start()
				return true, body
			}
		}
	}
}

// inHeader reports whether the semicolon that is the last of n tokens, outside
// all brackets, may be one in the header of a statement in script form. It is
// none if it is a newline after a }. (A unit that takes in a statement too many
// does no harm.)
func (p *parser) inHeader(n int) bool {
	toks := p.buf.toks[:n]
	for len(toks) > 2 && toks[0].Type == tIdent && toks[1].Type == tColon {
		toks = toks[2:]
	}
	return headerStart.has(toks[0].Type) && !(p.buf.toks[n-1].Value != ";" && p.buf.toks[n-2].Type == tRbrace)
}

// headerStart are tokens that start a statement with a header.
var headerStart = setOf(kinds(token.IF, token.FOR, token.SWITCH, token.SELECT)...)

// continues reports whether a name directly follows another: one of them is a
// character that no name may have, which was reported, and the Go compiler
// takes them for one name.
func (p *parser) continues(t, prev *lexer.Token) bool {
	return prev.Type == tIdent && prev.Pos.Offset+len(prev.Value) == t.Pos.Offset
}

// put stores a token of the unit.
func (p *parser) put(i int, t lexer.Token) {
	if i >= len(p.buf.toks) {
		if err := p.buf.resize(max(minTokens, 2*len(p.buf.toks)+1)); err != nil {
			panic(err) // padding has no errors
		}
	}
	p.buf.toks[i] = t
	p.used = max(p.used, i+1)
}

// start puts p.lex at the first token of the buffer.
func (p *parser) start() {
	p.lex = p.buf.lex
	p.lex.LoadCheckpoint(lexer.Checkpoint{})
	p.depth, p.xnest = 0, 0
}

func (p *parser) push(open []tokenKind, t *lexer.Token) []tokenKind {
	if len(open) >= maxDepth {
		p.errorAt(posOf(t), codes.TooDeep, "syntax error: nested too deeply")
		panic(bailout{})
	}
	return append(open, t.Type)
}

// isBody reports whether the brace that is the last of n tokens, outside all
// brackets, opens the body of a function declaration. The only others there
// belong to a result that is a struct or interface type.
func (p *parser) isBody(n int) bool {
	if p.buf.toks[0].Type != tFunc {
		return false
	}
	prev := token.Token(p.buf.toks[n-2].Type)
	return prev != token.STRUCT && prev != token.INTERFACE
}

// skipBody skips the text of a body that begins at lbrace, so that the next
// token is the closing brace. It returns nil if there is none; then the body is
// parsed for its error.
func (p *parser) skipBody(lbrace token.Pos) *ast.LazyBody {
	off := int(lbrace - p.toks.base)
	text := p.toks.text[off:]
	n := bodyLen(text)
	if n < 0 {
		return nil
	}
	p.toks.skip(off + n - 1)
	return &ast.LazyBody{Lbrace: lbrace, Rbrace: p.toks.base, Text: text[:n]}
}

// bodyLen is the length of the text between braces that text begins with, -1
// if it does not end.
func bodyLen(text string) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		skip := 0 // the length of what braces do not count in
		switch text[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i + 1
			}
		case '"', '\'':
			skip = quotedLen(text[i:])
		case '`':
			skip = through(text[i+1:], "`") + 1
		case '/':
			switch {
			case strings.HasPrefix(text[i:], "//"):
				skip = through(text[i:], "\n")
			case strings.HasPrefix(text[i:], "/*"):
				skip = through(text[i+2:], "*/") + 2
			}
		}
		if skip > 0 {
			i += skip - 1
		}
	}
	return -1
}

// through is the length of text up to and including end, or of all of it.
func through(text, end string) int {
	if i := strings.Index(text, end); i >= 0 {
		return i + len(end)
	}
	return len(text)
}

// quotedLen is the length of the literal in quotes that text begins with; a
// newline ends it too.
func quotedLen(text string) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case text[0]:
			return i + 1
		case '\n':
			return i
		}
	}
	return len(text)
}
