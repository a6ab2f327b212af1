// This file implements calls and selectors.

package types

import (
	"go/token"
	"strings"
	"unicode/utf8"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// callExpr checks a call or a conversion.
func (check *Checker) callExpr(x *operand, call *ast.CallExpr) exprKind {
	var inst ast.Expr // of a generic function with explicit arguments
	switch fun := call.Fun.(type) {
	case *ast.IndexExpr, *ast.IndexListExpr:
		if check.indexExpr(x, fun) {
			inst = fun
		}
		x.expr = fun
		check.record(x)
	default:
		check.exprOrType(x, call.Fun, true)
	}
	switch x.mode {
	case invalid:
		check.use(call.Args...)
		x.expr = call
		return statement
	case typexpr:
		check.convCall(x, call)
		x.expr = call
		return conversion
	case builtin:
		id := x.id
		if !check.builtin(x, call, id) {
			x.mode = invalid
		}
		x.expr = call
		if x.mode != invalid && x.mode != constant_ {
			check.hasCallOrRecv = true
		}
		return predeclaredFuncs[id].kind
	}

	fail := func() exprKind {
		x.mode, x.expr = invalid, call
		return statement
	}
	u, err := commonUnder(x.typ, func(t, u Type) *typeError {
		if _, ok := u.(*Signature); u != nil && !ok {
			return typeErrorf("%s is not a function", t)
		}
		return nil
	})
	if err != nil {
		check.errorf(x, codes.NotAFunction, invalidOp+"cannot call %s: %s", x, err)
		check.use(call.Args...)
		return fail()
	}
	sig := u.(*Signature)
	generic := sig.tparams.Len() > 0

	var targs []Type
	var xlist []ast.Expr
	if inst != nil {
		_, _, xlist = indexParts(inst)
		if targs = check.typeList(xlist); targs == nil {
			check.use(call.Args...)
			return fail()
		}
		got, want := len(targs), sig.tparams.Len()
		switch {
		case got > want:
			check.errorf(xlist[want], codes.TypeArgCount, "got %d type arguments but want %d", got, want)
			check.use(call.Args...)
			return fail()
		case got == want:
			sig = check.instantiate(inst, inst, sig, targs, xlist)
			targs, xlist = nil, nil
		}
	}
	args, atargs := check.genericArgs(call.Args)
	sig = check.arguments(call, sig, targs, xlist, args, atargs)
	if generic && sig.tparams.Len() == 0 {
		check.info.Types[call.Fun] = TypeAndValue{mode: value, Type: sig}
	}
	switch sig.results.Len() {
	case 0:
		x.mode, x.typ = novalue, (*Tuple)(nil)
	case 1:
		x.mode, x.typ = value, sig.results.vars[0].typ
	default:
		x.mode, x.typ = value, sig.results
	}
	x.expr = call
	check.hasCallOrRecv = true
	if x.mode == value && sig.tparams.Len() > 0 && mentionsParams(sig.tparams.slice(), x.typ) {
		x.mode = invalid // it could not be instantiated
	}
	return statement
}

// convCall checks the conversion T(x).
func (check *Checker) convCall(x *operand, call *ast.CallExpr) {
	check.nonGeneric(nil, x)
	T := x.typ
	if x.mode == invalid {
		check.use(call.Args...)
		return
	}
	x.mode = invalid
	switch n := len(call.Args); n {
	case 0:
		check.errorf(call, codes.ArgumentCount, "missing argument in conversion to %s", T)
	case 1:
		check.expr(nil, x, call.Args[0])
		if x.mode == invalid {
			return
		}
		if it, ok := T.Underlying().(*Interface); ok && !isTypeParam(T) && !it.typeSet().isMethodSet() {
			check.errorf(call, codes.ConstraintAsType, "cannot use interface %s in conversion (contains specific type constraints or is comparable)", T)
			x.mode = invalid
			return
		}
		if call.Ellipsis.IsValid() {
			check.errorf(call.Args[0], codes.BadDots, "invalid use of ... in conversion to %s", T)
			x.mode = invalid
			return
		}
		check.conversion(x, T)
	default:
		check.use(call.Args...)
		check.errorf(call.Args[n-1], codes.ArgumentCount, "too many arguments in conversion to %s", T)
	}
}

// genericArgs checks arguments, which may be generic functions: for those that
// are instantiated in part, targs has what is known.
func (check *Checker) genericArgs(list []ast.Expr) (args []*operand, targs [][]Type) {
	one := func(e ast.Expr) (*operand, []Type) {
		x := new(operand)
		switch e.(type) {
		case *ast.IndexExpr, *ast.IndexListExpr:
			x.typ, x.mode = Typ[Invalid], invalid
			if check.indexExpr(x, e) {
				known := check.funcInst(nil, x, e, false)
				x.expr = e
				if known == nil {
					check.record(x)
				}
				return x, known
			}
			x.expr = e
			check.record(x)
			check.exclude(x, 1<<novalue|1<<builtin|1<<typexpr)
			check.singleValue(x)
			return x, nil
		}
		if len(list) > 1 {
			check.genericExpr(x, e)
			return x, nil
		}
		check.rawExpr(nil, x, e, nil, true)
		check.exclude(x, 1<<novalue|1<<builtin|1<<typexpr)
		return x, nil
	}
	if len(list) == 1 {
		x, known := one(list[0])
		if t, ok := x.typ.(*Tuple); ok && x.mode != invalid {
			for _, v := range t.vars {
				args = append(args, &operand{mode: value, expr: list[0], typ: v.typ})
			}
			return args, nil
		}
		return []*operand{x}, [][]Type{known}
	}
	for _, e := range list {
		x, known := one(e)
		args, targs = append(args, x), append(targs, known)
	}
	return args, targs
}

// arguments checks the arguments of a call and returns the signature, with type
// arguments put in if it is generic.
func (check *Checker) arguments(call *ast.CallExpr, sig *Signature, targs []Type, xlist []ast.Expr, args []*operand, atargs [][]Type) *Signature {
	nargs, npars := len(args), sig.params.Len()
	dots := call.Ellipsis.IsValid()
	params := sig.params
	adjusted := false
	switch {
	case sig.variadic && dots:
		if len(call.Args) == 1 && nargs > 1 {
			check.errorf(call, codes.BadDots, "cannot use ... with %d-valued %s", nargs, call.Args[0])
			return sig
		}
	case sig.variadic && nargs >= npars-1:
		// One parameter for each argument.
		last := sig.params.vars[npars-1]
		elem := last.typ
		if s, ok := last.typ.(*Slice); ok {
			elem = s.elem
		}
		vars := append([]*Var(nil), sig.params.vars[:npars-1]...)
		for len(vars) < nargs {
			vars = append(vars, NewParam(last.pos, last.pkg, last.name, elem))
		}
		params, adjusted, npars = NewTuple(vars...), true, nargs
	case sig.variadic:
		npars-- // for the message below
	case dots:
		check.errorf(call, codes.BadDots, "cannot use ... in call to non-variadic %s", call.Fun)
		return sig
	}
	if nargs != npars {
		var pos poser = call
		qual := "not enough"
		if nargs > npars {
			pos, qual = args[npars], "too many"
		} else if nargs > 0 {
			pos = args[nargs-1]
		}
		var vars []*Var
		if sig.params != nil {
			vars = sig.params.vars
		}
		err := check.newError(codes.ArgumentCount)
		err.addf(pos, "%s arguments in call to %s", qual, call.Fun)
		err.addf(at(0), "have %s", check.typesSummary(operandTypes(args), false, dots))
		err.addf(at(0), "want %s", check.typesSummary(varTypes(vars), sig.variadic, false))
		err.report()
		return sig
	}

	rsig := sig
	if sig.tparams.Len() > 0 || hasGeneric(args) {
		rsig, params = check.inferCall(call, sig, params, adjusted, targs, xlist, args, atargs)
		if rsig == nil {
			return sig
		}
	}
	context := ""
	for i, a := range args {
		if a.mode == invalid {
			continue
		}
		if T := params.vars[i].typ; a.typ != T || a.mode == typexpr {
			if context == "" {
				context = "argument to " + ast.ExprString(call.Fun)
			}
			check.assignment(a, T, context)
		}
	}
	return rsig
}

func hasGeneric(args []*operand) bool {
	for _, a := range args {
		if sig, ok := a.typ.(*Signature); ok && sig.tparams.Len() > 0 {
			return true
		}
	}
	return false
}

// selector checks x.f.
func (check *Checker) selector(x *operand, e *ast.SelectorExpr, wantType bool) {
	x.mode, x.typ, x.expr = invalid, Typ[Invalid], e
	sel := e.Sel.Name
	if id, ok := e.X.(*ast.Ident); ok {
		if p, ok := check.lookup(id.Name).(*PkgName); ok {
			check.info.Uses[id] = p
			p.used = true
			check.qualified(x, e, p)
			return
		}
	}
	if id, ok := e.X.(*ast.Ident); ok && check.notImported(id, sel) {
		x.typ = Typ[Invalid]
		return
	}
	check.exprOrType(x, e.X, false)
	switch x.mode {
	case builtin:
		check.errorf(at(e.X.End()), codes.MustBeCalled, "invalid use of %s in selector expression", x)
		x.mode = invalid
	case invalid:
	default:
		if wantType {
			check.errorf(e.Sel, codes.NotAType, "%s is not a type", e)
			x.mode = invalid
		}
	}
	if x.mode == invalid {
		x.typ, x.expr = Typ[Invalid], e
		return
	}
	obj, index, indirect := lookupFieldOrMethod(x.typ, x.mode == variable, check.pkg, sel, false)
	if obj == nil {
		check.noSelection(x, e, index, indirect)
		x.mode, x.typ, x.expr = invalid, Typ[Invalid], e
		return
	}
	m, isMethod := obj.(*Func)
	if x.mode == typexpr {
		if !isMethod {
			check.errorf(e.Sel, codes.MissingMember, "%s.%s undefined (type %s has no method %s)", x.expr, sel, x.typ, sel)
			x.mode, x.typ, x.expr = invalid, Typ[Invalid], e
			return
		}
		sig, _ := m.Type().(*Signature)
		if sig == nil || sig.recv == nil {
			check.errorf(e, codes.RecursiveType, "illegal cycle in method declaration")
			x.mode, x.typ, x.expr = invalid, Typ[Invalid], e
			return
		}
		check.recordSelection(e, MethodExpr, x.typ, m, index, indirect)
		x.mode, x.typ, x.expr = value, methodExprType(x.typ, sig), e
		check.addDep(m.Origin())
		return
	}
	if isMethod {
		sig, _ := m.Type().(*Signature)
		if sig == nil {
			x.mode, x.typ, x.expr = invalid, Typ[Invalid], e
			return
		}
		check.recordSelection(e, MethodVal, x.typ, m, index, indirect)
		c := *sig
		c.recv = nil
		x.mode, x.typ, x.expr = value, &c, e
		check.addDep(m.Origin())
		return
	}
	check.recordSelection(e, FieldVal, x.typ, obj, index, indirect)
	if x.mode != variable && !indirect {
		x.mode = value
	} else {
		x.mode = variable
	}
	x.typ, x.expr = obj.(*Var).typ, e
}

func (check *Checker) recordSelection(e *ast.SelectorExpr, kind SelectionKind, recv Type, obj Object, index []int, indirect bool) {
	check.info.Uses[e.Sel] = obj
	check.info.Selections[e] = &Selection{kind, recv, obj, index, indirect}
}

// noSelection reports that x has nothing called e.Sel.
func (check *Checker) noSelection(x *operand, e *ast.SelectorExpr, index []int, indirect bool) {
	sel := e.Sel.Name
	switch {
	case !isValid(x.typ.Underlying()):
	case index != nil:
		check.errorf(e.Sel, codes.AmbiguousMember, "ambiguous selector %s.%s", x.expr, sel)
	case indirect && x.mode == typexpr:
		check.errorf(e.Sel, codes.PointerMethod, "invalid method expression %s.%s (needs pointer receiver (*%s).%s)", x.typ, sel, x.typ, sel)
	case indirect:
		check.errorf(e.Sel, codes.PointerMethod, "cannot call pointer method %s on %s", sel, x.typ)
	default:
		var why string
		if isInterfacePtr(x.typ) {
			why = check.interfacePtrError(x.typ)
		} else {
			alt, _, _ := lookupFieldOrMethod(x.typ, x.mode == variable, check.pkg, sel, true)
			why = check.lookupError(x.typ, sel, alt, false)
		}
		check.errorf(e.Sel, codes.MissingMember, "%s.%s undefined (%s)", x.expr, sel, why)
		check.hintSelection(x, sel)
	}
}

func (check *Checker) interfacePtrError(t Type) string {
	if p := t.Underlying().(*Pointer); isTypeParam(p.base) {
		return check.sprintf("type %s is pointer to type parameter, not type parameter", t)
	}
	return check.sprintf("type %s is pointer to interface, not interface", t)
}

// qualified checks pkg.Name.
func (check *Checker) qualified(x *operand, e *ast.SelectorExpr, p *PkgName) {
	sel, pkg := e.Sel.Name, p.Imported()
	obj := pkg.scope.Lookup(sel)
	if obj != nil && !obj.Exported() {
		obj = nil // as if it were not there
	}
	switch {
	case obj == nil && pkg.fake:
		return
	case obj == nil:
		for _, name := range pkg.scope.Names() {
			if strings.EqualFold(name, sel) && pkg.scope.Lookup(name).Exported() {
				check.errorf(e.Sel, codes.UndefinedMember, "undefined: %s (but have %s)", ast.Expr(e), name)
				check.hintQualified(pkg, sel)
				return
			}
		}
		check.errorf(e.Sel, codes.UndefinedMember, "undefined: %s", ast.Expr(e))
		check.hintQualified(pkg, sel)
		return
	}
	check.info.Uses[e.Sel] = obj
	x.typ = obj.Type()
	switch obj := obj.(type) {
	case *Const:
		x.mode, x.val = constant_, obj.val
	case *TypeName:
		x.mode = typexpr
	case *Var:
		x.mode = variable
	case *Func:
		x.mode = value
	}
	if x.typ == nil || !isValid(x.typ) {
		x.mode, x.typ = invalid, Typ[Invalid]
	}
}

// lookupError says that typ has nothing called sel and, if there is something
// of nearly that name, what.
//
// Go: cmd/compile/internal/types2/errsupport.go lookupError (go1.26)
func (check *Checker) lookupError(typ Type, sel string, obj Object, structLit bool) string {
	const (
		missing = iota
		misspelled
		unexported
		inaccessible
	)
	kind, alt := missing, ""
	if obj != nil {
		alt = obj.Name()
		sameTail := tail(sel) == tail(alt)
		switch {
		case obj.Pkg() == check.pkg:
			kind = misspelled
		case token.IsExported(sel) && obj.Exported():
			kind = misspelled
		case token.IsExported(sel) && sameTail:
			kind = unexported
		case !token.IsExported(sel) && obj.Exported() && sameTail:
			kind = misspelled
		case !token.IsExported(sel) && sel == alt:
			kind = inaccessible
		}
	}
	if structLit {
		switch kind {
		case misspelled:
			return check.sprintf("unknown field %s in struct literal of type %s, but does have %s", sel, typ, alt)
		case unexported:
			return check.sprintf("unknown field %s in struct literal of type %s, but does have unexported %s", sel, typ, alt)
		case inaccessible:
			return check.sprintf("cannot refer to unexported field %s in struct literal of type %s", alt, typ)
		}
		return check.sprintf("unknown field %s in struct literal of type %s", sel, typ)
	}
	what := "field"
	if _, ok := obj.(*Func); ok {
		what = "method"
	}
	switch kind {
	case misspelled:
		return check.sprintf("type %s has no field or method %s, but does have %s %s", typ, sel, what, alt)
	case unexported:
		return check.sprintf("type %s has no field or method %s, but does have unexported %s %s", typ, sel, what, alt)
	case inaccessible:
		return check.sprintf("cannot refer to unexported %s %s", what, alt)
	}
	return check.sprintf("type %s has no field or method %s", typ, sel)
}

// tail is a name without its first letter.
func tail(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[n:]
}
