// This file implements declarations.

package types

import (
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// later puts off what needs complete types.
func (check *Checker) later(f func()) { check.delayed = append(check.delayed, f) }

// processDelayed does what was put off since there were top of them.
func (check *Checker) processDelayed(top int) {
	for i := top; i < len(check.delayed); i++ {
		f := check.delayed[i]
		check.delayed[i] = nil
		env := check.environment
		f()
		check.environment = env
	}
	if top < len(check.delayed) {
		check.delayed = check.delayed[:top]
	}
}

// objDecl checks the declaration of an object of the package, or of a method.
// If that goes on already, there is a cycle.
//
// Differs: go/types declares a type when it meets its name; here the name is
// enough, and a type is declared when someone asks what it is made of.
func (check *Checker) objDecl(obj Object) {
	b := obj.base()
	switch {
	case b.color == black || b.decl == nil:
		return
	case b.color == grey:
		check.declCycle(obj)
		return
	}
	if check.running == 0 {
		// Someone outside asks: another checker, or the compiler.
		check.guard(func() {
			check.objDecl(obj)
			check.processDelayed(0)
		})
		return
	}
	b.color = grey
	check.path = append(check.path, obj)
	env := check.environment
	d := b.decl
	check.environment = environment{scope: d.file}
	switch obj := obj.(type) {
	case *Const:
		check.decl = d
		check.constDecl(obj, d.typ, d.init, d.inherited)
	case *Var:
		check.decl = d
		if obj.typ == nil {
			check.varDecl(obj, d.lhs, d.typ, d.init)
		}
	case *TypeName:
		check.typeDecl(obj, d.tdecl)
	case *Func:
		check.funcDecl(obj, d.funcDecl(obj))
	}
	check.environment = env
	check.path = check.path[:len(check.path)-1]
	b.color = black
}

// declCycle handles an object whose declaration needs the object itself.
func (check *Checker) declCycle(obj Object) {
	b := obj.base()
	valid := check.validCycle(obj)
	switch obj.(type) {
	case *Func:
		// The signature is incomplete, but it is one.
	default:
		if !valid || b.typ == nil {
			b.typ = Typ[Invalid]
		}
	}
}

// validCycle reports an error unless the cycle from obj to itself is one of
// types, or one of constants and variables: those are found when the order of
// initialisation is.
func (check *Checker) validCycle(obj Object) bool {
	start := check.pathIndex(obj)
	if start < 0 {
		return true
	}
	cycle := check.path[start:]
	values, types := 0, 0
	for _, o := range cycle {
		switch o := o.(type) {
		case *Const, *Var:
			values++
		case *TypeName:
			if !o.alias {
				types++
			}
		}
	}
	if values == len(cycle) || values == 0 && types > 0 {
		return true
	}
	check.cycleError(cycle)
	return false
}

func (check *Checker) pathIndex(obj Object) int {
	for i := len(check.path) - 1; i >= 0; i-- {
		if check.path[i] == obj {
			return i
		}
	}
	return -1
}

// namedCycle reports that finding what t is made of needs what t is made of.
func (check *Checker) namedCycle(t *Named) {
	if i := check.pathIndex(t.obj); i >= 0 {
		check.cycleError(check.path[i:])
		return
	}
	var cycle []Object
	for n, ok := t, true; ok; n, ok = n.rhs.(*Named) {
		n = n.orig
		if len(cycle) > 0 && n == t {
			break
		}
		cycle = append(cycle, n.obj)
		if n.rhs == nil || len(cycle) > 1000 {
			break
		}
	}
	check.cycleError(cycle)
}

// cycleError reports a cycle at the object that comes first in the source.
//
// Go: cmd/compile/internal/types2/decl.go cycleError (go1.26)
func (check *Checker) cycleError(cycle []Object) {
	start := 0
	for i, o := range cycle {
		if o.Pos() < cycle[start].Pos() {
			start = i
		}
	}
	check.cycleErrorFrom(cycle, start)
}

func (check *Checker) cycleErrorFrom(cycle []Object, start int) {
	name := func(o Object) string { return packagePrefix(o.Pkg(), check.qualifier) + o.Name() }
	obj := cycle[start]
	_, isType := obj.(*TypeName)
	what, whatOf := "invalid cycle in declaration:", "invalid cycle in declaration of"
	if isType {
		what, whatOf = "invalid recursive type:", "invalid recursive type"
	}
	if len(cycle) == 1 {
		check.errorf(obj, codes.RecursiveType, "%s %s refers to itself", what, name(obj))
		return
	}
	err := check.newError(codes.RecursiveType)
	err.addf(obj, "%s %s", whatOf, name(obj))
	for i := range cycle {
		next := cycle[(start+i+1)%len(cycle)]
		err.addf(obj, "%s refers to %s", name(obj), name(next))
		obj = next
	}
	err.report()
}

// validType reports a type that contains itself other than through a pointer
// or the like. The path is the types that typ is in, innermost last. An instance
// is looked into with its arguments put in, and once, however many types hold it.
//
// Differs: go/types keeps the arguments aside, and looks into an instance again
// wherever it stands (go1.26).
func (check *Checker) validType(typ Type, path []*Named) bool {
	switch t := typ.(type) {
	case *Array:
		return check.validType(t.elem, path)
	case *Struct:
		return check.validParts(t, varTypes(t.fields), path)
	case *Union:
		for _, x := range t.terms {
			if !check.validType(x.typ, path) {
				return false
			}
		}
	case *Interface:
		return check.validParts(t, t.embeddeds, path)
	case *Named:
		t = Unalias(t).(*Named)
		if check.valid[t] || t.orig == t && t.obj.pkg != check.pkg {
			return true
		}
		for i, e := range path {
			if e == t { // equal instances are one
				check.sizeCycle(path[i:])
				return false
			}
		}
		if len(path) > maxNest {
			if cycle := growing(path, t); cycle != nil {
				check.sizeCycle(cycle)
				return false
			}
		}
		t.declare()
		rhs := t.orig.rhs
		if t.orig != t && rhs != nil {
			if s := t.substitution(); s != nil {
				rhs = s.typ(rhs)
			}
		}
		if rhs == nil || len(path) > maxNest {
			check.unseen++
			return true
		}
		return check.validParts(t, []Type{rhs}, append(path, t))
	}
	return true
}

// growing returns the cycle in a path of types that holds ever larger instances
// of t's origin, nil if there is none.
func growing(path []*Named, t *Named) []*Named {
	start := -1
	for i, e := range path {
		switch {
		case e.orig != t.orig || e.orig == e:
		case start < 0:
			start = i
		default:
			return path[start:i]
		}
	}
	return nil
}

// sizeCycle reports that the first of the types on a path contains itself.
func (check *Checker) sizeCycle(path []*Named) {
	orig := path[0].orig
	orig.rhs, orig.underlying, orig.state = Typ[Invalid], Typ[Invalid], cyclic
	var cycle []Object
	for _, p := range path {
		obj := p.orig.obj
		if p.pos.IsValid() {
			inst := *obj
			inst.pos = p.pos
			obj = &inst
		}
		cycle = append(cycle, obj)
	}
	check.cycleErrorFrom(cycle, 0)
}

// validParts is validType for all that t holds.
func (check *Checker) validParts(t Type, parts []Type, path []*Named) bool {
	if check.valid[t] {
		return true
	}
	unseen := check.unseen
	for _, p := range parts {
		if !check.validType(p, path) {
			return false
		}
	}
	if unseen == check.unseen {
		if check.valid == nil {
			check.valid = make(map[Type]bool)
		}
		check.valid[t] = true
	}
	return true
}

// constDecl checks a constant; its value so far is its iota.
func (check *Checker) constDecl(obj *Const, typ, init ast.Expr, inherited bool) {
	iota, errpos := check.iota, check.errpos
	check.iota, check.errpos = obj.val, token.NoPos
	obj.val = constant.MakeUnknown()
	if typ != nil {
		obj.typ = check.typ(typ)
		if !isConstType(obj.typ) {
			if isValid(obj.typ.Underlying()) {
				check.errorf(typ, codes.BadConstant, "invalid constant type %s", obj.typ)
			}
			obj.typ = Typ[Invalid]
			check.iota, check.errpos = iota, errpos
			return
		}
	}
	var x operand
	if init != nil {
		if inherited {
			// The expression stands elsewhere: report errors here.
			check.errpos = obj.pos
		}
		check.expr(nil, &x, init)
	}
	check.initConst(obj, &x)
	check.iota, check.errpos = iota, errpos
}

// varDecl checks a variable, with all of lhs if they share an expression.
func (check *Checker) varDecl(obj *Var, lhs []*Var, typ, init ast.Expr) {
	if typ != nil {
		obj.typ = check.varType(typ)
	}
	if init == nil {
		if typ == nil {
			obj.typ = Typ[Invalid]
		}
		return
	}
	if len(lhs) < 2 {
		var x operand
		check.expr(newTarget(obj.typ, obj.name), &x, init)
		check.initVar(obj, &x, "variable declaration")
		return
	}
	if typ != nil {
		for _, v := range lhs {
			v.typ = obj.typ
		}
	}
	check.initVars(lhs, []ast.Expr{init}, nil)
}

// typeDecl checks a type declaration. Unless it is an alias the name has its
// *Named already.
func (check *Checker) typeDecl(obj *TypeName, d *ast.TypeSpec) {
	if obj.alias {
		check.aliasDecl(obj, d)
		return
	}
	t := obj.typ.(*Named)
	check.later(func() { check.validType(t, nil) })
	if len(check.outer) > 0 {
		t.outer = check.outer
	}
	if d.TypeParams != nil {
		check.scope = NewScope(check.scope)
		check.collectTypeParams(&t.tparams, d.TypeParams)
	}
	rhs := check.definedType(d.Type, t)
	if isTypeParam(rhs) {
		check.errorf(d.Type, codes.BadTypeParamUse, "cannot use a type parameter as RHS in type declaration")
		rhs = Typ[Invalid]
	}
	t.rhs = rhs
	if t.state == cyclic {
		t.rhs, t.underlying = Typ[Invalid], Typ[Invalid]
	}
	if d.TypeParams != nil {
		check.scope = check.scope.parent
	}
	check.later(func() { t.Underlying() }) // finds cycles such as type T T
}

func (check *Checker) aliasDecl(obj *TypeName, d *ast.TypeSpec) {
	if d.TypeParams == nil {
		t := check.definedType(d.Type, nil)
		if obj.typ == nil { // else it is part of a cycle
			obj.typ = check.aliasType(t, obj, d.Type)
		}
		return
	}
	a := &Alias{obj: obj}
	obj.typ = a
	check.scope = NewScope(check.scope)
	check.collectTypeParams(&a.tparams, d.TypeParams)
	a.rhs = check.definedType(d.Type, nil)
	if p, ok := a.rhs.(*TypeParam); ok {
		for _, q := range a.tparams.slice() {
			if p == q {
				check.errorf(d.Type, codes.BadTypeParamUse, "cannot use type parameter declared in alias declaration as RHS")
				a.rhs = Typ[Invalid]
			}
		}
	}
	check.scope = check.scope.parent
}

// aliasType is the type of an alias's name. One that is written out, by e, is the
// alias's own.
func (check *Checker) aliasType(t Type, obj *TypeName, e ast.Expr) Type {
	switch ast.Unparen(e).(type) {
	case *ast.ArrayType, *ast.StructType, *ast.StarExpr, *ast.MapType, *ast.FuncType, *ast.ChanType, *ast.InterfaceType:
		if isValid(t) {
			check.ctxt.names[t] = &aliasName{obj: obj}
		}
		return t
	}
	return check.ctxt.alias(t, obj, nil)
}

// collectTypeParams declares type parameters and then checks their
// constraints, which may mention any of them.
func (check *Checker) collectTypeParams(dst **TypeParamList, list *ast.FieldList) {
	var tparams []*TypeParam
	for _, f := range list.List {
		for _, name := range f.Names {
			obj := NewTypeName(name.Pos(), check.pkg, name.Name, nil)
			tparams = append(tparams, NewTypeParam(obj, Typ[Invalid]))
			check.declare(check.scope, name, obj)
		}
	}
	*dst = bindTParams(tparams)
	i := 0
	for _, f := range list.List {
		bound := check.bound(f.Type)
		if isTypeParam(bound) {
			check.errorf(f.Type, codes.BadTypeParamUse, "cannot use a type parameter as constraint")
			bound = Typ[Invalid]
		}
		for range f.Names {
			tparams[i].bound = bound
			i++
		}
	}
}

// bound checks a constraint; ~T and A|B stand for interfaces.
func (check *Checker) bound(x ast.Expr) Type {
	wrap := false
	switch x := x.(type) {
	case *ast.UnaryExpr:
		wrap = x.Op == token.TILDE
	case *ast.BinaryExpr:
		wrap = x.Op == token.OR
	}
	if !wrap {
		return check.typ(x)
	}
	t := check.typ(&ast.InterfaceType{Interface: x.Pos(), Methods: &ast.FieldList{List: []*ast.Field{{Type: x}}}})
	if t, ok := t.(*Interface); ok {
		t.implicit = true
	}
	return t
}

func (check *Checker) funcDecl(obj *Func, d *ast.FuncDecl) {
	sig := new(Signature)
	obj.typ = sig // against cycles
	check.funcType(sig, d.Recv, d.Type)
	if !d.HasBody() {
		switch {
		case d.Type.TypeParams != nil:
			check.errorf(d.Name, codes.MissingBody, "generic function is missing function body")
		case !check.conf.Natives && obj.name != "init":
			check.noBody = append(check.noBody, d)
		}
	}
}

// declStmt checks a declaration in a function.
func (check *Checker) declStmt(d ast.Decl) {
	g, ok := d.(*ast.GenDecl)
	if !ok {
		return // a syntax error
	}
	switch g.Tok {
	case token.CONST:
		check.localConsts(g.Specs)
	case token.VAR:
		for _, s := range g.Specs {
			if s, ok := s.(*ast.ValueSpec); ok {
				check.localVars(s)
			}
		}
	case token.TYPE:
		for _, s := range g.Specs {
			if s, ok := s.(*ast.TypeSpec); ok {
				check.localType(s)
			}
		}
	}
}

// localConsts checks a const declaration in a function. The constants of a line
// exist after the line.
func (check *Checker) localConsts(specs []ast.Spec) {
	type pending struct {
		name *ast.Ident
		obj  *Const
	}
	var line []pending
	iota := constant.MakeInt64(0)
	flush := func() {
		for _, p := range line {
			check.declare(check.scope, p.name, p.obj)
		}
		line = line[:0]
	}
	check.constGroup(specs, func(name *ast.Ident, obj *Const, info *declInfo) {
		if !constant.Compare(iota, token.EQL, obj.val) {
			flush()
			iota = obj.val
		}
		top := len(check.delayed)
		check.constDecl(obj, info.typ, info.init, info.inherited)
		obj.color = black
		check.processDelayed(top)
		line = append(line, pending{name, obj})
	})
	flush()
}

// localVars checks one line of a var declaration in a function.
func (check *Checker) localVars(s *ast.ValueSpec) {
	vars := make([]*Var, len(s.Names))
	for i, name := range s.Names {
		vars[i] = check.newLocal(name.Pos(), name.Name, nil)
	}
	check.varSpec(s, vars)
	for i, name := range s.Names {
		check.declare(check.scope, name, vars[i])
	}
}

// varSpec gives the variables of a line their types.
func (check *Checker) varSpec(s *ast.ValueSpec, vars []*Var) {
	top := len(check.delayed)
	if len(s.Values) == 1 && len(vars) > 1 {
		check.varDecl(vars[0], vars, s.Type, s.Values[0])
	} else {
		for i, v := range vars {
			var init ast.Expr
			if i < len(s.Values) {
				init = s.Values[i]
			}
			check.varDecl(v, nil, s.Type, init)
		}
		for i := len(vars); i < len(s.Values); i++ {
			check.use(s.Values[i])
		}
	}
	if s.Type == nil || len(s.Values) > 0 {
		check.arity(s, s.Names, s.Values, false, false)
	}
	check.processDelayed(top)
}

// newLocal makes a variable of a function, which must be used.
func (check *Checker) newLocal(pos token.Pos, name string, typ Type) *Var {
	v := NewVar(pos, check.pkg, name, typ)
	v.color = black
	if check.locals != nil && name != "_" {
		*check.locals = append(*check.locals, v)
	}
	return v
}

// localType checks a type declaration in a function: the type's name is known
// in its own declaration.
func (check *Checker) localType(s *ast.TypeSpec) {
	obj := NewTypeName(s.Name.Pos(), check.pkg, s.Name.Name, nil)
	if obj.alias = s.Assign.IsValid(); !obj.alias {
		NewNamed(obj, nil, nil)
	}
	obj.decl = &declInfo{check: check, file: check.scope, tdecl: s}
	obj.color = grey
	check.declare(check.scope, s.Name, obj)
	check.path = append(check.path, obj)
	top := len(check.delayed)
	check.typeDecl(obj, s)
	check.path = check.path[:len(check.path)-1]
	obj.color = black
	check.processDelayed(top)
}
