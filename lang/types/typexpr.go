// This file implements names, and expressions that are types.

package types

import (
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// lookup finds a name from the innermost scope outwards.
func (check *Checker) lookup(name string) Object {
	_, obj := check.scope.LookupParent(name)
	return obj
}

// ident checks a name.
func (check *Checker) ident(x *operand, e *ast.Ident, wantType bool) {
	x.mode, x.expr = invalid, e
	scope, obj := check.scope.LookupParent(e.Name)
	if obj == nil {
		switch {
		case e.Name == "_":
			check.errorf(e, codes.BlankAsValue, "cannot use _ as value or type")
		case token.IsIdentifier(e.Name): // else the scanner reported it
			check.errorf(e, codes.Undefined, "undefined: %s", e.Name)
			check.hintUndefined(e.Name, wantType)
		}
		return
	}
	check.info.Uses[e] = obj
	_, isType := obj.(*TypeName)
	if wantType && !isType {
		check.errorf(e, codes.NotAType, "%s (%s) is not a type", obj.Name(), objectKind(obj))
		if v, ok := obj.(*Var); ok {
			v.used = true
		}
		return
	}
	b := obj.base()
	if b.typ == nil || b.color == grey && !isType {
		check.resolveHere(obj)
	}
	if check.dotImports != nil {
		if p := check.dotImports[dotImport{scope, obj.Name()}]; p != nil {
			p.used = true
		}
	}
	x.typ = b.typ
	if x.typ == nil {
		x.typ = Typ[Invalid]
	}
	switch obj := obj.(type) {
	case *PkgName:
		check.errorf(e, codes.PackageAsValue, "use of package %s not in selector", obj.name)
	case *Const:
		check.addDep(obj)
		switch {
		case !isValid(x.typ):
		case obj == universeIota && check.iota == nil:
			check.errorf(e, codes.BadIota, "cannot use iota outside constant declaration")
		case obj == universeIota:
			x.mode, x.val = constant_, check.iota
		default:
			x.mode, x.val = constant_, obj.val
		}
	case *TypeName:
		x.mode = typexpr
	case *Var:
		if obj.pkg == check.pkg {
			obj.used = true
		}
		check.addDep(obj)
		if isValid(x.typ) {
			x.mode = variable
		}
	case *Func:
		check.addDep(obj)
		x.mode = value
	case *Builtin:
		x.mode, x.id = builtin, obj.id
	case *Nil:
		x.mode = nilvalue
	}
}

// resolveHere declares an object that a name stands for, of this package or of
// one that is imported by dot.
func (check *Checker) resolveHere(obj Object) {
	if d := obj.base().decl; d != nil {
		d.check.objDecl(obj)
	}
}

// objectKind names the kind of an object in a message.
//
// Go: cmd/compile/internal/types2/object.go objectKind (go1.26)
func objectKind(obj Object) string {
	switch o := obj.(type) {
	case *PkgName:
		return "package name"
	case *Const:
		return "constant"
	case *TypeName:
		switch {
		case o.alias:
			return "type alias"
		case isTypeParam(o.typ):
			return "type parameter"
		}
		return "defined type"
	case *Var:
		switch {
		case o.isField:
			return "struct field"
		case o.isRecv:
			return "receiver"
		case o.isResult:
			return "result variable"
		case o.isParam:
			return "parameter"
		case o.pkg != nil && o.parent == o.pkg.scope:
			return "package-level variable"
		}
		return "local variable"
	case *Func:
		if sig, ok := o.typ.(*Signature); ok && sig.recv != nil {
			return "method"
		}
		return "function"
	case *Label:
		return "label"
	case *Builtin:
		return "built-in function"
	}
	return "untyped nil"
}

// recordType notes the type that an expression denotes.
func (check *Checker) recordType(e ast.Expr, t Type) {
	check.info.Types[e] = TypeAndValue{mode: typexpr, Type: t}
}

// typ checks an expression that must be a type.
func (check *Checker) typ(e ast.Expr) Type { return check.definedType(e, nil) }

// varType checks the type of a variable, which cannot be a constraint.
func (check *Checker) varType(e ast.Expr) Type {
	t := check.typ(e)
	check.validVarType(e, t)
	return t
}

func (check *Checker) validVarType(e ast.Expr, t Type) {
	switch t.(type) {
	case *Named, *Interface:
	default:
		return
	}
	check.later(func() {
		it, ok := t.Underlying().(*Interface)
		if !ok {
			return
		}
		if set := it.typeSet(); !set.isMethodSet() {
			if set.comparable {
				check.errorf(e, codes.ConstraintAsType, "cannot use type %s outside a type constraint: interface is (or embeds) comparable", t)
			} else {
				check.errorf(e, codes.ConstraintAsType, "cannot use type %s outside a type constraint: interface contains type constraints", t)
			}
		}
	})
}

// definedType is typ for the right side of the declaration of def.
func (check *Checker) definedType(e ast.Expr, def *Named) Type {
	t := check.typInternal(e, def)
	if isGeneric(t) {
		check.errorf(e, codes.NotInstantiated, "cannot use generic type %s without instantiation", t)
		t = Typ[Invalid]
	}
	check.recordType(e, t)
	return t
}

// genericType checks an expression that must be a generic type.
func (check *Checker) genericType(e ast.Expr, cause *string) Type {
	t := check.typInternal(e, nil)
	if isValid(t) && !isGeneric(t) {
		*cause = check.sprintf("%s is not a generic type", t)
		t = Typ[Invalid]
	}
	check.recordType(e, t)
	return t
}

func (check *Checker) typInternal(e ast.Expr, def *Named) Type {
	if !check.enter(e) {
		return Typ[Invalid]
	}
	defer check.leave()
	switch e := e.(type) {
	case *ast.BadExpr:
	case *ast.Ident:
		var x operand
		check.ident(&x, e, true)
		if x.mode == typexpr {
			return x.typ
		}
	case *ast.SelectorExpr:
		var x operand
		check.selector(&x, e, true)
		switch x.mode {
		case typexpr:
			return x.typ
		case invalid:
		case novalue:
			check.errorf(&x, codes.NoValue, "%s used as type", &x)
		default:
			check.errorf(&x, codes.NotAType, "%s is not a type", &x)
		}
	case *ast.IndexExpr:
		return check.instantiatedType(e.X, []ast.Expr{e.Index})
	case *ast.IndexListExpr:
		return check.instantiatedType(e.X, e.Indices)
	case *ast.ParenExpr:
		return check.definedType(e.X, def)
	case *ast.ArrayType:
		return check.arrayType(e)
	case *ast.Ellipsis:
		check.errorf(e, codes.BadDots, "invalid use of ...")
	case *ast.StructType:
		t := new(Struct)
		check.structType(t, e)
		return t
	case *ast.StarExpr:
		t := &Pointer{base: Typ[Invalid]}
		if t.base = check.varType(e.X); isValid(t.base) {
			return t
		}
	case *ast.FuncType:
		t := new(Signature)
		check.funcType(t, nil, e)
		return t
	case *ast.InterfaceType:
		t := &Interface{check: check}
		check.interfaceType(t, e, def)
		return t
	case *ast.MapType:
		t := new(Map)
		t.key = check.varType(e.Key)
		t.elem = check.varType(e.Value)
		check.later(func() {
			if isValid(t.key) && !Comparable(t.key) && isValid(t.key.Underlying()) {
				why := ""
				if isTypeParam(t.key) {
					why = " (missing comparable constraint)"
				}
				check.errorf(e.Key, codes.BadMapKey, "invalid map key type %s%s", t.key, why)
			}
		})
		return t
	case *ast.ChanType:
		t := new(Chan)
		switch e.Dir {
		case ast.SEND:
			t.dir = SendOnly
		case ast.RECV:
			t.dir = RecvOnly
		}
		t.elem = check.varType(e.Value)
		check.sized = append(check.sized, sizedExpr{e, t})
		return t
	default:
		check.errorf(e, codes.NotAType, "%s is not a type", e)
		check.use(e)
	}
	return Typ[Invalid]
}

func (check *Checker) arrayType(e *ast.ArrayType) Type {
	if e.Len == nil {
		return &Slice{check.varType(e.Elt)}
	}
	t := &Array{len: -1}
	if _, open := e.Len.(*ast.Ellipsis); open {
		check.errorf(e, codes.BadArrayLength, "invalid use of [...] array (outside a composite literal)")
	} else {
		t.len = check.arrayLength(e.Len)
	}
	t.elem = check.varType(e.Elt)
	if t.len < 0 {
		return Typ[Invalid]
	}
	check.sized = append(check.sized, sizedExpr{e, t})
	return t
}

// arrayLength returns the length, -1 after an error.
func (check *Checker) arrayLength(e ast.Expr) int64 {
	if name, ok := e.(*ast.Ident); ok {
		switch obj := check.lookup(name.Name); obj.(type) {
		case nil:
			check.errorf(name, codes.BadArrayLength, "undefined array length %s or missing type constraint", name.Name)
			return -1
		case *Const:
		default:
			check.errorf(name, codes.BadArrayLength, "invalid array length %s", name.Name)
			return -1
		}
	}
	var x operand
	check.expr(nil, &x, e)
	if x.mode != constant_ {
		if x.mode != invalid {
			check.errorf(&x, codes.BadArrayLength, "array length %s must be constant", &x)
		}
		return -1
	}
	if isUntyped(x.typ) || isInteger(x.typ) {
		if v := constant.ToInt(x.val); v.Kind() == constant.Int && representable(v, Typ[Int], nil) {
			if n, ok := constant.Int64Val(v); ok && n >= 0 {
				return n
			}
		}
	}
	if isInteger(x.typ) {
		check.errorf(&x, codes.BadArrayLength, "invalid array length %s", &x)
	} else {
		check.errorf(&x, codes.BadArrayLength, "array length %s must be integer", &x)
	}
	return -1
}

// instantiatedType checks T[A, B].
func (check *Checker) instantiatedType(x ast.Expr, args []ast.Expr) Type {
	cause := ""
	gen := check.genericType(x, &cause)
	if cause != "" {
		check.errorf(x, codes.NotGeneric, invalidOp+"%s%s (%s)", x, args, cause)
	}
	if !isValid(gen) {
		for _, a := range args {
			check.use(a)
		}
		return gen
	}
	targs := check.typeList(args)
	if targs == nil {
		return Typ[Invalid]
	}
	var name string
	var want int
	switch g := gen.(type) {
	case *Named:
		name = g.obj.name
		want = g.tparams.Len()
		if d := g.obj.decl; d != nil && d.tdecl != nil {
			want = d.tdecl.TypeParams.NumFields()
		}
	case *Alias:
		name, want = g.obj.name, g.tparams.Len()
	}
	if got := len(targs); got != want {
		qual := "not enough"
		if got > want {
			qual = "too many"
		}
		check.errorf(x, codes.TypeArgCount, "%s type arguments for type %s: have %d, want %d", qual, name, got, want)
		return Typ[Invalid]
	}
	var inst Type
	var tparams func() []*TypeParam
	switch g := gen.(type) {
	case *Named:
		n := check.ctxt.named(g, targs, g.oargs)
		if !n.pos.IsValid() {
			n.pos = x.Pos()
		}
		inst = n
		tparams = func() []*TypeParam { return g.TypeParams().slice() }
	case *Alias:
		inst = g.instance(check.ctxt, targs)
		tparams = g.tparams.slice
	}
	check.recordInstance(x, targs, inst)
	check.later(func() {
		if i, cause := check.verify(tparams(), targs); i >= 0 {
			pos := x
			if i < len(args) {
				pos = args[i]
			}
			check.errorf(pos, codes.NotSatisfied, "%s", cause)
		} else {
			check.recordMono(x, tparams(), targs, args)
		}
	})
	return inst
}

// recordInstance notes the instantiation of the name that x is or ends in.
func (check *Checker) recordInstance(x ast.Expr, targs []Type, inst Type) {
	for {
		switch e := x.(type) {
		case *ast.Ident:
			check.info.Instances[e] = Instance{newTypeList(targs), inst}
			return
		case *ast.SelectorExpr:
			x = e.Sel
		case *ast.IndexExpr:
			x = e.X
		case *ast.IndexListExpr:
			x = e.X
		case *ast.ParenExpr:
			x = e.X
		default:
			return
		}
	}
}

// typeList checks type arguments; nil after an error.
func (check *Checker) typeList(list []ast.Expr) []Type {
	res := make([]Type, len(list))
	ok := true
	for i, x := range list {
		res[i] = check.varType(x)
		ok = ok && isValid(res[i])
	}
	if !ok {
		return nil
	}
	return res
}
