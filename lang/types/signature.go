// This file implements the types of functions.

package types

import (
	"minigo/lang/ast"
	"minigo/lang/codes"
)

// funcType checks a signature. Its parameters are in a scope of their own, in
// which the body is checked later.
func (check *Checker) funcType(sig *Signature, recv *ast.FieldList, t *ast.FuncType) {
	check.scope = NewScope(check.scope)
	check.scope.isFunc = true
	sig.scope = check.scope
	defer func() { check.scope = check.scope.parent }()

	var rvar *Var
	if recv != nil && len(recv.List) > 0 {
		rvar = check.receiver(sig, recv.List[0])
	}
	if t.TypeParams != nil {
		check.collectTypeParams(&sig.tparams, t.TypeParams)
		if recv != nil {
			check.errorf(t.TypeParams, codes.BadTypeParams, "methods cannot have type parameters")
		}
	}
	pnames, params, variadic := check.params(t.Params, true)
	rnames, results, _ := check.params(t.Results, false)
	if rvar != nil && rvar.name != "" {
		check.declare(check.scope, recv.List[0].Names[0], rvar)
	}
	check.declareParams(pnames, params)
	check.declareParams(rnames, results)
	sig.recv = rvar
	sig.params = NewTuple(params...)
	sig.results = NewTuple(results...)
	sig.variadic = variadic
}

func (check *Checker) declareParams(names []*ast.Ident, params []*Var) {
	for i, name := range names {
		if name != nil {
			check.declare(check.scope, name, params[i])
		}
	}
}

// params makes the variables of parameters or results; names has nil for those
// that have none.
func (check *Checker) params(list *ast.FieldList, variadicOk bool) (names []*ast.Ident, params []*Var, variadic bool) {
	if list == nil {
		return nil, nil, false
	}
	for i, f := range list.List {
		x := f.Type
		rest := false
		if dots, ok := x.(*ast.Ellipsis); ok {
			x = dots.Elt
			switch {
			case !variadicOk:
				check.errorf(dots, codes.BadDots, "invalid use of ...")
			case i < len(list.List)-1 || len(f.Names) > 1:
				check.errorf(dots, codes.BadDots, "can only use ... with final parameter in list")
			default:
				rest, variadic = true, true
			}
			if x == nil {
				check.errorf(dots, codes.BadDots, "invalid use of ...")
				x = &ast.BadExpr{From: dots.Pos(), To: dots.End()}
			}
		}
		typ := check.varType(x)
		if !isValid(typ) && len(f.Names) == 1 {
			check.hintParam(f.Names[0], x)
		}
		if rest {
			typ = &Slice{typ}
			check.recordType(f.Type, typ)
		}
		add := func(name *ast.Ident, v *Var) {
			v.isResult = !variadicOk
			names, params = append(names, name), append(params, v)
		}
		if len(f.Names) == 0 {
			v := NewParam(f.Pos(), check.pkg, "", typ)
			check.info.Implicits[f] = v
			add(nil, v)
			continue
		}
		for _, name := range f.Names {
			add(name, NewParam(name.Pos(), check.pkg, name.Name, typ))
		}
	}
	return names, params, variadic
}

// receiver checks a method's receiver.
func (check *Checker) receiver(sig *Signature, f *ast.Field) *Var {
	ptr, base, names := check.unpackRecv(f.Type, true)
	var typ Type
	if len(names) == 0 {
		typ = check.recvType(f.Type, base)
	} else {
		typ = check.genericRecv(sig, base, names)
		if ptr && isValid(typ) {
			typ = NewPointer(typ)
		}
		check.recordRecv(f.Type, typ)
	}
	var v *Var
	if len(f.Names) > 0 {
		v = NewParam(f.Names[0].Pos(), check.pkg, f.Names[0].Name, typ)
	} else {
		v = NewParam(f.Pos(), check.pkg, "", typ)
		check.info.Implicits[f] = v
	}
	v.isRecv = true
	check.later(func() { check.validRecv(base, v) })
	return v
}

