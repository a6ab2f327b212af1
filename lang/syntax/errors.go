// This file implements the words for a failure of the grammar: participle says
// what it expected in the grammar's terms, and the Go compiler has its own.

package syntax

import (
	"errors"
	"go/token"
	"strings"

	"github.com/alecthomas/participle/v2"

	"minigo/lang/codes"
)

// explain reports the failure of a production that begins with the keyword
// what.
func (p *parser) explain(err error, what token.Token) codes.Code {
	var u *participle.UnexpectedTokenError
	if !errors.As(err, &u) {
		p.errorAt(p.pos(), codes.UnexpectedToken, "syntax error: "+err.Error())
		return codes.UnexpectedToken
	}
	code, msg := p.expected(what, wanted(u))
	p.syntaxError(code, msg)
	return code
}

// wanted is the first symbol that would have done, as the grammar names it.
func wanted(u *participle.UnexpectedTokenError) string {
	_, s, _ := strings.Cut(u.Message(), " (expected ")
	s = strings.TrimLeft(s, "(")
	if i := strings.IndexAny(s, " ?*|)"); i >= 0 {
		s = s[:i]
	}
	return s
}

// expected is the message for a symbol that is missing from a production, as
// syntaxErrorAt completes it.
func (p *parser) expected(what token.Token, symbol string) (codes.Code, string) {
	switch symbol {
	case "Block":
		return codes.MissingBlock, "expected { after " + what.String() + " clause"
	case "<lbrace>":
		return codes.MissingBlock, "missing { after " + what.String() + " clause"
	case "<rbrace>":
		if (what == token.SWITCH || what == token.SELECT) && p.tok() != tEOF {
			return codes.ExpectedCase, "expected case or default or }"
		}
	case "<if>":
		return codes.BadElse, "else must be followed by if or statement block"
	case "<string>", "<rparen>", "<lparen>":
		switch {
		case symbol == "<rparen>" && (what != token.IMPORT || p.tok() == tEOF):
		case what != token.IMPORT:
			return codes.ExpectedName, "expected name"
		case p.tok() >= 0 && p.tok() != tIdent && token.Token(p.tok()).IsLiteral():
			return codes.ImportPath, "import path must be a string"
		default:
			return codes.ImportPath, "missing import path"
		}
	}
	if t, ok := symbolKinds()[symbol]; ok {
		if t == tIdent {
			return codes.ExpectedName, "expected name"
		}
		return codes.UnexpectedToken, "expected " + kindText(t)
	}
	return codes.UnexpectedToken, "expected " + symbol
}

// symbolKinds finds a token by the name that participle gives it in an error.
func symbolKinds() map[string]tokenKind {
	m := make(map[string]tokenKind)
	for name, kind := range symbols {
		m["<"+strings.ToLower(name)+">"] = kind
	}
	return m
}
