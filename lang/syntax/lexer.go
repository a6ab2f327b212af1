// This file implements the tokens: go/scanner as a participle lexer.

package syntax

import (
	"go/scanner"
	"go/token"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"
)

// A tokenKind is a go/token.Token in participle's type; the end is lexer.EOF.
type tokenKind = lexer.TokenType

const (
	tEOF    = lexer.EOF
	tIdent  = tokenKind(token.IDENT)
	tSemi   = tokenKind(token.SEMICOLON)
	tLparen = tokenKind(token.LPAREN)
	tRparen = tokenKind(token.RPAREN)
	tLbrack = tokenKind(token.LBRACK)
	tRbrack = tokenKind(token.RBRACK)
	tLbrace = tokenKind(token.LBRACE)
	tRbrace = tokenKind(token.RBRACE)
	tComma  = tokenKind(token.COMMA)
	tColon  = tokenKind(token.COLON)
	tDot    = tokenKind(token.PERIOD)
	tDots   = tokenKind(token.ELLIPSIS)
	tAssign = tokenKind(token.ASSIGN)
	tDefine = tokenKind(token.DEFINE)
	tArrow  = tokenKind(token.ARROW)
	tStar   = tokenKind(token.MUL)
	tOr     = tokenKind(token.OR)
	tTilde  = tokenKind(token.TILDE)
	tString = tokenKind(token.STRING)
	tFunc   = tokenKind(token.FUNC)

	// numKinds is one more than the largest kind.
	numKinds = int(token.TILDE) + 1
)

// symbols are the names that tokens have in the grammar's tags.
var symbols = func() map[string]tokenKind {
	m := map[string]tokenKind{
		"EOF": tEOF, "Ident": tIdent, "String": tString, "Semi": tSemi,
		"Lparen": tLparen, "Rparen": tRparen, "Lbrace": tLbrace, "Rbrace": tRbrace,
		"Colon": tColon, "Dot": tDot, "Assign": tAssign, "Define": tDefine,
	}
	for t := token.BREAK; t <= token.VAR; t++ {
		name := []byte(t.String())
		name[0] -= 'a' - 'A'
		m[string(name)] = tokenKind(t)
	}
	return m
}()

// texts are the spellings of operators and keywords.
var texts = func() (a [numKinds]string) {
	for t := range a {
		if t := token.Token(t); t.IsKeyword() || t.IsOperator() {
			a[t] = t.String()
		}
	}
	return
}()

// definition names the tokens for participle. Its Lex is not used: units of
// tokens come from unit.go.
type definition struct{}

func (definition) Symbols() map[string]tokenKind { return symbols }

func (definition) Lex(string, io.Reader) (lexer.Lexer, error) { return &padding{}, nil }

// A padding is n tokens of no meaning. A PeekingLexer made from it is a buffer
// that tokenBuffer fills again and again.
type padding struct{ n int }

func (z *padding) Next() (lexer.Token, error) {
	if z.n == 0 {
		return lexer.Token{Type: tEOF}, nil
	}
	z.n--
	return lexer.Token{Type: tSemi}, nil
}

// A tokenBuffer is one PeekingLexer whose tokens are replaced for each unit.
// Making a new one of a whole file's tokens takes several times as long as
// scanning them.
type tokenBuffer struct {
	lex  *lexer.PeekingLexer
	toks []lexer.Token // the same array that lex reads
}

// resize makes room for n tokens and keeps those that are there.
func (b *tokenBuffer) resize(n int) error {
	lex, err := lexer.Upgrade(&padding{n})
	if err != nil {
		return err
	}
	toks := lex.Range(0, lexer.RawCursor(n))
	copy(toks, b.toks)
	b.lex, b.toks = lex, toks
	return nil
}

// A tokens is the scanner over a stretch of a file. The Offset of a token's
// position is its token.Pos in the FileSet of the parse; line and column are
// left out, for they follow from it.
type tokens struct {
	s       scanner.Scanner
	src     []byte // of the stretch
	text    string // the same
	base    token.Pos
	onError func(pos token.Pos, msg string)
}

// init starts scanning text, whose first byte is at base.
func (l *tokens) init(src []byte, text string, base token.Pos) {
	l.src, l.text, l.base = src, text, base
	// The scanner insists on a file of the size of its text. This one counts
	// positions from the same base, so they are those of the real file; a
	// //line comment in it changes nothing outside.
	f := token.NewFileSet().AddFile("", int(base), len(text))
	l.s.Init(f, src, l.scanError, 0)
}

// scanError is the scanner's error handler.
func (l *tokens) scanError(pos token.Position, msg string) {
	if off, msg := l.goError(pos.Offset, msg); msg != "" {
		l.onError(l.base+token.Pos(off), msg)
	}
}

// skip goes on at an offset of the text.
func (l *tokens) skip(off int) { l.init(l.src[off:], l.text[off:], l.base+token.Pos(off)) }

// next scans one token. It skips what is no token, an error having been
// reported.
func (l *tokens) next() lexer.Token {
	for {
		pos, tok, lit := l.s.Scan()
		t := lexer.Token{Type: tokenKind(tok), Pos: lexer.Position{Offset: int(pos)}}
		switch {
		case tok == token.EOF:
			t.Type = tEOF
		case tok == token.SEMICOLON:
			t.Value = lit // ";" or "\n"
			if lit == "\n" && int(pos-l.base) >= len(l.text) {
				t.Value = "EOF"
			}
		case tok == token.ILLEGAL:
			if lit[0] < utf8.RuneSelf || lit == "\uFEFF" {
				continue
			}
			// The Go compiler takes it for a letter of an identifier, a byte that is no character too.
			if off := int(pos - l.base); !strings.HasPrefix(l.text[off:], lit) {
				lit = l.text[off : off+1]
			}
			t.Type, t.Value = tIdent, lit
		case tok.IsLiteral():
			// Share the source: the scanner's copy is garbage then. They
			// differ where the scanner removed carriage returns.
			off := int(pos - l.base)
			if end := off + len(lit); end <= len(l.text) && l.text[off:end] == lit {
				lit = l.text[off:end]
			}
			t.Value = lit
		default:
			t.Value = texts[tok]
		}
		return t
	}
}
