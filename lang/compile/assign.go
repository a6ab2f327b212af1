package compile

// This file implements assignments and declarations of variables. Those of several values are in tuple.go.

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

func (f *fn) assignStmt(s *ast.AssignStmt) {
	switch {
	case s.Tok != token.ASSIGN && s.Tok != token.DEFINE:
		f.opAssign(s.Lhs[0], s.Op(), s.Rhs[0], s.TokPos)
	case len(s.Lhs) == 1 && len(s.Rhs) == 1:
		f.assignOne(s.Lhs[0], s.Rhs[0], s.Tok)
	case len(s.Lhs) == len(s.Rhs):
		f.assignMany(s.Lhs, s.Rhs, s.Tok)
	default:
		f.assignTuple(s.Lhs, s.Rhs[0], s.Tok)
	}
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
		f.begins = ast.Unparen(x)
		f.initLocal(d, func(want reg) { f.evalAs(x, d.t, want) })
		f.begins = nil
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
