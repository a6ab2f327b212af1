package compile

// This file implements assignments and declarations of variables.

import (
	"go/token"
	"slices"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

func (f *fn) assignStmt(s *ast.AssignStmt) {
	switch {
	case s.Tok != token.ASSIGN && s.Tok != token.DEFINE:
		f.opAssign(s.Lhs[0], assignOps[s.Tok], s.Rhs[0], s.TokPos)
	case len(s.Lhs) == 1 && len(s.Rhs) == 1:
		f.assignOne(s.Lhs[0], s.Rhs[0], s.Tok)
	case len(s.Lhs) == len(s.Rhs):
		f.assignMany(s.Lhs, s.Rhs, s.Tok)
	default:
		f.assignTuple(s.Lhs, s.Rhs[0], s.Tok)
	}
}

var assignOps = map[token.Token]token.Token{
	token.ADD_ASSIGN: token.ADD, token.SUB_ASSIGN: token.SUB, token.MUL_ASSIGN: token.MUL, token.QUO_ASSIGN: token.QUO,
	token.REM_ASSIGN: token.REM, token.AND_ASSIGN: token.AND, token.OR_ASSIGN: token.OR, token.XOR_ASSIGN: token.XOR,
	token.SHL_ASSIGN: token.SHL, token.SHR_ASSIGN: token.SHR, token.AND_NOT_ASSIGN: token.AND_NOT,
}

// newVar is the variable that a name on the left of := declares, nil if it is assigned to.
func (f *fn) newVar(l ast.Expr, tok token.Token) *types.Var {
	if tok != token.DEFINE {
		return nil
	}
	v, _ := f.c.info.Defs[l.(*ast.Ident)].(*types.Var)
	if v != nil && v.Name() == "_" || v != nil && f.isPackageVar(v) {
		return nil
	}
	return v
}

// isPackageVar reports whether a name that := declares is a package variable: in a script it is.
func (f *fn) isPackageVar(v *types.Var) bool { return v.Pkg() != nil && v.Parent() == v.Pkg().Scope() }

// assignOne compiles x = e or x := e.
func (f *fn) assignOne(l, x ast.Expr, tok token.Token) {
	if v := f.newVar(l, tok); v != nil {
		d := f.declare(v)
		delete(f.vars, v) // x is that of the outer scope
		f.order1(x)
		f.pos = l.Pos()
		f.initLocal(d, func(want reg) { f.evalAs(x, d.t, want) })
		f.vars[v] = d
		return
	}
	if id, ok := ast.Unparen(l).(*ast.Ident); ok {
		if id.Name == "_" {
			f.order1(x)
			f.discard(x)
			return
		}
		if v, ok := f.c.info.ObjectOf(id).(*types.Var); ok {
			f.order1(x)
			f.assignIdent(v, x, id.Pos())
			return
		}
	}
	f.orderAssign(l, x)
	if f.moveMem(l, x) || f.appendToMap(l, x) {
		return
	}
	if s := f.scanned(x); s.call || (s.read || s.turn) && !f.evaluates(l) { // what fails in x does so before what fails in l
		t := f.et(l)
		r := f.evalAs(x, t, noReg)
		f.storeTemp(f.place(l), r)
		return
	}
	pl := f.place(l)
	pos := f.pos
	if pl.kind == pReg {
		f.assignExpr(pl, x, f.rootVar(l))
		return
	}
	r := f.evalAs(x, pl.t, noReg)
	f.pos = pos
	f.storeTemp(pl, r)
}

// assignIdent assigns to a variable.
func (f *fn) assignIdent(v *types.Var, x ast.Expr, pos token.Pos) {
	if l, ok := f.vars[v]; ok && !l.cell && !l.t.Object {
		f.assignExpr(place{kind: pReg, t: l.t, r: l.r}, x, v)
		return
	}
	t := f.rt(v.Type())
	r := f.evalAs(x, t, noReg)
	f.pos = pos
	f.store(f.varPlace(v), r)
}

// assignExpr assigns the value of x to pl, which is v or a part of it.
func (f *fn) assignExpr(pl place, x ast.Expr, v *types.Var) {
	if pl.kind == pReg {
		if v != nil && earlyWrite(f.c.info, x) && (f.defers || mentions(f.c.info, x, v)) {
			r := f.evalAs(x, pl.t, f.allocT(pl.t))
			f.move(pl.r, r, pl.t)
		} else {
			f.evalAs(x, pl.t, pl.r)
		}
		f.ownVar(pl.r, pl.t)
		return
	}
	pos := f.pos
	r := f.evalAs(x, pl.t, noReg)
	f.pos = pos
	f.store(pl, r)
}

// assignReg assigns the value of type from in src, which belongs to nobody, to pl.
func (f *fn) assignReg(pl place, src reg, from *bytecode.Type) {
	if pl.kind == pBlank {
		return
	}
	m := f.top
	if pl.t.Kind == bytecode.KindInterface && from.Kind != bytecode.KindInterface {
		if pl.kind == pReg {
			f.box(pl.r, src, from)
			return
		}
		r := f.alloc(1)
		f.box(r, src, from)
		src = r
	}
	if pl.kind == pReg {
		f.move(pl.r, src, pl.t)
		f.ownVar(pl.r, pl.t)
	} else {
		f.store(pl, src)
	}
	f.top = m
}

// moveMem assigns a value of several slots from memory to memory, if that is what x and l are.
func (f *fn) moveMem(l, x ast.Expr) bool {
	t := f.et(l)
	if t.Slots < 3 && !t.Object || t.Kind == bytecode.KindArray || f.value(x) != nil || f.isHoisted(x) || !f.inMemory(l) || !f.inMemory(x) || f.et(x) != t {
		return false
	}
	addr := func(e ast.Expr) reg {
		pl := f.place(e)
		if pl.kind == pReg || pl.kind == pMap {
			panic("not in memory: " + ast.ExprString(e))
		}
		return f.addr(pl, noReg)
	}
	var d, s reg
	if f.evaluates(l) {
		d = addr(l)
		s = addr(x)
	} else { // as assignOne
		s = addr(x)
		d = addr(l)
	}
	f.op2T(bytecode.OpMoveV, d, s, t)
	return true
}

// inMemory reports whether e, not an array, has an address.
func (f *fn) inMemory(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, ok := f.c.info.ObjectOf(e).(*types.Var)
		if !ok || e.Name == "_" {
			return false
		}
		l, ok := f.vars[v]
		return !ok || l.cell || l.t.Object
	case *ast.StarExpr:
		return true
	case *ast.SelectorExpr:
		sel := f.c.info.Selections[e]
		if sel == nil {
			_, ok := f.c.info.Uses[e.Sel].(*types.Var)
			return ok
		}
		return sel.Kind() == types.FieldVal && (throughPointer(sel) || f.inMemory(e.X))
	case *ast.IndexExpr:
		switch t := f.et(e.X); t.Kind {
		case bytecode.KindSlice, bytecode.KindPointer:
			return true
		case bytecode.KindArray:
			return f.inMemory(e.X)
		}
	}
	return false
}

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

