// This file implements the inference of type arguments.

package types

import (
	"strings"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// An inference finds the type arguments of one call or instantiation.
type inference struct {
	*Checker
	pos     poser
	reverse bool // from the type that the function's value shall have
	errPos  poser
	errCode codes.Code
	errMsg  string
}

func (inf *inference) fail(pos poser, code codes.Code, format string, args ...any) []Type {
	inf.errPos, inf.errCode, inf.errMsg = pos, code, inf.sprintf(format, args...)
	return nil
}

// report reports why the inference failed, after the prefix.
func (inf *inference) report(prefix string) {
	if inf.errPos != nil {
		inf.Checker.report(inf.errPos, inf.errCode, prefix+inf.errMsg)
	}
}

// infer returns a type argument for each of tparams, nil if there is none to be
// found. Those that are not nil in targs are given.
//
// Go: cmd/compile/internal/types2/infer.go infer (go1.26)
func (inf *inference) infer(tparams []*TypeParam, targs []Type, params *Tuple, args []*operand) []Type {
	targs = append([]Type(nil), targs...)
	for len(targs) < len(tparams) {
		targs = append(targs, nil)
	}
	if !hasNilType(targs) {
		return targs
	}
	for _, a := range args {
		if a.mode == invalid {
			return nil
		}
	}
	params = (&subster{ctxt: inf.ctxt, from: tparams, to: targs}).tuple(params)
	u := newUnifier(tparams, targs)

	// 1) from the arguments that have a type
	var untyped []int
	for i, a := range args {
		par := params.At(i).typ
		if !mentionsParams(tparams, par) && !mentionsParams(tparams, a.typ) {
			continue
		}
		if !isUntyped(a.typ) {
			if !u.unify(par, a.typ, assign, nil) {
				return inf.mismatch(u, tparams, par, a)
			}
		} else if isTypeParam(par) && !a.isNil() {
			untyped = append(untyped, i)
		}
	}
	// 2) from the constraints
	if !inf.constraints(u, tparams) {
		return nil
	}
	// 3) from the default types of untyped arguments
	largest := make(map[*TypeParam]Type)
	for _, i := range untyped {
		p := params.At(i).typ.(*TypeParam)
		if u.slots[p] == nil || u.at(p) != nil {
			continue
		}
		a := args[i]
		m := largest[p]
		if m == nil {
			m = a.typ
		} else if mm := maxType(m, a.typ); mm != nil {
			m = mm
		} else {
			return inf.fail(a, codes.CannotInfer, "mismatched types %s and %s (cannot infer %s)", m, a.typ, p)
		}
		largest[p] = m
	}
	for p, t := range largest {
		u.set(p, Default(t))
	}
	return inf.simplify(u, tparams)
}

// mismatch reports an argument that does not match its parameter.
func (inf *inference) mismatch(u *unifier, tparams []*TypeParam, par Type, a *operand) []Type {
	found := u.inferred(tparams)
	some := false
	for _, t := range found {
		some = some || t != nil
	}
	if !some {
		return inf.fail(a, codes.CannotInfer, "type %s of %s does not match %s (cannot infer %s)", a.typ, a.expr, par, tparamNames(tparams))
	}
	t := Subst(inf.ctxt, par, tparams, found)
	switch {
	case t == par:
		return inf.fail(a, codes.CannotInfer, "type %s of %s does not match %s", a.typ, a.expr, par)
	case inf.reverse:
		return inf.fail(a, codes.CannotInfer, "inferred type %s for %s does not match type %s of %s", t, par, a.typ, a.expr)
	}
	return inf.fail(a, codes.CannotInfer, "type %s of %s does not match inferred type %s for %s", a.typ, a.expr, t, par)
}

// constraints uses what the constraints say until that is nothing new.
func (inf *inference) constraints(u *unifier, tparams []*TypeParam) bool {
	for {
		unknown := u.unknowns()
		for _, p := range tparams {
			tx := u.at(p)
			core, single := coreTerm(p)
			if core != nil {
				if tx != nil {
					// A type that has a core type must have this one.
					if !u.unify(tx, core.typ, 0, nil) {
						inf.fail(inf.pos, codes.NotSatisfied, "%s (type %s) does not satisfy %s", p, tx, p.bound)
						return false
					}
				} else if single && !core.tilde {
					u.set(p, core.typ)
				}
			}
			if tx != nil && !mentionsParams(tparams, tx) {
				cause := ""
				same := func(x, y Type) bool { return u.unify(x, y, exact, nil) }
				if !inf.hasAllMethods(tx, p.constraint(), true, same, &cause) {
					inf.fail(inf.pos, codes.NotSatisfied, "%s (type %s) does not satisfy %s %s", p, tx, p.bound, cause)
					return false
				}
			}
		}
		if u.unknowns() == unknown {
			return true
		}
	}
}

// coreTerm returns the only term of a constraint, or the core type of its
// terms.
func coreTerm(p *TypeParam) (core *term, single bool) {
	n, tilde := 0, false
	p.is(func(t *term) bool {
		if t == nil {
			return false
		}
		n++
		core = t
		tilde = tilde || t.tilde
		return true
	})
	if n == 1 {
		return core, true
	}
	if t, _ := commonUnder(p, nil); t != nil {
		return &term{tilde, t}, false
	}
	return nil, false
}

// simplify puts what was found into itself until no parameter is left.
func (inf *inference) simplify(u *unifier, tparams []*TypeParam) []Type {
	found := u.inferred(tparams)
	killCycles(tparams, found)
	for range len(tparams) + 1 {
		s := &subster{ctxt: inf.ctxt, from: tparams, to: found}
		next := make([]Type, len(found))
		changed := false
		for i, t := range found {
			if t == nil {
				continue
			}
			next[i] = s.typ(t)
			if sig, ok := next[i].(*Signature); ok && next[i] != t && sig.tparams.Len() > 0 && !mentionsParams(tparams, sig) {
				sig.tparams = nil
			}
			changed = changed || next[i] != t
		}
		found = next
		if !changed {
			break
		}
	}
	for i, t := range found {
		if t == nil || mentionsParams(tparams, t) {
			obj := tparams[i].obj
			return inf.fail(inf.pos, codes.CannotInfer, "cannot infer %s (declared at %s)", obj.name, obj.pos)
		}
	}
	return found
}

// killCycles forgets what was found for parameters that depend on themselves.
func killCycles(tparams []*TypeParam, found []Type) {
	for i, p := range tparams {
		seen := make(map[int]bool)
		var reaches func(t Type) bool
		reaches = func(t Type) bool {
			for j, q := range tparams {
				if t == nil || !mentionsParams([]*TypeParam{q}, t) {
					continue
				}
				if q == p {
					return true
				}
				if !seen[j] {
					seen[j] = true
					if reaches(found[j]) {
						return true
					}
				}
			}
			return false
		}
		if found[i] != nil && found[i] != Type(p) && reaches(found[i]) {
			found[i] = nil
		}
	}
}

func hasNilType(list []Type) bool {
	for _, t := range list {
		if t == nil {
			return true
		}
	}
	return false
}

func tparamNames(list []*TypeParam) string {
	names := make([]string, len(list))
	for i, p := range list {
		names[i] = p.obj.name
	}
	switch n := len(names); n {
	case 1, 2:
		return strings.Join(names, " and ")
	default:
		return strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
	}
}

// renameParams gives a signature's type parameters new identities, so that a
// generic function may be an argument of itself.
func (check *Checker) renameParams(tparams []*TypeParam, t *Tuple) ([]*TypeParam, *Tuple) {
	fresh := make([]*TypeParam, len(tparams))
	for i, p := range tparams {
		obj := NewTypeName(p.obj.pos, p.obj.pkg, p.obj.name, nil)
		fresh[i] = NewTypeParam(obj, nil)
		fresh[i].index = p.index
	}
	s := renaming(check.ctxt, tparams, fresh)
	for i, p := range tparams {
		fresh[i].bound = s.typ(p.bound)
	}
	return fresh, s.tuple(t)
}

// inferCall infers the type arguments of a call, of the function and of
// arguments that are generic functions. It returns the function's signature and
// its parameters with the arguments put in, nil after an error.
func (check *Checker) inferCall(call *ast.CallExpr, sig *Signature, params *Tuple, adjusted bool, targs []Type, xlist []ast.Expr, args []*operand, atargs [][]Type) (*Signature, *Tuple) {
	n := sig.tparams.Len()
	tparams, params := check.renameParams(sig.tparams.slice(), params)
	targs = append([]Type(nil), targs...)
	for len(targs) < n {
		targs = append(targs, nil)
	}
	type genericArg struct {
		arg    *operand
		sig    *Signature
		lo, hi int
	}
	var generic []genericArg
	for i, a := range args {
		asig, ok := a.typ.(*Signature)
		if !ok || asig.tparams.Len() == 0 {
			continue
		}
		fresh, tuple := check.renameParams(asig.tparams.slice(), NewTuple(NewParam(0, nil, "", &Signature{params: asig.params, results: asig.results, variadic: asig.variadic})))
		plain := *tuple.vars[0].typ.(*Signature)
		plain.tparams = &TypeParamList{fresh}
		g := genericArg{a, asig, len(tparams), len(tparams) + len(fresh)}
		generic = append(generic, g)
		tparams = append(tparams, fresh...)
		if i < len(atargs) {
			targs = append(targs, atargs[i]...)
		}
		for len(targs) < len(tparams) {
			targs = append(targs, nil)
		}
		a.typ = &plain
	}
	inf := inference{Checker: check, pos: at(call.Lparen)}
	found := inf.infer(tparams, targs, params, args)
	if found == nil {
		inf.report("in call to " + ast.ExprString(call.Fun) + ", ")
		return nil, nil
	}
	rsig := sig
	if n > 0 {
		rsig = check.instantiate(at(call.Lparen), call.Fun, sig, found[:n], xlist)
		if adjusted {
			params = (&subster{ctxt: check.ctxt, from: tparams[:n], to: found[:n]}).tuple(params)
		} else {
			params = rsig.params
		}
	}
	for _, g := range generic {
		g.arg.typ = check.instantiate(g.arg, g.arg.expr, g.sig, found[g.lo:g.hi], nil)
		g.arg.mode = value
		check.record(g.arg)
	}
	return rsig, params
}

// mentionsParams reports whether t mentions one of the type parameters.
func mentionsParams(tparams []*TypeParam, t Type) bool {
	w := paramFinder{tparams: tparams}
	return w.typ(t)
}

type paramFinder struct {
	tparams []*TypeParam
	seen    map[Type]bool // types that hold several others, without a parameter so far
}

func (w *paramFinder) typ(t Type) bool {
	switch t.(type) {
	case *Map, *Struct, *Signature, *Interface, *Named:
		if w.seen[t] {
			return false
		}
		w.seen = seenWith(w.seen, t)
	}
	switch t := t.(type) {
	case *Array:
		return w.typ(t.elem)
	case *Slice:
		return w.typ(t.elem)
	case *Pointer:
		return w.typ(t.base)
	case *Map:
		return w.typ(t.key) || w.typ(t.elem)
	case *Chan:
		return w.typ(t.elem)
	case *Struct:
		return w.vars(t.fields)
	case *Tuple:
		return t != nil && w.vars(t.vars)
	case *Signature:
		return t.params != nil && w.vars(t.params.vars) || t.results != nil && w.vars(t.results.vars)
	case *Interface:
		set := t.typeSet()
		for _, m := range set.methods {
			if w.typ(m.Type()) {
				return true
			}
		}
		for _, x := range set.terms {
			if x.typ != nil && w.typ(x.typ) {
				return true
			}
		}
	case *Named:
		for _, a := range t.targs.slice() {
			if w.typ(a) {
				return true
			}
		}
		for _, a := range t.oargs {
			if w.typ(a) {
				return true
			}
		}
	case *TypeParam:
		for _, p := range w.tparams {
			if p == Unalias(t) {
				return true
			}
		}
	}
	return false
}

func (w *paramFinder) vars(list []*Var) bool {
	for _, v := range list {
		if w.typ(v.typ) {
			return true
		}
	}
	return false
}
