// This file implements signatures and the parameter lists of functions and
// types.

package syntax

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// funcType parses a signature from after the word "func", which stands at pos.
// Where type parameters are not allowed, context says of what.
//
//	Signature = Parameters [ Parameters | Type ] .
func (p *parser) funcType(pos token.Pos, context string) *ast.FuncType {
	t := &ast.FuncType{Func: pos}
	if lbrack := p.pos(); p.got(tLbrack) {
		if context != "" {
			p.syntaxErrorAt(lbrack, codes.BadTypeParams, context+" must have no type parameters")
		}
		if p.tok() == tRbrack {
			p.syntaxError(codes.BadTypeParams, "empty type parameter list")
			p.next()
		} else {
			t.TypeParams = p.paramList(lbrack, nil, nil, tRbrack, true, false)
		}
	}
	lparen := p.want(tLparen)
	t.Params = p.paramList(lparen, nil, nil, tRparen, false, true)

	if lparen := p.pos(); p.got(tLparen) {
		t.Results = p.paramList(lparen, nil, nil, tRparen, false, false)
	} else if r := p.typeOrNil(); r != nil {
		t.Results = &ast.FieldList{List: []*ast.Field{{Type: r}}}
	}
	return t
}

// funcHead parses a function or method declaration from after the word "func"
// up to its body. The position of the word is left out.
func (p *parser) funcHead() *ast.FuncDecl {
	f := &ast.FuncDecl{}
	context := ""
	if lparen := p.pos(); p.got(tLparen) {
		context = "method"
		f.Recv = p.paramList(lparen, nil, nil, tRparen, false, false)
		switch f.Recv.NumFields() {
		case 0:
			p.errorAt(p.pos(), codes.BadReceiverList, "method has no receiver")
		case 1:
		default:
			p.errorAt(p.pos(), codes.BadReceiverList, "method has multiple receivers")
		}
	}
	if p.tok() == tIdent {
		f.Name = p.name()
		f.Type = p.funcType(token.NoPos, context)
		return f
	}
	f.Name = &ast.Ident{NamePos: p.pos(), Name: "_"}
	f.Type = &ast.FuncType{Params: &ast.FieldList{Opening: p.pos(), Closing: p.pos()}}
	if context == "" {
		p.syntaxError(codes.ExpectedName, "expected name or (")
	} else {
		p.syntaxError(codes.ExpectedName, "expected name")
	}
	p.advance(tLbrace, tSemi)
	return f
}

// A param is one entry of a list before it is known whether a lone name is a
// parameter or a type.
type param struct {
	name *ast.Ident
	typ  ast.Expr
}

// paramList parses a list from after its opening token up to end. If name is
// not nil it is the first name, parsed already, and so is its type typ if that
// is not nil. In a list of type parameters all must have names. With variadic
// the last type may be "...T".
//
// Go: cmd/compile/internal/syntax/parser.go paramList (go1.26)
//
//	Parameters = "(" [ Parameter { "," Parameter } [ "," ] ] ")" .
//	Parameter = [ identifier ] [ "..." ] Type .
//	TypeParams = "[" TypeParam { "," TypeParam } [ "," ] "]" .
//	TypeParam = IdentifierList Union .
func (p *parser) paramList(opening token.Pos, name *ast.Ident, typ ast.Expr, end tokenKind, typeParams, variadic bool) *ast.FieldList {
	fields := &ast.FieldList{Opening: opening}
	var few [4]param
	list := few[:0]
	named, typed := 0, 0
	add := func(par param) {
		if par.typ != nil {
			typed++
			if par.name != nil {
				named++
			}
		}
		list = append(list, par)
	}

	p.enter()
	if name != nil && typ != nil && p.tok() == end {
		add(param{name, typ})
		fields.Closing = p.pos()
		p.next()
	} else {
		fields.Closing = p.list("parameter list", tComma, end, func() bool {
			if typ != nil {
				add(param{name, typ})
			} else if par := p.paramDecl(name, end); par.name != nil || par.typ != nil {
				add(par)
			}
			name, typ = nil, nil
			return false
		})
	}
	p.leave(1)
	if len(list) == 0 {
		return fields
	}

	if named == 0 && !typeParams {
		for i := range list {
			if par := &list[i]; par.name != nil {
				par.name, par.typ = nil, par.name
			}
		}
	} else if named != len(list) {
		p.distributeTypes(list, named == typed, typeParams, fields.Closing)
	}
	p.checkDots(list, variadic)
	fields.List = group(list)
	return fields
}

