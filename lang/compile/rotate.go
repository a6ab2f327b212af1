package compile

// This file implements what only the low bits of narrow integers are computed for, and rotations.
//
// A register holds a narrow integer extended, and each operation whose result can leave the type's range extends it again. Of x + y + z that is not
// needed between: the low bits of a sum, a product or a shift to the left depend on the low bits of the operands alone.

import (
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/vm/bytecode"
)

// lowBinary is e if it is an operation on narrow integers of which the low bits of the result depend on those of the operands alone.
func (f *fn) lowBinary(e ast.Expr) *ast.BinaryExpr {
	b, ok := ast.Unparen(e).(*ast.BinaryExpr)
	if !ok || f.value(b) != nil || f.isHoisted(b) {
		return nil
	}
	t := f.et(b)
	if !isInt(t) || narrowOp(t.Kind) == 0 {
		return nil
	}
	switch b.Op {
	case token.ADD, token.SUB, token.MUL, token.AND, token.OR, token.XOR, token.AND_NOT:
		return b
	case token.SHL:
		if f.value(b.Y) != nil {
			return b
		}
	}
	return nil
}

// leavesRange counts the operations in e, of a narrow type, after which low extends nothing, but eval does.
func (f *fn) leavesRange(e ast.Expr) int {
	b := f.lowBinary(e)
	if b == nil || f.isRotation(b) {
		return 0
	}
	switch b.Op {
	case token.AND, token.OR, token.XOR, token.AND_NOT:
		return f.leavesRange(b.X) + f.leavesRange(b.Y)
	}
	return 1
}

// low computes an operand of which only the bits of its type, t, matter: in those above may be anything.
func (f *fn) low(e ast.Expr, t *bytecode.Type) reg {
	if f.leavesRange(e) == 0 {
		return f.operand(e, t)
	}
	return f.lowArith(f.lowBinary(e), t, noReg)
}

// lowArith computes an operation, but does not extend the result.
func (f *fn) lowArith(b *ast.BinaryExpr, t *bytecode.Type, want reg) reg {
	m := f.top
	x, y := b.X, b.Y
	op, k, imm := bytecode.Op(0), 0, false
	if n, ok := f.smallConst(y, t); ok && b.Op != token.SHL {
		op, k, imm = immOpOf(b.Op, n, t)
	} else if n, ok := f.smallConst(x, t); ok && (b.Op == token.ADD || b.Op == token.MUL || b.Op == token.AND) {
		op, k, imm = immOpOf(b.Op, n, t)
		x = y
	}
	if imm || b.Op == token.SHL {
		r := f.low(x, t)
		f.pos = b.OpPos
		if want == noReg {
			f.top = m
			want = f.alloc(1)
		}
		if imm {
			f.opImm(op, want, r, k)
			return want
		}
		n, exact := constant.Uint64Val(constant.ToInt(f.value(y)))
		if !exact || n > 63 {
			f.op1(bytecode.OpZero, want)
		} else {
			f.opUns(bytecode.OpShlI, want, r, int(n))
		}
		return want
	}
	xr := f.low(x, t)
	yr := f.low(y, t)
	f.pos = b.OpPos
	if want == noReg {
		f.top = m
		want = f.alloc(1)
	}
	iop, _ := intOp(b.Op, t)
	f.op3(iop, want, xr, yr)
	return want
}

// lowOperands computes an operation on narrow integers, extended once, if that saves an instruction.
func (f *fn) lowOperands(b *ast.BinaryExpr, t *bytecode.Type, want reg) (reg, bool) {
	if f.lowBinary(b) == nil {
		return 0, false
	}
	before := f.leavesRange(b.X) + f.leavesRange(b.Y)
	switch b.Op {
	case token.AND:
		n, ok := f.smallConst(b.Y, t)
		if ok && n >= 0 && before > 0 { // what is masked is in range
			return f.lowArith(b, t, want), true
		}
		if before < 2 {
			return 0, false
		}
	case token.OR, token.XOR, token.AND_NOT:
		if before < 2 {
			return 0, false
		}
	case token.SHL:
		if before = f.leavesRange(b.X); before == 0 {
			return 0, false
		}
	default:
		if before == 0 {
			return 0, false
		}
	}
	r := f.lowArith(b, t, want)
	f.narrow(r, t)
	return r, true
}

// isRotation reports whether e rotates an unsigned integer of 32 or 64 bits by a constant.
func (f *fn) isRotation(e *ast.BinaryExpr) bool {
	x, _ := f.rotation(e)
	return x != nil
}

// rotation is what x<<k | x>>(size-k) rotates, and how far to the left; nil if e is something else.
func (f *fn) rotation(e *ast.BinaryExpr) (x ast.Expr, k int) {
	if e.Op != token.OR && e.Op != token.XOR && e.Op != token.ADD {
		return nil, 0
	}
	t := f.et(e)
	if !isUnsigned(t) || t.PackedSize() < 4 {
		return nil, 0
	}
	l, ok1 := ast.Unparen(e.X).(*ast.BinaryExpr)
	r, ok2 := ast.Unparen(e.Y).(*ast.BinaryExpr)
	if !ok1 || !ok2 || f.isHoisted(l) || f.isHoisted(r) {
		return nil, 0
	}
	if l.Op == token.SHR {
		l, r = r, l
	}
	if l.Op != token.SHL || r.Op != token.SHR {
		return nil, 0
	}
	n, m := f.value(l.Y), f.value(r.Y)
	if n == nil || m == nil {
		return nil, 0
	}
	i, ok1 := constant.Int64Val(constant.ToInt(n))
	j, ok2 := constant.Int64Val(constant.ToInt(m))
	if !ok1 || !ok2 || i <= 0 || j <= 0 || i+j != int64(8*t.PackedSize()) || !f.same(l.X, r.X) {
		return nil, 0
	}
	return ast.Unparen(e.X).(*ast.BinaryExpr).X, int(i)
}

// rotate computes x rotated to the left by k.
func (f *fn) rotate(x ast.Expr, k int, t *bytecode.Type, pos token.Pos, want reg) reg {
	m := f.top
	op := bytecode.OpRotl64
	var r reg
	if t.PackedSize() == 4 {
		op = bytecode.OpRotl32
		r = f.low(x, t)
	} else {
		r = f.operand(x, t)
	}
	f.pos = pos
	if want == noReg {
		f.top = m
		want = f.alloc(1)
	}
	f.opUns(op, want, r, k)
	return want
}

// rotates reports whether a call is one of math/bits.RotateLeft, RotateLeft32 or RotateLeft64 by a constant.
func (f *fn) rotates(c callee, e *ast.CallExpr) bool {
	if c.static.Pkg() == nil || c.static.Pkg().Path() != "math/bits" || len(e.Args) != 2 || f.value(e.Args[1]) == nil || f.value(e.Args[0]) != nil {
		return false
	}
	switch c.static.Name() {
	case "RotateLeft", "RotateLeft32", "RotateLeft64":
		return true
	}
	return false
}

// rotateCall computes such a call.
func (f *fn) rotateCall(e *ast.CallExpr, want reg) {
	t := f.et(e.Args[0])
	k, _ := constant.Int64Val(constant.ToInt(f.value(e.Args[1])))
	f.rotate(e.Args[0], int(k&int64(8*t.PackedSize()-1)), t, e.Lparen, want)
}
