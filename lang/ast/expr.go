// This file implements the nodes of expressions and types.

package ast

import "go/token"

type (
	// A BadExpr stands for text that has no expression; an error was reported.
	BadExpr struct {
		From, To token.Pos
	}

	// An Ident is a name.
	Ident struct {
		NamePos token.Pos
		Name    string
	}

	// An Ellipsis is "...T" in a parameter list or "[...]" in an array type.
	Ellipsis struct {
		Ellipsis token.Pos
		Elt      Expr // or nil
	}

	// A BasicLit is a literal in its source spelling.
	BasicLit struct {
		ValuePos token.Pos
		Kind     token.Token // token.INT, FLOAT, IMAG, CHAR or STRING
		Value    string
	}

	// A FuncLit is a function literal.
	FuncLit struct {
		Type *FuncType
		Body *BlockStmt
	}

	// A CompositeLit is T{...}, or {...} within one.
	CompositeLit struct {
		Type   Expr // or nil
		Lbrace token.Pos
		Elts   []Expr
		Rbrace token.Pos
	}

	// A ParenExpr is (X).
	ParenExpr struct {
		Lparen token.Pos
		X      Expr
		Rparen token.Pos
	}

	// A SelectorExpr is X.Sel.
	SelectorExpr struct {
		X   Expr
		Sel *Ident
	}

	// An IndexExpr is X[Index]: an element, or an instance of a generic.
	IndexExpr struct {
		X      Expr
		Lbrack token.Pos
		Index  Expr
		Rbrack token.Pos
	}

	// An IndexListExpr is X[I, J, ...]: an instance of a generic.
	IndexListExpr struct {
		X       Expr
		Lbrack  token.Pos
		Indices []Expr
		Rbrack  token.Pos
	}

	// A SliceExpr is X[Low:High] or X[Low:High:Max].
	SliceExpr struct {
		X      Expr
		Lbrack token.Pos
		Low    Expr // or nil
		High   Expr // or nil
		Max    Expr // or nil
		Slice3 bool // whether there are two colons
		Rbrack token.Pos
	}

	// A TypeAssertExpr is X.(Type); Type is nil for X.(type).
	TypeAssertExpr struct {
		X      Expr
		Lparen token.Pos
		Type   Expr
		Rparen token.Pos
	}

	// A CallExpr is a call or a conversion.
	CallExpr struct {
		Fun      Expr
		Lparen   token.Pos
		Args     []Expr
		Ellipsis token.Pos // of "..." after the last argument; or NoPos
		Rparen   token.Pos
	}

	// A StarExpr is *X: a dereference or a pointer type.
	StarExpr struct {
		Star token.Pos
		X    Expr
	}

	// A UnaryExpr is Op X; the receive operation has Op token.ARROW, and a
	// range clause without variables is not one of them.
	UnaryExpr struct {
		OpPos token.Pos
		Op    token.Token
		X     Expr
	}

	// A BinaryExpr is X Op Y.
	BinaryExpr struct {
		X     Expr
		OpPos token.Pos
		Op    token.Token
		Y     Expr
	}

	// A KeyValueExpr is Key: Value in a composite literal.
	KeyValueExpr struct {
		Key   Expr
		Colon token.Pos
		Value Expr
	}
)

// A ChanDir is the direction of a channel type, one bit for each way.
type ChanDir int

const (
	SEND ChanDir = 1 << iota
	RECV
)

type (
	// An ArrayType is [Len]Elt; Len is nil for a slice and an *Ellipsis for
	// [...]Elt.
	ArrayType struct {
		Lbrack token.Pos
		Len    Expr
		Elt    Expr
	}

	// A StructType is a struct type.
	StructType struct {
		Struct token.Pos
		Fields *FieldList
	}

	// A FuncType is a signature, with the word "func" or, in a method of an
	// interface, without it.
	FuncType struct {
		Func       token.Pos  // NoPos if absent
		TypeParams *FieldList // or nil
		Params     *FieldList
		Results    *FieldList // or nil
	}

	// An InterfaceType is an interface type.
	InterfaceType struct {
		Interface token.Pos
		Methods   *FieldList // methods, embedded types and unions
	}

	// A MapType is map[Key]Value.
	MapType struct {
		Map   token.Pos
		Key   Expr
		Value Expr
	}

	// A ChanType is a channel type.
	ChanType struct {
		Begin token.Pos // of "chan" or "<-", whichever comes first
		Arrow token.Pos // of "<-"; or NoPos
		Dir   ChanDir
		Value Expr
	}
)

