package compile

// This file implements for statements, other than over functions.
//
// Loops are inverted: the condition stands at the bottom, where one instruction counts, compares and jumps back. A short condition is
// copied to the top, for another one the loop is entered at the bottom.

import (
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// enter makes a loop or switch the innermost target of break and continue; leave undoes it.
func (f *fn) enter(name string, brk, cont *label) { f.targets = &target{f.targets, name, brk, cont} }
func (f *fn) leave()                              { f.targets = f.targets.outer }

func (f *fn) forStmt(s *ast.ForStmt, name string) {
	f.scope(func() {
		if s.Init != nil {
			f.stmt(s.Init, "")
		}
		fresh := f.perIteration(s.Init)
		parts := []ast.Node{s.Body}
		if s.Cond != nil {
			parts = append(parts, s.Cond)
		}
		if s.Post != nil {
			parts = append(parts, s.Post)
		}
		f.pos = s.For
		defer f.preload(parts...)()
		defer f.preloadLen(s)()
		exit, cont := newLabel(), newLabel()
		var bottom *label
		switch {
		case s.Cond == nil || f.value(s.Cond) != nil && constant.BoolVal(f.value(s.Cond)):
		case f.short(s.Cond):
			f.pos = s.Cond.Pos()
			f.cond(s.Cond, exit, false)
			defer f.preloadRow(s, s.Body, s.Post, nil)()
		default:
			bottom = newLabel()
			f.jump(bottom)
		}
		top := f.here()
		f.bound = top.pc
		tail := func() {
			switch {
			case s.Cond == nil:
				if s.Post != nil {
					f.stmt(s.Post, "")
				}
				f.pos = s.For
				f.jump(top)
			case bottom == nil && f.countingLoop(s, top):
			default:
				if s.Post != nil {
					f.stmt(s.Post, "")
				}
				if bottom != nil {
					f.bind(bottom)
				}
				f.pos = s.Cond.Pos()
				f.cond(s.Cond, top, true)
			}
		}
		if bottom == nil && len(fresh) == 0 && s.Cond != nil && (s.Post == nil || step(s.Post)) {
			cont.tail = func() {
				tail()
				f.jump(exit)
			}
		}
		f.enter(name, exit, cont)
		f.blockTo(s.Body.List, cont)
		f.leave()
		f.bind(cont)
		for _, l := range fresh {
			f.freshCell(l)
		}
		tail()
		f.bind(exit)
	})
}

// step reports whether a post statement is an x++ or x--.
func step(s ast.Stmt) bool {
	inc, ok := s.(*ast.IncDecStmt)
	if !ok {
		return false
	}
	_, ok = ast.Unparen(inc.X).(*ast.Ident)
	return ok
}

// perIteration finds the loop's variables that live in cells: each iteration has its own.
func (f *fn) perIteration(init ast.Stmt) (list []local) {
	a, ok := init.(*ast.AssignStmt)
	if !ok || a.Tok != token.DEFINE {
		return nil
	}
	for _, l := range a.Lhs {
		v, _ := f.c.info.Defs[l.(*ast.Ident)].(*types.Var)
		if v == nil {
			continue
		}
		if d := f.vars[v]; d.cell && !d.inBlock || d.t != nil && d.t.Object && f.an.vars[v].captured {
			list = append(list, d)
		}
	}
	return list
}

// freshCell replaces a variable's cell, or object, by a copy.
func (f *fn) freshCell(l local) {
	if !l.cell {
		f.op2T(bytecode.OpCopyV, l.r, l.r, l.t)
		return
	}
	v := f.load(place{kind: pMem, t: l.t, r: l.r, nonNil: true}, noReg)
	f.opT(bytecode.OpNew, l.r, l.t)
	f.store(place{kind: pMem, t: l.t, r: l.r, nonNil: true}, v)
	f.top = f.locals
}

// short reports whether a condition may be compiled twice.
func (f *fn) short(e ast.Expr) bool {
	b, ok := ast.Unparen(e).(*ast.BinaryExpr)
	return ok && (f.leaf(b.X) || f.leafElem(b.X)) && f.leaf(b.Y)
}

// leafElem reports whether an expression is an element of 8 bytes of a slice, which costs no instruction if it is compared.
func (f *fn) leafElem(e ast.Expr) bool {
	x, ok := ast.Unparen(e).(*ast.IndexExpr)
	if !ok || !f.leaf(x.X) || !f.leaf(x.Index) {
		return false
	}
	t := f.et(x.X)
	return t.Kind == bytecode.KindSlice && isInt(t.Elem) && t.Elem.PackedSize() == 8
}

// leaf reports whether an expression costs at most an instruction.
func (f *fn) leaf(e ast.Expr) bool {
	if f.value(e) != nil || f.isNil(e) {
		return true
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return true
	case *ast.CallExpr:
		if f.c.info.Types[e.Fun].IsBuiltin() && f.builtinID(e) == types.Len {
			_, ok := ast.Unparen(e.Args[0]).(*ast.Ident)
			return ok
		}
	}
	return false
}

// countingLoop ends a loop that counts an int up to a bound with one instruction.
func (f *fn) countingLoop(s *ast.ForStmt, top *label) bool {
	inc, ok := s.Post.(*ast.IncDecStmt)
	if !ok || inc.Tok != token.INC {
		return false
	}
	b, ok := ast.Unparen(s.Cond).(*ast.BinaryExpr)
	if !ok {
		return false
	}
	x, ok1 := ast.Unparen(inc.X).(*ast.Ident)
	y, ok2 := ast.Unparen(b.X).(*ast.Ident)
	if !ok1 || !ok2 {
		return false
	}
	v, ok := f.c.info.ObjectOf(x).(*types.Var)
	if !ok || f.c.info.ObjectOf(y) != types.Object(v) {
		return false
	}
	l, ok := f.vars[v]
	if !ok || l.cell || l.t.Kind != bytecode.KindInt && l.t.Kind != bytecode.KindInt64 || mentions(f.c.info, b.Y, v) {
		return false
	}
	f.pos = b.OpPos
	if n, ok := f.smallConst(b.Y, l.t); ok {
		if b.Op == token.LEQ && n < 1<<15-1 {
			n++
		} else if b.Op != token.LSS {
			return false
		}
		f.jumpIf(bytecode.OpLoopIncLtI, sl(l.r), uint16(int16(n)), top)
		return true
	}
	op := bytecode.OpLoopIncLt
	switch b.Op {
	case token.LSS:
	case token.LEQ:
		op = bytecode.OpLoopIncLe
	default:
		return false
	}
	m := f.top
	n := f.operand(b.Y, l.t)
	f.pos = b.OpPos
	f.jumpIf(op, sl(l.r), sl(n), top)
	f.top = m
	return true
}

// A rangeVar is the key or value variable of a range statement.
type rangeVar struct {
	e      ast.Expr   // nil: there is none
	v      *types.Var // declared by the statement; nil: it is assigned to
	l      local      // ... and where it is
	unread bool
}

func (f *fn) rangeVar(e ast.Expr, tok token.Token) rangeVar {
	if e == nil || isBlank(e) {
		return rangeVar{unread: true}
	}
	return rangeVar{e: e, v: f.newVar(e, tok)}
}

// inPlace reports whether the loop may count in the variable itself: nothing in the body changes it, and nobody keeps it.
func (f *fn) inPlace(rv rangeVar, body *ast.BlockStmt) bool {
	return rv.v != nil && !f.inCell(rv.v) && !f.assignedIn(rv.v, body)
}

func (f *fn) assignedIn(v *types.Var, n ast.Node) bool { return f.an.assignedIn(v, n.Pos(), n.End()) }

// declareRange makes the variable.
func (f *fn) declareRange(rv *rangeVar) {
	if rv.v != nil {
		rv.l = f.declare(rv.v)
	}
}

// setRange gives the variable the value of type t in src for this iteration. fill, if not nil, computes it.
func (f *fn) setRange(rv rangeVar, t *bytecode.Type, fill func(want reg) reg) {
	switch {
	case rv.unread:
	case rv.v != nil:
		f.initLocal(rv.l, func(want reg) { fill(want) })
	default:
		src := fill(noReg)
		f.assignReg(f.place(rv.e), src, t)
	}
	f.top = f.locals
}

// A rangeValue is a variable of a range statement with what it gets.
type rangeValue struct {
	rangeVar
	t    *bytecode.Type
	fill func(want reg) reg
}

// setPair gives the variables their values. Those that are assigned to are so as in a parallel assignment.
func (f *fn) setPair(set []rangeValue) {
	if len(set) < 2 || set[0].unread || set[1].unread || set[0].v != nil || set[1].v != nil {
		for _, s := range set {
			f.setRange(s.rangeVar, s.t, s.fill)
		}
		return
	}
	key := f.place(set[0].e)
	val := f.stable(f.place(set[1].e), map[*types.Var]bool{f.rootVar(set[0].e): true})
	k, v := set[0].fill(noReg), set[1].fill(noReg)
	f.assignReg(key, k, set[0].t)
	f.assignReg(val, v, set[1].t)
	f.top = f.locals
}

func (f *fn) rangeStmt(s *ast.RangeStmt, name string) {
	t := f.typeOf(s.X)
	f.pos = s.For
	f.scope(func() {
		if _, ok := t.Underlying().(*types.Signature); !ok {
			defer f.preload(s.Body)()
		}
		switch u := t.Underlying().(type) {
		case *types.Basic:
			if u.Info()&types.IsString != 0 {
				f.rangeString(s, name)
			} else {
				f.rangeInt(s, name)
			}
		case *types.Slice:
			f.rangeSlice(s, name)
		case *types.Array:
			f.rangeArray(s, name, f.c.rtype(t))
		case *types.Pointer:
			f.rangeArray(s, name, f.c.rtype(u.Elem()))
		case *types.Map:
			f.rangeMap(s, name)
		case *types.Chan:
			f.rangeChan(s, name)
		case *types.Signature:
			f.rangeFunc(s, name, u)
		default:
			panic("range over " + t.String())
		}
	})
}

// loopBody compiles the body of a range statement.
func (f *fn) loopBody(s *ast.RangeStmt, name string, exit, cont *label) {
	f.enter(name, exit, cont)
	f.blockTo(s.Body.List, cont)
	f.leave()
	f.bind(cont)
	f.pos = s.For
}

// copyTail lets jumps to cont do what tail does, and go to exit.
func (f *fn) copyTail(s *ast.RangeStmt, exit, cont *label, tail func()) {
	cont.tail = func() {
		f.pos = s.For
		tail()
		f.jump(exit)
	}
}

func (f *fn) rangeInt(s *ast.RangeStmt, name string) {
	key := f.rangeVar(s.Key, s.Tok)
	t := f.et(s.X)
	if s.Key != nil && !key.unread {
		t = f.et(s.Key)
		if key.v != nil {
			t = f.rt(key.v.Type())
		}
	}
	n, small := f.smallConst(s.X, t)
	small = small && !isUint64(t)
	var counter, limit reg
	inPlace := f.inPlace(key, s.Body)
	if inPlace {
		f.declareRange(&key)
		counter = key.l.r
	} else {
		counter = f.allocLocal(1)
		f.declareRange(&key)
	}
	if !small {
		limit = f.fixed(s.X, t, s.Body)
	}
	exit, cont := newLabel(), newLabel()
	f.pos = s.For
	f.opIdx(bytecode.OpLoadI, counter, 0)
	switch {
	case small && n > 0:
	case small:
		f.jump(exit)
	case isUint64(t):
		f.jumpIf(bytecode.OpJEqI, sl(limit), 0, exit)
	default:
		f.jumpIf(bytecode.OpJLeI, sl(limit), 0, exit)
	}
	if s.Tok != token.ASSIGN {
		defer f.preloadRow(s, s.Body, nil, key.v)()
	}
	top := f.here()
	f.bound = top.pc
	if !inPlace {
		f.setRange(key, t, func(want reg) reg { return f.moveTo(want, counter, t) })
	}
	tail := func() {
		switch {
		case small:
			f.jumpIf(bytecode.OpLoopIncLtI, sl(counter), uint16(int16(n)), top)
		case isUint64(t):
			f.opImm(bytecode.OpAddI, counter, counter, 1)
			f.jumpIf(bytecode.OpLoopULt, sl(counter), sl(limit), top)
		default:
			f.jumpIf(bytecode.OpLoopIncLt, sl(counter), sl(limit), top)
		}
	}
	f.copyTail(s, exit, cont, tail)
	f.loopBody(s, name, exit, cont)
	tail()
	f.bind(exit)
}

func (f *fn) moveTo(want, src reg, t *bytecode.Type) reg {
	if want == noReg {
		return src
	}
	f.move(want, src, t)
	return want
}

// fixed computes x once for a loop: into registers that nothing changes.
func (f *fn) fixed(x ast.Expr, t *bytecode.Type, body ast.Node) reg {
	f.order1(x)
	f.pos = x.Pos()
	defer func() { f.hoisted = nil }()
	if !f.changes(x, body) {
		if l := f.vars[f.rootVar(x)]; !l.t.Object && l.t == t {
			return l.r
		}
	}
	r := f.allocLocal(t.Regs)
	f.evalAs(x, t, r)
	f.top = f.locals
	return r
}

// changes reports whether something in body can change the value of x: not if that is a variable in registers that nothing assigns to.
func (f *fn) changes(x ast.Expr, body ast.Node) bool {
	id, ok := ast.Unparen(x).(*ast.Ident)
	if !ok {
		return true
	}
	v, ok := f.c.info.ObjectOf(id).(*types.Var)
	if !ok {
		return true
	}
	l, ok := f.vars[v]
	return !ok || l.cell || f.assignedIn(v, body)
}

func (f *fn) rangeSlice(s *ast.RangeStmt, name string) {
	t := f.et(s.X)
	sl0 := f.fixed(s.X, t, s.Body)
	f.indexLoop(s, name, func(counter reg, exit *label) func(top *label) {
		f.jumpIf(bytecode.OpJLeI, sl(sl0), 0, exit)
		return func(top *label) { f.jumpIf(bytecode.OpLoopIncLt, sl(counter), sl(sl0), top) }
	}, func(counter reg) place {
		return place{kind: pSlice, t: t.Elem, r: sl0, idx: counter, of: t}
	})
}

// indexLoop compiles a loop over the elements of a slice or an array. head emits the test before the loop and returns what emits the
// one at its end.
func (f *fn) indexLoop(s *ast.RangeStmt, name string, head func(counter reg, exit *label) func(top *label), elem func(counter reg) place) {
	key, val := f.rangeVar(s.Key, s.Tok), f.rangeVar(s.Value, s.Tok)
	var counter reg
	inPlace := f.inPlace(key, s.Body)
	if inPlace {
		f.declareRange(&key)
		counter = key.l.r
	} else {
		counter = f.allocLocal(1)
		f.declareRange(&key)
	}
	f.declareRange(&val)
	exit, cont := newLabel(), newLabel()
	f.pos = s.For
	f.opIdx(bytecode.OpLoadI, counter, 0)
	tail := head(counter, exit)
	top := f.here()
	f.bound = top.pc
	var set []rangeValue
	if !inPlace {
		set = append(set, rangeValue{key, f.intT(), func(want reg) reg { return f.moveTo(want, counter, f.intT()) }})
	}
	if !val.unread {
		pl := elem(counter)
		set = append(set, rangeValue{val, pl.t, func(want reg) reg { return f.load(pl, want) }})
	}
	f.setPair(set)
	f.copyTail(s, exit, cont, func() { tail(top) })
	f.loopBody(s, name, exit, cont)
	tail(top)
	f.bind(exit)
}

func (f *fn) rangeArray(s *ast.RangeStmt, name string, t *bytecode.Type) {
	obj := noReg
	ptr := f.et(s.X).Kind == bytecode.KindPointer
	hasVal := s.Value != nil && !f.rangeVar(s.Value, s.Tok).unread
	switch {
	case !hasVal:
		if f.evaluates(s.X) {
			f.discard(s.X)
		}
	case ptr:
		obj = f.fixed(s.X, f.et(s.X), s.Body)
		if t.Len > 0 {
			f.op1(bytecode.OpNilChk, obj)
		}
	case t.Slots == 0:
		f.discard(s.X)
	case !f.changes(s.X, s.Body):
		obj = f.object(f.place(s.X))
	default: // the loop runs over a copy
		obj = f.allocLocal(1)
		f.evalAs(s.X, t, obj)
		f.ownVar(obj, t)
	}
	f.locals = max(f.locals, f.top)
	small := t.Len < 1<<15
	limit := noReg
	if !small {
		limit = f.allocLocal(1)
		f.loadBits(limit, uint64(t.Len))
	}
	f.indexLoop(s, name, func(counter reg, exit *label) func(top *label) {
		if t.Len == 0 {
			f.jump(exit)
		}
		return func(top *label) {
			if small {
				f.jumpIf(bytecode.OpLoopIncLtI, sl(counter), uint16(t.Len), top)
			} else {
				f.jumpIf(bytecode.OpLoopIncLt, sl(counter), sl(limit), top)
			}
		}
	}, func(counter reg) place {
		if t.Slots == 0 {
			return place{kind: pReg, t: t.Elem, r: f.top, temp: true}
		}
		return place{kind: pArr, t: t.Elem, r: obj, idx: counter, of: t}
	})
}

func (f *fn) rangeString(s *ast.RangeStmt, name string) {
	key, val := f.rangeVar(s.Key, s.Tok), f.rangeVar(s.Value, s.Tok)
	t := f.et(s.X)
	str := f.fixed(s.X, t, s.Body)
	it := f.allocLocal(3)
	runeT := f.c.rtype(types.Typ[types.Int32])
	inPlace := func(rv *rangeVar, r reg, t *bytecode.Type) bool {
		if f.inPlace(*rv, s.Body) {
			f.vars[rv.v] = local{r: r, t: t}
			return true
		}
		f.declareRange(rv)
		return false
	}
	keyIn, valIn := inPlace(&key, it, f.intT()), inPlace(&val, it+2, runeT)
	exit, cont := newLabel(), newLabel()
	f.pos = s.For
	f.opIdx(bytecode.OpLoadI, it+1, 0)
	top := f.here()
	f.bound = top.pc
	f.jumpIf(bytecode.OpRangeStr, sl(it), sl(str), exit)
	var set []rangeValue
	if !keyIn {
		set = append(set, rangeValue{key, f.intT(), func(want reg) reg { return f.moveTo(want, it, f.intT()) }})
	}
	if !valIn {
		set = append(set, rangeValue{val, runeT, func(want reg) reg { return f.moveTo(want, it+2, runeT) }})
	}
	f.setPair(set)
	f.loopBody(s, name, exit, cont)
	f.jump(top)
	f.bind(exit)
}

func (f *fn) rangeMap(s *ast.RangeStmt, name string) {
	key, val := f.rangeVar(s.Key, s.Tok), f.rangeVar(s.Value, s.Tok)
	t := f.et(s.X)
	it := f.allocLocal(1)
	f.order1(s.X)
	m := f.eval(s.X, noReg)
	f.hoisted = nil
	f.pos = s.For
	f.op2T(bytecode.OpMapIter, it, m, t)
	f.top = f.locals
	// The iterator writes into variables in registers.
	operand := func(rv *rangeVar, t *bytecode.Type) (uint16, reg) {
		if rv.unread {
			return noOperand, noReg
		}
		f.declareRange(rv)
		if rv.v != nil && !rv.l.cell {
			return sl(rv.l.r), noReg
		}
		r := f.allocLocal(t.Regs)
		return sl(r), r
	}
	k, kr := operand(&key, t.Key)
	v, vr := operand(&val, t.Elem)
	exit, cont := newLabel(), newLabel()
	f.pos = s.For
	top := f.here()
	f.bound = top.pc
	at := f.raw(bytecode.OpMapNext, sl(it), k, v)
	f.extT(t)
	f.refer(at, jumpExt, exit)
	var set []rangeValue
	add := func(rv rangeVar, r reg, t *bytecode.Type) {
		switch {
		case rv.unread:
		case r != noReg:
			set = append(set, rangeValue{rv, t, func(want reg) reg { return f.moveTo(want, r, t) }})
		default:
			f.ownVar(rv.l.r, t)
		}
	}
	add(key, kr, t.Key)
	add(val, vr, t.Elem)
	f.setPair(set)
	f.loopBody(s, name, exit, cont)
	f.jump(top)
	f.bind(exit)
}

func (f *fn) rangeChan(s *ast.RangeStmt, name string) {
	val := f.rangeVar(s.Key, s.Tok)
	t := f.et(s.X)
	c := f.fixed(s.X, t, s.Body)
	f.declareRange(&val)
	r := f.allocLocal(t.Elem.Regs + 1)
	exit, cont := newLabel(), newLabel()
	top := f.here()
	f.bound = top.pc
	f.pos = s.For
	f.op2T(bytecode.OpRecv2, r, c, t)
	f.jumpIf(bytecode.OpJF, sl(r+reg(t.Elem.Regs)), 0, exit)
	f.setRange(val, t.Elem, func(want reg) reg { return f.moveTo(want, r, t.Elem) })
	f.loopBody(s, name, exit, cont)
	f.jump(top)
	f.bind(exit)
}
