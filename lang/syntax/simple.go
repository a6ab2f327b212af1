// This file implements simple statements and the headers of if, for and
// switch.

package syntax

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// simpleStmt parses a simple statement: an expression, and perhaps what makes
// it an assignment, a send, ++ or --. After the keyword for, a range clause is
// one too (a *ast.RangeStmt without For and Body), and after switch the
// x := y.(type) of a type switch is let through.
//
//	SimpleStmt = Expr [ "<-" Expr | "++" | "--" | assign_op Expr | { "," Expr } ( "=" | ":=" ) ExprList ] .
//	RangeClause = [ ExprList ( "=" | ":=" ) ] "range" Expr .
func (p *parser) simpleStmt(keyword token.Token) ast.Stmt {
	if keyword == token.FOR && p.tok() == tokenKind(token.RANGE) {
		return p.rangeClause(nil, &ast.RangeStmt{})
	}
	x := p.expr()
	t := p.lex.Peek()
	switch tok := token.Token(t.Type); {
	case t.Type == tComma || tok == token.ASSIGN || tok == token.DEFINE:
		lhs := []ast.Expr{x}
		for p.got(tComma) {
			lhs = append(lhs, p.expr())
		}
		return p.assignment(lhs, keyword)

	case tok >= token.ADD_ASSIGN && tok <= token.AND_NOT_ASSIGN:
		p.next()
		return &ast.AssignStmt{Lhs: []ast.Expr{x}, TokPos: posOf(t), Tok: tok, Rhs: []ast.Expr{p.expr()}}

	case tok == token.INC || tok == token.DEC:
		p.next()
		return &ast.IncDecStmt{X: x, TokPos: posOf(t), Tok: tok}

	case tok == token.ARROW:
		p.next()
		return &ast.SendStmt{Chan: x, Arrow: posOf(t), Value: p.expr()}
	}
	return &ast.ExprStmt{X: x}
}

// assignment parses what follows the left-hand side.
func (p *parser) assignment(lhs []ast.Expr, keyword token.Token) ast.Stmt {
	pos := p.pos()
	tok := token.Token(p.tok())
	if tok != token.ASSIGN && tok != token.DEFINE {
		p.syntaxError(codes.UnexpectedToken, "expected := or = or comma")
		p.advance(tSemi, tRbrace)
		return &ast.ExprStmt{X: lhs[0]}
	}
	p.next()
	if keyword == token.FOR && p.tok() == tokenKind(token.RANGE) {
		return p.rangeClause(lhs, &ast.RangeStmt{TokPos: pos, Tok: tok})
	}
	return &ast.AssignStmt{Lhs: lhs, TokPos: pos, Tok: tok, Rhs: p.exprs()}
}

func (p *parser) rangeClause(lhs []ast.Expr, s *ast.RangeStmt) ast.Stmt {
	s.Range = p.pos()
	p.next()
	s.X = p.expr()
	switch len(lhs) {
	default:
		s.Extra = lhs[2]
		fallthrough
	case 2:
		s.Value = lhs[1]
		fallthrough
	case 1:
		s.Key = lhs[0]
	case 0:
	}
	return s
}

// A header is what stands between if, for or switch and the brace: a part that
// is absent is nil. A range clause is in init.
type header struct {
	init, cond, post ast.Stmt
	semi             bool // whether a ; follows init
}

