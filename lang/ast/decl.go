// This file implements the nodes of declarations.

package ast

import "go/token"

type (
	// An ImportSpec is one import.
	ImportSpec struct {
		Name *Ident // local name, "." or "_"; or nil
		Path *BasicLit
	}

	// A ValueSpec is one line of a const or var declaration.
	ValueSpec struct {
		Names  []*Ident
		Type   Expr // or nil
		Values []Expr
	}

	// A TypeSpec is one type declaration; Assign is valid for an alias.
	TypeSpec struct {
		Name       *Ident
		TypeParams *FieldList // or nil
		Assign     token.Pos
		Type       Expr
	}
)

func (*ImportSpec) specNode() {}
func (*ValueSpec) specNode()  {}
func (*TypeSpec) specNode()   {}

func (s *ImportSpec) Pos() token.Pos {
	if s.Name != nil {
		return s.Name.Pos()
	}
	return s.Path.Pos()
}
func (s *ValueSpec) Pos() token.Pos { return s.Names[0].Pos() }
func (s *TypeSpec) Pos() token.Pos  { return s.Name.Pos() }

func (s *ImportSpec) End() token.Pos { return s.Path.End() }
func (s *ValueSpec) End() token.Pos {
	if n := len(s.Values); n > 0 {
		return s.Values[n-1].End()
	}
	if s.Type != nil {
		return s.Type.End()
	}
	return s.Names[len(s.Names)-1].End()
}
func (s *TypeSpec) End() token.Pos { return s.Type.End() }

type (
	// A BadDecl stands for text that is no declaration; an error was reported.
	BadDecl struct {
		From, To token.Pos
	}

	// A GenDecl is an import, const, type or var declaration; Lparen is valid
	// if its specs are in parentheses.
	GenDecl struct {
		TokPos token.Pos
		Tok    token.Token // token.IMPORT, CONST, TYPE or VAR
		Lparen token.Pos
		Specs  []Spec
		Rparen token.Pos
	}

	// A FuncDecl is a function or method.
	//
	//	Body != nil  the body was parsed
	//	Lazy != nil  there is a body, still to be parsed (syntax.ParseBody)
	//	both nil     a declaration without body: the function is a native
	FuncDecl struct {
		Recv *FieldList // of a method; or nil
		Name *Ident
		Type *FuncType // with type parameters
		Body *BlockStmt
		Lazy *LazyBody

		NoInline bool // so says a comment
	}

	// A LazyDecl is a declaration that was not parsed yet.
	LazyDecl struct {
		Pos     token.Pos   // of the keyword
		Tok     token.Token // token.CONST, TYPE, VAR or FUNC
		Recv    string      // the name of a method's receiver type; or ""
		PtrRecv bool        // the receiver is a pointer
		NamePos token.Pos   // of a function's name
		Names   []string    // what it declares
		Text    string      // from the keyword to the next declaration
	}

	// A LazyBody is a body that the parser skipped: the text from its opening
	// to its closing brace, both included.
	LazyBody struct {
		Lbrace, Rbrace token.Pos
		Text           string
	}
)

func (*BadDecl) declNode()  {}
func (*GenDecl) declNode()  {}
func (*FuncDecl) declNode() {}

func (d *BadDecl) Pos() token.Pos  { return d.From }
func (d *GenDecl) Pos() token.Pos  { return d.TokPos }
func (d *FuncDecl) Pos() token.Pos { return d.Type.Pos() }

func (d *BadDecl) End() token.Pos { return d.To }
func (d *GenDecl) End() token.Pos {
	if d.Rparen.IsValid() {
		return d.Rparen + 1
	}
	if n := len(d.Specs); n > 0 {
		return d.Specs[n-1].End()
	}
	return d.TokPos + token.Pos(len(d.Tok.String()))
}
func (d *FuncDecl) End() token.Pos {
	if d.Body != nil {
		return d.Body.End()
	}
	if d.Lazy != nil {
		return d.Lazy.Rbrace + 1
	}
	return d.Type.End()
}

// HasBody reports whether the declaration has a body, parsed or not.
func (d *FuncDecl) HasBody() bool { return d.Body != nil || d.Lazy != nil }