// distributeTypes gives each name without a type that of the next that has one.
func (p *parser) distributeTypes(list []param, allTypesNamed, typeParams bool, closing token.Pos) {
	var errPos token.Pos
	var typ ast.Expr
	for i := len(list) - 1; i >= 0; i-- {
		par := &list[i]
		switch {
		case par.typ != nil:
			typ = par.typ
			if par.name == nil {
				errPos = typ.Pos()
				par.name = &ast.Ident{NamePos: errPos, Name: "_"}
			}
		case typ != nil:
			par.typ = typ
		default:
			errPos = par.name.NamePos
			par.typ = badExpr(errPos, errPos)
		}
	}
	if !errPos.IsValid() {
		return
	}
	var msg string
	switch {
	case allTypesNamed && typeParams:
		errPos, msg = closing, "missing type constraint"
	case allTypesNamed:
		errPos, msg = closing, "missing parameter type"
	case typeParams:
		msg = "missing type parameter name"
		if len(list) == 1 {
			msg += " or invalid array length"
		}
	default:
		msg = "missing parameter name"
	}
	p.syntaxErrorAt(errPos, codes.BadParams, msg)
}

// checkDots demands that only the last type is "...T", if any may be.
func (p *parser) checkDots(list []param, variadic bool) {
	reported := false
	for i := range list {
		dots, ok := list[i].typ.(*ast.Ellipsis)
		if !ok || variadic && i == len(list)-1 {
			continue
		}
		if !reported {
			reported = true
			if variadic {
				p.errorAt(dots.Ellipsis, codes.BadParams, "can only use ... with final parameter")
			} else {
				p.errorAt(dots.Ellipsis, codes.BadParams, "invalid use of ...")
			}
		}
		list[i].typ = dots.Elt
	}
}

// group makes fields of parameters: names that share one type node are one.
func group(list []param) []*ast.Field {
	n := 0
	for i := range list {
		if i == 0 || list[i].name == nil || list[i].typ != list[i-1].typ {
			n++
		}
	}
	fields := make([]*ast.Field, 0, n)
	for i := 0; i < len(list); {
		f := &ast.Field{Type: list[i].typ}
		if list[i].name != nil {
			j := i + 1
			for j < len(list) && list[j].typ == f.Type {
				j++
			}
			f.Names = make([]*ast.Ident, 0, j-i)
			for ; i < j; i++ {
				f.Names = append(f.Names, list[i].name)
			}
		} else {
			i++
		}
		fields = append(fields, f)
	}
	return fields
}

// paramDecl parses one entry; name is its first name if that was parsed
// already. Without an entry both parts are nil.
func (p *parser) paramDecl(name *ast.Ident, end tokenKind) param {
	unions := end == tRbrack
	if unions && name == nil && p.tok() == tTilde {
		return param{typ: p.union(nil)}
	}
	var par param
	if name == nil && p.tok() == tIdent {
		name = p.name()
	}
	if name != nil {
		switch {
		case p.tok() == tLbrack:
			par.typ = p.arrayOrTypeArgs(name)
			if _, ok := par.typ.(*ast.ArrayType); ok {
				par.name = name
			}
			if unions {
				par.typ = p.union(par.typ)
			}
			return par
		case p.tok() == tDot:
			par.typ = p.typeName(name)
			if unions {
				par.typ = p.union(par.typ)
			}
			return par
		case unions && p.tok() == tOr:
			return param{typ: p.union(name)}
		}
		par.name = name
	}

	switch pos := p.pos(); {
	case p.got(tDots):
		elem := p.typeOrNil()
		if elem == nil {
			p.syntaxError(codes.BadParams, "... is missing type")
			par.typ = badExpr(pos, p.pos())
		} else {
			par.typ = &ast.Ellipsis{Ellipsis: pos, Elt: elem}
		}
		return par
	case unions && p.tok() == tTilde:
		par.typ = p.union(nil)
		return par
	}

	par.typ = p.typeOrNil()
	if unions && par.typ != nil {
		par.typ = p.union(par.typ)
	}
	if par.name == nil && par.typ == nil {
		p.syntaxError(codes.UnexpectedToken, "expected "+kindText(end))
		p.advance(tComma, end)
	}
	return par
}

