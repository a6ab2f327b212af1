// This file implements types.

package syntax

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// type_ parses a type.
func (p *parser) type_() ast.Expr {
	pos := p.pos()
	if t := p.typeOrNil(); t != nil {
		return t
	}
	p.syntaxError(codes.ExpectedType, "expected type")
	p.advance(tComma, tColon, tSemi, tRparen, tRbrack, tRbrace)
	return badExpr(pos, p.pos())
}

// typeOrNil parses a type if there is one.
//
//	Type = TypeName | "*" Type | "(" Type ")" | "func" Signature | TypeLit .
//	TypeName = identifier [ "." identifier ] [ "[" Type { "," Type } [ "," ] "]" ] .
//	TypeLit = "[" [ Expr | "..." ] "]" Type | "map" "[" Type "]" Type | "chan" [ "<-" ] Type | "<-" "chan" Type | StructType | InterfaceType .
func (p *parser) typeOrNil() ast.Expr {
	pos := p.pos()
	p.enter()
	defer p.leave(1)
	switch token.Token(p.tok()) {
	case token.IDENT:
		return p.typeName(nil)

	case token.MUL:
		p.next()
		return &ast.StarExpr{Star: pos, X: p.type_()}

	case token.LBRACK:
		p.next()
		if p.got(tRbrack) {
			return &ast.ArrayType{Lbrack: pos, Elt: p.type_()}
		}
		return p.arrayType(pos, nil)

	case token.MAP:
		p.next()
		p.want(tLbrack)
		t := &ast.MapType{Map: pos, Key: p.type_()}
		p.want(tRbrack)
		t.Value = p.type_()
		return t

	case token.CHAN:
		p.next()
		t := &ast.ChanType{Begin: pos, Dir: ast.SEND | ast.RECV}
		if p.tok() == tArrow {
			t.Arrow, t.Dir = p.pos(), ast.SEND
			p.next()
		}
		t.Value = p.chanElem()
		return t

	case token.ARROW:
		p.next()
		p.want(tokenKind(token.CHAN))
		return &ast.ChanType{Begin: pos, Arrow: pos, Dir: ast.RECV, Value: p.chanElem()}

	case token.FUNC:
		p.next()
		return p.funcType(pos, "function type")

	case token.STRUCT:
		return p.structType()

	case token.INTERFACE:
		return p.interfaceType()

	case token.LPAREN:
		p.next()
		t := &ast.ParenExpr{Lparen: pos, X: p.type_()}
		t.Rparen = p.want(tRparen)
		return t
	}
	return nil
}

// arrayType parses an array type from after its [; length is there if it was
// parsed already.
func (p *parser) arrayType(lbrack token.Pos, length ast.Expr) ast.Expr {
	if length == nil {
		if pos := p.pos(); p.got(tDots) {
			length = &ast.Ellipsis{Ellipsis: pos}
		} else {
			p.xnest++
			length = p.expr()
			p.xnest--
		}
	}
	if p.tok() == tComma {
		p.syntaxError(codes.UnexpectedToken, "unexpected comma; expected ]")
		p.next()
	}
	p.want(tRbrack)
	return &ast.ArrayType{Lbrack: lbrack, Len: length, Elt: p.type_()}
}

func (p *parser) chanElem() ast.Expr {
	if t := p.typeOrNil(); t != nil {
		return t
	}
	p.syntaxError(codes.ExpectedType, "missing channel element type")
	return badExpr(p.pos(), p.pos())
}

// typeName parses a name, with package and type arguments if it has them; the
// name is given if it was parsed already.
func (p *parser) typeName(name *ast.Ident) ast.Expr {
	if name == nil {
		if p.tok() == tIdent {
			name = p.name()
		} else {
			name = &ast.Ident{NamePos: p.pos(), Name: "_"}
			p.syntaxError(codes.ExpectedName, "expected name")
			p.advance(tDot, tSemi, tRbrace)
		}
	}
	var x ast.Expr = name
	if p.got(tDot) {
		x = &ast.SelectorExpr{X: x, Sel: p.name()}
	}
	if p.tok() != tLbrack {
		return x
	}
	lbrack := p.pos()
	p.next()
	var args []ast.Expr
	if p.tok() == tRbrack {
		p.syntaxError(codes.ExpectedType, "expected type argument list")
		args = []ast.Expr{badExpr(p.pos(), p.pos())}
	} else {
		args, _ = p.typeList(true)
	}
	return indexed(x, lbrack, args, p.want(tRbrack))
}

// ----------------------------------------------------------------------------
// Structs

// StructType = "struct" "{" { Field ";" } "}" .
func (p *parser) structType() ast.Expr {
	t := &ast.StructType{Struct: p.pos(), Fields: &ast.FieldList{}}
	p.next()
	t.Fields.Opening = p.want(tLbrace)
	t.Fields.Closing = p.list("struct type", tSemi, tRbrace, func() bool {
		if f := p.fieldDecl(); f != nil {
			t.Fields.List = append(t.Fields.List, f)
		}
		return false
	})
	return t
}

