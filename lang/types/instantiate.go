// This file implements instantiation and what a type must have to be an
// argument, or a value of an interface.

package types

import (
	"minigo/lang/ast"
	"minigo/lang/codes"
)

// instance is what the alias stands for with type arguments.
func (a *Alias) instance(ctxt *Context, targs []Type) Type {
	return ctxt.alias(Subst(ctxt, a.rhs, a.tparams.slice(), targs), a.obj, targs)
}

func instantiateSig(ctxt *Context, sig *Signature, targs []Type) *Signature {
	res := *Subst(ctxt, sig, sig.tparams.slice(), targs).(*Signature)
	res.tparams = nil
	return &res
}

// instantiate puts type arguments into a function's signature; expr is what
// names the function, xlist the arguments that are written.
func (check *Checker) instantiate(pos poser, expr ast.Expr, sig *Signature, targs []Type, xlist []ast.Expr) *Signature {
	inst := instantiateSig(check.ctxt, sig, targs)
	check.recordInstance(expr, targs, inst)
	tparams := sig.tparams.slice()
	check.later(func() {
		if i, cause := check.verify(tparams, targs); i >= 0 {
			p := pos
			if i < len(xlist) {
				p = xlist[i]
			}
			check.errorf(p, codes.NotSatisfied, "%s", cause)
		} else {
			check.recordMono(pos, tparams, targs, xlist)
		}
	})
	return inst
}

// verify returns the index of a type argument that does not satisfy its
// constraint, and why; -1 if all do.
func (check *Checker) verify(tparams []*TypeParam, targs []Type) (int, string) {
	s := &subster{ctxt: check.ctxt, from: tparams, to: targs}
	for i, p := range tparams {
		if i >= len(targs) {
			break
		}
		cause := ""
		if !check.implements(targs[i], s.typ(p.constraintType()), true, &cause) {
			return i, cause
		}
	}
	return -1, ""
}

// constraintType is the constraint as written, or the interface it stands for.
func (t *TypeParam) constraintType() Type {
	if t.bound != nil && !isTypeParam(t.bound) && IsInterface(t.bound) {
		return t.bound
	}
	return t.constraint()
}

// funcInst instantiates the generic function x, with the arguments of e, an
// index expression, if that is not nil. Arguments that are missing are inferred
// from the target; or, if infer is not set, the known ones are returned.
func (check *Checker) funcInst(T *target, x *operand, e ast.Expr, infer bool) []Type {
	var targs []Type
	var xlist []ast.Expr
	if e != nil {
		_, _, xlist = indexParts(e)
		x.expr = e
		if targs = check.typeList(xlist); targs == nil {
			x.mode = invalid
			return nil
		}
	}
	sig := x.typ.Underlying().(*Signature)
	got, want := len(targs), sig.tparams.Len()
	if got > want {
		check.errorf(xlist[got-1], codes.TypeArgCount, "got %d type arguments but want %d", got, want)
		x.mode = invalid
		return nil
	}
	pos := instPos(x.expr)
	if got < want {
		if !infer {
			return targs
		}
		var args []*operand
		var params []*Var
		if T != nil {
			plain := &Signature{params: sig.params, results: sig.results, variadic: sig.variadic}
			params = []*Var{NewParam(x.Pos(), check.pkg, "", plain)}
			args = []*operand{{mode: value, expr: &ast.Ident{NamePos: x.Pos(), Name: T.desc}, typ: T.sig}}
		}
		tparams, tuple := check.renameParams(sig.tparams.slice(), NewTuple(params...))
		inf := inference{Checker: check, pos: pos, reverse: T != nil}
		if targs = inf.infer(tparams, targs, tuple, args); targs == nil {
			inf.report("")
			x.mode = invalid
			return nil
		}
	}
	x.typ = check.instantiate(x, x.expr, sig, targs, xlist)
	x.mode = value
	return nil
}

// instPos is where an error about the inference for an expression belongs.
func instPos(e ast.Expr) poser {
	switch e := e.(type) {
	case *ast.IndexExpr:
		return at(e.Lbrack)
	case *ast.IndexListExpr:
		return at(e.Lbrack)
	}
	return e
}

