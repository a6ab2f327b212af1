// This file implements range loops.

package types

import (
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

func (check *Checker) rangeStmt(ctxt stmtContext, s *ast.RangeStmt) {
	var x operand
	check.hasCallOrRecv = false
	scope := check.scope
	check.scope = scope.parent // the variables are not in scope yet
	check.expr(nil, &x, s.X)
	check.scope = scope

	if x.mode != invalid && s.Value == nil && !check.hasCallOrRecv {
		if a, ok := arrayPtrDeref(x.typ.Underlying()).(*Array); ok {
			// Only the length counts, so the array is not evaluated.
			check.info.Types[ast.Unparen(s.X)] = TypeAndValue{mode: constant_, Type: Typ[Int], Value: constant.MakeInt64(a.len)}
		}
	}
	var key, val Type
	if x.mode != invalid {
		var cause string
		var ok bool
		key, val, cause, ok = check.rangeTypes(x.typ)
		switch {
		case !ok && cause != "":
			check.errorf(&x, codes.BadRange, "cannot range over %s: %s", &x, cause)
		case !ok:
			check.errorf(&x, codes.BadRange, "cannot range over %s", &x)
		case key == nil && s.Key != nil:
			check.errorf(s.Key, codes.RangeVarCount, "range over %s permits no iteration variables", &x)
		case val == nil && s.Value != nil:
			check.errorf(s.Value, codes.RangeVarCount, "range over %s permits only one iteration variable", &x)
		case s.Extra != nil:
			check.errorf(s.Extra, codes.RangeVars, "range clause permits at most two iteration variables")
		}
	}
	lhs := [2]ast.Expr{s.Key, s.Value}
	types := [2]Type{key, val}
	overInt := x.mode != invalid && isInteger(x.typ)
	switch {
	case s.Tok == token.DEFINE:
		check.rangeDefine(s, &x, lhs, types, overInt)
	case s.Key != nil:
		for i, e := range lhs {
			if e == nil {
				continue
			}
			if types[i] == nil || !isValid(types[i]) {
				check.useLHS(e)
				continue
			}
			if overInt {
				check.assignVar(e, nil, &x, "range clause")
				if x.mode != invalid && !isInteger(x.typ) {
					check.errorf(e, codes.BadRange, "cannot use iteration variable of type %s", x.typ)
				}
			} else {
				y := operand{mode: value, expr: e, typ: types[i]}
				check.assignVar(e, nil, &y, "assignment")
			}
		}
	case overInt:
		check.assignment(&x, nil, "range clause")
	}
	if id, ok := s.Value.(*ast.Ident); x.mode != invalid && s.Value != nil && !(ok && id.Name == "_") && check.copies != nil {
		if a, ok := x.typ.Underlying().(*Array); ok {
			*check.copies = append(*check.copies, a)
		}
	}
	check.stmt(ctxt, s.Body)
}

// rangeDefine declares the variables of a range clause with :=.
func (check *Checker) rangeDefine(s *ast.RangeStmt, x *operand, lhs [2]ast.Expr, types [2]Type, overInt bool) {
	var vars []*Var
	for i, e := range lhs {
		if e == nil {
			continue
		}
		var v *Var
		if id, ok := e.(*ast.Ident); ok {
			v = check.newLocal(id.Pos(), id.Name, nil)
			check.info.Defs[id] = v
			if id.Name != "_" {
				vars = append(vars, v)
			}
		} else {
			check.errorf(e, codes.BadDefineTarget, "non-name %s on left side of :=", e)
			v = NewVar(e.Pos(), check.pkg, "_", nil)
		}
		switch {
		case types[i] == nil || !isValid(types[i]):
			v.typ = Typ[Invalid]
			v.used = true
		case overInt:
			check.initVar(v, x, "range clause")
		default:
			y := operand{mode: value, expr: e, typ: types[i]}
			check.initVar(v, &y, "assignment")
		}
	}
	if len(vars) == 0 {
		check.errorf(s, codes.NoNewVars, "no new variables on left side of :=")
	}
	for _, v := range vars {
		check.declare(check.scope, nil, v)
	}
}

// rangeTypes returns the types of the variables of a loop over a t: nil for
// those it does not have.
func (check *Checker) rangeTypes(t Type) (key, val Type, cause string, ok bool) {
	u, err := commonUnder(t, func(t, u Type) *typeError {
		if c, ok := u.(*Chan); ok && c.dir == SendOnly {
			return typeErrorf("receive from send-only channel %s", t)
		}
		return nil
	})
	if u == nil {
		if err != nil {
			cause = check.sprintf("%s", err)
		}
		return nil, nil, cause, false
	}
	switch u := arrayPtrDeref(u).(type) {
	case *Basic:
		switch {
		case u.info&IsString != 0:
			return Typ[Int], universeRune, "", true
		case u.info&IsInteger != 0:
			return t, nil, "", true
		}
	case *Array:
		return Typ[Int], u.elem, "", true
	case *Slice:
		return Typ[Int], u.elem, "", true
	case *Map:
		return u.key, u.elem, "", true
	case *Chan:
		return u.elem, nil, "", true
	case *Signature:
		key, val, cause = check.yieldTypes(u)
		if cause != "" {
			return nil, nil, "func must be func(yield func(...) bool): " + cause, false
		}
		return key, val, "", true
	}
	return nil, nil, "", false
}

// yieldTypes returns the types that an iterator function yields, or what is
// wrong with it.
func (check *Checker) yieldTypes(f *Signature) (key, val Type, cause string) {
	switch {
	case f.params.Len() != 1:
		return nil, nil, "wrong argument count"
	case f.results.Len() != 0:
		return nil, nil, "unexpected results"
	}
	u, err := commonUnder(f.params.At(0).typ, nil)
	yield, ok := u.(*Signature)
	switch {
	case err != nil:
		return nil, nil, check.sprintf("in yield type, %s", err)
	case !ok:
		return nil, nil, "argument is not func"
	case yield.params.Len() > 2:
		return nil, nil, "yield func has too many parameters"
	case yield.results.Len() == 1 && isBoolean(yield.results.At(0).typ) && !Identical(yield.results.At(0).typ, Typ[Bool]):
		return nil, nil, "yield func returns user-defined boolean, not bool"
	case yield.results.Len() != 1 || !Identical(yield.results.At(0).typ, Typ[Bool]):
		return nil, nil, "yield func does not return bool"
	}
	if yield.params.Len() > 0 {
		key = yield.params.At(0).typ
	}
	if yield.params.Len() > 1 {
		val = yield.params.At(1).typ
	}
	return key, val, ""
}
