// This file implements the nodes of statements.

package ast

import "go/token"

type (
	// A BadStmt stands for text that is no statement; an error was reported.
	BadStmt struct {
		From, To token.Pos
	}

	// A DeclStmt is a declaration in a statement list; a *FuncDecl only in
	// script form.
	DeclStmt struct {
		Decl Decl
	}

	// An EmptyStmt is an empty statement; Implicit says that even its
	// semicolon is missing.
	EmptyStmt struct {
		Semicolon token.Pos
		Implicit  bool
	}

	// A LabeledStmt is Label: Stmt.
	LabeledStmt struct {
		Label *Ident
		Colon token.Pos
		Stmt  Stmt
	}

	// An ExprStmt is an expression that stands alone.
	ExprStmt struct {
		X Expr
	}

	// A SendStmt is Chan <- Value.
	SendStmt struct {
		Chan  Expr
		Arrow token.Pos
		Value Expr
	}

	// An IncDecStmt is X++ or X--.
	IncDecStmt struct {
		X      Expr
		TokPos token.Pos
		Tok    token.Token // token.INC or token.DEC
	}

	// An AssignStmt is an assignment or a short variable declaration.
	AssignStmt struct {
		Lhs    []Expr
		TokPos token.Pos
		Tok    token.Token // token.ASSIGN, token.DEFINE, token.ADD_ASSIGN, ...
		Rhs    []Expr
	}

	// A GoStmt is a go statement.
	GoStmt struct {
		Go   token.Pos
		Call Expr // a *CallExpr, if there is no error
	}

	// A DeferStmt is a defer statement.
	DeferStmt struct {
		Defer token.Pos
		Call  Expr // a *CallExpr, if there is no error
	}

	// A ReturnStmt is a return statement.
	ReturnStmt struct {
		Return  token.Pos
		Results []Expr
	}

	// A BranchStmt is break, continue, goto or fallthrough.
	BranchStmt struct {
		TokPos token.Pos
		Tok    token.Token
		Label  *Ident // or nil
	}

	// A BlockStmt is statements between braces.
	BlockStmt struct {
		Lbrace token.Pos
		List   []Stmt
		Rbrace token.Pos
	}

	// An IfStmt is an if statement.
	IfStmt struct {
		If   token.Pos
		Init Stmt // or nil
		Cond Expr
		Body *BlockStmt
		Else Stmt // *IfStmt, *BlockStmt or nil
	}

	// A CaseClause is a clause of a switch; List is nil for default.
	CaseClause struct {
		Case  token.Pos // of "case" or "default"
		List  []Expr
		Colon token.Pos
		Body  []Stmt
	}

	// A SwitchStmt is an expression switch; its body holds *CaseClauses.
	SwitchStmt struct {
		Switch token.Pos
		Init   Stmt // or nil
		Tag    Expr // or nil
		Body   *BlockStmt
	}

	// A TypeSwitchStmt is a type switch; its body holds *CaseClauses.
	TypeSwitchStmt struct {
		Switch token.Pos
		Init   Stmt // or nil
		Assign Stmt // x := y.(type) or y.(type)
		Body   *BlockStmt
	}

	// A CommClause is a clause of a select; Comm is nil for default.
	CommClause struct {
		Case  token.Pos // of "case" or "default"
		Comm  Stmt
		Colon token.Pos
		Body  []Stmt
	}

	// A SelectStmt is a select; its body holds *CommClauses.
	SelectStmt struct {
		Select token.Pos
		Body   *BlockStmt
	}

	// A ForStmt is a for statement without range.
	ForStmt struct {
		For  token.Pos
		Init Stmt // or nil
		Cond Expr // or nil
		Post Stmt // or nil
		Body *BlockStmt
	}

	// A RangeStmt is a for statement with range.
	RangeStmt struct {
		For        token.Pos
		Key, Value Expr        // or nil
		Extra      Expr        // a third variable, which is an error; or nil
		TokPos     token.Pos   // NoPos without variables
		Tok        token.Token // token.ILLEGAL without variables, else ASSIGN or DEFINE
		Range      token.Pos
		X          Expr
		Body       *BlockStmt
	}
)

func (*BadStmt) stmtNode()        {}
func (*DeclStmt) stmtNode()       {}
func (*EmptyStmt) stmtNode()      {}
func (*LabeledStmt) stmtNode()    {}
func (*ExprStmt) stmtNode()       {}
func (*SendStmt) stmtNode()       {}
func (*IncDecStmt) stmtNode()     {}
func (*AssignStmt) stmtNode()     {}
func (*GoStmt) stmtNode()         {}
func (*DeferStmt) stmtNode()      {}
func (*ReturnStmt) stmtNode()     {}
func (*BranchStmt) stmtNode()     {}
func (*BlockStmt) stmtNode()      {}
func (*IfStmt) stmtNode()         {}
func (*CaseClause) stmtNode()     {}
func (*SwitchStmt) stmtNode()     {}
func (*TypeSwitchStmt) stmtNode() {}
func (*CommClause) stmtNode()     {}
func (*SelectStmt) stmtNode()     {}
func (*ForStmt) stmtNode()        {}
func (*RangeStmt) stmtNode()      {}

