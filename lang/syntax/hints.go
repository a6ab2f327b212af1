// This file implements what there is to say beyond the Go compiler's words about
// mistakes that learners make.

package syntax

import (
	"go/token"

	"minigo/lang/codes"
)

// hint returns the statements that may help with an error at pos.
func (p *parser) hint(pos token.Pos, code codes.Code, msg string) []string {
	return nil
}
