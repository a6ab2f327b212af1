package compile

// This file implements binary operations, comparisons and conditions.

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
		return f.shift(e.Op, e.X, e.Y, t, e.OpPos, want)
	}
	if t.Kind == bytecode.KindString {
		return f.concat(e, want)
	}
	m := f.top
	if isInt(t) {
		if r, ok := f.immediate(e, t, want); ok {
			return r
		}
	}
	x := f.operand(e.X, t)
	y := f.operand(e.Y, t)
	f.pos = e.OpPos
	if want == noReg {
		if t.Regs == 1 {
			f.top = m
		}
		want = f.allocT(t)
	}
	f.arith(e.Op, want, x, y, t)
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
	case token.REM:
		if pow2 && isUnsigned(t) {
			return bytecode.OpAndI, n - 1, true
		}
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
	f.opImm(op, want, r, n)
	if op != bytecode.OpShrI && op != bytecode.OpAndI {
		f.narrow(want, t)
	}
	return want
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
	f.eval(e.X, want)
	f.top = m
	if e.Op == token.LAND {
		f.jumpIf(bytecode.OpJF, sl(want), 0, end)
	} else {
		f.jumpIf(bytecode.OpJT, sl(want), 0, end)
	}
	f.eval(e.Y, want)
	f.top = m
	f.bind(end)
	return want
}

// comparison computes x op y as a bool.
func (f *fn) comparison(e *ast.BinaryExpr, want reg) reg {
	m := f.top
	c := f.compare(e)
	if want == noReg {
		f.top = m
		want = f.alloc(1)
	}
	op, x, y := e.Op, c.x, c.y
	neg := false
	if op == token.GTR || op == token.GEQ {
		x, y = y, x
		op = mirrored[op]
	}
	pick := func(eq, ne, lt, le bytecode.Op) {
		switch op {
		case token.EQL:
			f.op3(eq, want, x, y)
		case token.NEQ:
			f.op3(ne, want, x, y)
		case token.LSS:
			f.op3(lt, want, x, y)
		default:
			f.op3(le, want, x, y)
		}
	}
	switch c.class {
	case cmpInt, cmpIntImm:
		pick(bytecode.OpEq, bytecode.OpNe, bytecode.OpLt, bytecode.OpLe)
	case cmpUint:
		pick(bytecode.OpEq, bytecode.OpNe, bytecode.OpULt, bytecode.OpULe)
	case cmpFloat:
		pick(bytecode.OpFEq, bytecode.OpFNe, bytecode.OpFLt, bytecode.OpFLe)
	case cmpString:
		pick(bytecode.OpEqS, bytecode.OpNeS, bytecode.OpLtS, bytecode.OpLeS)
	case cmpPtr:
		pick(bytecode.OpEqP, bytecode.OpNeP, 0, 0)
	case cmpNil:
		f.op2(bytecode.OpIsNil, want, x)
		neg = op == token.NEQ
	case cmpIface:
		f.op3(bytecode.OpEqI, want, x, y)
		neg = op == token.NEQ
	case cmpValue:
		f.op3T(bytecode.OpEqV, want, x, y, c.t)
		neg = op == token.NEQ
	}
	if neg {
		f.op2(bytecode.OpNotB, want, want)
	}
	return want
}

type cmpClass uint8

const (
	cmpInt cmpClass = iota
	cmpIntImm
	cmpUint
	cmpFloat
	cmpString
	cmpPtr
	cmpNil
	cmpIface
	cmpValue
)

// A compared is a comparison with its operands computed.
type compared struct {
	class cmpClass
	x, y  reg
	imm   int
	t     *bytecode.Type
}

// compare computes the operands of a comparison.
func (f *fn) compare(e *ast.BinaryExpr) compared { return f.compareOperands(e, false) }

func (f *fn) compareOperands(e *ast.BinaryExpr, imm bool) compared {
	if f.isNil(e.Y) || f.isNil(e.X) {
		x := e.X
		if f.isNil(x) {
			x = e.Y
		}
		var r reg
		if f.isNil(x) {
			r = f.dst(noReg, f.c.rtype(typesAny))
			f.op1(bytecode.OpZeroP, r)
		} else {
			r = f.eval(x, noReg)
		}
		f.pos = e.OpPos
		return compared{class: cmpNil, x: r}
	}
	xt, yt := f.et(e.X), f.et(e.Y)
	t := xt
	if f.value(e.X) != nil && yt.Kind != bytecode.KindInterface {
		t = yt
	}
	xi, yi := xt.Kind == bytecode.KindInterface, yt.Kind == bytecode.KindInterface
	if xi || yi {
		c := compared{class: cmpIface}
		it := xt
		if yi {
			it = yt
		}
		c.x = f.evalAs(e.X, it, noReg)
		c.y = f.evalAs(e.Y, it, noReg)
		f.pos = e.OpPos
		return c
	}
	if imm && isInt(t) && !isUint64(t) || imm && isInt(t) && (e.Op == token.EQL || e.Op == token.NEQ) {
		if n, ok := f.smallConst(e.Y, t); ok {
			if r, ok := f.evenTest(e); ok {
				return compared{class: cmpIntImm, x: r, imm: n}
			}
			x := f.eval(e.X, noReg)
			f.pos = e.OpPos
			return compared{class: cmpIntImm, x: x, imm: n}
		}
	}
	c := compared{t: t}
	c.x = f.operand(e.X, t)
	c.y = f.operand(e.Y, t)
	f.pos = e.OpPos
	switch {
	case t.Kind == bytecode.KindFloat64:
		c.class = cmpFloat
	case t.Kind == bytecode.KindFloat32:
		c.class = cmpFloat
		r := f.alloc(2)
		f.op2(bytecode.OpF32F, r, c.x)
		f.op2(bytecode.OpF32F, r+1, c.y)
		c.x, c.y = r, r+1
	case isUint64(t):
		c.class = cmpUint
	case isInt(t), t.Kind == bytecode.KindBool:
		c.class = cmpInt
	case t.Kind == bytecode.KindString:
		c.class = cmpString
	case t.Kind == bytecode.KindPointer, t.Kind == bytecode.KindChan, t.Kind == bytecode.KindMap, t.Kind == bytecode.KindFunc:
		c.class = cmpPtr
	default:
		c.class = cmpValue
	}
	return c
}

