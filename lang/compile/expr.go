package compile

// This file implements expressions.

import (
	"go/constant"
	"go/token"
	"math"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// eval computes e into want, or wherever it costs least. Nothing else may read want during the evaluation: it can be written
// before all operands were read.
func (f *fn) eval(e ast.Expr, want reg) reg {
	if f.hoisted != nil {
		if r, ok := f.hoisted[e]; ok {
			if want == noReg {
				return r
			}
			f.move(want, r, f.et(e))
			return want
		}
	}
	if v := f.value(e); v != nil {
		return f.constant(v, f.et(e), want)
	} else if f.isNil(e) {
		t := f.et(e)
		r := f.dst(want, t)
		f.zero(r, t)
		return r
	}
	switch e := e.(type) {
	case *ast.ParenExpr:
		return f.eval(e.X, want)
	case *ast.Ident:
		return f.ident(e, e, want)
	case *ast.BasicLit:
		panic("literal without value")
	case *ast.FuncLit:
		return f.funcLit(e, want)
	case *ast.CompositeLit:
		return f.compositeLit(e, want)
	case *ast.SelectorExpr:
		return f.selector(e, want)
	case *ast.IndexExpr:
		if r, ok := f.rowOf(e); ok && want == noReg {
			return r
		}
		return f.indexExpr(e, want)
	case *ast.IndexListExpr:
		return f.funcValue(e, want)
	case *ast.SliceExpr:
		return f.sliceExpr(e, want)
	case *ast.TypeAssertExpr:
		return f.typeAssert(e, want)
	case *ast.CallExpr:
		return f.callExpr(e, want)
	case *ast.StarExpr:
		return f.load(f.place(e), want)
	case *ast.UnaryExpr:
		return f.unary(e, want)
	case *ast.BinaryExpr:
		return f.binary(e, want)
	}
	panic("no expression: " + ast.ExprString(e))
}

// evalAs computes e as a value of type t, to which it is assignable.
func (f *fn) evalAs(e ast.Expr, t *bytecode.Type, want reg) reg {
	if f.isNil(e) {
		r := f.dst(want, t)
		f.zero(r, t)
		return r
	}
	if t.Kind == bytecode.KindInterface {
		et := f.et(e)
		if et.Kind != bytecode.KindInterface {
			return f.toIface(e, et, want)
		}
	} else if v := f.value(e); v != nil {
		return f.constant(v, t, want)
	}
	return f.eval(e, want)
}

// toIface boxes the value of e, of type t.
func (f *fn) toIface(e ast.Expr, t *bytecode.Type, want reg) reg {
	if v := f.value(e); v != nil && (t.PackedSize() > 0 || t.Kind == bytecode.KindString) {
		if want == noReg {
			want = f.alloc(1)
		}
		f.c.box(t)
		f.opIdx(bytecode.OpLoadKP, want, f.c.boxConst(v, t))
		return want
	}
	m := f.top
	r := f.eval(e, noReg)
	if want == noReg {
		f.top = m
		want = f.alloc(1)
	}
	f.box(want, r, t)
	return want
}

// box makes an interface value of the value of type t in src.
func (f *fn) box(dst, src reg, t *bytecode.Type) {
	f.c.box(t)
	f.op2T(bytecode.OpMkIface, dst, src, t)
}

// convertReg makes a value of type to in dst of the value of type from in src, to which it is assignable. The value in src belongs to nobody.
func (f *fn) convertReg(dst, src reg, to, from *bytecode.Type) {
	if to.Kind == bytecode.KindInterface && from.Kind != bytecode.KindInterface {
		f.box(dst, src, from)
	} else {
		f.move(dst, src, to)
	}
}

// constant loads a constant of type t.
func (f *fn) constant(v constant.Value, t *bytecode.Type, want reg) reg {
	if want == noReg && len(f.consts) > 0 && t.PackedSize() > 0 {
		if r, ok := f.consts[constBits(v, t.Kind)]; ok {
			return r
		}
	}
	r := f.dst(want, t)
	switch t.Kind {
	case bytecode.KindString:
		f.opIdx(bytecode.OpLoadKS, r, f.c.constant(bytecode.Const{Kind: bytecode.ConstString, S: constant.StringVal(v)}))
	case bytecode.KindComplex64, bytecode.KindComplex128:
		v = constant.ToComplex(v)
		half := bytecode.KindFloat64
		if t.Kind == bytecode.KindComplex64 {
			half = bytecode.KindFloat32
		}
		f.loadBits(r, constBits(constant.Real(v), half))
		f.loadBits(r+1, constBits(constant.Imag(v), half))
	case bytecode.KindInterface:
		panic("constant of an interface type")
	default:
		f.loadBits(r, constBits(v, t.Kind))
	}
	return r
}

// loadBits loads the n half of a register.
func (f *fn) loadBits(r reg, n uint64) {
	if int64(n) == int64(int32(n)) {
		f.opIdx(bytecode.OpLoadI, r, uint32(n))
	} else {
		f.opIdx(bytecode.OpLoadK, r, f.c.constant(bytecode.Const{N: n}))
	}
}

// constBits is the register form of a constant of one scalar slot.
func constBits(v constant.Value, k bytecode.Kind) uint64 {
	switch k {
	case bytecode.KindBool:
		if constant.BoolVal(v) {
			return 1
		}
		return 0
	case bytecode.KindFloat64:
		x, _ := constant.Float64Val(constant.ToFloat(v))
		return math.Float64bits(x)
	case bytecode.KindFloat32:
		x, _ := constant.Float32Val(constant.ToFloat(v))
		return uint64(math.Float32bits(x))
	}
	v = constant.ToInt(v)
	if x, ok := constant.Int64Val(v); ok {
		return uint64(x)
	}
	x, _ := constant.Uint64Val(v)
	return x
}

// smallConst is the value of a constant integer expression that fits into 16 bits.
func (f *fn) smallConst(e ast.Expr, t *bytecode.Type) (int, bool) {
	v := f.value(e)
	if v == nil || !isInt(t) {
		return 0, false
	}
	n := int64(constBits(v, t.Kind))
	return int(n), n == int64(int16(n))
}

func isInt(t *bytecode.Type) bool {
	return t.Kind >= bytecode.KindInt && t.Kind <= bytecode.KindUintptr
}

func isUnsigned(t *bytecode.Type) bool {
	return t.Kind >= bytecode.KindUint && t.Kind <= bytecode.KindUintptr
}

// isUint64 reports whether comparing t's values as signed numbers goes wrong.
func isUint64(t *bytecode.Type) bool {
	return t.Kind == bytecode.KindUint || t.Kind == bytecode.KindUint64 || t.Kind == bytecode.KindUintptr
}

func isFloat(t *bytecode.Type) bool {
	return t.Kind == bytecode.KindFloat64 || t.Kind == bytecode.KindFloat32
}

func isComplex(t *bytecode.Type) bool {
	return t.Kind == bytecode.KindComplex64 || t.Kind == bytecode.KindComplex128
}

// ident computes a name's value; e is the whole expression.
func (f *fn) ident(id *ast.Ident, e ast.Expr, want reg) reg {
	switch o := f.c.info.ObjectOf(id).(type) {
	case *types.Var:
		f.pos = id.Pos()
		return f.load(f.varPlace(o), want)
	case *types.Func:
		return f.funcValue(e, want)
	case *types.Nil:
		t := f.et(e)
		r := f.dst(want, t)
		f.zero(r, t)
		return r
	}
	panic("name without value: " + id.Name)
}

func (f *fn) selector(e *ast.SelectorExpr, want reg) reg {
	sel := f.c.info.Selections[e]
	if sel == nil {
		return f.ident(e.Sel, e, want)
	}
	switch sel.Kind() {
	case types.FieldVal:
		m := f.top
		return f.loadFrom(m, f.place(e), want)
	case types.MethodVal:
		return f.methodValue(e, sel, want)
	}
	return f.methodExpr(sel, want)
}

func (f *fn) indexExpr(e *ast.IndexExpr, want reg) reg {
	if _, ok := f.c.info.TypeOf(e.X).Underlying().(*types.Signature); ok {
		return f.funcValue(e, want)
	}
	m := f.top
	if t := f.et(e.X); t.Kind == bytecode.KindString {
		s := f.eval(e.X, noReg)
		i := f.index(e.Index)
		f.pos = e.Lbrack
		if want == noReg {
			f.top = m
			want = f.alloc(1)
		}
		f.indexed(place{uns: isUint64(f.et(e.Index))})
		f.op3(bytecode.OpIxByte, want, s, i)
		return want
	}
	return f.loadFrom(m, f.place(e), want)
}

// loadFrom loads from a place whose operands are above m; the result may take their registers.
func (f *fn) loadFrom(m reg, pl place, want reg) reg {
	if want == noReg && pl.t.Regs == 1 && !pl.t.Object {
		switch pl.kind {
		case pMem, pSlice, pArr, pGlob:
			f.top = m
			want = f.alloc(1)
		}
	}
	if pl.kind == pMem && f.fuseField(pl, m, want) || pl.row && elemLoadOp(pl) == bytecode.OpIx64 && f.fuseRow(pl, want) {
		return want
	}
	return f.load(pl, want)
}

func (f *fn) sliceExpr(e *ast.SliceExpr, want reg) reg {
	t := f.et(e.X)
	m := f.top
	if t.Kind == bytecode.KindString {
		s := f.eval(e.X, noReg)
		b := f.alloc(2)
		given := f.bounds(b, e.Low, e.High, nil)
		f.pos = e.Lbrack
		if want == noReg {
			f.top = m
			want = f.alloc(1)
		}
		f.op3(bytecode.OpSliceStr, want, s, b)
		f.ext(given, 0)
		return want
	}
	var s reg
	st := f.et(e)
	switch t.Kind {
	case bytecode.KindSlice:
		s = f.eval(e.X, noReg)
		st = t
	case bytecode.KindPointer:
		p := f.eval(e.X, noReg)
		f.pos = e.Lbrack
		s = f.alloc(2)
		if t.Elem.Slots == 0 {
			f.op1(bytecode.OpNilChk, p)
		}
		f.op2T(bytecode.OpArrSl, s, p, t.Elem)
	default:
		pl := f.place(e.X)
		f.pos = e.Lbrack
		if t.Slots == 0 {
			r := f.alloc(1)
			f.opT(bytecode.OpNew, r, t)
			s = f.alloc(2)
			f.op2T(bytecode.OpArrSl, s, r, t)
			break
		}
		p := f.object(pl)
		s = f.alloc(2)
		f.op2T(bytecode.OpArrSl, s, p, t)
	}
	b := f.alloc(3)
	given := f.bounds(b, e.Low, e.High, e.Max)
	f.pos = e.Lbrack
	if want == noReg {
		want = f.alloc(2)
	}
	if given != 0 && t.Kind != bytecode.KindSlice {
		given |= 8 // an array: a panic speaks of its length
	}
	if given == 0 {
		f.move(want, s, st)
		return want
	}
	if t.Kind != bytecode.KindSlice {
		given |= 8 // an array: the panic speaks of its length
	}
	f.op3(bytecode.OpSlice, want, s, b)
	f.extTu(st, given)
	return want
}

// bounds computes the bounds of a slice expression into consecutive registers. It says which are given, and in the bits from 4 on which are
// unsigned.
func (f *fn) bounds(b reg, list ...ast.Expr) (given uint32) {
	for i, x := range list {
		if x == nil {
			continue
		}
		given |= 1 << i
		if v := f.value(x); v != nil {
			f.constant(constant.ToInt(v), f.intT(), b+reg(i))
		} else {
			m := f.top
			f.eval(x, b+reg(i))
			f.top = m
			if isUnsigned(f.et(x)) {
				given |= 16 << i
			}
		}
	}
	return given
}

func (f *fn) typeAssert(e *ast.TypeAssertExpr, want reg) reg {
	t, xt := f.et(e.Type), f.et(e.X)
	m := f.top
	x := f.eval(e.X, noReg)
	f.pos = e.Lparen - 1
	if want == noReg {
		if t.Regs == 1 {
			f.top = m
		}
		want = f.allocT(t)
	}
	op := bytecode.OpAssert
	if t.Kind == bytecode.KindInterface {
		op = bytecode.OpAssertI
	}
	f.op2(op, want, x)
	f.extTu(t, uint32(xt.Index))
	return want
}

func (f *fn) unary(e *ast.UnaryExpr, want reg) reg {
	switch e.Op {
	case token.AND:
		return f.address(e, want)
	case token.ARROW:
		ct := f.et(e.X)
		c := f.eval(e.X, noReg)
		f.pos = e.OpPos
		if want == noReg {
			want = f.allocT(ct.Elem)
		}
		f.op2T(bytecode.OpRecv, want, c, ct)
		return want
	}
	t := f.et(e)
	if e.Op == token.NOT {
		return f.not(e, want)
	}
	m := f.top
	x := f.eval(e.X, noReg)
	if e.Op == token.ADD {
		if want != noReg {
			f.move(want, x, t)
			return want
		}
		return x
	}
	if want == noReg {
		if t.Regs == 1 {
			f.top = m
		}
		want = f.allocT(t)
	}
	switch {
	case e.Op == token.XOR:
		f.op2(bytecode.OpNot, want, x)
		f.narrow(want, t)
	case t.Kind == bytecode.KindFloat64:
		f.op2(bytecode.OpFNeg, want, x)
	case t.Kind == bytecode.KindFloat32:
		f.op2(bytecode.OpFNeg32, want, x)
	case t.Kind == bytecode.KindComplex128:
		f.op2(bytecode.OpFNeg, want, x)
		f.op2(bytecode.OpFNeg, want+1, x+1)
	case t.Kind == bytecode.KindComplex64:
		f.op2(bytecode.OpFNeg32, want, x)
		f.op2(bytecode.OpFNeg32, want+1, x+1)
	default:
		f.op2(bytecode.OpNeg, want, x)
		f.narrow(want, t)
	}
	return want
}

// not computes !x: comparisons turn around.
func (f *fn) not(e *ast.UnaryExpr, want reg) reg {
	m := f.top
	x := f.eval(e.X, noReg)
	if want == noReg {
		f.top = m
		want = f.alloc(1)
	}
	f.op2(bytecode.OpNotB, want, x)
	return want
}

// address computes &x.
func (f *fn) address(e *ast.UnaryExpr, want reg) reg {
	x := ast.Unparen(e.X)
	if lit, ok := x.(*ast.CompositeLit); ok {
		return f.pointerLit(lit, want)
	}
	if s, ok := x.(*ast.StarExpr); ok {
		p := f.eval(s.X, want)
		f.pos = s.Star
		f.op1(bytecode.OpNilChk, p)
		return p
	}
	m := f.top
	pl := f.place(x)
	f.pos = e.OpPos
	if want == noReg && pl.kind != pReg && pl.kind != pObj && !(pl.kind == pMem && pl.off == 0) && !pl.t.Object {
		f.top = m
		want = f.alloc(1)
	}
	return f.addr(pl, want)
}

// narrow brings a result back into the range of its type.
func (f *fn) narrow(r reg, t *bytecode.Type) {
	if op := narrowOp(t.Kind); op != 0 {
		f.op2(op, r, r)
	}
}

func narrowOp(k bytecode.Kind) bytecode.Op {
	switch k {
	case bytecode.KindInt8:
		return bytecode.OpSext8
	case bytecode.KindInt16:
		return bytecode.OpSext16
	case bytecode.KindInt32:
		return bytecode.OpSext32
	case bytecode.KindUint8:
		return bytecode.OpZext8
	case bytecode.KindUint16:
		return bytecode.OpZext16
	case bytecode.KindUint32:
		return bytecode.OpZext32
	}
	return 0
}
