package compile

// This file implements the predeclared functions.

import (
	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

func (f *fn) builtin(e *ast.CallExpr, id types.BuiltinId, want reg) reg {
	if len(e.Args) == 1 {
		if tuple, ok := f.c.info.Types[e.Args[0]].Type.(*types.Tuple); ok && tuple.Len() > 1 {
			e = f.spread(e, tuple)
		}
	}
	switch id {
	case types.Append:
		return f.appendCall(e, want)
	case types.Len:
		return f.length(e, want)
	case types.Cap:
		return f.capacity(e, want)
	case types.Clear:
		t := f.et(e.Args[0])
		x := f.eval(e.Args[0], noReg)
		f.pos = e.Lparen
		if t.Kind == bytecode.KindMap {
			f.raw(bytecode.OpMapClear, 0, sl(x), 0)
			f.extT(t)
		} else {
			f.opT(bytecode.OpClearSl, x, t)
		}
	case types.Close:
		x := f.eval(e.Args[0], noReg)
		f.pos = e.Lparen
		f.op1(bytecode.OpClose, x)
	case types.Copy:
		return f.copyCall(e, want)
	case types.Delete:
		t := f.et(e.Args[0])
		m := f.eval(e.Args[0], noReg)
		k := f.evalAs(e.Args[1], t.Key, noReg)
		f.pos = e.Lparen
		f.raw(bytecode.OpMapDel, 0, sl(m), sl(k))
		f.extT(t)
	case types.Make:
		return f.makeCall(e, want)
	case types.Min, types.Max:
		return f.minMax(e, id == types.Min, want)
	case types.New:
		return f.newCall(e, want)
	case types.Panic:
		x := f.evalAs(e.Args[0], f.c.rtype(typesAny), noReg)
		f.pos = e.Pos()
		f.op1(bytecode.OpPanic, x)
	case types.Print, types.Println:
		f.print(e, id)
	case types.Recover:
		r := f.dst(want, f.c.rtype(typesAny))
		f.pos = e.Pos()
		f.op1(bytecode.OpRecover, r)
		return r
	case types.ComplexOf, types.Real, types.Imag:
		return f.complexCall(e, id, want)
	default:
		panic("unknown predeclared function")
	}
	return f.top
}

// spread computes f() of a call g(f()) of a predeclared function, and returns the call with one argument for each result.
func (f *fn) spread(e *ast.CallExpr, tuple *types.Tuple) *ast.CallExpr {
	c := *e
	c.Args = nil
	r := f.tuple(e.Args[0])
	for i := range tuple.Len() {
		t := tuple.At(i).Type()
		x := &ast.Ident{NamePos: e.Args[0].Pos(), Name: "result"}
		f.c.info.Types[x] = types.TypeAndValue{Type: t}
		f.remember(x, r)
		c.Args = append(c.Args, x)
		r += reg(f.rt(t).Regs)
	}
	f.c.info.Types[&c] = f.c.info.Types[e]
	return &c
}

var typesAny = types.Universe.Lookup("any").Type()

func (f *fn) length(e *ast.CallExpr, want reg) reg {
	x := e.Args[0]
	t := f.et(x)
	m := f.top
	one := func(op bytecode.Op) reg {
		r := f.operand(x, t)
		f.pos = e.Lparen
		if want == noReg {
			f.top = m
			want = f.alloc(1)
		}
		f.op2(op, want, r)
		return want
	}
	if _, elem := ast.Unparen(x).(*ast.IndexExpr); !elem && (t.Kind == bytecode.KindString || t.Kind == bytecode.KindSlice && t.Elem.Slots > 0) && !f.isHoisted(x) && f.inMemory(x) {
		pl := f.place(x)
		f.pos = e.Lparen
		pl.t = f.c.rtype(types.Typ[types.Uint32]) // the length is the lower half of a header's first word
		return f.loadFrom(m, pl, want)
	}
	switch t.Kind {
	case bytecode.KindString:
		if id, ok := ast.Unparen(x).(*ast.Ident); ok && len(f.lens) > 0 {
			if v, ok := f.c.info.ObjectOf(id).(*types.Var); ok {
				if r, ok := f.lens[v]; ok {
					return f.moveTo(want, r, f.intT())
				}
			}
		}
		return one(bytecode.OpLenStr)
	case bytecode.KindMap:
		return one(bytecode.OpMapLen)
	case bytecode.KindChan:
		return one(bytecode.OpLenCh)
	case bytecode.KindSlice:
		// The length is the n half of the slice's first slot.
		r := f.eval(x, noReg)
		if want == noReg {
			return r
		}
		f.op2(bytecode.OpMov, want, r)
		return want
	}
	return f.arrayLen(x, t, want)
}

// arrayLen is the length of an array, or of what a pointer to one points to, that is no constant: x calls something.
func (f *fn) arrayLen(x ast.Expr, t *bytecode.Type, want reg) reg {
	m := f.top
	f.eval(x, noReg)
	f.top = m
	r := f.dst(want, f.intT())
	if t.Kind == bytecode.KindPointer {
		t = t.Elem
	}
	f.loadBits(r, uint64(t.Len))
	return r
}

func (f *fn) capacity(e *ast.CallExpr, want reg) reg {
	x := e.Args[0]
	t := f.et(x)
	op := bytecode.OpCapSl
	switch t.Kind {
	case bytecode.KindChan:
		op = bytecode.OpCapCh
	case bytecode.KindSlice:
	default:
		return f.arrayLen(x, t, want)
	}
	m := f.top
	r := f.eval(x, noReg)
	f.pos = e.Lparen
	if want == noReg {
		f.top = m
		want = f.alloc(1)
	}
	if t.Kind == bytecode.KindSlice && t.Elem.Slots == 0 { // the capacity has the whole word
		op, r = bytecode.OpMov, r+1
	}
	f.op2(op, want, r)
	return want
}

// appendCall computes append. The arguments come first: the slice may be want itself.
func (f *fn) appendCall(e *ast.CallExpr, want reg) reg {
	t := f.et(e)
	dst := f.dst(want, t)
	m := f.top
	rest := e.Args[1:]
	slice := func() {
		if f.isNil(e.Args[0]) {
			f.zero(dst, t)
		} else {
			f.eval(e.Args[0], dst)
		}
	}
	switch {
	case e.Ellipsis.IsValid():
		x := rest[0]
		if f.isNil(x) {
			slice()
			break
		}
		xt := f.et(x)
		v := f.operand(x, xt)
		if v == dst { // the slice may be another part of the variable
			v = f.alloc(2)
			f.move(v, dst, xt)
		}
		slice()
		f.pos = e.Lparen
		if xt.Kind == bytecode.KindString {
			f.op2T(bytecode.OpAppBS, dst, v, t)
		} else {
			f.op2T(bytecode.OpAppSl, dst, v, t)
		}
	case len(rest) == 0:
		slice()
	default:
		if op := appendOp(t.Elem); op != 0 && len(rest) == 1 {
			v := f.evalAs(rest[0], t.Elem, noReg)
			slice()
			f.pos = e.Lparen
			f.op2T(op, dst, v, t)
			break
		}
		if regsTotal := int64(len(rest)) * int64(t.Elem.Regs); regsTotal > 512 {
			f.appendMany(rest, t, dst, slice)
			break
		}
		v := f.alloc(int32(len(rest)) * t.Elem.Regs)
		for i, x := range rest {
			top := f.top
			f.evalAs(x, t.Elem, v+reg(int32(i)*t.Elem.Regs))
			f.top = top
		}
		slice()
		f.pos = e.Lparen
		f.raw(bytecode.OpAppV, sl(dst), sl(v), uint16(len(rest)))
		f.extT(t)
	}
	f.top = m
	return dst
}

// appendMany appends more values than registers should hold: by way of a slice.
func (f *fn) appendMany(list []ast.Expr, t *bytecode.Type, dst reg, slice func()) {
	tmp := f.alloc(2)
	f.variadic(list, t, tmp)
	slice()
	f.op2T(bytecode.OpAppSl, dst, tmp, t)
}

// appendOp is the instruction that appends one element.
func appendOp(t *bytecode.Type) bytecode.Op {
	switch k, ok := elemCell(t); {
	case !ok:
		return 0
	case k == bytecode.CellU8, k == bytecode.CellS8:
		return bytecode.OpApp8
	case k == bytecode.CellU64:
		return bytecode.OpApp64
	case k == bytecode.CellP:
		return bytecode.OpAppP
	case k == bytecode.CellStr:
		return bytecode.OpAppStr
	}
	return 0
}

func (f *fn) copyCall(e *ast.CallExpr, want reg) reg {
	m := f.top
	t, st := f.et(e.Args[0]), f.et(e.Args[1])
	dst := f.eval(e.Args[0], noReg)
	src := f.operand(e.Args[1], st)
	f.pos = e.Lparen
	if want == noReg {
		f.top = max(m, f.top)
		want = f.alloc(1)
	}
	if st.Kind == bytecode.KindString {
		f.op3(bytecode.OpCopyBS, want, dst, src)
	} else {
		f.op3T(bytecode.OpCopy, want, dst, src, t)
	}
	return want
}

func (f *fn) makeCall(e *ast.CallExpr, want reg) reg {
	t := f.et(e)
	dst := f.dst(want, t)
	m := f.top
	size := func(i int) reg {
		if len(e.Args) <= i {
			r := f.alloc(1)
			f.op1(bytecode.OpZero, r)
			return r
		}
		return f.size(e.Args[i])
	}
	switch t.Kind {
	case bytecode.KindSlice:
		n := size(1)
		c := n
		if len(e.Args) > 2 {
			c = size(2)
		}
		f.pos = e.Lparen
		f.op3T(bytecode.OpMkSl, dst, n, c, t)
	case bytecode.KindMap:
		if len(e.Args) == 1 {
			f.pos = e.Lparen
			f.makeMap(e, dst, t, 0)
			break
		}
		n := size(1)
		f.pos = e.Lparen
		f.op2T(bytecode.OpMkMap, dst, n, t)
	default:
		n := size(1)
		f.pos = e.Lparen
		f.op2T(bytecode.OpMkChan, dst, n, t)
	}
	f.top = m
	return dst
}

// size computes a size of make.
func (f *fn) size(e ast.Expr) reg {
	if n, ok := f.constArg(e); ok {
		r := f.alloc(1)
		f.loadBits(r, uint64(n))
		return r
	}
	return f.eval(e, noReg)
}

func (f *fn) newCall(e *ast.CallExpr, want reg) reg {
	t := f.et(e).Elem
	dst := f.dst(want, f.et(e))
	x := e.Args[0]
	if f.c.info.Types[x].IsType() {
		f.pos = e.Lparen
		f.opT(bytecode.OpNew, dst, t)
		return dst
	}
	m := f.top
	v := f.evalAs(x, t, noReg)
	f.pos = e.Lparen
	f.opT(bytecode.OpNew, dst, t)
	f.storeNew(dst, t, v)
	f.top = m
	return dst
}

// storeNew stores a value at a new variable's address.
func (f *fn) storeNew(p reg, t *bytecode.Type, v reg) {
	pl := place{kind: pMem, t: t, r: p, nonNil: true}
	if t.Object && t.Kind == bytecode.KindArray {
		pl.kind = pObj
	}
	f.store(pl, v)
}

// minMax computes min or max.
func (f *fn) minMax(e *ast.CallExpr, isMin bool, want reg) reg {
	t := f.et(e)
	if isInt(t) && !isUint64(t) {
		return f.minMaxInt(e, isMin, want)
	}
	dst := f.dst(want, t)
	m := f.top
	acc := dst
	if t.Kind == bytecode.KindFloat32 {
		acc = f.alloc(1)
	}
	for i, x := range e.Args {
		top := f.top
		if i == 0 {
			f.evalAs(x, t, acc)
			f.pos = e.Lparen
			if t.Kind == bytecode.KindFloat32 {
				f.op2(bytecode.OpF32F, acc, acc)
			}
			f.top = top
			continue
		}
		v := f.evalAs(x, t, noReg)
		f.pos = e.Lparen
		skip := newLabel()
		a, b := acc, v // skip if a <= b
		if !isMin {
			a, b = v, acc
		}
		switch {
		case isFloat(t):
			if t.Kind == bytecode.KindFloat32 {
				r := f.alloc(1)
				f.op2(bytecode.OpF32F, r, v)
				v = r
			}
			op := bytecode.OpFMax
			if isMin {
				op = bytecode.OpFMin
			}
			f.op3(op, acc, acc, v)
		case t.Kind == bytecode.KindString:
			r := f.alloc(1)
			f.op3(bytecode.OpLeS, r, a, b)
			f.jumpIf(bytecode.OpJT, sl(r), 0, skip)
			f.move(acc, v, t)
		default:
			f.jumpIf(bytecode.OpJULe, sl(a), sl(b), skip)
			f.move(acc, v, t)
		}
		f.bind(skip)
		f.top = top
	}
	if t.Kind == bytecode.KindFloat32 {
		f.op2(bytecode.OpF2F32, dst, acc)
	}
	f.top = m
	return dst
}

// print calls the function of package runtime with all arguments boxed.
func (f *fn) print(e *ast.CallExpr, id types.BuiltinId) {
	name := "print"
	if id == types.Println {
		name = "println"
	}
	st := f.c.rtype(types.NewSlice(typesAny))
	w := f.window(0, 2)
	if len(e.Args) == 0 {
		f.zero(w+1, st)
	} else {
		f.makeSlice(w+1, st, int64(len(e.Args)))
	}
	for i, x := range e.Args {
		m := f.top
		f.storeElem(w+1, st, i, f.printed(x, noReg))
		f.top = m
	}
	f.pos = e.Lparen
	f.opIdx(bytecode.OpCall, w, f.c.runtimeFunc(name))
	f.top = w
}

// printed boxes an argument of print. In a box an interface is what it holds, but print shows its words.
func (f *fn) printed(x ast.Expr, want reg) reg {
	any := f.c.rtype(typesAny)
	if f.et(x).Kind != bytecode.KindInterface {
		return f.evalAs(x, any, want)
	}
	want = f.dst(want, any)
	m := f.top
	w := f.window(1, 1)
	f.eval(x, w+2)
	f.opIdx(bytecode.OpCall, w, f.c.runtimeFunc("printeface"))
	f.box(want, w+1, f.stringT())
	f.top = m
	return want
}
