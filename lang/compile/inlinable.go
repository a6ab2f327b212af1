package compile

// This file implements the choice of the functions that are inlined (inline.go): it looks at their bodies, of each function once.

import (
	"go/token"
	"slices"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// simple reports whether values of type t are a few registers that nothing else belongs to.
func simple(t *bytecode.Type) bool {
	return !t.Object && t.Flat && 0 < t.Regs && t.Regs <= maxInlineRegs
}

// plain reports whether values of type t are numbers, booleans, or structs of them, in registers.
func plain(t *bytecode.Type) bool {
	if t.Kind == bytecode.KindStruct {
		for _, fd := range t.Fields {
			if !plain(fd.Type) {
				return false
			}
		}
		return !t.Object && t.Flat && t.Regs > 0
	}
	return t.PackedSize() > 0
}

// inlinable looks whether calls of a function can be replaced by its body, once.
func (f *fn) inlinable(c callee) inlining {
	fn := c.static.Origin()
	targs := f.typeArgs(c)
	key := inlineKey{fn: fn}
	if len(targs) > 0 {
		key.targs = f.c.ctxt.KeyOf(targs)
	}
	in, ok := f.c.inlinings[key]
	if !ok {
		f.c.inlinings[key] = in // it may call itself
		f.within(fn, targs, func() { in = f.c.lookInto(f, fn) })
		in.targs = targs
		f.c.inlinings[key] = in
	}
	return in
}

// lookInto is inlinable for a function that nobody has looked at.
func (c *Compiler) lookInto(f *fn, fn *types.Func) (in inlining) {
	d, sig := fn.Decl(), fn.Signature()
	if d == nil || !d.HasBody() || d.NoInline || sig.Results().Len() > 0 && len(d.Type.Results.List[0].Names) > 0 || sig.Variadic() || len(f.tparams) != len(f.targs) {
		return in
	}
	named := d.Recv == nil || len(d.Recv.List[0].Names) > 0
	for _, fd := range d.Type.Params.List {
		named = named && len(fd.Names) > 0
	}
	if !named || types.CheckBody(fn) != nil { // the error is told when the function is compiled
		return in
	}
	k := &inlineCheck{f: f, left: maxInline}
	for _, t := range f.tupleTypes(sig.Results()) {
		if !simple(t) {
			return in
		}
		k.results = append(k.results, t)
	}
	if len(k.results) == 1 && k.stmts(d.Body.List) {
		return inlining{body: d.Body.List, fails: k.fails}
	}
	k = &inlineCheck{f: f, left: maxInline, results: k.results, acts: true, locals: make(map[*types.Var]bool)}
	if len(d.Body.List) > 0 && k.actions(d.Body.List) {
		return inlining{body: d.Body.List, fails: true, acts: true, own: k.own}
	}
	return in
}

// An inlineCheck looks at a function other than that which is compiled.
type inlineCheck struct {
	f       *fn
	left    int // operations that it may have yet
	results []*bytecode.Type
	fails   bool

	// Of a body that acts:
	acts   bool
	locals map[*types.Var]bool
	own    []*types.Var
}

// stmts reports whether a list of statements returns, and does nothing else.
func (k *inlineCheck) stmts(list []ast.Stmt) bool {
	for i, s := range list {
		last := i == len(list)-1
		switch s := s.(type) {
		case *ast.ReturnStmt:
			if !last || len(s.Results) != 1 {
				return false
			}
			x := s.Results[0]
			return k.sameKind(k.results[0], x) && k.expr(x)
		case *ast.IfStmt:
			if s.Init != nil || k.f.value(s.Cond) != nil || !k.expr(s.Cond) || !k.stmts(s.Body.List) {
				return false
			}
			switch e := s.Else.(type) {
			case nil:
				if last {
					return false
				}
			case *ast.BlockStmt:
				return last && k.stmts(e.List)
			case *ast.IfStmt:
				return last && k.stmts([]ast.Stmt{e})
			}
		default:
			return false
		}
	}
	return false
}

// actions reports whether a list of statements assigns, calls, panics and returns, by conditions, and does nothing else.
func (k *inlineCheck) actions(list []ast.Stmt) bool {
	for i, s := range list {
		switch s := s.(type) {
		case *ast.AssignStmt:
			if len(s.Lhs) != len(s.Rhs) {
				return false
			}
			for i, l := range s.Lhs {
				if isBlank(l) || !k.assigns(l, s.Rhs[i], s.Tok) {
					return false
				}
			}
		case *ast.IncDecStmt:
			if k.f.et(s.X).PackedSize() == 0 || !k.target(s.X) {
				return false
			}
		case *ast.ExprStmt:
			if !k.callStmt(s.X) {
				return false
			}
		case *ast.ReturnStmt:
			if i < len(list)-1 || len(s.Results) != len(k.results) {
				return false
			}
			for i, x := range s.Results {
				if !k.sameKind(k.results[i], x) || !k.expr(x) {
					return false
				}
			}
		case *ast.IfStmt:
			if s.Init != nil || k.f.value(s.Cond) != nil || !k.expr(s.Cond) || !k.actions(s.Body.List) {
				return false
			}
			switch e := s.Else.(type) {
			case *ast.BlockStmt:
				if !k.actions(e.List) {
					return false
				}
			case *ast.IfStmt:
				if !k.actions([]ast.Stmt{e}) {
					return false
				}
			}
		default:
			return false
		}
	}
	return true
}

// callStmt reports whether a statement calls a function or a method, whose frame then is as if the body's own were there, or panics with a constant.
func (k *inlineCheck) callStmt(x ast.Expr) bool {
	e, ok := ast.Unparen(x).(*ast.CallExpr)
	if !ok {
		return false
	}
	f := k.f
	switch tv := f.c.info.Types[e.Fun]; {
	case tv.IsType():
		return false
	case tv.IsBuiltin():
		return f.builtinID(e) == types.Panic && f.value(e.Args[0]) != nil
	}
	c := f.calleeOf(e)
	if c.static == nil || c.sig.Variadic() || len(e.Args) != c.sig.Params().Len() || c.recv != nil && !k.operand(c.recv) {
		return false
	}
	k.left -= maxInline / 4
	for i, a := range e.Args {
		if !k.sameKind(f.rt(c.sig.Params().At(i).Type()), a) {
			return false
		}
		if u, ok := ast.Unparen(a).(*ast.UnaryExpr); ok && u.Op == token.AND {
			if !k.operand(u.X) {
				return false
			}
		} else if !k.expr(a) {
			return false
		}
	}
	return true
}

// operand reports whether the receiver of a method is a pointer, or has an address that a pointer leads to.
func (k *inlineCheck) operand(e ast.Expr) bool {
	if k.f.et(e).Kind == bytecode.KindPointer {
		return k.expr(e)
	}
	if _, ok := ast.Unparen(e).(*ast.Ident); ok {
		return false
	}
	if sel, ok := ast.Unparen(e).(*ast.SelectorExpr); ok {
		if s := k.f.c.info.Selections[sel]; s != nil && s.Kind() == types.FieldVal && !throughPointer(s) {
			return k.operand(sel.X)
		}
	}
	return k.target(e)
}

// assigns reports whether an assignment computes as expr allows, and converts nothing to an interface. It may append an element.
func (k *inlineCheck) assigns(l, x ast.Expr, tok token.Token) bool {
	f := k.f
	t := f.et(l)
	if tok == token.DEFINE {
		if v, _ := f.c.info.Defs[l.(*ast.Ident)].(*types.Var); v != nil {
			k.locals[v] = true
		}
		tok = token.ASSIGN
	}
	if !simple(t) || tok != token.ASSIGN && (t.PackedSize() == 0 || f.et(x).PackedSize() == 0) || !k.target(l) {
		return false
	}
	if c, ok := ast.Unparen(x).(*ast.CallExpr); ok && f.c.info.Types[c.Fun].IsBuiltin() && f.builtinID(c) == types.Append {
		if len(c.Args) != 2 || c.Ellipsis.IsValid() || f.isNil(c.Args[0]) {
			return false
		}
		e := f.et(c.Args[0]).Elem
		return simple(e) && k.sameKind(e, c.Args[1]) && k.exprs(c.Args)
	}
	return k.sameKind(t, x) && k.expr(x)
}

// sameKind reports whether x is assigned to a variable of type t without becoming an interface.
func (k *inlineCheck) sameKind(t *bytecode.Type, x ast.Expr) bool {
	return k.f.isNil(x) || (k.f.et(x).Kind == bytecode.KindInterface) == (t.Kind == bytecode.KindInterface)
}

// target reports whether what is assigned to is a variable of the body, of a package, or where a pointer or a slice leads.
func (k *inlineCheck) target(e ast.Expr) bool {
	if k.left--; k.left < 0 {
		return false
	}
	switch e := e.(type) {
	case *ast.Ident:
		v, ok := k.f.c.info.ObjectOf(e).(*types.Var)
		if ok && !k.f.isPackageVar(v) && !k.locals[v] && !slices.Contains(k.own, v) {
			k.own = append(k.own, v)
		}
		return ok && (k.f.isPackageVar(v) || simple(k.f.et(e)))
	case *ast.ParenExpr:
		return k.target(e.X)
	case *ast.StarExpr:
		return k.expr(e.X)
	case *ast.SelectorExpr:
		sel := k.f.c.info.Selections[e]
		switch {
		case sel == nil || sel.Kind() != types.FieldVal:
			return false
		case throughPointer(sel):
			return k.part(e.X)
		}
		return k.target(e.X)
	case *ast.IndexExpr:
		switch k.f.et(e.X).Kind {
		case bytecode.KindSlice, bytecode.KindPointer:
			return k.expr(e.X) && k.expr(e.Index)
		case bytecode.KindArray:
			return k.target(e.X) && k.expr(e.Index)
		}
	}
	return false
}

// expr reports whether an expression has parameters, package variables and constants as operands, and operations that call nothing.
func (k *inlineCheck) expr(e ast.Expr) bool {
	if k.left--; k.left < 0 {
		return false
	}
	f, info := k.f, k.f.c.info
	tv := info.Types[e]
	if tv.IsNil() {
		return true
	}
	t := f.et(e)
	if tv.Value != nil {
		return t.PackedSize() > 0 || t.Kind == bytecode.KindString
	}
	if !simple(t) {
		return false
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		return k.expr(e.X)
	case *ast.Ident, *ast.SelectorExpr, *ast.StarExpr, *ast.IndexExpr:
		return k.place(e)
	case *ast.UnaryExpr:
		return e.Op != token.AND && e.Op != token.ARROW && t.PackedSize() > 0 && k.expr(e.X)
	case *ast.BinaryExpr:
		return k.binary(e)
	case *ast.CallExpr:
		return k.call(e)
	case *ast.SliceExpr:
		return k.slice(e)
	case *ast.CompositeLit:
		if !plain(t) {
			return false
		}
		for _, x := range e.Elts {
			if kv, ok := x.(*ast.KeyValueExpr); ok {
				x = kv.Value
			}
			if !k.expr(x) {
				return false
			}
		}
		return true
	}
	return false
}

// place is expr for what may be a part of a large variable.
func (k *inlineCheck) place(e ast.Expr) bool {
	f, info := k.f, k.f.c.info
	switch e := e.(type) {
	case *ast.ParenExpr:
		return k.place(e.X)
	case *ast.Ident:
		_, ok := info.Uses[e].(*types.Var)
		return ok
	case *ast.SelectorExpr:
		sel := info.Selections[e]
		if sel == nil {
			_, ok := info.Uses[e.Sel].(*types.Var)
			return ok
		}
		if sel.Kind() != types.FieldVal {
			return false
		}
		k.fails = k.fails || throughPointer(sel)
		return k.part(e.X)
	case *ast.StarExpr:
		k.fails = true
		return k.expr(e.X)
	case *ast.IndexExpr:
		k.fails = true
		switch f.et(e.X).Kind {
		case bytecode.KindSlice, bytecode.KindString, bytecode.KindPointer:
			return k.expr(e.X) && k.expr(e.Index)
		case bytecode.KindArray:
			return k.place(e.X) && k.expr(e.Index)
		}
		return false
	}
	return k.expr(e)
}

// slice is expr for a part of a slice or a string.
func (k *inlineCheck) slice(e *ast.SliceExpr) bool {
	k.fails = true
	switch k.f.et(e.X).Kind {
	case bytecode.KindSlice, bytecode.KindString:
	default:
		return false
	}
	for _, x := range []ast.Expr{e.Low, e.High, e.Max} {
		if x != nil && !k.expr(x) {
			return false
		}
	}
	return k.expr(e.X)
}

// part is place or expr, for the operand of a selector.
func (k *inlineCheck) part(x ast.Expr) bool {
	if k.f.et(x).Kind == bytecode.KindPointer {
		return k.expr(x)
	}
	return k.place(x)
}

func (k *inlineCheck) binary(e *ast.BinaryExpr) bool {
	f := k.f
	if f.isNil(e.X) || f.isNil(e.Y) {
		return k.expr(e.X) && k.expr(e.Y)
	}
	xt, yt := f.et(e.X), f.et(e.Y)
	switch e.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		if xt.Kind != yt.Kind || xt.PackedSize() == 0 && xt.Kind != bytecode.KindString && xt.Kind != bytecode.KindPointer {
			return false
		}
		return k.expr(e.X) && k.expr(e.Y)
	}
	if xt.PackedSize() == 0 || yt.PackedSize() == 0 {
		return false
	}
	switch e.Op {
	case token.QUO, token.REM:
		k.fails = k.fails || isInt(f.et(e)) && f.value(e.Y) == nil
	case token.SHL, token.SHR:
		k.fails = k.fails || !isUnsigned(yt) && f.value(e.Y) == nil
	}
	return k.expr(e.X) && k.expr(e.Y)
}