func (*BadExpr) exprNode()        {}
func (*Ident) exprNode()          {}
func (*Ellipsis) exprNode()       {}
func (*BasicLit) exprNode()       {}
func (*FuncLit) exprNode()        {}
func (*CompositeLit) exprNode()   {}
func (*ParenExpr) exprNode()      {}
func (*SelectorExpr) exprNode()   {}
func (*IndexExpr) exprNode()      {}
func (*IndexListExpr) exprNode()  {}
func (*SliceExpr) exprNode()      {}
func (*TypeAssertExpr) exprNode() {}
func (*CallExpr) exprNode()       {}
func (*StarExpr) exprNode()       {}
func (*UnaryExpr) exprNode()      {}
func (*BinaryExpr) exprNode()     {}
func (*KeyValueExpr) exprNode()   {}
func (*ArrayType) exprNode()      {}
func (*StructType) exprNode()     {}
func (*FuncType) exprNode()       {}
func (*InterfaceType) exprNode()  {}
func (*MapType) exprNode()        {}
func (*ChanType) exprNode()       {}

func (x *BadExpr) Pos() token.Pos  { return x.From }
func (x *Ident) Pos() token.Pos    { return x.NamePos }
func (x *Ellipsis) Pos() token.Pos { return x.Ellipsis }
func (x *BasicLit) Pos() token.Pos { return x.ValuePos }
func (x *FuncLit) Pos() token.Pos  { return x.Type.Pos() }
func (x *CompositeLit) Pos() token.Pos {
	if x.Type != nil {
		return x.Type.Pos()
	}
	return x.Lbrace
}
func (x *ParenExpr) Pos() token.Pos      { return x.Lparen }
func (x *SelectorExpr) Pos() token.Pos   { return x.X.Pos() }
func (x *IndexExpr) Pos() token.Pos      { return x.X.Pos() }
func (x *IndexListExpr) Pos() token.Pos  { return x.X.Pos() }
func (x *SliceExpr) Pos() token.Pos      { return x.X.Pos() }
func (x *TypeAssertExpr) Pos() token.Pos { return x.X.Pos() }
func (x *CallExpr) Pos() token.Pos       { return x.Fun.Pos() }
func (x *StarExpr) Pos() token.Pos       { return x.Star }
func (x *UnaryExpr) Pos() token.Pos      { return x.OpPos }
func (x *BinaryExpr) Pos() token.Pos     { return x.X.Pos() }
func (x *KeyValueExpr) Pos() token.Pos   { return x.Key.Pos() }
func (x *ArrayType) Pos() token.Pos      { return x.Lbrack }
func (x *StructType) Pos() token.Pos     { return x.Struct }
func (x *FuncType) Pos() token.Pos {
	if x.Func.IsValid() || x.Params == nil {
		return x.Func
	}
	return x.Params.Pos()
}
func (x *InterfaceType) Pos() token.Pos { return x.Interface }
func (x *MapType) Pos() token.Pos       { return x.Map }
func (x *ChanType) Pos() token.Pos      { return x.Begin }

func (x *BadExpr) End() token.Pos { return x.To }
func (x *Ident) End() token.Pos   { return x.NamePos + token.Pos(len(x.Name)) }
func (x *Ellipsis) End() token.Pos {
	if x.Elt != nil {
		return x.Elt.End()
	}
	return x.Ellipsis + 3
}
func (x *BasicLit) End() token.Pos       { return x.ValuePos + token.Pos(len(x.Value)) }
func (x *FuncLit) End() token.Pos        { return x.Body.End() }
func (x *CompositeLit) End() token.Pos   { return x.Rbrace + 1 }
func (x *ParenExpr) End() token.Pos      { return x.Rparen + 1 }
func (x *SelectorExpr) End() token.Pos   { return x.Sel.End() }
func (x *IndexExpr) End() token.Pos      { return x.Rbrack + 1 }
func (x *IndexListExpr) End() token.Pos  { return x.Rbrack + 1 }
func (x *SliceExpr) End() token.Pos      { return x.Rbrack + 1 }
func (x *TypeAssertExpr) End() token.Pos { return x.Rparen + 1 }
func (x *CallExpr) End() token.Pos       { return x.Rparen + 1 }
func (x *StarExpr) End() token.Pos       { return x.X.End() }
func (x *UnaryExpr) End() token.Pos      { return x.X.End() }
func (x *BinaryExpr) End() token.Pos     { return x.Y.End() }
func (x *KeyValueExpr) End() token.Pos   { return x.Value.End() }
func (x *ArrayType) End() token.Pos      { return x.Elt.End() }
func (x *StructType) End() token.Pos     { return x.Fields.End() }
func (x *FuncType) End() token.Pos {
	if x.Results != nil {
		return x.Results.End()
	}
	return x.Params.End()
}
func (x *InterfaceType) End() token.Pos { return x.Methods.End() }
func (x *MapType) End() token.Pos       { return x.Value.End() }
func (x *ChanType) End() token.Pos      { return x.Value.End() }

// String is the name, "<nil>" for nil.
func (x *Ident) String() string {
	if x == nil {
		return "<nil>"
	}
	return x.Name
}

// IsExported reports whether the name starts with an upper-case letter.
func (x *Ident) IsExported() bool { return token.IsExported(x.Name) }

// Unparen strips the parentheses around an expression.
func Unparen(x Expr) Expr {
	for {
		p, ok := x.(*ParenExpr)
		if !ok {
			return x
		}
		x = p.X
	}
}
