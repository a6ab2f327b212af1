// This file implements expressions.
//
// Every expression goes through rawExpr, which leaves what it found in an
// operand and in Info.Types. An untyped expression gets its final type when the
// context is known: updateType then goes down the tree again.

package types

import (
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// maxNest bounds the nesting of what is checked. The parser's own bound is
// lower, but a chain such as a+a+a+... nests without brackets.
const maxNest = 50_000

// enter goes one level deeper; if it says false, an error was reported and
// leave must not be called.
func (check *Checker) enter(pos poser) bool {
	if check.depth >= maxNest {
		check.errorf(pos, codes.TooDeep, "nested too deeply")
		return false
	}
	check.depth++
	return true
}

func (check *Checker) leave() { check.depth-- }

// A target is the function type that a generic function's value shall have.
type target struct {
	sig  *Signature
	desc string
}

func newTarget(t Type, desc string) *target {
	if t != nil {
		if sig, ok := t.Underlying().(*Signature); ok {
			return &target{sig, desc}
		}
	}
	return nil
}

// rawExpr checks an expression. The hint is the type of an element of a
// composite literal that may be left out.
func (check *Checker) rawExpr(T *target, x *operand, e ast.Expr, hint Type, allowGeneric bool) exprKind {
	x.mode, x.typ, x.val = invalid, Typ[Invalid], nil
	if !check.enter(e) {
		x.expr = e
		return statement
	}
	kind := check.exprInternal(T, x, e, hint)
	check.depth--
	if !allowGeneric {
		check.nonGeneric(T, x)
	}
	if n, ok := x.typ.(*Named); ok && n.orig.obj.color == grey && x.mode != invalid {
		// The declaration of a type has a value of it.
		if i := check.pathIndex(n.orig.obj); i >= 0 {
			check.cycleError(check.path[i:])
			x.mode, x.typ = invalid, Typ[Invalid]
		}
	}
	check.record(x)
	return kind
}

// record notes what was found.
func (check *Checker) record(x *operand) {
	typ, val := x.typ, x.val
	switch x.mode {
	case invalid:
		typ = Typ[Invalid]
	case novalue:
		typ = (*Tuple)(nil)
	case constant_:
		check.info.Types[x.expr] = TypeAndValue{mode: x.mode, Type: typ, Value: val}
		return
	}
	check.info.Types[x.expr] = TypeAndValue{mode: x.mode, Type: typ}
}

// nonGeneric reports a generic type or function that was not instantiated,
// unless the target says how.
func (check *Checker) nonGeneric(T *target, x *operand) {
	if x.mode == invalid || x.mode == novalue {
		return
	}
	what := ""
	switch t := x.typ.(type) {
	case *Named, *Alias:
		if isGeneric(t) {
			what = "type"
		}
	case *Signature:
		if t.tparams != nil {
			if T != nil {
				check.funcInst(T, x, nil, true)
				return
			}
			what = "function"
		}
	}
	if what != "" {
		check.errorf(x, codes.NotInstantiated, "cannot use generic %s %s without instantiation", what, x.expr)
		x.mode, x.typ = invalid, Typ[Invalid]
	}
}

// expr checks an expression that must have one value.
func (check *Checker) expr(T *target, x *operand, e ast.Expr) {
	check.rawExpr(T, x, e, nil, false)
	check.exclude(x, 1<<novalue|1<<builtin|1<<typexpr)
	check.singleValue(x)
}

// genericExpr is expr for one that may be a generic function.
func (check *Checker) genericExpr(x *operand, e ast.Expr) {
	check.rawExpr(nil, x, e, nil, true)
	check.exclude(x, 1<<novalue|1<<builtin|1<<typexpr)
	check.singleValue(x)
}

func (check *Checker) exprWithHint(x *operand, e ast.Expr, hint Type) {
	check.rawExpr(nil, x, e, hint, false)
	check.exclude(x, 1<<novalue|1<<builtin|1<<typexpr)
	check.singleValue(x)
}

// exprOrType checks an expression that may be a type or a predeclared function.
func (check *Checker) exprOrType(x *operand, e ast.Expr, allowGeneric bool) {
	check.rawExpr(nil, x, e, nil, allowGeneric)
	check.exclude(x, 1<<novalue)
	check.singleValue(x)
}

// multiExpr checks an expression that may have several values, or, if allowed,
// a value and an ok.
func (check *Checker) multiExpr(e ast.Expr, allowOk bool) (list []*operand, ok bool) {
	x := new(operand)
	check.rawExpr(nil, x, e, nil, false)
	check.exclude(x, 1<<novalue|1<<builtin|1<<typexpr)
	if t, isTuple := x.typ.(*Tuple); isTuple && x.mode != invalid {
		for _, v := range t.vars {
			list = append(list, &operand{mode: value, expr: e, typ: v.typ})
		}
		return list, false
	}
	list = []*operand{x}
	if allowOk && (x.mode == mapindex || x.mode == commaok) {
		list = append(list, &operand{mode: value, expr: e, typ: Typ[UntypedBool]})
		ok = true
	}
	return list, ok
}

// exprList checks the arguments of a call: one that has several values stands
// for them.
func (check *Checker) exprList(list []ast.Expr) []*operand {
	if len(list) == 1 {
		xs, _ := check.multiExpr(list[0], false)
		return xs
	}
	xs := make([]*operand, len(list))
	for i, e := range list {
		xs[i] = new(operand)
		check.expr(nil, xs[i], e)
	}
	return xs
}

// exclude reports an operand whose mode is in the set.
func (check *Checker) exclude(x *operand, modes uint) {
	if modes&(1<<x.mode) == 0 {
		return
	}
	switch x.mode {
	case novalue:
		if modes&(1<<typexpr) != 0 {
			check.errorf(x, codes.NoValue, "%s used as value", x)
		} else {
			check.errorf(x, codes.NoValue, "%s used as value or type", x)
		}
	case builtin:
		check.errorf(x, codes.MustBeCalled, "%s must be called", x)
	case typexpr:
		check.errorf(x, codes.NotAnExpr, "%s is not an expression", x)
	}
	x.mode = invalid
}

func (check *Checker) singleValue(x *operand) {
	if x.mode == value {
		if _, ok := x.typ.(*Tuple); ok {
			check.errorf(x, codes.ManyValues, "multiple-value %s in single-value context", x)
			x.mode = invalid
		}
	}
}

// use checks expressions whose value does not matter after an error, so that
// what they mention counts as used. It reports whether all were valid.
func (check *Checker) use(list ...ast.Expr) bool { return check.useAll(list, false) }

// useLHS is use for left sides, which do not use variables.
func (check *Checker) useLHS(list ...ast.Expr) bool { return check.useAll(list, true) }

func (check *Checker) useAll(list []ast.Expr, lhs bool) bool {
	ok := true
	for _, e := range list {
		if e == nil {
			continue
		}
		x := operand{mode: value}
		id, isIdent := ast.Unparen(e).(*ast.Ident)
		switch {
		case isIdent && id.Name == "_":
		case isIdent && lhs:
			check.keepUnused(id, func() { check.exprOrType(&x, id, true) })
		case isIdent:
			check.exprOrType(&x, id, true)
		default:
			if kv, isKV := e.(*ast.KeyValueExpr); isKV {
				e = kv.Value
			}
			check.rawExpr(nil, &x, e, nil, true)
		}
		ok = ok && x.mode != invalid
	}
	return ok
}

// exprInternal checks one kind of expression each.
func (check *Checker) exprInternal(T *target, x *operand, e ast.Expr, hint Type) exprKind {
	x.expr = e
	kind := expression
	switch e := e.(type) {
	case *ast.BadExpr:
	case *ast.Ident:
		check.ident(x, e, false)
	case *ast.Ellipsis:
		check.errorf(e, codes.BadDots, "invalid use of ...")
	case *ast.BasicLit:
		check.basicLit(x, e)
	case *ast.FuncLit:
		check.funcLit(x, e)
	case *ast.CompositeLit:
		check.compositeLit(x, e, hint)
	case *ast.ParenExpr:
		kind = check.rawExpr(nil, x, e.X, nil, false)
		x.expr = e
		return kind
	case *ast.SelectorExpr:
		check.selector(x, e, false)
	case *ast.IndexExpr, *ast.IndexListExpr:
		if check.indexExpr(x, e) {
			check.funcInst(T, x, e, true)
		}
	case *ast.SliceExpr:
		check.sliceExpr(x, e)
	case *ast.TypeAssertExpr:
		check.typeAssertExpr(x, e)
	case *ast.CallExpr:
		return check.callExpr(x, e)
	case *ast.StarExpr:
		check.starExpr(x, e)
	case *ast.UnaryExpr:
		check.unary(x, e)
		if e.Op == token.ARROW {
			kind = statement
		}
	case *ast.BinaryExpr:
		check.binary(x, e, e.X, e.Y, e.Op)
	case *ast.KeyValueExpr:
		check.errorf(e, codes.NotAnExpr, "no key:value expected")
	case *ast.ArrayType, *ast.StructType, *ast.FuncType, *ast.InterfaceType, *ast.MapType, *ast.ChanType:
		x.mode = typexpr
		x.typ = check.typ(e)
	default:
		check.errorf(e, codes.NotAnExpr, "unexpected expression")
	}
	x.expr = e
	if x.mode == invalid {
		return statement // no error that it is not used
	}
	return kind
}

func (check *Checker) starExpr(x *operand, e *ast.StarExpr) {
	check.exprOrType(x, e.X, false)
	switch x.mode {
	case invalid:
		return
	case typexpr:
		check.validVarType(e.X, x.typ)
		x.typ = &Pointer{x.typ}
		return
	}
	var base Type
	if !underIs(x.typ, func(u Type) bool {
		p, ok := u.(*Pointer)
		switch {
		case !ok:
			check.errorf(x, codes.NotAPointer, invalidOp+"cannot indirect %s", x)
			return false
		case base != nil && !Identical(p.base, base):
			check.errorf(x, codes.NotAPointer, invalidOp+"pointers of %s must have identical base types", x)
			return false
		}
		base = p.base
		return true
	}) {
		x.mode = invalid
		return
	}
	x.mode, x.typ = variable, base
}

func (check *Checker) typeAssertExpr(x *operand, e *ast.TypeAssertExpr) {
	if e.Type == nil {
		check.errorf(e, codes.BadTypeSwitch, "invalid syntax tree: use of .(type) outside type switch")
		check.use(e.X)
		x.mode = invalid
		return
	}
	check.expr(nil, x, e.X)
	if x.mode == invalid {
		return
	}
	fail := func(format string) {
		check.errorf(x, codes.NotAnInterface, format, x)
		x.mode = invalid
	}
	switch {
	case isTypeParam(x.typ):
		fail(invalidOp + "cannot use type assertion on type parameter value %s")
		return
	case !IsInterface(x.typ):
		fail(invalidOp + "%s is not an interface")
		return
	}
	T := check.varType(e.Type)
	if !isValid(T) {
		x.mode = invalid
		return
	}
	check.typeAssertion(e, x, T, false)
	x.mode, x.typ = commaok, T
}

// typeAssertion reports that x cannot have the dynamic type T.
func (check *Checker) typeAssertion(e ast.Expr, x *operand, T Type, typeSwitch bool) {
	if IsInterface(T) || !isValid(T) {
		return
	}
	cause := ""
	if check.hasAllMethods(T, x.typ, false, Identical, &cause) {
		return
	}
	if typeSwitch {
		check.errorf(e, codes.ImpossibleType, "impossible type switch case: %s\n\t%s cannot have dynamic type %s %s", e, x, T, cause)
	} else {
		check.errorf(e, codes.ImpossibleType, "impossible type assertion: %s\n\t%s does not implement %s %s", e, T, x.typ, cause)
	}
}

// updateType gives an untyped expression that was recorded, and those within it
// whose type is its type, another type. If final is set, or the type is typed,
// that is the end of it.
func (check *Checker) updateType(e ast.Expr, t Type, final bool) {
	old, ok := check.info.Types[e]
	if !ok || old.Type == nil || !isUntyped(old.Type) {
		return
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		check.updateType(e.X, t, final)
	case *ast.UnaryExpr:
		if old.Value == nil {
			check.updateType(e.X, t, final)
		}
	case *ast.BinaryExpr:
		switch {
		case old.Value != nil || isComparison(e.Op):
			// The type of the operands is their own.
		case isShift(e.Op):
			check.updateType(e.X, t, final)
		default:
			check.updateType(e.X, t, final)
			check.updateType(e.Y, t, final)
		}
	}
	if !final && isUntyped(t) {
		old.Type = t
		check.info.Types[e] = old
		return
	}
	if old.isLhs && !allInteger(t) {
		check.errorf(e, codes.BadShift, invalidOp+"shifted operand %s (type %s) must be integer", e, t)
		return
	}
	if old.Value != nil {
		// The value must be one of the type: the shift's result has it.
		c := operand{old.mode, nil, old.Type, old.Value, 0}
		c.expr = e
		_, v, fault := check.implicitType(&c, t)
		if fault != convOk {
			check.convError(fault, &c, t.Underlying())
			return
		}
		if v != nil {
			old.Value = v
		}
	}
	old.Type, old.isLhs = t, false
	check.info.Types[e] = old
}

// updateVal replaces the value of a recorded untyped constant.
func (check *Checker) updateVal(e ast.Expr, v constant.Value) {
	if tv, ok := check.info.Types[e]; ok && tv.Value != nil && isUntyped(tv.Type) {
		tv.Value = v
		check.info.Types[e] = tv
	}
}

// recordCommaOk gives an expression on the right of "v, ok =" a tuple for its
// type.
func (check *Checker) recordCommaOk(e ast.Expr, xs []*operand) {
	if xs[0].mode == invalid || xs[1].mode == invalid {
		return
	}
	for {
		tv := check.info.Types[e]
		tv.Type = NewTuple(NewVar(e.Pos(), check.pkg, "", xs[0].typ), NewVar(e.Pos(), check.pkg, "", xs[1].typ))
		check.info.Types[e] = tv
		p, ok := e.(*ast.ParenExpr)
		if !ok {
			return
		}
		e = p.X
	}
}
