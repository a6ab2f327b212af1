package compile

// This file implements comparisons and conditions.

import (
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/vm/bytecode"
)

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
	case f.toView(t):
		c.class = cmpValue
	case t.Kind == bytecode.KindPointer, t.Kind == bytecode.KindChan, t.Kind == bytecode.KindMap, t.Kind == bytecode.KindFunc:
		c.class = cmpPtr
	default:
		c.class = cmpValue
	}
	return c
}

// toView reports whether a pointer of type t may be a view, so that equal ones may be different objects.
func (f *fn) toView(t *bytecode.Type) bool {
	return f.c.views && t.Kind == bytecode.KindPointer && t.Elem.Kind == bytecode.KindArray && t.Elem.Slots > 0
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
	if v := f.value(e); v != nil {
		if constant.BoolVal(v) == want {
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
			if e.Op != token.LAND && e.Op != token.LOR {
				break
			}
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
		}
		f.order1(e)
	}
	if !f.isHoisted(e) {
		switch e := e.(type) {
		case *ast.CallExpr:
			if f.inlineBranch(e, l, want) {
				return
			}
		case *ast.BinaryExpr:
			switch e.Op {
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
		if back := backwardOf[op]; back != bytecode.OpTrap {
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
	if c.class == cmpValue {
		f.jumpSlots(c, (e.Op == token.EQL) == want, l)
		return true
	}
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
	if c.class != cmpInt || !f.jumpElem(j, x, y, m, l) {
		f.condJump(j, x, y, l)
	}
	return true
}

// maxSlotJumps is how many slots a struct may have that is compared slot by slot.
const maxSlotJumps = 4

// slotJumps appends the jumps on what is not equal, one for each slot of a t; ok is false if a slot cannot be compared so.
func (f *fn) slotJumps(list []bytecode.Op, t *bytecode.Type) (all []bytecode.Op, ok bool) {
	switch {
	case t.Kind == bytecode.KindStruct:
		for i := range t.Fields {
			if list, ok = f.slotJumps(list, t.Fields[i].Type); !ok || t.Fields[i].Name == "_" {
				return nil, false
			}
		}
		return list, len(list) > 0 && len(list) <= maxSlotJumps
	case t.Kind == bytecode.KindString:
		return append(list, bytecode.OpJSNe), true
	case t.Kind == bytecode.KindFloat64:
		return append(list, bytecode.OpJFNe), true
	case t.Kind == bytecode.KindPointer && !f.toView(t), t.Kind == bytecode.KindChan:
		return append(list, bytecode.OpJPNe), true
	case t.PackedSize() > 0 && t.Kind != bytecode.KindFloat32:
		return append(list, bytecode.OpJNe), true
	}
	return nil, false
}

// jumpSlots jumps to l if two structs are equal, or if they are not.
func (f *fn) jumpSlots(c compared, equal bool, l *label) {
	list, _ := f.slotJumps(nil, c.t)
	differ := l
	if equal {
		differ = newLabel()
	}
	for i, j := range list {
		x, y, to := sl(c.x+reg(i)), sl(c.y+reg(i)), differ
		if equal && i == len(list)-1 {
			j, x, y = inverse(j, x, y)
			to = l
		}
		f.condJump(j, x, y, to)
	}
	if equal {
		f.bind(differ)
	}
}

// jumpElem emits the jump together with the load of the element that is one of its operands, if that was the last instruction.
func (f *fn) jumpElem(j bytecode.Op, x, y uint16, above reg, l *label) bool {
	in, _, ok := f.product(reg(y/bytecode.SlotSize), above)
	first := false
	if !ok {
		in, _, ok = f.product(reg(x/bytecode.SlotSize), above)
		first = true
		x = y
	}
	ops, has := elemJumps[j]
	if !ok || in.Op != bytecode.OpIx64 || x == in.A || !has {
		return false
	}
	op := ops.second
	if first {
		op = ops.first
	}
	if l.pc >= 0 {
		if op = backwardOf[op]; op == bytecode.OpTrap {
			return false
		}
	}
	f.code[f.lastOp].Op, f.code[f.lastOp].A = op, x // its line is the index's
	f.ext(0, 0)
	f.refer(f.lastOp, jumpExt, l)
	return true
}

// elemJumps has the jumps that load one of the operands of a jump: the first or the second.
var elemJumps = map[bytecode.Op]struct{ first, second bytecode.Op }{
	bytecode.OpJLt: {bytecode.OpJIxLt, bytecode.OpJIxGt}, bytecode.OpJLe: {bytecode.OpJIxLe, bytecode.OpJIxGe},
	bytecode.OpJEq: {bytecode.OpJIxEq, bytecode.OpJIxEq}, bytecode.OpJNe: {bytecode.OpJIxNe, bytecode.OpJIxNe},
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
	case bytecode.KindStruct:
		_, ok := f.slotJumps(nil, xt)
		return ok
	case bytecode.KindArray, bytecode.KindComplex64, bytecode.KindComplex128:
		return false
	}
	return !f.toView(xt)
}

// immJumps has the jumps on comparisons with an immediate operand.
var immJumps = [token.TILDE + 1]bytecode.Op{
	token.EQL: bytecode.OpJEqI, token.NEQ: bytecode.OpJNeI, token.LSS: bytecode.OpJLtI,
	token.LEQ: bytecode.OpJLeI, token.GTR: bytecode.OpJGtI, token.GEQ: bytecode.OpJGeI,
}

// negated has the comparisons that hold where one does not.
var negated = [...]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.GEQ, token.GEQ: token.LSS, token.GTR: token.LEQ, token.LEQ: token.GTR,
}

// mirrored has the comparisons that hold with the operands exchanged.
var mirrored = [...]token.Token{
	token.LSS: token.GTR, token.GTR: token.LSS, token.LEQ: token.GEQ, token.GEQ: token.LEQ, token.EQL: token.EQL, token.NEQ: token.NEQ,
}
