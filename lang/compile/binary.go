package compile

// This file implements binary operations, other than comparisons.

import (
	"go/constant"
	"go/token"
	"math/bits"

	"minigo/lang/ast"
	"minigo/vm/bytecode"
)

func (f *fn) binary(e *ast.BinaryExpr, want reg) reg {
	switch e.Op {
	case token.LAND, token.LOR:
		return f.logical(e, want)
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return f.comparison(e, want)
	}
	t := f.et(e)
	if e.Op == token.SHL || e.Op == token.SHR {
		if e.Op == token.SHL {
			if r, ok := f.lowOperands(e, t, want); ok {
				return r
			}
		}
		return f.shift(e.Op, e.X, e.Y, t, e.OpPos, want)
	}
	if t.Kind == bytecode.KindString {
		return f.concat(e, want)
	}
	m := f.top
	if isInt(t) {
		if x, k := f.rotation(e); x != nil {
			return f.rotate(x, k, t, e.OpPos, want)
		}
		if r, ok := f.lowOperands(e, t, want); ok {
			return r
		}
		if r, ok := f.immediate(e, t, want); ok {
			return r
		}
	}
	x := f.operand(e.X, t)
	n, fixed := f.divides(e.Op, e.Y, t)
	y := x
	if !fixed {
		y = f.operand(e.Y, t)
	}
	f.pos = e.OpPos
	if want == noReg {
		if t.Regs == 1 {
			f.top = m
		}
		want = f.allocT(t)
	}
	switch {
	case fixed:
		f.divide(e.Op, want, x, n, m, t)
	case !f.fuse(e.Op, want, x, y, m, t):
		f.arith(e.Op, want, x, y, t)
	}
	return want
}

// operand computes an operand of type t.
func (f *fn) operand(e ast.Expr, t *bytecode.Type) reg {
	if v := f.value(e); v != nil {
		return f.constant(v, t, noReg)
	}
	return f.eval(e, noReg)
}

// immediate emits an operation on integers one of which is a small constant, if there is an instruction for it.
func (f *fn) immediate(e *ast.BinaryExpr, t *bytecode.Type, want reg) (reg, bool) {
	x, y := e.X, e.Y
	n, ok := f.smallConst(y, t)
	op := e.Op
	if !ok {
		if n, ok = f.smallConst(x, t); !ok {
			return 0, false
		}
		switch op {
		case token.ADD, token.MUL, token.AND:
			x = y
		case token.SUB:
			x = y
		default:
			return 0, false
		}
		if op == token.SUB {
			return f.immOp(bytecode.OpRSubI, x, n, t, e.OpPos, want), true
		}
	}
	iop, k, ok := immOpOf(op, n, t)
	if !ok {
		return 0, false
	}
	return f.immOp(iop, x, k, t, e.OpPos, want), true
}

// immOpOf finds the instruction for x op n.
func immOpOf(op token.Token, n int, t *bytecode.Type) (bytecode.Op, int, bool) {
	pow2 := n > 0 && n&(n-1) == 0
	switch op {
	case token.ADD:
		return bytecode.OpAddI, n, true
	case token.SUB:
		return bytecode.OpAddI, -n, n != -1<<15
	case token.MUL:
		if pow2 {
			return bytecode.OpShlI, bits.TrailingZeros(uint(n)), true
		}
		return bytecode.OpMulI, n, true
	case token.AND:
		return bytecode.OpAndI, n, true
	case token.QUO:
		if pow2 && isUnsigned(t) {
			return bytecode.OpShrI, bits.TrailingZeros(uint(n)), true
		}
		return bytecode.OpDivP2, bits.TrailingZeros(uint(n)), pow2
	case token.REM:
		if pow2 && isUnsigned(t) {
			return bytecode.OpAndI, n - 1, true
		}
		return bytecode.OpRemP2, bits.TrailingZeros(uint(n)), pow2
	}
	return 0, 0, false
}

func (f *fn) immOp(op bytecode.Op, x ast.Expr, n int, t *bytecode.Type, pos token.Pos, want reg) reg {
	m := f.top
	r := f.eval(x, noReg)
	f.pos = pos
	if want == noReg {
		f.top = m
		want = f.alloc(1)
	}
	if op == bytecode.OpAddI && f.fuseImm(want, r, n, m, t) {
		return want
	}
	f.opImm(op, want, r, n)
	if canLeaveRange(op) {
		f.narrow(want, t)
	}
	return want
}

// canLeaveRange reports whether the result of an operation with a small constant can leave the range of a narrow type.
func canLeaveRange(op bytecode.Op) bool {
	switch op {
	case bytecode.OpShrI, bytecode.OpAndI, bytecode.OpDivP2, bytecode.OpRemP2:
		return false
	}
	return true
}

// arith emits dst = x op y on values of type t; dst may be x or y if it is of one slot.
func (f *fn) arith(op token.Token, dst, x, y reg, t *bytecode.Type) {
	switch {
	case t.Kind == bytecode.KindString:
		m := f.top
		r := f.alloc(2)
		f.op2(bytecode.OpMovS, r, x)
		f.op2(bytecode.OpMovS, r+1, y)
		f.opUns(bytecode.OpConcat, dst, r, 2)
		f.top = m
	case t.Kind == bytecode.KindFloat64:
		f.op3(floatOp(op, bytecode.OpFAdd), dst, x, y)
	case t.Kind == bytecode.KindFloat32:
		f.op3(floatOp(op, bytecode.OpFAdd32), dst, x, y)
	case isComplex(t):
		f.complexArith(op, dst, x, y, t)
	default:
		iop, narrow := intOp(op, t)
		f.op3(iop, dst, x, y)
		if narrow {
			f.narrow(dst, t)
		}
	}
}