// implements reports whether V implements the interface T, or with constraint
// satisfies it. If not, cause, unless it is nil, says why. The checker may be
// nil.
//
// Go: cmd/compile/internal/types2/instantiate.go implements (go1.26)
func (check *Checker) implements(V, T Type, constraint bool, cause *string) bool {
	Vu, Tu := V.Underlying(), T.Underlying()
	if !isValid(Vu) || !isValid(Tu) {
		return true
	}
	if p, ok := Vu.(*Pointer); ok && !isValid(p.base.Underlying()) {
		return true
	}
	verb := "implement"
	if constraint {
		verb = "satisfy"
	}
	no := func(format string, args ...any) bool {
		if cause != nil {
			*cause = check.sprintf(format, args...)
		}
		return false
	}
	Ti, ok := Tu.(*Interface)
	if !ok {
		if isInterfacePtr(Tu) {
			return no("%s does not %s %s (type %s is pointer to interface, not interface)", V, verb, T, T)
		}
		return no("%s does not %s %s (%s is not an interface)", V, verb, T, T)
	}
	tset := Ti.typeSet()
	Vi, _ := Vu.(*Interface)
	switch {
	case tset.isAll(), Vi != nil && Vi.typeSet().isEmpty():
		return true
	case tset.isEmpty():
		return no("cannot %s %s (empty type set)", verb, T)
	}
	why := ""
	if !check.hasAllMethods(V, T, true, Identical, &why) {
		return no("%s does not %s %s %s", V, verb, T, why)
	}
	comparable := func() bool {
		if !tset.isComparable() || incomparable(V, false, nil) == nil || constraint && incomparable(V, true, nil) == nil {
			return true
		}
		return no("%s does not %s comparable", V, verb)
	}
	if !tset.hasTerms() {
		return comparable()
	}
	if Vi != nil {
		if !Vi.typeSet().terms.subsetOf(tset.terms) {
			return no("%s does not %s %s", V, verb, T)
		}
		return comparable()
	}
	var alt Type
	for _, t := range tset.terms {
		if t.includes(V) {
			return comparable()
		}
		if alt == nil && !t.tilde && Identical(t.typ, t.typ.Underlying()) && (&term{true, t.typ}).includes(V) {
			alt = t.typ
		}
	}
	switch {
	case alt != nil:
		return no("%s does not %s %s (possibly missing ~ for %s in %s)", V, verb, T, alt, T)
	case mentions(Ti, V):
		return no("%s does not %s %s (%s mentions %s, but %s is not in the type set of %s)", V, verb, T, T, V, V, T)
	}
	return no("%s does not %s %s (%s missing in %s)", V, verb, T, V, tset.terms)
}

// mentions reports whether typ is an element of a constraint.
func mentions(T, typ Type) bool {
	switch T := T.(type) {
	case *Interface:
		for _, e := range T.embeddeds {
			if mentions(e, typ) {
				return true
			}
		}
		return false
	case *Union:
		for _, x := range T.terms {
			if mentions(x.typ, typ) {
				return true
			}
		}
		return false
	}
	return Identical(T, typ)
}

// hasAllMethods reports whether V has the methods of the interface T; if not,
// cause says what is wrong.
func (check *Checker) hasAllMethods(V, T Type, static bool, equal func(x, y Type) bool, cause *string) bool {
	if !isValid(V) {
		return true
	}
	it, ok := T.Underlying().(*Interface)
	if !ok {
		return true
	}
	m := findMissing(V, it, static, equal)
	if m == nil || hasInvalidEmbedded(V, nil) {
		return true
	}
	if cause != nil {
		*cause = check.missingCause(m, V, T)
	}
	return false
}

// missingCause says why a method is missing.
func (check *Checker) missingCause(m *missing, V, T Type) string {
	name := m.want.name
	switch m.why {
	case wrongName, wrongSig:
		have, want := check.funcString(m.have, false), check.funcString(m.want, false)
		if m.why == wrongName {
			return check.sprintf("(missing method %s)\n\t\thave %s\n\t\twant %s", name, have, want)
		}
		if have == want {
			have, want = check.funcString(m.have, true), check.funcString(m.want, true)
		}
		if have == want {
			return check.sprintf("(wrong type for method %s)", name)
		}
		return check.sprintf("(wrong type for method %s)\n\t\thave %s\n\t\twant %s", name, have, want)
	case unexported:
		return check.sprintf("(unexported method %s)", name)
	case ambiguous:
		return check.sprintf("(ambiguous selector %s.%s)", V, name)
	case ptrRecv:
		return check.sprintf("(method %s has pointer receiver)", name)
	case isField:
		return check.sprintf("(%s.%s is a field, not a method)", V, name)
	}
	for _, t := range []Type{V, T} {
		if isInterfacePtr(t) {
			return "(" + check.interfacePtrError(t) + ")"
		}
	}
	return check.sprintf("(missing method %s)", name)
}

// funcString renders a method for a comparison; with pkgInfo, with the paths of
// packages.
func (check *Checker) funcString(f *Func, pkgInfo bool) string {
	w := typeWriter{pkgInfo: pkgInfo}
	if check != nil && !pkgInfo {
		w.qf, w.aliases = check.qualifier, check.ctxt.names
	}
	w.WriteString(f.name)
	if sig, ok := f.Type().(*Signature); ok {
		w.signature(sig)
	}
	return w.String()
}

// hasInvalidEmbedded reports whether a struct embeds what had an error: it may
// have any method.
func hasInvalidEmbedded(T Type, seen map[*Struct]bool) bool {
	if p, ok := T.Underlying().(*Pointer); ok {
		T = p.base
	}
	s, ok := T.Underlying().(*Struct)
	if !ok || seen[s] {
		return false
	}
	if seen == nil {
		seen = make(map[*Struct]bool)
	}
	seen[s] = true
	for _, f := range s.fields {
		if f.embedded && (!isValid(f.typ) || hasInvalidEmbedded(f.typ, seen)) {
			return true
		}
	}
	return false
}