// header parses the header of a statement. Its conditions are expressions, and
// in a switch a type switch's guard; another statement there is an error.
//
//	IfHeader = [ [ SimpleStmt ] ";" ] Expr .
//	ForHeader = [ Expr ] | [ SimpleStmt ] ";" [ Expr ] ";" [ SimpleStmt ] | RangeClause .
//	SwitchHeader = [ [ SimpleStmt ] ";" ] [ Expr | TypeSwitchGuard ] .
//	TypeSwitchGuard = [ identifier ":=" ] PrimaryExpr "." "(" "type" ")" .
//
// Go: cmd/compile/internal/syntax/parser.go header (go1.26)
func (p *parser) header(keyword token.Token) *header {
	h := &header{}
	if p.tok() == tLbrace {
		if keyword == token.IF {
			p.syntaxError(codes.MissingCondition, "missing condition in if statement")
		}
		return h
	}
	outer := p.xnest
	p.xnest = -1
	defer func() { p.xnest = outer }()

	if p.tok() != tSemi {
		if p.got(tokenKind(token.VAR)) {
			p.syntaxError(codes.BadHeader, "var declaration not allowed in "+keyword.String()+" initializer")
		}
		h.init = p.simpleStmt(keyword)
		if _, ok := h.init.(*ast.RangeStmt); ok {
			return h
		}
	}
	if p.tok() == tLbrace {
		h.init, h.cond = nil, h.init
		p.checkCond(h.cond, keyword)
		return h
	}

	semi := *p.lex.Peek()
	if semi.Type == tSemi {
		h.semi = true
		p.next()
	} else {
		p.want(tLbrace) // asking for the brace gives the better message
		if p.tok() != tLbrace {
			p.advance(tLbrace, tRbrace)
		}
	}
	switch {
	case keyword == token.FOR:
		if p.tok() != tSemi {
			if p.tok() == tLbrace {
				p.syntaxError(codes.BadHeader, "expected for loop condition")
				return h
			}
			h.cond = p.simpleStmt(token.ILLEGAL)
		}
		p.want(tSemi)
		if p.tok() != tLbrace {
			h.post = p.simpleStmt(token.ILLEGAL)
			if a, ok := h.post.(*ast.AssignStmt); ok && a.Tok == token.DEFINE {
				p.syntaxErrorAt(a.TokPos, codes.BadHeader, "cannot declare in post statement of for loop")
			}
		}
	case p.tok() == tEOF && keyword == token.IF:
		// a newline for a brace, and nothing after it
	case p.tok() != tLbrace:
		h.cond = p.simpleStmt(keyword)
	}
	if h.cond == nil && keyword == token.IF && h.semi {
		if text := tokenText(&semi); text != "semicolon" {
			p.syntaxErrorAt(posOf(&semi), codes.MissingBlock, "unexpected "+text+", expected { after if clause")
		} else {
			p.syntaxErrorAt(posOf(&semi), codes.MissingCondition, "missing condition in if statement")
		}
	}
	p.checkCond(h.cond, keyword)
	return h
}

// checkCond demands that a condition is an expression.
func (p *parser) checkCond(s ast.Stmt, keyword token.Token) {
	pos := token.NoPos
	text := ""
	switch s := s.(type) {
	case nil, *ast.ExprStmt:
		return
	case *ast.AssignStmt:
		if keyword == token.SWITCH && isTypeSwitchGuard(s) {
			return
		}
		pos = s.TokPos
		text = ast.StmtString(s)
		if s.Tok == token.ASSIGN && len(s.Lhs) == 1 && len(s.Rhs) == 1 {
			// Probably == was meant: show where the = is.
			text = "assignment " + operandString(s.Lhs[0]) + " = " + operandString(s.Rhs[0])
		} else if s.Tok == token.ASSIGN {
			text = "assignment " + text
		}
	case *ast.IncDecStmt:
		pos, text = s.TokPos, ast.StmtString(s)
	case *ast.SendStmt:
		pos, text = s.Arrow, ast.StmtString(s)
	default:
		pos, text = s.Pos(), ast.StmtString(s)
	}
	p.syntaxErrorAt(pos, codes.AssignAsValue, "cannot use "+text+" as value")
}

// operandString puts an operation in parentheses.
func operandString(x ast.Expr) string {
	if _, ok := x.(*ast.BinaryExpr); ok {
		return "(" + ast.ExprString(x) + ")"
	}
	return ast.ExprString(x)
}

// isTypeSwitchGuard reports whether s is x := y.(type) or y.(type).
func isTypeSwitchGuard(s ast.Stmt) bool {
	var x ast.Expr
	switch s := s.(type) {
	case *ast.ExprStmt:
		x = s.X
	case *ast.AssignStmt:
		if s.Tok != token.DEFINE || len(s.Lhs) != 1 || len(s.Rhs) != 1 {
			return false
		}
		if _, ok := s.Lhs[0].(*ast.Ident); !ok {
			return false
		}
		x = s.Rhs[0]
	}
	t, ok := x.(*ast.TypeAssertExpr)
	return ok && t.Type == nil
}