// floatOp is the instruction for an operation on floats; add is the first of the four.
func floatOp(op token.Token, add bytecode.Op) bytecode.Op {
	return add + bytecode.Op(op-token.ADD) // ADD, SUB, MUL, QUO in both
}

// intOp is the instruction for an operation on integers, and whether its result can leave the type's range.
func intOp(op token.Token, t *bytecode.Type) (bytecode.Op, bool) {
	switch op {
	case token.ADD:
		return bytecode.OpAdd, true
	case token.SUB:
		return bytecode.OpSub, true
	case token.MUL:
		return bytecode.OpMul, true
	case token.QUO:
		if isUnsigned(t) {
			return bytecode.OpUDiv, false
		}
		return bytecode.OpDiv, true
	case token.REM:
		if isUnsigned(t) {
			return bytecode.OpURem, false
		}
		return bytecode.OpRem, false
	case token.AND:
		return bytecode.OpAnd, false
	case token.OR:
		return bytecode.OpOr, false
	case token.XOR:
		return bytecode.OpXor, false
	case token.AND_NOT:
		return bytecode.OpAndNot, false
	}
	panic("no operation on integers: " + op.String())
}

// shift computes x op y for a shift.
func (f *fn) shift(op token.Token, xe, ye ast.Expr, t *bytecode.Type, pos token.Pos, want reg) reg {
	m := f.top
	x := f.operand(xe, t)
	if v := f.value(ye); v != nil {
		n, exact := constant.Uint64Val(constant.ToInt(v))
		f.pos = pos
		if want == noReg {
			f.top = m
			want = f.alloc(1)
		}
		f.shiftConst(op, want, x, n, exact, t)
		return want
	}
	y := f.eval(ye, noReg)
	f.pos = pos
	f.checkShift(y, ye)
	if want == noReg {
		f.top = m
		want = f.alloc(1)
	}
	f.shiftRegs(op, want, x, y, t)
	return want
}

// checkShift panics at run time if the count is negative.
func (f *fn) checkShift(y reg, ye ast.Expr) {
	if !isUnsigned(f.et(ye)) {
		f.op1(bytecode.OpShChk, y)
	}
}

func (f *fn) shiftRegs(op token.Token, dst, x, y reg, t *bytecode.Type) {
	switch {
	case op == token.SHL:
		f.op3(bytecode.OpShl, dst, x, y)
		f.narrow(dst, t)
	case isUnsigned(t):
		f.op3(bytecode.OpShr, dst, x, y)
	default:
		f.op3(bytecode.OpSar, dst, x, y)
	}
}

func (f *fn) shiftConst(op token.Token, dst, x reg, n uint64, exact bool, t *bytecode.Type) {
	far := !exact || n > 63
	switch {
	case op == token.SHR && !isUnsigned(t):
		if far {
			n = 63
		}
		f.opUns(bytecode.OpSarI, dst, x, int(n))
	case far:
		f.op1(bytecode.OpZero, dst)
	case op == token.SHL:
		f.opUns(bytecode.OpShlI, dst, x, int(n))
		f.narrow(dst, t)
	default:
		f.opUns(bytecode.OpShrI, dst, x, int(n))
	}
}

// maxParts is how many strings are joined at once.
const maxParts = 200

// concat joins all strings of a chain of + at once.
func (f *fn) concat(e *ast.BinaryExpr, want reg) reg {
	m := f.top
	var parts []ast.Expr
	f.flatten(e, &parts)
	r := f.alloc(int32(min(len(parts), maxParts)))
	n := f.join(parts, r, 0, f.et(e), e.OpPos)
	if want == noReg {
		f.top = m
		want = f.alloc(1)
	}
	f.opUns(bytecode.OpConcat, want, r, n)
	return want
}

// join computes strings into registers from r on, the first n of which are there already, and returns how many are left to be joined: where they
// get too many, it joins those before.
func (f *fn) join(parts []ast.Expr, r reg, n int, t *bytecode.Type, pos token.Pos) int {
	for _, p := range parts {
		if n == maxParts {
			f.opUns(bytecode.OpConcat, r, r, n)
			n = 1
		}
		m := f.top
		f.evalAs(p, t, r+reg(n))
		f.top = m
		n++
	}
	f.pos = pos
	return n
}

func (f *fn) flatten(e ast.Expr, parts *[]ast.Expr) {
	var stack []ast.Expr
	for {
		b, ok := ast.Unparen(e).(*ast.BinaryExpr)
		if !ok || f.value(b) != nil || b.Op != token.ADD || f.isHoisted(b) {
			break
		}
		stack = append(stack, b.Y)
		e = b.X
	}
	*parts = append(*parts, e)
	for i := len(stack) - 1; i >= 0; i-- {
		*parts = append(*parts, stack[i])
	}
}

// logical computes x && y or x || y.
func (f *fn) logical(e *ast.BinaryExpr, want reg) reg {
	want = f.dst(want, f.boolT())
	m := f.top
	end := newLabel()
	f.order1(e.X)
	f.eval(e.X, want)
	f.top = m
	if e.Op == token.LAND {
		f.jumpIf(bytecode.OpJF, sl(want), 0, end)
	} else {
		f.jumpIf(bytecode.OpJT, sl(want), 0, end)
	}
	f.order1(e.Y)
	f.eval(e.Y, want)
	f.top = m
	f.bind(end)
	return want
}