// evenTest computes x % 2^k, compared with 0, by masking.
func (f *fn) evenTest(e *ast.BinaryExpr) (reg, bool) {
	b := f.maskable(e)
	if b == nil || f.isHoisted(b) {
		return 0, false
	}
	k, _ := f.smallConst(b.Y, f.et(b))
	m := f.top
	x := f.eval(b.X, noReg)
	f.top = m
	r := f.alloc(1)
	f.pos = b.OpPos
	f.opImm(bytecode.OpAndI, r, x, k-1)
	return r, true
}

// maskable returns the x % 2^k of a comparison of that with 0, or nil.
func (f *fn) maskable(e *ast.BinaryExpr) *ast.BinaryExpr {
	if e.Op != token.EQL && e.Op != token.NEQ {
		return nil
	}
	b, ok := ast.Unparen(e.X).(*ast.BinaryExpr)
	if !ok || b.Op != token.REM || f.value(b) != nil {
		return nil
	}
	t := f.et(b)
	n, ok := f.smallConst(e.Y, t)
	if !ok || n != 0 {
		return nil
	}
	if k, ok := f.smallConst(b.Y, t); !ok || k <= 0 || k&(k-1) != 0 {
		return nil
	}
	return b
}

// branch jumps to l if e is want, else goes on behind. l may lie behind (a loop).
func (f *fn) branch(e ast.Expr, l *label, want bool) {
	m := f.top
	f.branchTo(e, l, want)
	f.top = m
}

func (f *fn) branchTo(e ast.Expr, l *label, want bool) {
	if tv := f.c.info.Types[e]; tv.Value != nil {
		if constant.BoolVal(tv.Value) == want {
			f.jump(l)
		}
		return
	}
	if !f.isHoisted(e) {
		switch e := e.(type) {
		case *ast.ParenExpr:
			f.branchTo(e.X, l, want)
			return
		case *ast.UnaryExpr:
			if e.Op == token.NOT {
				f.branchTo(e.X, l, !want)
				return
			}
		case *ast.BinaryExpr:
			switch e.Op {
			case token.LAND, token.LOR:
				if (e.Op == token.LOR) == want {
					f.branch(e.X, l, want)
					f.branch(e.Y, l, want)
				} else {
					skip := newLabel()
					f.branch(e.X, skip, !want)
					f.branch(e.Y, l, want)
					f.bind(skip)
				}
				return
			case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
				if f.branchCompare(e, l, want) {
					return
				}
			}
		}
	}
	r := f.eval(e, noReg)
	f.condJump(condJumpOp(want), sl(r), 0, l)
}

func condJumpOp(want bool) bytecode.Op {
	if want {
		return bytecode.OpJT
	}
	return bytecode.OpJF
}

// condJump emits a conditional jump, by the backward instruction if l lies behind.
func (f *fn) condJump(op bytecode.Op, a, b uint16, l *label) {
	if l.pc >= 0 {
		if back, ok := backwardOf[op]; ok {
			f.jumpIf(back, a, b, l)
			return
		}
		// Jump over a jump back.
		skip := newLabel()
		in, x, y := inverse(op, a, b)
		f.jumpIf(in, x, y, skip)
		f.jump(l)
		f.bind(skip)
		return
	}
	f.jumpIf(op, a, b, l)
}

