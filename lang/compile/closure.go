package compile

// This file implements functions as values: literals, functions, method values and method expressions.

import (
	"strconv"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// funcLit makes a closure.
func (f *fn) funcLit(e *ast.FuncLit, want reg) reg {
	sig := f.typeOf(e).(*types.Signature)
	return f.closure(e, sig, e.Type, f.an.funs[e].captures, e.Body, want)
}

// A capture is a captured variable as the closure sees it.
type capture struct {
	v    *types.Var
	t    *bytecode.Type
	cell bool
	n    int32 // slots
}

// captureOf says how a variable of this function is captured.
func (f *fn) captureOf(v *types.Var) capture {
	l, ok := f.vars[v]
	if !ok {
		panic("captured variable " + v.Name() + " is not there")
	}
	n := l.t.Regs
	if l.cell {
		n = 1
	}
	return capture{v, l.t, l.cell, n}
}

// closure makes a closure of a literal, or of the body of a range statement over a function.
func (f *fn) closure(key ast.Node, sig *types.Signature, typ *ast.FuncType, vars []*types.Var, body *ast.BlockStmt, want reg) reg {
	index, caps, n := f.litFunc(key, sig, typ, vars, body)
	return f.makeClosure(index, caps, n, want)
}

// litFunc is the function of a closure, what it captures, and how many slots that takes.
func (f *fn) litFunc(key ast.Node, sig *types.Signature, typ *ast.FuncType, vars []*types.Var, body *ast.BlockStmt) (index uint32, caps []capture, n int32) {
	for _, v := range vars {
		c := f.captureOf(v)
		caps = append(caps, c)
		n += c.n
	}
	index = f.litIndex(key, func(name string) uint32 {
		parent := *f
		return f.c.newFunc(name, func(g *fn) {
			g.child(&parent, key)
			g.sig = sig
			g.compileLit(typ, body, caps, n)
		}).Index
	})
	return index, caps, n
}

// makeClosure emits the making of a closure with captures.
func (f *fn) makeClosure(index uint32, caps []capture, n int32, want reg) reg {
	if n == 0 {
		r := want
		if r == noReg {
			r = f.alloc(1)
		}
		f.opIdx(bytecode.OpLoadKP, r, f.c.funcConst(index))
		return r
	}
	m := f.top
	base := f.captures(caps, n)
	if want == noReg {
		f.top = m
		want = f.alloc(1)
	}
	f.opUns(bytecode.OpClosure, want, base, int(n))
	f.ext(index, 0)
	return want
}

// captures puts the captures, n slots, next to each other.
func (f *fn) captures(caps []capture, n int32) reg {
	if len(caps) == 1 && (caps[0].cell || f.vars[caps[0].v].t.Object || caps[0].t.Flat) {
		return f.vars[caps[0].v].r
	}
	base := f.alloc(n)
	r := base
	for _, c := range caps {
		f.moveCapture(r, c)
		r += reg(c.n)
	}
	return base
}

// moveCapture copies a captured variable, or the address of its cell or object.
func (f *fn) moveCapture(r reg, c capture) {
	l := f.vars[c.v]
	if c.cell {
		f.op2(bytecode.OpMovP, r, l.r)
	} else {
		f.move(r, l.r, c.t) // arrays in it are shared: nobody assigns to them
	}
}

// litIndex is the function of a literal in this function; make makes it if it is not there.
func (f *fn) litIndex(key ast.Node, make func(name string) uint32) uint32 {
	k := litKey{key, f.inst}
	i, ok := f.c.lits[k]
	if !ok {
		i = make(f.litName(key))
		f.c.lits[k] = i
	}
	return i
}

// litName names a function literal as Go does: outer.func1, outer.func1.1 for one within it, and outer-range1 for the body of a range
// statement, in which literals count as if they were around it.
//
// Go: cmd/compile/internal/ir/func.go closureName (go1.26)
func (f *fn) litName(key ast.Node) string {
	for f.body != nil && f.parent != nil {
		f = f.parent
	}
	outer := f.b.Name
	switch key.(type) {
	case *ast.CallExpr:
		outer += ".deferwrap"
	case *ast.RangeStmt:
		outer += "-range"
	default:
		if outer += "."; f.lit == nil {
			outer += "func"
		}
	}
	if fi := f.an.funs[key]; fi != nil && (f.lit != nil || !f.an.init) {
		return outer + strconv.Itoa(fi.num)
	}
	f.c.litNums[outer]++
	return outer + strconv.Itoa(f.c.litNums[outer])
}

// child takes over what a literal shares with the function around it.
func (f *fn) child(parent *fn, key ast.Node) {
	f.pkg, f.an, f.tparams, f.targs, f.inst = parent.pkg, parent.an, parent.tparams, parent.targs, parent.inst
	f.lit, f.parent = key, parent
}

// compileLit compiles the function of a literal.
func (f *fn) compileLit(typ *ast.FuncType, body *ast.BlockStmt, caps []capture, n int32) {
	f.b.Captures = n
	f.function(typ, nil, body, func() { f.loadCaptures(caps, n) })
}

// loadCaptures copies the captures from the closure into registers.
func (f *fn) loadCaptures(caps []capture, n int32) {
	r := f.allocLocal(n)
	switch {
	case n == 0: // but there may be variables without size
	case len(caps) == 1 && n == 1 && (caps[0].cell || slotKind(caps[0].t) != bytecode.CellStr):
		op := bytecode.OpCap
		if caps[0].cell || slotKind(caps[0].t) >= bytecode.CellP {
			op = bytecode.OpCapP
		}
		f.raw(op, sl(r), 1, 0)
	default:
		f.raw(bytecode.OpCapN, sl(r), 1, uint16(n))
	}
	at := int32(0)
	for _, c := range caps {
		f.vars[c.v] = local{r: r + reg(at), t: c.t, cell: c.cell}
		if !c.cell {
			f.captureNumbers(c.t, at)
		}
		at += c.n
	}
}

// captureNumbers notes which captures are numbers, of a variable of type t whose first slot is the given one.
func (f *fn) captureNumbers(t *bytecode.Type, first int32) {
	for i := range t.Regs {
		if t.Refs>>i&1 == 0 {
			f.b.Numbers = append(f.b.Numbers, first+i)
		}
	}
}

// funcValue makes a value of a function that is named, or instantiated.
func (f *fn) funcValue(e ast.Expr, want reg) reg {
	name := e
	switch x := e.(type) {
	case *ast.IndexExpr:
		name = ast.Unparen(x.X)
	case *ast.IndexListExpr:
		name = ast.Unparen(x.X)
	}
	var id *ast.Ident
	switch x := name.(type) {
	case *ast.Ident:
		id = x
	case *ast.SelectorExpr:
		id = x.Sel
	}
	o := f.c.info.Uses[id].(*types.Func)
	if want == noReg {
		want = f.alloc(1)
	}
	f.opIdx(bytecode.OpLoadKP, want, f.c.funcConst(f.funcIndex(o, id)))
	return want
}

// methodValue makes x.M: the receiver is bound now.
func (f *fn) methodValue(e *ast.SelectorExpr, sel *types.Selection, want reg) reg {
	s := f.selection(sel)
	m := s.method()
	top := f.top
	c := callee{recv: e.X, sel: s}
	if it := s.owner(); types.IsInterface(it) {
		x := f.receiverIface(c)
		f.pos = e.Sel.Pos()
		if want == noReg {
			f.top = top
			want = f.alloc(1)
		}
		f.methodVal(want, x, it, m)
		return want
	}
	rt := f.c.rtype(m.Signature().Recv().Type())
	r := f.allocT(rt)
	t := f.top
	f.receiver(c, r)
	f.top = t
	if want == noReg {
		f.top = top
		want = f.alloc(1)
	}
	f.bindReceiver(want, m, r, rt)
	return want
}

// bindReceiver makes the method value of method m and the receiver in r.
func (f *fn) bindReceiver(want reg, m *types.Func, r reg, rt *bytecode.Type) {
	index := f.c.thunk(m, rt)
	if rt.Regs == 0 {
		f.opIdx(bytecode.OpLoadKP, want, f.c.funcConst(index))
		return
	}
	f.opUns(bytecode.OpClosure, want, r, int(rt.Regs))
	f.ext(index, 0)
}

// methodVal makes the method value of an interface of type it.
func (f *fn) methodVal(want, x reg, it types.Type, m *types.Func) {
	id := f.c.methodID(m)
	f.c.callMethod(id)
	f.op2(bytecode.OpMethVal, want, x)
	f.extTu(f.c.rtype(it), id)
}

// methodExpr makes T.M: a function with the receiver as its first parameter.
func (f *fn) methodExpr(sel *types.Selection, want reg) reg {
	s := f.selection(sel)
	if want == noReg {
		want = f.alloc(1)
	}
	f.opIdx(bytecode.OpLoadKP, want, f.c.funcConst(f.c.methodFunc(s)))
	return want
}
