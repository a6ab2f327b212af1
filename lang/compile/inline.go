package compile

// This file implements the inlining of small functions: those whose body returns one expression, of the parameters alone, that can neither
// fail nor call something. So no stack trace can miss them, and they need no safepoint of their own.
//
// The parameters are the registers where the arguments are, and the result is computed where the call would have put it. The instructions
// belong to the line of the call.

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// maxInline is how many operations an inlined expression may have, and maxInlineFrame how many slots a frame in which functions are inlined: calls
// of calls take fewer as windows that overlap.
const (
	maxInline      = 20
	maxInlineFrame = 256
)

// inline computes the result of a call into register want, if the function can be inlined.
func (f *fn) inline(c callee, e *ast.CallExpr, params []*bytecode.Type, result *bytecode.Type, want reg) bool {
	body := f.inlinable(c)
	if body == nil || f.top > maxInlineFrame || len(e.Args) != len(params) || !plain(result) {
		return false
	}
	d := c.static.Decl()
	var args []ast.Expr
	var names []*ast.Ident
	if d.Recv != nil {
		if _, ptr := c.sel.recv.(*types.Pointer); ptr || ptrMethod(c.static) || len(c.sel.index) != 1 || len(d.Recv.List[0].Names) == 0 {
			return false
		}
		args, names = append(args, c.recv), append(names, d.Recv.List[0].Names[0])
		params = append([]*bytecode.Type{f.et(c.recv)}, params...)
	}
	for _, fd := range d.Type.Params.List {
		names = append(names, fd.Names...)
	}
	args = append(args, e.Args...)
	for _, p := range params {
		if !plain(p) {
			return false
		}
	}
	if len(names) != len(args) {
		return false
	}
	regs := make([]reg, len(args))
	for i, a := range args {
		regs[i] = f.evalAs(a, params[i], noReg)
	}
	var vars []*types.Var
	for i, n := range names {
		if v, ok := f.c.info.Defs[n].(*types.Var); ok && v != nil {
			f.vars[v] = local{r: regs[i], t: params[i]}
			vars = append(vars, v)
		}
	}
	f.at = e.Lparen
	f.evalAs(body, result, want)
	f.at, f.pos = token.NoPos, e.Lparen
	for _, v := range vars {
		delete(f.vars, v)
	}
	return true
}

// inlinedBody is what a call will be replaced by, or nil.
func (f *fn) inlinedBody(e *ast.CallExpr) ast.Expr {
	if tv := f.c.info.Types[e.Fun]; tv.IsType() || tv.IsBuiltin() {
		return nil
	}
	if c := f.calleeOf(e); c.static != nil {
		return f.inlinable(c)
	}
	return nil
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

// inlinable is the expression that a function returns, if calls of the function can be replaced by it.
func (f *fn) inlinable(c callee) ast.Expr {
	d := c.static.Decl()
	if d == nil || d.Body == nil || len(d.Body.List) != 1 || d.Type.Results == nil || len(d.Type.Results.List) != 1 || len(d.Type.Results.List[0].Names) > 0 {
		return nil
	}
	ret, ok := d.Body.List[0].(*ast.ReturnStmt)
	sig := c.static.Signature()
	if !ok || len(ret.Results) != 1 || sig.Variadic() || sig.TypeParams().Len() > 0 || sig.RecvTypeParams().Len() > 0 {
		return nil
	}
	if types.CheckBody(c.static) != nil {
		return nil // the error is told when the function is compiled
	}
	left := maxInline
	if !f.harmless(ret.Results[0], &left) {
		return nil
	}
	return ret.Results[0]
}

// harmless reports whether e, of a function other than that which is compiled, has parameters and constants as operands, and operations that cannot fail.
func (f *fn) harmless(e ast.Expr, left *int) bool {
	if *left--; *left < 0 {
		return false
	}
	info := f.c.info
	if tv := info.Types[e]; tv.Value != nil {
		return plain(f.et(e))
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		return f.harmless(e.X, left)
	case *ast.Ident:
		v, ok := info.Uses[e].(*types.Var)
		return ok && !f.isPackageVar(v)
	case *ast.SelectorExpr:
		sel := info.Selections[e]
		return sel != nil && sel.Kind() == types.FieldVal && !throughPointer(sel) && f.harmless(e.X, left)
	case *ast.UnaryExpr:
		return e.Op != token.AND && e.Op != token.ARROW && plain(f.et(e.X)) && f.harmless(e.X, left)
	case *ast.BinaryExpr:
		if f.et(e.X).PackedSize() == 0 || f.et(e.Y).PackedSize() == 0 {
			return false
		}
		switch e.Op {
		case token.QUO, token.REM:
			if isInt(f.et(e)) && f.value(e.Y) == nil {
				return false
			}
		case token.SHL, token.SHR:
			if !isUnsigned(f.et(e.Y)) && f.value(e.Y) == nil {
				return false
			}
		}
		return f.harmless(e.X, left) && f.harmless(e.Y, left)
	case *ast.CallExpr:
		return len(e.Args) == 1 && info.Types[e.Fun].IsType() && f.et(e).PackedSize() > 0 && f.et(e.Args[0]).PackedSize() > 0 && f.harmless(e.Args[0], left)
	case *ast.CompositeLit:
		if !plain(f.et(e)) {
			return false
		}
		for _, x := range e.Elts {
			if kv, ok := x.(*ast.KeyValueExpr); ok {
				x = kv.Value
			}
			if !f.harmless(x, left) {
				return false
			}
		}
		return true
	}
	return false
}
