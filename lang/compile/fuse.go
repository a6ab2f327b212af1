package compile

// This file implements the fusion of an arithmetic operation with the multiplication that computed its operand.
//
// What is multiplied is mostly added to something, or reduced by a modulus: one instruction instead of two saves a dispatch, and, where the result
// is wanted at once, the way of the product through memory.

import (
	"go/token"

	"minigo/vm/bytecode"
)

// product is the last instruction, if it computed r, a temporary, above those of others, that nobody else can read; and its second word's lo.
func (f *fn) product(r, above reg) (in bytecode.Instr, ext uint32, ok bool) {
	n := len(f.code)
	if r < above || f.lastOp >= n || f.bound == n {
		return in, 0, false
	}
	in = f.code[f.lastOp]
	if in.A != sl(r) || f.lastOp != n-int(in.Op.Words()) {
		return in, 0, false
	}
	if in.Op.Words() == 2 {
		ext, _ = f.code[n-1].Ext()
	}
	return in, ext, true
}

// replace emits an instruction of two words in the place of the last one.
func (f *fn) replace(in bytecode.Instr, lo, hi uint32) {
	f.code = f.code[:f.lastOp]
	f.emit(in)
	f.ext(lo, hi)
}

// fuse emits dst = x op y together with the multiplication that computed x or y, registers above those of others, if it can.
func (f *fn) fuse(op token.Token, dst, x, y, above reg, t *bytecode.Type) bool {
	if op != token.ADD && op != token.SUB && op != token.REM || t.Kind != bytecode.KindFloat64 && (!isInt(t) || t.PackedSize() != 8) {
		return false
	}
	other, left := x, false
	in, n, ok := f.product(y, above)
	if !ok || x == y {
		other, left = y, true
		if in, n, ok = f.product(x, above); !ok || x == y {
			return false
		}
	}
	add, sub := op == token.ADD, op == token.SUB
	rem := op == token.REM && left && !isUnsigned(t)
	in.A = sl(dst)
	switch in.Op {
	case bytecode.OpFMul:
		switch {
		case add:
			in.Op = bytecode.OpFMulAdd
		case sub && left:
			in.Op = bytecode.OpFMulSub
		case sub:
			in.Op = bytecode.OpFMulRSub
		default:
			return false
		}
		f.replace(in, uint32(sl(other)), 0)
	case bytecode.OpMul:
		if !add {
			return false
		}
		in.Op = bytecode.OpMulAdd
		f.replace(in, uint32(sl(other)), 0)
	case bytecode.OpMulI, bytecode.OpShlI:
		k, ok := factor(in)
		switch {
		case !ok:
			return false
		case add:
			in.Op = bytecode.OpMulAddI
		case rem:
			in.Op = bytecode.OpMulRem
		default:
			return false
		}
		in.C = sl(other)
		f.replace(in, uint32(k), 0)
	case bytecode.OpMulAddI:
		if !rem {
			return false
		}
		in.Op = bytecode.OpMulAddRem
		f.replace(in, n, uint32(sl(other)))
	case bytecode.OpMulIAddI:
		if !rem {
			return false
		}
		in.Op = bytecode.OpMulIAddIRem
		f.replace(in, n, uint32(sl(other)))
	default:
		return false
	}
	return true
}

// fuseImm emits dst = x + n together with the multiplication by a constant that computed x, a register above those of others, if it can.
func (f *fn) fuseImm(dst, x reg, n int, above reg, t *bytecode.Type) bool {
	in, _, ok := f.product(x, above)
	if !ok || t.PackedSize() != 8 || in.Op != bytecode.OpMulI && in.Op != bytecode.OpShlI {
		return false
	}
	k, ok := factor(in)
	if !ok {
		return false
	}
	f.replace(bytecode.Instr{Op: bytecode.OpMulIAddI, A: sl(dst), B: in.B, C: uint16(int16(n))}, uint32(k), 0)
	return true
}

// factor is what a multiplication by a constant, or a shift that stands for one, multiplies by.
func factor(in bytecode.Instr) (k int32, ok bool) {
	if in.Op == bytecode.OpShlI {
		return 1 << (in.C & 31), in.C <= 30
	}
	return int32(int16(in.C)), true
}