// discard evaluates x for what it does.
func (f *fn) discard(x ast.Expr) {
	if f.isNil(x) || f.value(x) != nil {
		return
	}
	m := f.top
	f.eval(x, noReg)
	f.top = m
}

// opAssign compiles x op= y.
func (f *fn) opAssign(l ast.Expr, op token.Token, y ast.Expr, pos token.Pos) {
	f.orderAssign(l, y)
	t := f.et(l)
	if t.Kind == bytecode.KindString {
		f.appendString(l, y, pos)
		return
	}
	if op == token.ADD && f.addsInMap(l) {
		f.addToMap(l, f.evalAs(y, t, noReg), pos)
		return
	}
	first := noReg
	if f.hasCall(y) {
		first = f.eval(y, noReg)
	}
	pl := f.place(l)
	dst, cur := noReg, noReg
	if pl.kind == pReg {
		dst, cur = pl.r, pl.r
	} else {
		cur = f.load(pl, noReg)
		dst = f.allocT(t)
	}
	f.pos = pos
	f.operate(op, dst, cur, y, first, t, pos)
	if pl.kind != pReg {
		f.storeTemp(pl, dst)
	}
}

// operate emits dst = cur op y; yr is y's register if it was computed already.
func (f *fn) operate(op token.Token, dst, cur reg, y ast.Expr, yr reg, t *bytecode.Type, pos token.Pos) {
	if op == token.SHL || op == token.SHR {
		if v := f.value(y); v != nil {
			n, exact := shiftCount(v)
			f.shiftConst(op, dst, cur, n, exact, t)
			return
		}
		if yr == noReg {
			yr = f.eval(y, noReg)
		}
		f.pos = pos
		f.checkShift(yr, y)
		f.shiftRegs(op, dst, cur, yr, t)
		return
	}
	if n, ok := f.smallConst(y, t); ok {
		if iop, k, ok := immOpOf(op, n, t); ok {
			f.opImm(iop, dst, cur, k)
			if canLeaveRange(iop) {
				f.narrow(dst, t)
			}
			return
		}
	}
	if n, ok := f.divides(op, y, t); ok {
		f.divide(op, dst, cur, n, f.top, t)
		return
	}
	m := f.locals
	if yr == noReg {
		m = f.top
		switch op {
		case token.ADD, token.SUB, token.MUL:
			yr = f.low(y, t)
		default:
			yr = f.operand(y, t)
		}
	}
	f.pos = pos
	if !f.fuse(op, dst, cur, yr, m, t) {
		f.arith(op, dst, cur, yr, t)
	}
}

