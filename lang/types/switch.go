// This file implements switch statements.

package types

import (
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// clauses returns the clauses of a switch and reports a second default.
func (check *Checker) clauses(body *ast.BlockStmt) []*ast.CaseClause {
	var list []*ast.CaseClause
	var first *ast.CaseClause
	for _, s := range body.List {
		c, ok := s.(*ast.CaseClause)
		if !ok {
			continue
		}
		list = append(list, c)
		if c.List == nil {
			if first != nil {
				check.errorf(c, codes.TwoDefaults, "multiple defaults (first at %s)", first.Pos())
			} else {
				first = c
			}
		}
	}
	return list
}

func (check *Checker) switchStmt(ctxt stmtContext, s *ast.SwitchStmt) {
	check.simpleStmt(s.Init)
	var x operand
	if s.Tag != nil {
		check.expr(nil, &x, s.Tag)
		check.assignment(&x, nil, "switch expression")
		if x.mode != invalid && !Comparable(x.typ) && !hasNil(x.typ) {
			check.errorf(&x, codes.BadSwitchValue, "cannot switch on %s (%s is not comparable)", &x, x.typ)
			x.mode = invalid
		}
	} else {
		// switch { ... } is switch true { ... }.
		pos := s.Body.Rbrace
		if len(s.Body.List) > 0 {
			pos = s.Body.List[0].Pos()
		}
		x.mode, x.typ, x.val = constant_, Typ[Bool], constant.MakeBool(true)
		x.expr = &ast.Ident{NamePos: pos, Name: "true"}
	}
	list := check.clauses(s.Body)
	seen := make(map[any][]seenCase)
	for i, c := range list {
		inner := ctxt
		if i < len(list)-1 {
			inner |= fallthroughOk
		} else {
			inner |= finalSwitchCase
		}
		for _, e := range c.List {
			check.caseValue(&x, e, seen)
		}
		check.openScope()
		check.stmtList(inner, c.Body)
		check.closeScope()
	}
}

// A seenCase is a constant case that came before.
type seenCase struct {
	expr ast.Expr
	typ  Type
}

// caseValue checks one value of a case of a switch on x.
func (check *Checker) caseValue(x *operand, e ast.Expr, seen map[any][]seenCase) {
	var v operand
	check.expr(nil, &v, e)
	if x.mode == invalid || v.mode == invalid {
		return
	}
	check.convertUntyped(&v, x.typ)
	if v.mode == invalid {
		return
	}
	res, tag := v, *x
	check.comparison(&res, &tag, token.EQL, true)
	if res.mode == invalid || v.mode != constant_ {
		return
	}
	key := caseKey(v.val)
	if key == nil {
		return
	}
	for _, s := range seen[key] {
		if Identical(v.typ, s.typ) {
			err := check.newError(codes.DuplicateCase)
			err.addf(&v, "duplicate case %s in expression switch", &v)
			err.addf(at(nodePos(s.expr)), "previous case")
			err.report()
			return
		}
	}
	seen[key] = append(seen[key], seenCase{e, v.typ})
}

// caseKey returns a host value that equal constants share; nil for those that
// may occur twice: true and false often do in generated code, and Go lets them.
func caseKey(v constant.Value) any {
	switch v.Kind() {
	case constant.Int, constant.Float, constant.String:
		return keyValue(v)
	}
	return nil
}

func (check *Checker) typeSwitchStmt(ctxt stmtContext, s *ast.TypeSwitchStmt) {
	check.simpleStmt(s.Init)
	var lhs *ast.Ident
	var guard ast.Expr
	switch a := s.Assign.(type) {
	case *ast.ExprStmt:
		guard = a.X
	case *ast.AssignStmt:
		if len(a.Lhs) == 1 && len(a.Rhs) == 1 {
			lhs, _ = a.Lhs[0].(*ast.Ident)
			guard = a.Rhs[0]
		}
	}
	if lhs != nil {
		if lhs.Name == "_" {
			check.errorf(lhs, codes.NoNewVars, "no new variable on left side of :=")
			lhs = nil
		} else {
			check.info.Defs[lhs] = nil
		}
	}
	t, ok := ast.Unparen(guard).(*ast.TypeAssertExpr)
	if !ok {
		return // a syntax error
	}
	var x operand
	check.expr(nil, &x, t.X)
	tag := &x
	if x.mode != invalid {
		switch {
		case isTypeParam(x.typ):
			check.errorf(&x, codes.NotAnInterface, "cannot use type switch on type parameter value %s", &x)
			tag = nil
		case !IsInterface(x.typ):
			check.errorf(&x, codes.NotAnInterface, "%s is not an interface", &x)
			tag = nil
		}
	} else {
		tag = nil
	}
	seen := make(map[int]ast.Expr)
	var vars []*Var
	for _, c := range check.clauses(s.Body) {
		T := check.caseTypes(tag, c.List, seen)
		check.openScope()
		if lhs != nil {
			v := NewVar(lhs.Pos(), check.pkg, lhs.Name, T)
			v.color = black
			check.declare(check.scope, nil, v)
			check.info.Implicits[c] = v
			vars = append(vars, v)
		}
		check.stmtList(ctxt, c.Body)
		check.closeScope()
	}
	if lhs != nil {
		used := false
		for _, v := range vars {
			used = used || v.used
		}
		if !used {
			check.errorf(lhs, codes.UnusedVar, "%s declared and not used", lhs.Name)
		}
	}
}

// caseTypes checks the types of a case and returns the type of the clause's
// variable.
func (check *Checker) caseTypes(x *operand, list []ast.Expr, seen map[int]ast.Expr) Type {
	var T Type
	for _, e := range list {
		key, name := 0, "nil"
		if check.isNil(e) {
			var nothing operand
			T = nil
			check.expr(nil, &nothing, e)
		} else {
			if T = check.varType(e); !isValid(T) {
				continue
			}
			key, name = check.ctxt.Number(T), check.sprintf("%s", T)
		}
		if other := seen[key]; other != nil {
			err := check.newError(codes.DuplicateCase)
			err.addf(e, "duplicate case %s in type switch", name)
			err.addf(other, "previous case")
			err.report()
			continue
		}
		seen[key] = e
		if x != nil && T != nil {
			check.typeAssertion(e, x, T, true)
		}
	}
	if len(list) == 1 && T != nil {
		return T
	}
	if x != nil {
		return x.typ
	}
	return Typ[Invalid]
}

// isNil reports whether e is the predeclared nil.
func (check *Checker) isNil(e ast.Expr) bool {
	if id, ok := ast.Unparen(e).(*ast.Ident); ok {
		_, ok := check.lookup(id.Name).(*Nil)
		return ok
	}
	return false
}
