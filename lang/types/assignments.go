// This file implements assignments and the initialisation of variables.

package types

import (
	"strconv"
	"strings"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// assignment checks that x can be assigned to a variable of type T, for which a
// nil T stands for whatever type x has by default, and gives an untyped x its
// type. The context is for messages.
func (check *Checker) assignment(x *operand, T Type, context string) {
	check.singleValue(x)
	switch x.mode {
	case invalid:
		return
	case constant_, variable, mapindex, value, nilvalue, commaok:
	default:
		check.errorf(x, codes.NotAssignable, "cannot assign %s to %s in %s", x, T, context)
		x.mode = invalid
		return
	}
	if isUntyped(x.typ) {
		target := T
		if x.isNil() {
			if T == nil {
				check.errorf(x, codes.UntypedNil, "use of untyped nil in %s", context)
				x.mode = invalid
				return
			}
		} else if T == nil || isNonTypeParamInterface(T) {
			target = Default(x.typ)
		}
		t, v, fault := check.implicitType(x, target)
		if fault != convOk {
			msg := check.sprintf("cannot use %s as %s value in %s", x, target, context)
			switch fault {
			case convTruncated:
				msg += " (truncated)"
			case convOverflows:
				msg += " (overflows)"
			}
			check.report(x, codes.NotAssignable, msg)
			check.hintAssign(x, target)
			x.mode = invalid
			return
		}
		check.becomes(x, t, v)
	}
	if sig, ok := x.typ.(*Signature); ok && sig.tparams.Len() > 0 {
		check.errorf(x, codes.NotInstantiated, "cannot use generic function %s without instantiation in %s", x, context)
		x.mode = invalid
		return
	}
	if T == nil || x.typ == T {
		return
	}
	cause := ""
	if !x.assignableTo(check, T, &cause) {
		if cause != "" {
			check.errorf(x, codes.NotAssignable, "cannot use %s as %s value in %s: %s", x, T, context, cause)
		} else {
			check.errorf(x, codes.NotAssignable, "cannot use %s as %s value in %s", x, T, context)
		}
		check.hintAssign(x, T)
		x.mode = invalid
	}
}

// initConst gives a constant its value, and its type if it has none.
func (check *Checker) initConst(obj *Const, x *operand) {
	if x.mode == invalid || !isValid(x.typ) || obj.typ != nil && !isValid(obj.typ) {
		if obj.typ == nil {
			obj.typ = Typ[Invalid]
		}
		return
	}
	if x.mode != constant_ {
		check.errorf(x, codes.NotConstant, "%s is not constant", x)
		if obj.typ == nil {
			obj.typ = Typ[Invalid]
		}
		return
	}
	if obj.typ == nil {
		obj.typ = x.typ
	}
	check.assignment(x, obj.typ, "constant declaration")
	if x.mode != invalid {
		obj.val = x.val
	}
}

// initVar initialises a variable with x, and gives it a type if it has none.
func (check *Checker) initVar(v *Var, x *operand, context string) {
	if x.mode == invalid || !isValid(x.typ) || v.typ != nil && !isValid(v.typ) {
		if v.typ == nil {
			v.typ = Typ[Invalid]
		}
		x.mode = invalid
		return
	}
	if v.typ == nil {
		if x.typ == Typ[UntypedNil] {
			check.errorf(x, codes.UntypedNil, "use of untyped nil in %s", context)
			v.typ = Typ[Invalid]
			x.mode = invalid
			return
		}
		v.typ = Default(x.typ)
	}
	check.assignment(x, v.typ, context)
}

// lhsVar returns the type of a left side, nil for "_". To be assigned is no use
// of a variable.
func (check *Checker) lhsVar(lhs ast.Expr) Type {
	id, _ := ast.Unparen(lhs).(*ast.Ident)
	if id != nil && id.Name == "_" {
		check.info.Defs[id] = nil
		return nil
	}
	var x operand
	check.keepUnused(id, func() { check.expr(nil, &x, lhs) })
	if id != nil && x.mode == invalid && check.lookup(id.Name) == nil {
		check.helpf("to declare a variable write %s := ...", id.Name)
	}
	if x.mode == invalid || !isValid(x.typ) {
		return Typ[Invalid]
	}
	if x.mode == variable || x.mode == mapindex {
		return x.typ
	}
	if sel, ok := ast.Unparen(x.expr).(*ast.SelectorExpr); ok {
		var op operand
		check.expr(nil, &op, sel.X)
		if op.mode == mapindex {
			check.errorf(&x, codes.CannotAssign, "cannot assign to struct field %s in map", x.expr)
			return Typ[Invalid]
		}
	}
	check.errorf(&x, codes.CannotAssign, "cannot assign to %s (neither addressable nor a map index expression)", x.expr)
	return Typ[Invalid]
}

// keepUnused calls f and forgets that it used the variable called id.
func (check *Checker) keepUnused(id *ast.Ident, f func()) {
	if id != nil {
		if v, ok := check.lookup(id.Name).(*Var); ok && v.pkg == check.pkg {
			used := v.used
			f()
			v.used = used
			return
		}
	}
	f()
}

// assignVar assigns x, or if that is nil the expression rhs, to lhs.
func (check *Checker) assignVar(lhs, rhs ast.Expr, x *operand, context string) {
	T := check.lhsVar(lhs)
	if T != nil && !isValid(T) {
		if x != nil {
			x.mode = invalid
		} else {
			check.use(rhs)
		}
		return
	}
	if x == nil {
		var t *target
		if T != nil {
			if _, ok := T.Underlying().(*Signature); ok {
				t = newTarget(T, ast.ExprString(lhs))
			}
		}
		x = new(operand)
		check.expr(t, x, rhs)
	}
	if T == nil && context == "assignment" {
		context = "assignment to _ identifier"
	}
	check.assignment(x, T, context)
}

// typesSummary renders types for the "have" and "want" of a message.
func (check *Checker) typesSummary(list []Type, variadic, dots bool) string {
	parts := make([]string, len(list))
	for i, t := range list {
		s := ""
		switch {
		case t == nil || !isValid(t):
			s = "unknown type"
		case isUntyped(t) && isNumeric(t):
			s = "number"
		case isUntyped(t):
			s = strings.TrimPrefix(t.(*Basic).name, "untyped ")
		default:
			s = check.sprintf("%s", t)
		}
		if i == len(list)-1 {
			if variadic {
				if sl, ok := t.(*Slice); ok {
					s = check.sprintf("%s", sl.elem)
				}
				s = "..." + s
			} else if dots {
				s += "..."
			}
		}
		parts[i] = s
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

func operandTypes(list []*operand) []Type {
	res := make([]Type, len(list))
	for i, x := range list {
		res[i] = x.typ
	}
	return res
}

func varTypes(list []*Var) []Type {
	res := make([]Type, len(list))
	for i, v := range list {
		res[i] = v.typ
	}
	return res
}

func measure(n int, unit string) string {
	if n != 1 {
		unit += "s"
	}
	return strconv.Itoa(n) + " " + unit
}

// assignError reports that l variables cannot take r values.
func (check *Checker) assignError(rhs []ast.Expr, l, r int) {
	vars, vals := measure(l, "variable"), measure(r, "value")
	if len(rhs) == 1 {
		if call, ok := ast.Unparen(rhs[0]).(*ast.CallExpr); ok {
			check.errorf(rhs[0], codes.AssignmentCount, "assignment mismatch: %s but %s returns %s", vars, call.Fun, vals)
			check.hintCounts(rhs, l, r)
			return
		}
	}
	check.errorf(rhs[0], codes.AssignmentCount, "assignment mismatch: %s but %s", vars, vals)
}

// returnError reports a wrong number of results.
func (check *Checker) returnError(stmt poser, lhs []*Var, rhs []*operand) {
	pos, qual := stmt, "not enough"
	if l, r := len(lhs), len(rhs); r > l {
		pos, qual = rhs[l], "too many"
	} else if r > 0 {
		pos = rhs[r-1]
	}
	err := check.newError(codes.ResultCount)
	err.addf(pos, "%s return values", qual)
	err.addf(at(0), "have %s", check.typesSummary(operandTypes(rhs), false, false))
	err.addf(at(0), "want %s", check.typesSummary(varTypes(lhs), false, false))
	err.report()
	check.hintResults(lhs, rhs)
}

// isCall reports whether an expression may have several values as a call does.
func isCall(e ast.Expr) bool {
	_, ok := ast.Unparen(e).(*ast.CallExpr)
	return ok
}

// initVars initialises variables with the expressions rhs; stmt is the return
// statement whose results they are, or nil.
func (check *Checker) initVars(lhs []*Var, rhs []ast.Expr, stmt ast.Stmt) {
	context := "assignment"
	if stmt != nil {
		context = "return statement"
	}
	l, r := len(lhs), len(rhs)
	if l == r && !(r == 1 && isCall(rhs[0])) {
		for i, v := range lhs {
			desc := v.name
			if desc == "" && stmt != nil {
				desc = "result variable"
			}
			var x operand
			check.expr(newTarget(v.typ, desc), &x, rhs[i])
			check.initVar(v, &x, context)
		}
		return
	}
	if r != 1 {
		if stmt != nil {
			xs := make([]*operand, r)
			ok := true
			for i, e := range rhs {
				xs[i] = new(operand)
				check.expr(nil, xs[i], e)
				ok = ok && xs[i].mode != invalid
			}
			if ok {
				check.returnError(stmt, lhs, xs)
			}
		} else if check.use(rhs...) {
			check.assignError(rhs, l, r)
		}
		invalidate(lhs)
		return
	}
	xs, ok := check.multiExpr(rhs[0], l == 2 && stmt == nil)
	if len(xs) == l {
		for i, v := range lhs {
			check.initVar(v, xs[i], context)
		}
		if ok {
			check.recordCommaOk(rhs[0], xs)
		}
		return
	}
	if len(xs) > 0 && xs[0].mode != invalid {
		if stmt != nil {
			check.returnError(stmt, lhs, xs)
		} else {
			check.assignError(rhs, l, len(xs))
		}
	}
	invalidate(lhs)
}

// invalidate gives variables without a type the invalid one.
func invalidate(list []*Var) {
	for _, v := range list {
		if v.typ == nil {
			v.typ = Typ[Invalid]
		}
	}
}

// assignVars checks lhs = rhs.
func (check *Checker) assignVars(lhs, rhs []ast.Expr) {
	l, r := len(lhs), len(rhs)
	if l == r && !(r == 1 && isCall(rhs[0])) {
		for i, e := range lhs {
			check.assignVar(e, rhs[i], nil, "assignment")
		}
		return
	}
	if r != 1 {
		okL := check.useLHS(lhs...)
		if okR := check.use(rhs...); okL && okR {
			check.assignError(rhs, l, r)
		}
		return
	}
	xs, ok := check.multiExpr(rhs[0], l == 2)
	if len(xs) == l {
		for i, e := range lhs {
			check.assignVar(e, nil, xs[i], "assignment")
		}
		if ok {
			check.recordCommaOk(rhs[0], xs)
		}
		return
	}
	if len(xs) > 0 && xs[0].mode != invalid {
		check.assignError(rhs, l, len(xs))
	}
	check.useLHS(lhs...)
}

// shortVarDecl checks lhs := rhs; pos is that of the operator.
func (check *Checker) shortVarDecl(pos poser, lhs, rhs []ast.Expr) {
	top := len(check.delayed)
	scope := check.scope
	seen := make(map[string]bool, len(lhs))
	vars := make([]*Var, len(lhs))
	var fresh []*Var
	failed := false
	for i, e := range lhs {
		id, ok := e.(*ast.Ident)
		if !ok {
			check.useLHS(e)
			check.errorf(e, codes.BadDefineTarget, "non-name %s on left side of :=", e)
			failed = true
			continue
		}
		name := id.Name
		if name != "_" {
			if seen[name] {
				check.errorf(e, codes.BadDefineTarget, "%s repeated on left side of :=", e)
				failed = true
				continue
			}
			seen[name] = true
		}
		if alt := check.declaredHere(scope, name); alt != nil {
			check.info.Uses[id] = alt
			if v, ok := alt.(*Var); ok {
				vars[i] = v
			} else {
				check.errorf(e, codes.CannotAssign, "cannot assign to %s", e)
				failed = true
			}
			continue
		}
		v := check.declareVar(id)
		vars[i] = v
		if name != "_" {
			fresh = append(fresh, v)
		}
		check.info.Defs[id] = v
	}
	for i, v := range vars {
		if v == nil {
			vars[i] = NewVar(lhs[i].Pos(), check.pkg, "_", nil) // stands for an error
		}
	}
	check.initVars(vars, rhs, nil)
	check.processDelayed(top)
	if len(fresh) == 0 && !failed {
		check.errorf(pos, codes.NoNewVars, "no new variables on left side of :=")
		return
	}
	for _, v := range fresh {
		check.declareFresh(scope, v)
	}
}