// appendString compiles s += x, with all strings of a chain joined at once.
func (f *fn) appendString(l, y ast.Expr, pos token.Pos) {
	var parts []ast.Expr
	f.flatten(y, &parts)
	t := f.et(l)
	r := f.alloc(1 + int32(min(len(parts), maxParts)))
	n := f.join(parts, r+1, 0, t, pos)
	pl := f.place(l)
	f.load(pl, r)
	f.pos = pos
	dst := r
	if pl.kind == pReg {
		dst = pl.r
	}
	f.opUns(bytecode.OpConcat, dst, r, 1+n)
	if pl.kind != pReg {
		f.store(pl, r)
	}
}

// incDec compiles x++ and x--.
func (f *fn) incDec(s *ast.IncDecStmt) {
	f.order(f.operands(nil, s.X))
	if f.addsInMap(s.X) {
		one := constOne
		if s.Tok == token.DEC {
			one = constMinusOne
		}
		t := f.et(s.X)
		r := f.alloc(1)
		if isInt(t) {
			f.loadBits(r, constBits(one, bytecode.KindInt)) // of an unsigned element, too: the sum is the same
		} else {
			f.constant(one, t, r)
		}
		f.addToMap(s.X, r, s.TokPos)
		return
	}
	pl := f.place(s.X)
	t := pl.t
	dst, cur := pl.r, pl.r
	if pl.kind != pReg {
		cur = f.load(pl, noReg)
		dst = f.allocT(t)
	}
	f.pos = s.TokPos
	d := 1
	op := token.ADD
	if s.Tok == token.DEC {
		d, op = -1, token.SUB
	}
	if isInt(t) {
		f.opImm(bytecode.OpAddI, dst, cur, d)
		f.narrow(dst, t)
	} else {
		one := f.constant(constOne, t, noReg)
		f.arith(op, dst, cur, one, t)
	}
	if pl.kind != pReg {
		f.storeTemp(pl, dst)
	}
}

// varSpec compiles a declaration of variables in a function.
func (f *fn) varSpec(s *ast.ValueSpec) {
	lhs := make([]ast.Expr, len(s.Names))
	for i, n := range s.Names {
		lhs[i] = n
	}
	switch {
	case len(s.Values) == 0:
		for _, n := range s.Names {
			if v := f.newVar(n, token.DEFINE); v != nil {
				f.pos = n.Pos()
				f.declareZero(v)
			} else if v, ok := f.c.info.Defs[n].(*types.Var); ok && n.Name != "_" {
				f.zeroGlobal(v)
			}
		}
	case len(s.Values) == len(s.Names):
		if len(lhs) == 1 {
			f.assignOne(lhs[0], s.Values[0], token.DEFINE)
		} else {
			f.assignMany(lhs, s.Values, token.DEFINE)
		}
	default:
		f.assignTuple(lhs, s.Values[0], token.DEFINE)
	}
}

// zeroGlobal clears a package variable that a script declares.
func (f *fn) zeroGlobal(v *types.Var) {
	pl := f.varPlace(v)
	if pl.t.Slots == 0 {
		return
	}
	r := f.allocT(pl.t)
	f.zero(r, pl.t)
	f.store(pl, r)
}
