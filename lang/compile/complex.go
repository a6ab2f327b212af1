package compile

// This file implements complex numbers: two registers, for the real and the imaginary part.

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// complexArith emits dst = x op y; dst is neither x nor y, or op is + or -.
func (f *fn) complexArith(op token.Token, dst, x, y reg, t *bytecode.Type) {
	add := bytecode.OpFAdd
	if t.Kind == bytecode.KindComplex64 {
		add = bytecode.OpFAdd32
	}
	sub, mul := add+1, add+2
	switch op {
	case token.ADD:
		f.op3(add, dst, x, y)
		f.op3(add, dst+1, x+1, y+1)
	case token.SUB:
		f.op3(sub, dst, x, y)
		f.op3(sub, dst+1, x+1, y+1)
	case token.MUL:
		m := f.top
		r := f.alloc(4)
		f.op3(mul, r, x, y)
		f.op3(mul, r+1, x+1, y+1)
		f.op3(mul, r+2, x, y+1)
		f.op3(mul, r+3, x+1, y)
		f.op3(sub, dst, r, r+1)
		f.op3(add, dst+1, r+2, r+3)
		f.top = m
	default:
		f.complexDiv(dst, x, y, t)
	}
}

// complexDiv calls the function of package runtime.
func (f *fn) complexDiv(dst, x, y reg, t *bytecode.Type) {
	m := f.top
	w := f.window(2, 4)
	ct := f.c.rtype(types.Typ[types.Complex128])
	arg := func(a, src reg) {
		if t.Kind == bytecode.KindComplex64 {
			f.op2(bytecode.OpF32F, a, src)
			f.op2(bytecode.OpF32F, a+1, src+1)
		} else {
			f.move(a, src, ct)
		}
	}
	arg(w+3, x)
	arg(w+5, y)
	f.opIdx(bytecode.OpCall, w, f.c.runtimeFunc("complexDiv"))
	if t.Kind == bytecode.KindComplex64 {
		f.op2(bytecode.OpF2F32, dst, w+1)
		f.op2(bytecode.OpF2F32, dst+1, w+2)
	} else {
		f.move(dst, w+1, ct)
	}
	f.top = m
}

// complexCall computes complex, real and imag.
func (f *fn) complexCall(e *ast.CallExpr, id types.BuiltinId, want reg) reg {
	t := f.et(e)
	if id == types.ComplexOf {
		half := f.c.rtype(types.Typ[types.Float64])
		if t.Kind == bytecode.KindComplex64 {
			half = f.c.rtype(types.Typ[types.Float32])
		}
		dst := f.dst(want, t)
		m := f.top
		f.evalAs(e.Args[0], half, dst)
		f.evalAs(e.Args[1], half, dst+1)
		f.top = m
		return dst
	}
	x := f.operand(e.Args[0], f.et(e.Args[0]))
	if id == types.Imag {
		x++
	}
	if want != noReg {
		f.move(want, x, t)
		return want
	}
	return x
}
