package compile

// This file implements division by constants.

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/vm/bytecode"
)

// maxDivisor is the highest index of a constant that an instruction has room for.
const maxDivisor = 1<<16 - 1

// divides reports whether e is a constant that a value of type t is divided by with op in one instruction.
func (f *fn) divides(op token.Token, e ast.Expr, t *bytecode.Type) (n uint64, ok bool) {
	v := f.value(e)
	if v == nil || op != token.QUO && op != token.REM || !isInt(t) || isUnsigned(t) && t.PackedSize() == 8 {
		return 0, false
	}
	n = constBits(v, t.Kind)
	return n, bytecode.Divides(int64(n)) && len(f.c.prog.Consts) <= maxDivisor
}

// divide emits dst = x op n, together with the multiplication that computed x, a register above those of others, if there was one.
func (f *fn) divide(op token.Token, dst, x reg, n uint64, above reg, t *bytecode.Type) {
	k := f.c.constant(bytecode.Const{Kind: bytecode.ConstDivisor, N: n})
	if op == token.QUO {
		f.raw(bytecode.OpDivK, sl(dst), sl(x), uint16(k))
		return
	}
	if in, ext, ok := f.product(x, above); ok && t.PackedSize() == 8 {
		in.A = sl(dst)
		switch in.Op {
		case bytecode.OpMulI, bytecode.OpShlI:
			if by, ok := factor(in); ok {
				in.Op, in.C = bytecode.OpMulRemK, uint16(k)
				f.replace(in, uint32(by), 0)
				return
			}
		case bytecode.OpMulAddI:
			in.Op = bytecode.OpMulAddRemK
			f.replace(in, ext, k)
			return
		case bytecode.OpMulIAddI:
			in.Op = bytecode.OpMulIAddIRemK
			f.replace(in, ext, k)
			return
		}
	}
	f.raw(bytecode.OpRemK, sl(dst), sl(x), uint16(k))
}
