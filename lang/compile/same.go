package compile

// This file implements the comparison of expressions: where one stands twice, it may be computed once.

import (
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// same reports whether two expressions are the same one, of variables, constants, fields, elements and operations on numbers, which change
// nothing: so both have the same value.
//
// Go: cmd/compile/internal/ir/expr.go SameSafeExpr (go1.26)
func (f *fn) same(x, y ast.Expr) bool {
	x, y = ast.Unparen(x), ast.Unparen(y)
	if v := f.value(x); v != nil {
		w := f.value(y)
		return w != nil && f.et(x) == f.et(y) && constant.Compare(v, token.EQL, w)
	}
	if f.value(y) != nil || f.isHoisted(x) || f.isHoisted(y) {
		return false
	}
	switch x := x.(type) {
	case *ast.Ident:
		y, ok := y.(*ast.Ident)
		if !ok {
			return false
		}
		v, ok := f.c.info.ObjectOf(x).(*types.Var)
		return ok && x.Name != "_" && f.c.info.ObjectOf(y) == types.Object(v)
	case *ast.SelectorExpr:
		y, ok := y.(*ast.SelectorExpr)
		if !ok || x.Sel.Name != y.Sel.Name {
			return false
		}
		a, b := f.c.info.Selections[x], f.c.info.Selections[y]
		if a == nil || b == nil {
			v, ok := f.c.info.Uses[x.Sel].(*types.Var)
			return a == nil && b == nil && ok && f.c.info.Uses[y.Sel] == types.Object(v)
		}
		return a.Kind() == types.FieldVal && b.Kind() == types.FieldVal && f.same(x.X, y.X)
	case *ast.StarExpr:
		y, ok := y.(*ast.StarExpr)
		return ok && f.same(x.X, y.X)
	case *ast.IndexExpr:
		y, ok := y.(*ast.IndexExpr)
		if !ok {
			return false
		}
		switch f.et(x.X).Kind {
		case bytecode.KindSlice, bytecode.KindArray, bytecode.KindPointer, bytecode.KindString, bytecode.KindMap:
			return f.same(x.X, y.X) && f.same(x.Index, y.Index)
		}
		return false
	case *ast.BinaryExpr:
		y, ok := y.(*ast.BinaryExpr)
		if !ok || x.Op != y.Op || f.et(x).PackedSize() == 0 {
			return false
		}
		switch x.Op {
		case token.ADD, token.SUB, token.MUL, token.AND, token.OR, token.XOR, token.AND_NOT:
			return f.same(x.X, y.X) && f.same(x.Y, y.Y)
		}
		return false
	case *ast.CallExpr:
		y, ok := y.(*ast.CallExpr)
		if !ok || !f.c.info.Types[x.Fun].IsBuiltin() || !f.c.info.Types[y.Fun].IsBuiltin() {
			return false
		}
		return f.builtinID(x) == types.Len && f.builtinID(y) == types.Len && f.same(x.Args[0], y.Args[0])
	}
	return false
}
