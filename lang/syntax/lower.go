// This file implements lowering: a production of the grammar becomes nodes of
// the tree. Position pos is that of the production's first token.

package syntax

import (
	"go/token"

	"github.com/alecthomas/participle/v2/lexer"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// ident makes a name of a token, nil if it was not captured.
func ident(t *lexer.Token) *ast.Ident {
	if !is(t) {
		return nil
	}
	return &ast.Ident{NamePos: posOf(t), Name: t.Value}
}

// ----------------------------------------------------------------------------
// Declarations

// genDecl makes a declaration of its specs, or of its single one.
func genDecl[S comparable](tok token.Token, pos token.Pos, lparen, rparen *lexer.Token, group []S, single S, lower func(S) ast.Spec) ast.Decl {
	d := &ast.GenDecl{TokPos: pos, Tok: tok}
	if !is(lparen) {
		d.Specs = []ast.Spec{lower(single)}
		return d
	}
	d.Lparen, d.Rparen = posOf(lparen), posOf(rparen)
	if len(group) > 0 {
		d.Specs = make([]ast.Spec, len(group))
		for i, s := range group {
			d.Specs[i] = lower(s)
		}
	}
	return d
}

func lowerImport(p *parser, pos token.Pos, d *importDecl) ast.Decl {
	return genDecl(token.IMPORT, pos, &d.Lparen, &d.Rparen, d.Specs, d.Spec, func(s *importSpec) ast.Spec {
		return &ast.ImportSpec{
			Name: ident(&s.Name),
			Path: &ast.BasicLit{ValuePos: posOf(&s.Path), Kind: token.STRING, Value: s.Path.Value},
		}
	})
}

func lowerConst(p *parser, pos token.Pos, d *constDecl) ast.Decl {
	return genDecl(token.CONST, pos, &d.Lparen, &d.Rparen, d.Specs, d.Spec, func(s *constSpec) ast.Spec {
		v := &ast.ValueSpec{Names: s.Names.identList()}
		if s.Type != nil {
			v.Type = s.Type.optionalType()
		}
		p.values(v, &s.Define, s.Values)
		return v
	})
}

func lowerVar(p *parser, pos token.Pos, d *varDecl) ast.Decl {
	return genDecl(token.VAR, pos, &d.Lparen, &d.Rparen, d.Specs, d.Spec, func(s *varSpec) ast.Spec {
		v := &ast.ValueSpec{Names: s.Names.identList()}
		if s.Type != nil {
			v.Type = s.Type.varType()
		}
		p.values(v, &s.Define, s.Values)
		return v
	})
}

// values adds the values of a spec, and complains if ":=" precedes them.
func (p *parser) values(v *ast.ValueSpec, define *lexer.Token, values exprList) {
	if is(define) {
		p.errorAt(posOf(define), codes.BadDefine, "syntax error: unexpected :=, expected =")
	}
	if values != nil {
		v.Values = values.exprList()
	}
}

func lowerType(p *parser, pos token.Pos, d *typeDecl) ast.Decl {
	return genDecl(token.TYPE, pos, &d.Lparen, &d.Rparen, d.Specs, d.Spec, func(s typeSpec) ast.Spec {
		return s.typeSpec()
	})
}

func lowerFunc(pos token.Pos, d *funcDecl) *ast.FuncDecl {
	f := d.Head.funcHead()
	f.Type.Func = pos
	if d.Body != nil {
		f.Body = lowerBlock(d.Body)
	}
	return f
}

// ----------------------------------------------------------------------------
// Statements

func lowerBlock(b *block) *ast.BlockStmt {
	return &ast.BlockStmt{Lbrace: posOf(&b.Lbrace), List: b.List.stmtList(), Rbrace: posOf(&b.Rbrace)}
}

// condExpr is the expression of a header's condition.
func (h *header) condExpr(pos token.Pos) ast.Expr {
	switch s := h.cond.(type) {
	case *ast.ExprStmt:
		return s.X
	case nil:
		return nil
	}
	return badExpr(pos, h.cond.End()) // it was reported
}

func ifNode(pos token.Pos, h *header, body *block) *ast.IfStmt {
	s := &ast.IfStmt{If: pos, Init: h.init, Cond: h.condExpr(pos), Body: lowerBlock(body)}
	if s.Cond == nil {
		s.Cond = badExpr(pos, s.Body.Lbrace) // it was reported
	}
	return s
}

func lowerIf(p *parser, pos token.Pos, s *ifStmt) ast.Stmt {
	first := ifNode(pos, s.Header.ifHeader(), s.Body)
	last := first
	for i, e := range s.Else {
		if i >= maxDepth-p.depth {
			// The chain is a loop here, but later phases walk down it.
			p.errorAt(pos, codes.TooDeep, "syntax error: nested too deeply")
			panic(bailout{})
		}
		if last.Else != nil {
			p.errorAt(token.Pos(e.Pos.Offset), codes.BadElse, "syntax error: unexpected keyword else at end of statement")
			break
		}
		if e.Else != nil {
			last.Else = lowerBlock(e.Else)
			continue
		}
		next := ifNode(posOf(&e.If), e.Header.ifHeader(), e.Body)
		last.Else, last = next, next
	}
	return first
}

func lowerFor(p *parser, pos token.Pos, s *forStmt) ast.Stmt {
	h, body := s.Header.forHeader(), lowerBlock(s.Body)
	if r, ok := h.init.(*ast.RangeStmt); ok {
		r.For, r.Body = pos, body
		return r
	}
	return &ast.ForStmt{For: pos, Init: h.init, Cond: h.condExpr(pos), Post: h.post, Body: body}
}

func lowerSwitch(p *parser, pos token.Pos, s *switchStmt) ast.Stmt {
	body := &ast.BlockStmt{Lbrace: posOf(&s.Lbrace), Rbrace: posOf(&s.Rbrace)}
	for _, c := range s.Clauses {
		clause := &ast.CaseClause{Case: token.Pos(c.Pos.Offset), Colon: posOf(&c.Colon), Body: c.Body.stmtList()}
		if c.Exprs != nil {
			clause.List = c.Exprs.exprList()
		}
		body.List = append(body.List, clause)
	}
	h := s.Header.switchHeader()
	if h.cond != nil && isTypeSwitchGuard(h.cond) {
		return &ast.TypeSwitchStmt{Switch: pos, Init: h.init, Assign: h.cond, Body: body}
	}
	return &ast.SwitchStmt{Switch: pos, Init: h.init, Tag: h.condExpr(pos), Body: body}
}

func lowerSelect(p *parser, pos token.Pos, s *selectStmt) ast.Stmt {
	body := &ast.BlockStmt{Lbrace: posOf(&s.Lbrace), Rbrace: posOf(&s.Rbrace)}
	for _, c := range s.Clauses {
		clause := &ast.CommClause{Case: token.Pos(c.Pos.Offset), Colon: posOf(&c.Colon), Body: c.Body.stmtList()}
		if c.Comm != nil {
			clause.Comm = c.Comm.simpleStmt()
		}
		body.List = append(body.List, clause)
	}
	return &ast.SelectStmt{Select: pos, Body: body}
}

func lowerReturn(p *parser, pos token.Pos, s *returnStmt) ast.Stmt {
	return &ast.ReturnStmt{Return: pos, Results: s.Results.results()}
}

func lowerBreak(p *parser, pos token.Pos, s *breakStmt) ast.Stmt {
	return &ast.BranchStmt{TokPos: pos, Tok: token.Token(s.Tok.Type), Label: ident(&s.Label)}
}

func lowerGoto(p *parser, pos token.Pos, s *gotoStmt) ast.Stmt {
	return &ast.BranchStmt{TokPos: pos, Tok: token.GOTO, Label: ident(&s.Label)}
}

func lowerFallthrough(p *parser, pos token.Pos, s *fallthroughStmt) ast.Stmt {
	return &ast.BranchStmt{TokPos: pos, Tok: token.FALLTHROUGH}
}

func lowerGo(p *parser, pos token.Pos, s *goStmt) ast.Stmt {
	if s.Tok.Type == tokenKind(token.GO) {
		return &ast.GoStmt{Go: pos, Call: s.Call.callExpr()}
	}
	return &ast.DeferStmt{Defer: pos, Call: s.Call.callExpr()}
}