func (k *inlineCheck) call(e *ast.CallExpr) bool {
	f := k.f
	switch tv := f.c.info.Types[e.Fun]; {
	case tv.IsType():
		return len(e.Args) == 1 && f.et(e).PackedSize() > 0 && f.et(e.Args[0]).PackedSize() > 0 && k.expr(e.Args[0])
	case tv.IsBuiltin():
		switch f.builtinID(e) {
		case types.Len, types.Cap:
			switch f.et(e.Args[0]).Kind {
			case bytecode.KindSlice, bytecode.KindString, bytecode.KindMap:
				return k.expr(e.Args[0])
			}
		case types.Min, types.Max:
			return f.et(e).PackedSize() > 0 && k.exprs(e.Args)
		}
		return false
	}
	c := f.calleeOf(e)
	if c.static == nil {
		return false
	}
	if _, ok := atomicOpOf(c); ok && k.acts {
		if c.recv == nil {
			return k.exprs(e.Args)
		}
		return k.operand(c.recv) && k.exprs(e.Args)
	}
	if c.recv != nil && !k.expr(c.recv) {
		return false
	}
	in := f.inlinable(c)
	k.left -= maxInline / 4
	return in.body != nil && !in.fails && k.exprs(e.Args)
}

func (k *inlineCheck) exprs(list []ast.Expr) bool {
	for _, x := range list {
		if !k.expr(x) {
			return false
		}
	}
	return true
}
