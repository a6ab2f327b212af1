package compile

// This file implements tuple assignments: of several values at once, in which all operands come before the first assignment.

import (
	"go/token"
	"slices"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// swap compiles s[i], s[j] = s[j], s[i], if that is what the assignment is.
func (f *fn) swap(lhs, rhs []ast.Expr) bool {
	if len(lhs) != 2 {
		return false
	}
	var at [4]*ast.IndexExpr
	line := 0
	for i, e := range []ast.Expr{rhs[0], rhs[1], lhs[0], lhs[1]} {
		x, ok := ast.Unparen(e).(*ast.IndexExpr)
		if !ok || f.isHoisted(e) {
			return false
		}
		at[i] = x
		if n := f.c.fset.Position(x.Lbrack).Line; i > 0 && n != line {
			return false // which of them fails is seen by its line
		} else {
			line = n
		}
	}
	x, y := at[0], at[1]
	t := f.et(x.X)
	if t.Kind != bytecode.KindSlice || t.Elem.Object || !t.Elem.Flat || t.Elem.Slots == 0 || isUint64(f.et(x.Index)) || isUint64(f.et(y.Index)) ||
		!f.same(x.X, y.X) || !f.same(x.X, at[2].X) || !f.same(x.X, at[3].X) || !f.same(x.Index, at[3].Index) || !f.same(y.Index, at[2].Index) {
		return false
	}
	s := f.eval(x.X, noReg)
	i := f.index(y.Index)
	j := f.index(x.Index)
	f.pos = x.Lbrack
	f.op3T(bytecode.OpSwap, s, i, j, t) // gc, too, looks first at the element that both the first assignment and the second value want
	return true
}

// assignMany compiles a parallel assignment: operands and values first, then the assignments from left to right.
func (f *fn) assignMany(lhs, rhs []ast.Expr, tok token.Token) {
	if tok == token.ASSIGN && f.swap(lhs, rhs) {
		return
	}
	n := len(lhs)
	type target struct {
		v  *types.Var // declared here
		d  local
		pl place
	}
	ts := make([]target, n)
	for i, l := range lhs { // new variables below all temporaries
		if v := f.newVar(l, tok); v != nil {
			ts[i].v, ts[i].d = v, f.declare(v)
			delete(f.vars, v)
		}
	}
	var all []ast.Expr
	for i, l := range lhs {
		if ts[i].v == nil {
			all = f.operands(all, l)
		}
	}
	f.order(append(all, rhs...))

	assigned := map[*types.Var]bool{}
	for i, l := range lhs {
		if id, ok := ast.Unparen(l).(*ast.Ident); ok && ts[i].v == nil {
			if v, ok := f.c.info.ObjectOf(id).(*types.Var); ok && id.Name != "_" {
				assigned[v] = true
			}
		} else if v := f.rootVar(l); v != nil {
			assigned[v] = true
		}
	}
	for i, l := range lhs {
		if ts[i].v == nil {
			ts[i].pl = f.stable(f.place(l), assigned)
		}
	}
	regs := make([]reg, n)
	before := map[*types.Var]bool{} // assigned before the i-th value is
	for i, x := range rhs {
		if i > 0 && ts[i-1].v == nil {
			before[f.rootVar(lhs[i-1])] = true
		}
		t := ts[i].d.t
		if ts[i].v == nil {
			if t = ts[i].pl.t; ts[i].pl.kind == pBlank {
				f.discard(x)
				continue
			}
		}
		if f.value(x) != nil && t.Kind != bytecode.KindInterface {
			regs[i] = noReg
			continue
		}
		if ts[i].v != nil && !ts[i].d.cell {
			// A new variable is read by nobody yet.
			f.evalAs(x, t, ts[i].d.r)
			f.ownVar(ts[i].d.r, t)
			regs[i] = ts[i].d.r
			continue
		}
		if f.direct(lhs, rhs, regs[:i], i, ts[i].pl) {
			f.evalAs(x, t, ts[i].pl.r)
			ts[i].pl, regs[i] = place{kind: pBlank}, noReg
			continue
		}
		r := f.evalAs(x, t, noReg)
		if f.isOperand(r, x, before) || t.Object || !t.Flat {
			c := f.allocT(t)
			f.copyTo(c, r, t)
			r = c
		}
		regs[i] = r
	}
	for i, x := range rhs {
		switch {
		case ts[i].v != nil:
			d := ts[i].d
			if regs[i] == noReg || d.cell {
				f.initLocal(d, func(want reg) {
					if regs[i] == noReg {
						f.evalAs(x, d.t, want)
					} else {
						f.move(want, regs[i], d.t)
					}
				})
			}
			f.vars[ts[i].v] = d
		case ts[i].pl.kind == pBlank:
		case regs[i] == noReg:
			f.assignExpr(ts[i].pl, x, nil)
		default:
			f.pos = lhs[i].Pos()
			f.assignReg(ts[i].pl, regs[i], ts[i].pl.t)
		}
	}
}

// direct reports whether the i-th value of a parallel assignment, which is for pl, may be computed there at once: where pl is a variable in a register
// that the values after it do not want, nor those before it, whose registers are in regs, are still in, and that is assigned to once. (If a value
// cannot be computed, nobody sees the variable any more, unless the function defers.)
func (f *fn) direct(lhs, rhs []ast.Expr, regs []reg, i int, pl place) bool {
	if pl.kind != pReg || pl.t.Regs != 1 || pl.t.Object || !pl.t.Flat || f.defers {
		return false
	}
	id, ok := ast.Unparen(lhs[i]).(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := f.c.info.ObjectOf(id).(*types.Var)
	if !ok || slices.Contains(regs, pl.r) || earlyWrite(f.c.info, rhs[i]) && mentions(f.c.info, rhs[i], v) {
		return false
	}
	for j, l := range lhs {
		if j != i && f.rootVar(l) == v || j > i && mentions(f.c.info, rhs[j], v) {
			return false
		}
	}
	return true
}

// isOperand reports whether r is the register of a variable that is assigned to before.
func (f *fn) isOperand(r reg, x ast.Expr, before map[*types.Var]bool) bool {
	if r >= f.locals {
		return false
	}
	v := f.rootVar(x)
	return v == nil || before[v]
}

// stable copies the operands of a place that are registers of variables which the statement assigns to.
func (f *fn) stable(pl place, assigned map[*types.Var]bool) place {
	fix := func(r reg, t *bytecode.Type) reg {
		if r >= f.locals || len(assigned) == 0 {
			return r
		}
		for v := range assigned {
			if l, ok := f.vars[v]; ok && !l.cell && l.r <= r && r < l.r+reg(l.t.Regs) && !l.t.Object {
				n := int32(1)
				if t != nil {
					n = t.Regs
				}
				c := f.alloc(n)
				f.moveN(c, r, t, n)
				return c
			}
		}
		return r
	}
	switch pl.kind {
	case pMem:
		pl.r = fix(pl.r, nil)
	case pSlice:
		pl.r = fix(pl.r, pl.of)
		pl.idx = fix(pl.idx, nil)
	case pArr:
		pl.r = fix(pl.r, nil)
		pl.idx = fix(pl.idx, nil)
	case pMap:
		pl.r = fix(pl.r, nil)
		pl.idx = fix(pl.idx, pl.of.Key)
	}
	return pl
}

// rootVar is the variable that e is a part of, if no pointer, slice or map is on the way.
func (f *fn) rootVar(e ast.Expr) *types.Var {
	w := walker{an: &analysis{info: f.c.info}}
	v, _ := w.root(e)
	return v
}

// assignTuple compiles a, b = f() and the forms with ok.
func (f *fn) assignTuple(lhs []ast.Expr, x ast.Expr, tok token.Token) {
	locals := make([]local, len(lhs))
	vars := make([]*types.Var, len(lhs))
	for i, l := range lhs {
		if v := f.newVar(l, tok); v != nil {
			vars[i], locals[i] = v, f.declare(v)
			delete(f.vars, v)
		}
	}
	var all []ast.Expr
	for i, l := range lhs {
		if vars[i] == nil {
			all = f.operands(all, l)
		}
	}
	if slices.ContainsFunc(all, f.hasCall) {
		f.hoistAll(append(all, x))
	} else {
		f.order(append(all, x))
	}
	want := noReg
	if len(lhs) == 2 && vars[0] != nil && vars[1] != nil && !locals[0].cell && !locals[1].cell && locals[1].r == locals[0].r+reg(locals[0].t.Regs) {
		want = locals[0].r
	}
	regs, from := f.values(x, want)
	assigned := make(map[*types.Var]bool)
	for i, l := range lhs {
		if v := f.rootVar(l); v != nil && vars[i] == nil {
			assigned[v] = true
		}
	}
	pls := make([]place, len(lhs))
	for i, l := range lhs {
		if vars[i] == nil {
			pls[i] = f.stable(f.place(l), assigned)
		}
	}
	for i := range lhs {
		f.pos = lhs[i].Pos()
		switch v := vars[i]; {
		case v == nil:
			f.assignReg(pls[i], regs[i], from[i])
		case locals[i].cell:
			d := locals[i]
			f.initLocal(d, func(want reg) { f.convertReg(want, regs[i], d.t, from[i]) })
			f.vars[v] = d
		default:
			d := locals[i]
			f.convertReg(d.r, regs[i], d.t, from[i])
			f.ownVar(d.r, d.t)
			f.vars[v] = d
		}
	}
}

// values computes an expression of several values. want asks for a value with ok in consecutive registers from there on.
func (f *fn) values(x ast.Expr, want reg) (regs []reg, from []*bytecode.Type) {
	pair := func(t *bytecode.Type, op func(dst reg)) ([]reg, []*bytecode.Type) {
		dst := want
		if dst == noReg {
			dst = f.alloc(t.Regs + 1)
		}
		m := f.top
		op(dst)
		f.top = m
		return []reg{dst, dst + reg(t.Regs)}, []*bytecode.Type{t, f.boolT()}
	}
	switch e := ast.Unparen(x).(type) {
	case *ast.IndexExpr:
		mt := f.et(e.X)
		return pair(mt.Elem, func(dst reg) {
			m := f.eval(e.X, noReg)
			k := f.evalAs(e.Index, mt.Key, noReg)
			f.pos = e.Lbrack
			f.op3T(bytecode.OpMapGet2, dst, m, k, mt)
		})
	case *ast.TypeAssertExpr:
		t := f.et(e.Type)
		return pair(t, func(dst reg) {
			r := f.eval(e.X, noReg)
			f.pos = e.Lparen
			if t.Kind == bytecode.KindInterface {
				f.op3T(bytecode.OpAssertI2, dst, r, dst+1, t)
			} else {
				f.op2T(bytecode.OpAssert2, dst, r, t)
			}
		})
	case *ast.UnaryExpr:
		ct := f.et(e.X)
		return pair(ct.Elem, func(dst reg) {
			c := f.eval(e.X, noReg)
			f.pos = e.OpPos
			f.op2T(bytecode.OpRecv2, dst, c, ct)
		})
	}
	tuple := f.c.info.Types[x].Type.(*types.Tuple)
	r := f.tuple(x)
	for i := range tuple.Len() {
		t := f.rt(tuple.At(i).Type())
		regs = append(regs, r)
		from = append(from, t)
		r += reg(t.Regs)
	}
	return regs, from
}
