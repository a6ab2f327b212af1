package compile

// This file implements conversions.

import (
	"minigo/lang/ast"
	"minigo/vm/bytecode"
)

// conversion computes T(x).
func (f *fn) conversion(e *ast.CallExpr, want reg) reg {
	x := e.Args[0]
	to := f.et(e.Fun)
	if f.isNil(x) {
		r := f.dst(want, to)
		f.zero(r, to)
		return r
	}
	from := f.et(x)
	f.pos = e.Lparen
	switch {
	case to.Kind == bytecode.KindInterface:
		return f.evalAs(x, to, want)
	case f.value(x) != nil && (isInt(to) && isInt(from) && (f.c.info.Types[x].Value != nil || keeps(from, to)) || isFloat(to) || isComplex(to)):
		return f.constant(f.value(x), to, want)
	case to.Kind == bytecode.KindString && from.Kind != bytecode.KindString:
		return f.toString(x, from, want)
	case to.Kind == bytecode.KindSlice && from.Kind == bytecode.KindString:
		op := bytecode.OpStrBytes
		if to.Elem.PackedSize() == 4 {
			op = bytecode.OpStrRunes
		}
		s := f.operand(x, from)
		r := f.dst(want, to)
		f.pos = e.Lparen
		f.op2T(op, r, s, to)
		return r
	case from.Kind == bytecode.KindSlice && to.Kind == bytecode.KindPointer:
		if !f.c.views {
			panic("a conversion that the checker has not told of")
		}
		s := f.eval(x, noReg)
		r := f.dst(want, to)
		f.pos = e.Lparen
		f.op2T(bytecode.OpSlArr, r, s, to.Elem)
		return r
	case from.Kind == bytecode.KindSlice && to.Kind == bytecode.KindArray:
		m := f.top
		s := f.eval(x, noReg)
		p := f.alloc(1)
		f.pos = e.Lparen
		f.raw(bytecode.OpSlArr, sl(p), sl(s), 1)
		f.extT(to)
		if to.Slots == 0 {
			return f.dst(want, to)
		}
		if want == noReg {
			f.top = m
			want = f.alloc(1)
		}
		f.op2(bytecode.OpMovP, want, p)
		return want
	case isInt(from) && isInt(to):
		return f.intToInt(x, from, to, want)
	case (isInt(from) || isFloat(from)) && (isInt(to) || isFloat(to)) && from.Kind != to.Kind:
		return f.number(x, from, to, want)
	case isComplex(from) && isComplex(to) && from.Kind != to.Kind:
		c := f.eval(x, noReg)
		r := f.dst(want, to)
		op := bytecode.OpF2F32
		if to.Kind == bytecode.KindComplex128 {
			op = bytecode.OpF32F
		}
		f.op2(op, r, c)
		f.op2(op, r+1, c+1)
		return r
	}
	return f.eval(x, want) // the same form
}

func (f *fn) toString(x ast.Expr, from *bytecode.Type, want reg) reg {
	m := f.top
	pos := f.pos
	op := bytecode.OpRuneStr
	if from.Kind == bytecode.KindSlice {
		op = bytecode.OpBytesStr
		if from.Elem.PackedSize() == 4 {
			op = bytecode.OpRunesStr
		}
	}
	v := f.operand(x, from)
	if want == noReg {
		f.top = m
		want = f.alloc(1)
	}
	f.pos = pos
	f.op2(op, want, v)
	return want
}

// keeps reports whether all values of one integer type are in the same register form in another.
func keeps(from, to *bytecode.Type) bool {
	if from.Kind == to.Kind {
		return true
	}
	fs, ts := from.PackedSize(), to.PackedSize()
	switch {
	case ts == 8:
		return true
	case isUnsigned(from):
		return fs < ts || fs == ts && isUnsigned(to)
	default:
		return fs <= ts && !isUnsigned(to)
	}
}

func (f *fn) intToInt(x ast.Expr, from, to *bytecode.Type, want reg) reg {
	if keeps(from, to) {
		return f.eval(x, want)
	}
	m := f.top
	var v reg
	if to.PackedSize() <= from.PackedSize() {
		v = f.low(x, from)
	} else {
		v = f.eval(x, noReg)
	}
	if want == noReg {
		f.top = m
		want = f.alloc(1)
	}
	f.op2(narrowOp(to.Kind), want, v)
	return want
}

// number converts between integers and floats.
func (f *fn) number(x ast.Expr, from, to *bytecode.Type, want reg) reg {
	m := f.top
	v := f.eval(x, noReg)
	if want == noReg {
		f.top = m
		want = f.alloc(1)
	}
	switch {
	case isInt(from):
		op := bytecode.OpI2F
		switch {
		case isUint64(from) && to.Kind == bytecode.KindFloat32:
			op = bytecode.OpU2F32
		case isUint64(from):
			op = bytecode.OpU2F
		case to.Kind == bytecode.KindFloat32:
			op = bytecode.OpI2F32
		}
		f.op2(op, want, v)
	case isFloat(to):
		if to.Kind == bytecode.KindFloat32 {
			f.op2(bytecode.OpF2F32, want, v)
		} else {
			f.op2(bytecode.OpF32F, want, v)
		}
	default:
		if from.Kind == bytecode.KindFloat32 {
			f.op2(bytecode.OpF32F, want, v)
			v = want
		}
		// What a number becomes that does not fit depends on the machine, and on how Go's compiler gets to types that no machine converts to.
		switch to.Kind {
		case bytecode.KindInt32:
			f.op2(bytecode.OpF2I32, want, v)
		case bytecode.KindInt8, bytecode.KindInt16, bytecode.KindUint8, bytecode.KindUint16:
			f.op2(bytecode.OpF2I32, want, v)
			f.narrow(want, to)
		case bytecode.KindUint32:
			f.op2(bytecode.OpF2I, want, v)
			f.narrow(want, to)
		default:
			op := bytecode.OpF2I
			if isUint64(to) {
				op = bytecode.OpF2U
			}
			f.op2(op, want, v)
		}
	}
	return want
}