// recvType checks the type of a receiver without type parameters.
func (check *Checker) recvType(x, base ast.Expr) Type {
	if id, ok := base.(*ast.Ident); ok {
		if obj, ok := check.lookup(id.Name).(*TypeName); ok && obj.typ != nil && isGeneric(obj.typ) && !obj.alias {
			// All it lacks are the names of its parameters.
			check.info.Uses[id] = obj
			check.errorf(base, codes.NotInstantiated, "cannot use generic type %s without instantiation", obj.Type().(*Named).withParams())
			return Typ[Invalid]
		}
	}
	t := check.varType(x)
	named := t
	for {
		p, ok := named.(*Pointer)
		if !ok {
			break
		}
		named = p.base
	}
	// An instance without brackets is an alias's.
	if n, ok := named.(*Named); ok && n.targs.Len() > 0 {
		named = Unalias(n)
	} else if a := check.ctxt.names[named]; a == nil || len(a.targs) == 0 {
		return t
	}
	check.errorf(base, codes.BadReceiver, "cannot define new methods on instantiated type %s", named)
	return Typ[Invalid]
}

// withParams makes sure that a generic type's text has its parameters.
func (t *Named) withParams() *Named { t.TypeParams(); return t }

// genericRecv checks a receiver T[A, B], which names T's parameters anew.
func (check *Checker) genericRecv(sig *Signature, base ast.Expr, names []*ast.Ident) Type {
	cause := ""
	gen := check.genericType(base, &cause)
	named, ok := gen.(*Named)
	if !ok {
		if cause != "" {
			check.errorf(base, codes.BadReceiver, "%s", cause)
		} else if isValid(gen) {
			check.errorf(base, codes.BadReceiver, "cannot define new methods on generic alias type %s", gen)
		}
	}
	tparams := make([]*TypeParam, len(names))
	for i, name := range names {
		obj := NewTypeName(name.Pos(), check.pkg, name.Name, nil)
		tparams[i] = NewTypeParam(obj, emptyInterface)
		check.declare(check.scope, name, obj)
		check.info.Uses[name] = obj
		check.recordType(name, tparams[i])
	}
	sig.rparams = bindTParams(tparams)
	if named == nil {
		return Typ[Invalid]
	}
	want := named.TypeParams().slice()
	if len(want) != len(tparams) {
		check.errorf(base, codes.BadReceiver, "receiver declares %s, but receiver base type declares %d", measure(len(tparams), "type parameter"), len(want))
		return Typ[Invalid]
	}
	check.recordCanon(tparams, want)
	s := renaming(check.ctxt, want, tparams)
	for i, p := range tparams {
		p.bound = s.typ(want[i].bound)
	}
	t := check.ctxt.named(named, s.to, nil)
	check.recordInstance(base, s.to, t)
	return t
}

// recordRecv notes the types of a receiver's parts.
func (check *Checker) recordRecv(e ast.Expr, t Type) {
	for {
		check.recordType(e, t)
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.StarExpr:
			p, ok := t.(*Pointer)
			if !ok {
				return
			}
			e, t = x.X, p.base
		default:
			return
		}
	}
}

// validRecv checks that a type may have methods declared here.
func (check *Checker) validRecv(pos poser, recv *Var) {
	t, _ := deref(recv.typ)
	if !isValid(t) {
		return
	}
	switch t := t.(type) {
	case *Named:
		if t.orig.obj.pkg != check.pkg {
			check.errorf(pos, codes.BadReceiver, "cannot define new methods on non-local type %s", t)
			return
		}
		switch t.Underlying().(type) {
		case *Pointer, *Interface:
			check.errorf(pos, codes.BadReceiver, "invalid receiver type %s (pointer or interface type)", t)
		}
	case *Basic:
		check.errorf(pos, codes.BadReceiver, "cannot define new methods on non-local type %s", t)
	default:
		check.errorf(pos, codes.BadReceiver, "invalid receiver type %s", recv.typ)
	}
}
