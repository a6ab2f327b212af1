// This file implements the words for a failure of the grammar: participle says
// what it expected in the grammar's terms, and the Go compiler has its own.

package syntax

import (
	"errors"
	"go/token"
	"strings"

	"github.com/alecthomas/participle/v2"
)

// explain reports the failure of a production that begins with the keyword
// what.
func (p *parser) explain(err error, what token.Token) {
	var u *participle.UnexpectedTokenError
	if !errors.As(err, &u) {
		p.errorAt(p.pos(), "syntax error: "+err.Error())
		return
	}
	p.syntaxError(p.expected(what, wanted(u)))
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

// expected is the message for a symbol that is missing from a production, to
// be completed by syntaxErrorAt.
func (p *parser) expected(what token.Token, symbol string) string {
	_ = what
	return "expected " + symbol
}