func (s *BadStmt) Pos() token.Pos        { return s.From }
func (s *DeclStmt) Pos() token.Pos       { return s.Decl.Pos() }
func (s *EmptyStmt) Pos() token.Pos      { return s.Semicolon }
func (s *LabeledStmt) Pos() token.Pos    { return s.Label.Pos() }
func (s *ExprStmt) Pos() token.Pos       { return s.X.Pos() }
func (s *SendStmt) Pos() token.Pos       { return s.Chan.Pos() }
func (s *IncDecStmt) Pos() token.Pos     { return s.X.Pos() }
func (s *AssignStmt) Pos() token.Pos     { return s.Lhs[0].Pos() }
func (s *GoStmt) Pos() token.Pos         { return s.Go }
func (s *DeferStmt) Pos() token.Pos      { return s.Defer }
func (s *ReturnStmt) Pos() token.Pos     { return s.Return }
func (s *BranchStmt) Pos() token.Pos     { return s.TokPos }
func (s *BlockStmt) Pos() token.Pos      { return s.Lbrace }
func (s *IfStmt) Pos() token.Pos         { return s.If }
func (s *CaseClause) Pos() token.Pos     { return s.Case }
func (s *SwitchStmt) Pos() token.Pos     { return s.Switch }
func (s *TypeSwitchStmt) Pos() token.Pos { return s.Switch }
func (s *CommClause) Pos() token.Pos     { return s.Case }
func (s *SelectStmt) Pos() token.Pos     { return s.Select }
func (s *ForStmt) Pos() token.Pos        { return s.For }
func (s *RangeStmt) Pos() token.Pos      { return s.For }

func (s *BadStmt) End() token.Pos  { return s.To }
func (s *DeclStmt) End() token.Pos { return s.Decl.End() }
func (s *EmptyStmt) End() token.Pos {
	if s.Implicit {
		return s.Semicolon
	}
	return s.Semicolon + 1
}
func (s *LabeledStmt) End() token.Pos { return s.Stmt.End() }
func (s *ExprStmt) End() token.Pos    { return s.X.End() }
func (s *SendStmt) End() token.Pos    { return s.Value.End() }
func (s *IncDecStmt) End() token.Pos  { return s.TokPos + 2 }
func (s *AssignStmt) End() token.Pos  { return s.Rhs[len(s.Rhs)-1].End() }
func (s *GoStmt) End() token.Pos      { return s.Call.End() }
func (s *DeferStmt) End() token.Pos   { return s.Call.End() }
func (s *ReturnStmt) End() token.Pos {
	if n := len(s.Results); n > 0 {
		return s.Results[n-1].End()
	}
	return s.Return + token.Pos(len("return"))
}
func (s *BranchStmt) End() token.Pos {
	if s.Label != nil {
		return s.Label.End()
	}
	return s.TokPos + token.Pos(len(s.Tok.String()))
}
func (s *BlockStmt) End() token.Pos {
	if s.Rbrace.IsValid() {
		return s.Rbrace + 1
	}
	if n := len(s.List); n > 0 {
		return s.List[n-1].End()
	}
	return s.Lbrace + 1
}
func (s *IfStmt) End() token.Pos {
	if s.Else != nil {
		return s.Else.End()
	}
	return s.Body.End()
}
func (s *CaseClause) End() token.Pos {
	if n := len(s.Body); n > 0 {
		return s.Body[n-1].End()
	}
	return s.Colon + 1
}
func (s *SwitchStmt) End() token.Pos     { return s.Body.End() }
func (s *TypeSwitchStmt) End() token.Pos { return s.Body.End() }
func (s *CommClause) End() token.Pos {
	if n := len(s.Body); n > 0 {
		return s.Body[n-1].End()
	}
	return s.Colon + 1
}
func (s *SelectStmt) End() token.Pos { return s.Body.End() }
func (s *ForStmt) End() token.Pos    { return s.Body.End() }
func (s *RangeStmt) End() token.Pos  { return s.Body.End() }

// Op is the operator of an assignment such as +=, token.ILLEGAL of one without.
func (s *AssignStmt) Op() token.Token {
	if s.Tok < token.ADD_ASSIGN || s.Tok > token.AND_NOT_ASSIGN {
		return token.ILLEGAL
	}
	return s.Tok - token.ADD_ASSIGN + token.ADD // go/token has both in the same order
}
