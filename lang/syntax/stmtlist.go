// This file implements statement lists: the loop that tells statements apart
// by their first token, and goes on after an error in one.

package syntax

import (
	"go/token"

	"github.com/alecthomas/participle/v2/lexer"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// simpleStart are tokens that start a simple statement.
var simpleStart = setOf(kinds(token.IDENT, token.INT, token.FLOAT, token.IMAG, token.CHAR, token.STRING, token.FUNC,
	token.LPAREN, token.LBRACK, token.STRUCT, token.MAP, token.CHAN, token.INTERFACE, token.ARROW,
	token.ADD, token.SUB, token.MUL, token.AND, token.XOR, token.NOT)...)

// listEnd are tokens that end a statement list.
var listEnd = setOf(tRbrace, tokenKind(token.CASE), tokenKind(token.DEFAULT))

// stmtList parses statements up to a token that ends the list or that no
// statement starts with.
//
//	StatementList = { Statement ";" } .
func (p *parser) stmtList() []ast.Stmt {
	var few [8]ast.Stmt
	list := few[:0]
	for t := p.tok(); t != tEOF && !listEnd.has(t); t = p.tok() {
		s, ok := p.stmt()
		if !ok {
			break
		}
		if s != nil {
			list = append(list, s)
		}
		if t := p.tok(); t == tSemi {
			p.next()
		} else if t != tRbrace {
			p.syntaxError(codes.StatementEnd, "at end of statement")
			p.advance(tSemi, tRbrace, tokenKind(token.CASE), tokenKind(token.DEFAULT))
			p.got(tSemi)
		}
	}
	return trim(list)
}

// stmt parses a statement. It is nil if it was in error, and ok is false if no
// statement starts here.
//
//	Statement = [ Declaration | LabeledStmt | SimpleStmt | Block | IfStmt | ForStmt | SwitchStmt | SelectStmt | ReturnStmt | BreakStmt | GotoStmt | FallthroughStmt | GoStmt ] .
//	LabeledStmt = identifier ":" Statement .
func (p *parser) stmt() (s ast.Stmt, ok bool) {
	t := p.lex.Peek()
	switch {
	case t.Type == tEOF:
		return nil, false
	case t.Type == tIdent:
		return p.labeledOrSimple()
	case t.Type == tSemi:
		return &ast.EmptyStmt{Semicolon: posOf(t), Implicit: t.Value != ";"}, true
	case p.grammar.stmt[t.Type] != nil:
		return p.keywordStmt(), true
	case simpleStart.has(t.Type):
		return p.simpleStmt(token.ILLEGAL), true
	}
	return nil, false
}

// keywordStmt parses a statement of the grammar. If that fails it goes on as Go's
// compiler does, or skips the rest of the statement.
func (p *parser) keywordStmt() ast.Stmt {
	t := p.lex.Peek()
	start, pos := p.lex.RawCursor(), posOf(t)
	depth, xnest := p.depth, p.xnest
	p.enter()
	p.xnest = 0
	s, err := p.grammar.stmt[t.Type](p, pos)
	p.depth, p.xnest = depth, xnest
	if err == nil {
		return s
	}
	p.enter()
	switch what, code := token.Token(t.Type), p.explain(err, token.Token(t.Type)); {
	case code == codes.ExpectedCase:
		p.moreClauses(what, true)
	case code == codes.MissingBlock && (what == token.SWITCH || what == token.SELECT):
		p.advance(tokenKind(token.CASE), tokenKind(token.DEFAULT), tRbrace)
		p.moreClauses(what, false)
	case code == codes.MissingBlock:
		p.restOfBlock()
		p.moreElses(what)
	case code == codes.BadElse:
		p.advance(tIdent, tRbrace)
	default:
		p.skipStmt(start)
	}
	p.leave(1)
	return nil
}

// restOfBlock parses a block whose opening brace is missing, which was reported.
//
// Go: cmd/compile/internal/syntax/parser.go blockStmt (go1.26)
func (p *parser) restOfBlock() {
	p.advance(tIdent, tRbrace)
	if !p.got(tRbrace) {
		p.stmtList()
		p.want(tRbrace)
	}
}

// moreElses parses what follows the block of an if statement, if it is one.
//
// Go: cmd/compile/internal/syntax/parser.go ifStmt (go1.26)
func (p *parser) moreElses(what token.Token) {
	if what != token.IF || !p.got(tokenKind(token.ELSE)) {
		return
	}
	switch p.tok() {
	case tokenKind(token.IF), tLbrace:
		p.stmt()
	default:
		p.syntaxError(codes.BadElse, "else must be followed by if or statement block")
		p.advance(tIdent, tRbrace)
	}
}

// moreClauses parses the rest of a switch or select. Where it is bad, the current
// token begins no clause, which was reported: it is taken for a clause with a
// wrong beginning, so that the errors are found that follow from that.
//
// Go: cmd/compile/internal/syntax/parser.go caseClause (go1.26)
func (p *parser) moreClauses(what token.Token, bad bool) {
	for ; bad || p.tok() != tEOF && p.tok() != tRbrace; bad = false {
		switch t := p.tok(); {
		case bad:
		case t == tokenKind(token.CASE) && what == token.SELECT:
			p.next()
			p.simpleStmt(token.ILLEGAL)
		case t == tokenKind(token.CASE):
			p.next()
			p.exprs()
		case t == tokenKind(token.DEFAULT):
			p.next()
		default:
			p.syntaxError(codes.ExpectedCase, "expected case or default or }")
			bad = true
		}
		if bad {
			p.advance(tColon, tokenKind(token.CASE), tokenKind(token.DEFAULT), tRbrace)
		}
		p.want(tColon)
		p.stmtList()
	}
	p.want(tRbrace)
}

// labeledOrSimple parses a statement that begins with a name.
func (p *parser) labeledOrSimple() (ast.Stmt, bool) {
	start := p.lex.MakeCheckpoint()
	label := p.name()
	if p.tok() != tColon {
		p.lex.LoadCheckpoint(start)
		return p.simpleStmt(token.ILLEGAL), true
	}
	l := &ast.LabeledStmt{Label: label, Colon: p.pos()}
	p.next()
	if p.tok() == tRbrace {
		l.Stmt = &ast.EmptyStmt{Semicolon: p.pos(), Implicit: true}
		return l, true
	}
	p.enter()
	s, ok := p.stmt()
	p.leave(1)
	if !ok {
		pos := l.Colon
		if p.tok() == tEOF {
			pos = p.pos() // where more may follow
		}
		p.errorAt(pos, codes.LoneLabel, "syntax error: missing statement after label")
		return nil, false
	}
	if s == nil {
		return nil, true
	}
	l.Stmt = s
	return l, true
}

// funcBody parses the body of a function literal.
func (p *parser) funcBody() *ast.BlockStmt {
	start, pos := p.lex.RawCursor(), p.pos()
	depth, xnest := p.depth, p.xnest
	p.fnest++
	p.xnest = 0
	b, err := p.grammar.block()
	p.depth, p.xnest = depth, xnest
	p.fnest--
	if err == nil {
		return lowerBlock(b)
	}
	p.explain(err, token.LBRACE)
	p.skipStmt(start)
	return &ast.BlockStmt{Lbrace: pos, Rbrace: p.pos()}
}

// skipStmt skips the rest of a statement that began at the cursor start and in
// which the grammar failed at the current token: up to the brace that closes
// its block or, if it has none, up to a token where the list can go on.
func (p *parser) skipStmt(start lexer.RawCursor) {
	open := 0
	for _, t := range p.buf.toks[start:p.lex.RawCursor()] {
		switch t.Type {
		case tLbrace:
			open++
		case tRbrace:
			open--
		}
	}
	open = max(open, 0)
	for t := p.tok(); t != tEOF; t = p.tok() {
		switch {
		case t == tLbrace:
			open++
		case t == tRbrace && open == 0:
			return
		case t == tRbrace:
			if open--; open == 0 {
				p.next()
				return
			}
		case open == 0 && (t == tSemi || listEnd.has(t) || stopset.has(t)):
			return
		}
		p.next()
	}
}

// callExpr parses the call of a go or defer statement. What is none, the checker
// reports.
func (p *parser) callExpr() ast.Expr {
	what := p.goKeyword()
	x := p.primaryExpr(nil)
	if t := ast.Unparen(x); t != x {
		p.errorAt(x.Pos(), codes.BadParens, "expression in "+what+" must not be parenthesized")
		x = t
	}
	return x
}

// goKeyword is the keyword before the current token.
func (p *parser) goKeyword() string {
	i := p.lex.RawCursor() - 1
	return p.buf.toks[i].Value
}