// ----------------------------------------------------------------------------
// Type declarations

// typeSpec parses a type declaration from its name on.
//
//	TypeSpec = identifier [ TypeParams ] [ "=" ] Type .
func (p *parser) typeSpec() *ast.TypeSpec {
	s := &ast.TypeSpec{Name: p.name()}
	if p.tok() == tLbrack {
		p.typeParamsOrArray(s)
	} else {
		s.Assign = p.gotAssign()
		s.Type = p.typeOrNil()
	}
	if s.Type == nil {
		pos := p.pos()
		p.syntaxError(codes.ExpectedType, "in type declaration")
		p.advance(tSemi, tRparen)
		s.Type = badExpr(pos, p.pos())
	}
	return s
}

// gotAssign consumes "=" and returns its position. A ":=" is an error that it
// takes for one.
func (p *parser) gotAssign() token.Pos {
	pos := p.pos()
	if p.tok() == tDefine {
		p.syntaxError(codes.BadDefine, "expected =")
	} else if p.tok() != tAssign {
		return token.NoPos
	}
	p.next()
	return pos
}

// typeParamsOrArray parses the rest of a declaration whose name a [ follows:
// type parameters, or an array or slice type. A list of type parameters begins
// with a name, and an array's length may do so too; so the length is parsed as
// an expression, which is then looked at again: N * E may be the length, or
// the parameter N with the constraint *E.
func (p *parser) typeParamsOrArray(s *ast.TypeSpec) {
	lbrack := p.pos()
	p.next()
	switch p.tok() {
	case tRbrack:
		p.next()
		s.Type = &ast.ArrayType{Lbrack: lbrack, Elt: p.type_()}
	case tIdent:
		// No length indexes or slices, so a [ starts a constraint.
		var x ast.Expr = p.name()
		if p.tok() != tLbrack {
			p.xnest++
			x = p.binaryExpr(p.primaryExpr(x), 0)
			p.xnest--
		}
		name, constraint := splitParam(x, p.tok() == tComma)
		if name == nil || constraint == nil && p.tok() == tRbrack {
			s.Type = p.arrayType(lbrack, x)
			return
		}
		s.TypeParams = p.paramList(lbrack, name, constraint, tRbrack, true, false)
		s.Assign = p.gotAssign()
		s.Type = p.typeOrNil()
	default:
		s.Type = p.arrayType(lbrack, nil)
	}
}

// splitParam reads an expression as the name of a type parameter and its
// constraint: x*E as x with *E, x(E) as x with (E). It does so if the
// constraint can be nothing else, or if force is set because a comma follows.
// The constraint is nil if x is only a name, and the name if x is no parameter.
func splitParam(x ast.Expr, force bool) (*ast.Ident, ast.Expr) {
	switch x := x.(type) {
	case *ast.Ident:
		return x, nil
	case *ast.BinaryExpr:
		switch x.Op {
		case token.MUL:
			if name, ok := x.X.(*ast.Ident); ok && (force || isTypeElem(x.Y)) {
				return name, &ast.StarExpr{Star: x.OpPos, X: x.Y}
			}
		case token.OR:
			if name, lhs := splitParam(x.X, force || isTypeElem(x.Y)); name != nil && lhs != nil {
				return name, &ast.BinaryExpr{X: lhs, OpPos: x.OpPos, Op: token.OR, Y: x.Y}
			}
		}
	case *ast.CallExpr:
		name, ok := x.Fun.(*ast.Ident)
		if ok && len(x.Args) == 1 && !x.Ellipsis.IsValid() && (force || isTypeElem(x.Args[0])) {
			return name, &ast.ParenExpr{Lparen: x.Lparen, X: x.Args[0], Rparen: x.Rparen}
		}
	}
	return nil, x
}

// isTypeElem reports whether x can only be a type or a union.
func isTypeElem(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.ArrayType, *ast.StructType, *ast.FuncType, *ast.InterfaceType, *ast.MapType, *ast.ChanType:
		return true
	case *ast.BinaryExpr:
		return isTypeElem(x.X) || isTypeElem(x.Y)
	case *ast.UnaryExpr:
		return x.Op == token.TILDE || isTypeElem(x.X)
	case *ast.StarExpr:
		return isTypeElem(x.X)
	case *ast.ParenExpr:
		return isTypeElem(x.X)
	}
	return false
}