// fieldDecl parses a production of that name.
//
//	Field = ( IdentifierList Type | [ "*" ] TypeName ) [ string ] .
func (p *parser) fieldDecl() *ast.Field {
	f := &ast.Field{}
	pos := p.pos()
	switch p.tok() {
	case tIdent:
		name := p.name()
		switch t := p.tok(); {
		case t == tDot || t == tString || t == tSemi || t == tRbrace:
			f.Type = p.typeName(name)
		case t == tLbrack:
			f.Type = p.arrayOrTypeArgs(name)
			if _, ok := f.Type.(*ast.ArrayType); ok {
				f.Names = []*ast.Ident{name}
			}
		default:
			f.Names = []*ast.Ident{name}
			for p.got(tComma) {
				f.Names = append(f.Names, p.name())
			}
			f.Type = p.type_()
		}

	case tStar:
		p.next()
		paren := p.tok() == tLparen
		if paren {
			p.syntaxError(codes.BadParens, "cannot parenthesize embedded type")
			p.next()
		}
		f.Type = &ast.StarExpr{Star: pos, X: p.typeName(nil)}
		if paren {
			p.got(tRparen)
		}

	case tLparen:
		p.syntaxError(codes.BadParens, "cannot parenthesize embedded type")
		p.next()
		if pos := p.pos(); p.got(tStar) {
			f.Type = &ast.StarExpr{Star: pos, X: p.typeName(nil)}
		} else {
			f.Type = p.typeName(nil)
		}
		p.got(tRparen)

	default:
		p.syntaxError(codes.BadField, "expected field name or embedded type")
		p.advance(tSemi, tRbrace)
		return nil
	}

	if t := p.lex.Peek(); t.Type == tString {
		f.Tag = &ast.BasicLit{ValuePos: posOf(t), Kind: token.STRING, Value: t.Value}
		p.next()
	} else if t.Type >= 0 && token.Token(t.Type).IsLiteral() && t.Type != tIdent {
		p.syntaxError(codes.BadField, "struct field tag must be a string")
		p.next()
	}
	return f
}

// arrayOrTypeArgs parses the brackets after a name: the start of an array type
// that the name has, as in "x [n]E", or type arguments, as in "T[A, B]". Only
// what follows the brackets tells them apart.
func (p *parser) arrayOrTypeArgs(name *ast.Ident) ast.Expr {
	lbrack := p.want(tLbrack)
	if p.got(tRbrack) {
		return &ast.ArrayType{Lbrack: lbrack, Elt: p.type_()}
	}
	args, comma := p.typeList(false)
	rbrack := p.want(tRbrack)
	if !comma {
		if elem := p.typeOrNil(); elem != nil {
			return &ast.ArrayType{Lbrack: lbrack, Len: args[0], Elt: elem}
		}
	}
	return indexed(name, lbrack, args, rbrack)
}

// ----------------------------------------------------------------------------
// Interfaces

// InterfaceType = "interface" "{" { ( identifier Signature | Union ) ";" } "}" .
func (p *parser) interfaceType() ast.Expr {
	t := &ast.InterfaceType{Interface: p.pos(), Methods: &ast.FieldList{}}
	p.next()
	t.Methods.Opening = p.want(tLbrace)
	t.Methods.Closing = p.list("interface type", tSemi, tRbrace, func() bool {
		f := &ast.Field{}
		if p.tok() == tIdent {
			p.methodOrEmbedded(f)
		}
		if len(f.Names) == 0 {
			f.Type = p.union(f.Type)
		}
		t.Methods.List = append(t.Methods.List, f)
		return false
	})
	return t
}

// methodOrEmbedded parses a method, or a type name that stands alone or begins
// a union.
func (p *parser) methodOrEmbedded(f *ast.Field) {
	const context = "interface method"
	name := p.name()
	switch p.tok() {
	case tLparen:
		f.Names, f.Type = []*ast.Ident{name}, p.funcType(token.NoPos, context)

	case tLbrack:
		// A method with type parameters, which is an error, or an embedded type
		// with type arguments: both read as a list of parameters.
		lbrack := p.pos()
		p.next()
		if pos := p.pos(); p.got(tRbrack) {
			if p.tok() == tLparen {
				p.errorAt(pos, codes.BadTypeParams, "empty type parameter list")
				f.Names, f.Type = []*ast.Ident{name}, p.funcType(token.NoPos, context)
			} else {
				p.errorAt(pos, codes.ExpectedType, "empty type argument list")
				f.Type = name
			}
			return
		}
		list := p.paramList(lbrack, nil, nil, tRbrack, false, false)
		switch {
		case len(list.List) > 0 && len(list.List[0].Names) == 0:
			var args []ast.Expr
			for _, a := range list.List {
				args = append(args, a.Type)
			}
			f.Type = indexed(name, lbrack, args, list.Closing)
		case p.tok() == tLparen || len(list.List) > 0:
			f.Names, f.Type = []*ast.Ident{name}, p.funcType(token.NoPos, context)
			if len(list.List) > 0 {
				p.errorAt(lbrack, codes.BadTypeParams, "interface method must have no type parameters")
			}
		default:
			f.Type = name
		}

	default:
		f.Type = p.typeName(name)
	}
}

// union parses the terms of a union; x is the first if it was parsed already.
//
//	Union = [ "~" ] Type { "|" [ "~" ] Type } .
func (p *parser) union(x ast.Expr) ast.Expr {
	if x == nil {
		x = p.unionTerm()
	}
	n := 0
	for p.tok() == tOr {
		p.enter()
		n++
		b := &ast.BinaryExpr{X: x, OpPos: p.pos(), Op: token.OR}
		p.next()
		b.Y = p.unionTerm()
		x = b
	}
	p.leave(n)
	return x
}

func (p *parser) unionTerm() ast.Expr {
	pos := p.pos()
	if p.got(tTilde) {
		return &ast.UnaryExpr{OpPos: pos, Op: token.TILDE, X: p.type_()}
	}
	if t := p.typeOrNil(); t != nil {
		return t
	}
	p.syntaxError(codes.ExpectedType, "expected ~ term or type")
	p.advance(tOr, tSemi, tRparen, tRbrack, tRbrace)
	return badExpr(pos, p.pos())
}
