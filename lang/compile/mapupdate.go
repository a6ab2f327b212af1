package compile

// This file implements assignments that change an element of a map in its place: m[k] += x, m[k]++ and m[k] = append(m[k], x). The key is looked for
// once, as in code that gc makes.
//
// Go: cmd/compile/internal/walk/assign.go walkAssign (go1.26)

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// mapElem is the type of the map that l is an element of, if it is one.
func (f *fn) mapElem(l ast.Expr) (e *ast.IndexExpr, t *bytecode.Type) {
	e, ok := ast.Unparen(l).(*ast.IndexExpr)
	if !ok {
		return nil, nil
	}
	if t = f.et(e.X); t.Kind != bytecode.KindMap {
		return nil, nil
	}
	return e, t
}

// addsInMap reports whether there is an instruction that adds to l.
func (f *fn) addsInMap(l ast.Expr) bool {
	_, t := f.mapElem(l)
	return t != nil && t.Elem.Adds()
}

// addToMap adds the number in r to the element l.
func (f *fn) addToMap(l ast.Expr, r reg, pos token.Pos) {
	pl := f.place(l)
	f.pos = pos
	f.op3T(bytecode.OpMapAdd, r, pl.r, pl.idx, pl.of)
}

// appendToMap compiles l = x, if that is m[k] = append(m[k], v).
func (f *fn) appendToMap(l, x ast.Expr) bool {
	e, t := f.mapElem(l)
	call, ok := ast.Unparen(x).(*ast.CallExpr)
	if t == nil || !ok || f.isHoisted(call) || t.Elem.Kind != bytecode.KindSlice || !f.c.info.Types[call.Fun].IsBuiltin() || f.builtinID(call) != types.Append ||
		len(call.Args) != 2 || call.Ellipsis.IsValid() || f.isHoisted(call.Args[0]) || !f.same(e, call.Args[0]) {
		return false
	}
	v := f.evalAs(call.Args[1], t.Elem.Elem, noReg)
	pl := f.place(l)
	f.op3T(bytecode.OpMapApp, v, pl.r, pl.idx, pl.of)
	return true
}