// inverse is the jump on the opposite condition.
func inverse(op bytecode.Op, a, b uint16) (bytecode.Op, uint16, uint16) {
	switch op {
	case bytecode.OpJT:
		return bytecode.OpJF, a, b
	case bytecode.OpJF:
		return bytecode.OpJT, a, b
	case bytecode.OpJEq:
		return bytecode.OpJNe, a, b
	case bytecode.OpJNe:
		return bytecode.OpJEq, a, b
	case bytecode.OpJLt:
		return bytecode.OpJLe, b, a
	case bytecode.OpJLe:
		return bytecode.OpJLt, b, a
	case bytecode.OpJULt:
		return bytecode.OpJULe, b, a
	case bytecode.OpJULe:
		return bytecode.OpJULt, b, a
	case bytecode.OpJEqI:
		return bytecode.OpJNeI, a, b
	case bytecode.OpJNeI:
		return bytecode.OpJEqI, a, b
	case bytecode.OpJFEq:
		return bytecode.OpJFNe, a, b
	case bytecode.OpJFNe:
		return bytecode.OpJFEq, a, b
	case bytecode.OpJFLt:
		return bytecode.OpJFNLt, a, b
	case bytecode.OpJFLe:
		return bytecode.OpJFNLe, a, b
	case bytecode.OpJFNLt:
		return bytecode.OpJFLt, a, b
	case bytecode.OpJFNLe:
		return bytecode.OpJFLe, a, b
	case bytecode.OpJSEq:
		return bytecode.OpJSNe, a, b
	case bytecode.OpJSNe:
		return bytecode.OpJSEq, a, b
	case bytecode.OpJPEq:
		return bytecode.OpJPNe, a, b
	case bytecode.OpJPNe:
		return bytecode.OpJPEq, a, b
	case bytecode.OpJNil:
		return bytecode.OpJNotNil, a, b
	case bytecode.OpJNotNil:
		return bytecode.OpJNil, a, b
	}
	panic("no inverse of " + bytecode.Ops[op].Name)
}

// branchCompare jumps on a comparison, if there is a fused instruction for it.
func (f *fn) branchCompare(e *ast.BinaryExpr, l *label, want bool) bool {
	m := f.top
	if !f.fusable(e) {
		return false
	}
	if f.value(e.X) != nil {
		e = &ast.BinaryExpr{X: e.Y, OpPos: e.OpPos, Op: mirrored[e.Op], Y: e.X}
	}
	c := f.compareOperands(e, true)
	f.top = m
	op, x, y := e.Op, sl(c.x), sl(c.y)
	var j bytecode.Op
	switch c.class {
	case cmpIntImm:
		if !want {
			op = negated[op]
		}
		j = immJumps[op]
		y = uint16(int16(c.imm))
	case cmpInt, cmpUint:
		if !want {
			op = negated[op]
		}
		if op == token.GTR || op == token.GEQ {
			op, x, y = mirrored[op], y, x
		}
		switch {
		case op == token.EQL:
			j = bytecode.OpJEq
		case op == token.NEQ:
			j = bytecode.OpJNe
		case op == token.LSS && c.class == cmpInt:
			j = bytecode.OpJLt
		case op == token.LSS:
			j = bytecode.OpJULt
		case c.class == cmpInt:
			j = bytecode.OpJLe
		default:
			j = bytecode.OpJULe
		}
	case cmpFloat:
		if op == token.GTR || op == token.GEQ {
			op, x, y = mirrored[op], y, x
		}
		switch op {
		case token.EQL:
			j = bytecode.OpJFEq
		case token.NEQ:
			j = bytecode.OpJFNe
		case token.LSS:
			j = bytecode.OpJFLt
		default:
			j = bytecode.OpJFLe
		}
		if !want {
			j, x, y = inverse(j, x, y)
		}
	case cmpString, cmpPtr, cmpNil:
		eq := (op == token.EQL) == want
		switch {
		case c.class == cmpString && eq:
			j = bytecode.OpJSEq
		case c.class == cmpString:
			j = bytecode.OpJSNe
		case c.class == cmpPtr && eq:
			j = bytecode.OpJPEq
		case c.class == cmpPtr:
			j = bytecode.OpJPNe
		case eq:
			j, y = bytecode.OpJNil, 0
		default:
			j, y = bytecode.OpJNotNil, 0
		}
	}
	f.condJump(j, x, y, l)
	return true
}

// fusable reports whether there is a jump on the comparison.
func (f *fn) fusable(e *ast.BinaryExpr) bool {
	if f.isNil(e.X) || f.isNil(e.Y) {
		return true
	}
	xt, yt := f.et(e.X), f.et(e.Y)
	if xt.Kind == bytecode.KindInterface || yt.Kind == bytecode.KindInterface {
		return false
	}
	switch xt.Kind {
	case bytecode.KindString:
		return e.Op == token.EQL || e.Op == token.NEQ
	case bytecode.KindStruct, bytecode.KindArray, bytecode.KindComplex64, bytecode.KindComplex128:
		return false
	}
	return true
}

var immJumps = map[token.Token]bytecode.Op{
	token.EQL: bytecode.OpJEqI, token.NEQ: bytecode.OpJNeI, token.LSS: bytecode.OpJLtI,
	token.LEQ: bytecode.OpJLeI, token.GTR: bytecode.OpJGtI, token.GEQ: bytecode.OpJGeI,
}

var negated = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.GEQ, token.GEQ: token.LSS, token.GTR: token.LEQ, token.LEQ: token.GTR,
}

var mirrored = map[token.Token]token.Token{
	token.LSS: token.GTR, token.GTR: token.LSS, token.LEQ: token.GEQ, token.GEQ: token.LEQ, token.EQL: token.EQL, token.NEQ: token.NEQ,
}
