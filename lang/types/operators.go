// This file implements operators.

package types

import (
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

func isShift(op token.Token) bool { return op == token.SHL || op == token.SHR }

func isComparison(op token.Token) bool {
	switch op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return true
	}
	return false
}

// unaryInfo and binaryInfo have the types that an operator is defined on.
var unaryInfo = [token.TILDE + 1]BasicInfo{
	token.ADD: IsNumeric,
	token.SUB: IsNumeric,
	token.XOR: IsInteger,
	token.NOT: IsBoolean,
}

var binaryInfo = [token.TILDE + 1]BasicInfo{
	token.ADD:     IsNumeric | IsString,
	token.SUB:     IsNumeric,
	token.MUL:     IsNumeric,
	token.QUO:     IsNumeric,
	token.REM:     IsInteger,
	token.AND:     IsInteger,
	token.OR:      IsInteger,
	token.XOR:     IsInteger,
	token.AND_NOT: IsInteger,
	token.LAND:    IsBoolean,
	token.LOR:     IsBoolean,
}

// defined reports an operator that is not defined on x.
func (check *Checker) defined(table *[token.TILDE + 1]BasicInfo, x *operand, op token.Token) bool {
	if !allBasic(x.typ, table[op]) {
		check.errorf(x, codes.UndefinedOperator, invalidOp+"operator %s not defined on %s", op, x)
		x.mode = invalid
		return false
	}
	return true
}

// opPos is where an error about the result of an operation belongs.
func opPos(e ast.Expr) token.Pos {
	if b, ok := e.(*ast.BinaryExpr); ok {
		return b.OpPos
	}
	return e.Pos()
}

func (check *Checker) unary(x *operand, e *ast.UnaryExpr) {
	check.expr(nil, x, e.X)
	if x.mode == invalid {
		return
	}
	op := e.Op
	switch op {
	case token.AND:
		if _, lit := ast.Unparen(e.X).(*ast.CompositeLit); !lit && x.mode != variable {
			check.errorf(x, codes.NotAddressable, invalidOp+"cannot take address of %s", x)
			x.mode = invalid
			return
		}
		x.mode, x.typ = value, &Pointer{x.typ}
		return
	case token.ARROW:
		elem := check.chanElem(x, x, true)
		if elem == nil {
			x.mode = invalid
			return
		}
		x.mode, x.typ = commaok, elem
		check.hasCallOrRecv = true
		return
	case token.TILDE:
		if !allInteger(x.typ) {
			check.errorf(e, codes.BadTilde, "cannot use ~ outside of interface or type constraint")
			x.mode = invalid
			return
		}
		check.errorf(e, codes.BadTilde, "cannot use ~ outside of interface or type constraint (use ^ for bitwise complement)")
		op = token.XOR
	}
	if !check.defined(&unaryInfo, x, op) {
		return
	}
	if x.mode != constant_ {
		x.mode = value
		return
	}
	if x.val.Kind() == constant.Unknown {
		return
	}
	prec := uint(0)
	if isUnsigned(x.typ) {
		prec = uintBits(x.typ.Underlying().(*Basic).kind)
	}
	x.val = constant.UnaryOp(op, x.val, prec)
	x.expr = e
	check.overflow(x, opPos(e))
}

func uintBits(kind BasicKind) uint {
	switch kind {
	case Uint8:
		return 8
	case Uint16:
		return 16
	case Uint32:
		return 32
	}
	return 64
}

// chanElem returns the element of a channel that can be received from, or sent
// to; nil after an error.
func (check *Checker) chanElem(pos poser, x *operand, recv bool) Type {
	u, err := commonUnder(x.typ, func(t, u Type) *typeError {
		if u == nil {
			return typeErrorf("no specific channel type")
		}
		c, ok := u.(*Chan)
		switch {
		case !ok:
			return typeErrorf("non-channel %s", t)
		case recv && c.dir == SendOnly:
			return typeErrorf("send-only channel %s", t)
		case !recv && c.dir == RecvOnly:
			return typeErrorf("receive-only channel %s", t)
		}
		return nil
	})
	if u != nil {
		return u.(*Chan).elem
	}
	what := "send to"
	if recv {
		what = "receive from"
	}
	if isTypeParam(x.typ) {
		check.errorf(pos, codes.BadChannelUse, invalidOp+"cannot %s %s: %s", what, x, err)
	} else {
		check.errorf(pos, codes.BadChannelUse, invalidOp+"cannot %s %s %s", what, err, x)
		check.hintOperand(x, codes.BadChannelUse)
	}
	return nil
}

// matchTypes gives an untyped operand of a binary operation the type of the
// other one, if that may be.
func (check *Checker) matchTypes(x, y *operand) {
	if !mayConvert(x, y) {
		return
	}
	check.convertUntyped(x, y.typ)
	if x.mode == invalid {
		return
	}
	check.convertUntyped(y, x.typ)
	if y.mode == invalid {
		x.mode = invalid
	}
}

func mayConvert(x, y *operand) bool {
	switch {
	case !isUntyped(x.typ) && !isUntyped(y.typ):
		return false
	case allNumeric(x.typ) != allNumeric(y.typ):
		return false
	case isNonTypeParamInterface(x.typ) || isNonTypeParamInterface(y.typ):
		return true
	case allBoolean(x.typ) != allBoolean(y.typ),
		allString(x.typ) != allString(y.typ):
		return false
	case x.isNil():
		return hasNil(y.typ)
	case y.isNil():
		return hasNil(x.typ)
	case isPointer(x.typ) || isPointer(y.typ):
		return false
	}
	return true
}

// binary checks lhs op rhs; e is the whole expression, nil in lhs op= rhs.
func (check *Checker) binary(x *operand, e ast.Expr, lhs, rhs ast.Expr, op token.Token) {
	var y operand
	check.expr(nil, x, lhs)
	check.expr(nil, &y, rhs)
	if x.mode == invalid {
		return
	}
	if y.mode == invalid {
		check.hintPower(x, e, op)
		x.mode, x.expr = invalid, y.expr
		return
	}
	if isShift(op) {
		check.shift(x, &y, e, op)
		return
	}
	var x0, y0 operand
	if op == token.MUL {
		x0, y0 = *x, y
	}
	check.matchTypes(x, &y)
	if x.mode == invalid {
		if op == token.MUL {
			check.hintFraction(&x0, &y0)
		}
		return
	}
	if isComparison(op) {
		check.comparison(x, &y, op, false)
		return
	}
	if !Identical(x.typ, y.typ) {
		check.mismatch(x, &y, e, lhs, rhs, op)
		return
	}
	if !check.defined(&binaryInfo, x, op) {
		return
	}
	if op == token.QUO || op == token.REM {
		if y.mode == constant_ && (x.mode == constant_ || allInteger(x.typ)) && isZero(y.val, x.typ) {
			check.errorf(&y, codes.DivisionByZero, invalidOp+"division by zero")
			x.mode = invalid
			return
		}
	}
	if x.mode != constant_ || y.mode != constant_ {
		x.mode = value
		return
	}
	check.constBinary(x, &y, e, op)
}

// isZero reports whether dividing by a constant of type t is dividing by 0.
func isZero(v constant.Value, t Type) bool {
	if v.Kind() == constant.Unknown {
		return false
	}
	if !isComplex(t) {
		return constant.Sign(v) == 0
	}
	// The division squares the parts, which may vanish then.
	re, im := constant.Real(v), constant.Imag(v)
	return constant.Sign(constant.BinaryOp(re, token.MUL, re)) == 0 && constant.Sign(constant.BinaryOp(im, token.MUL, im)) == 0
}

func (check *Checker) constBinary(x, y *operand, e ast.Expr, op token.Token) {
	if x.val.Kind() == constant.Unknown || y.val.Kind() == constant.Unknown {
		x.val = constant.MakeUnknown()
		return
	}
	pos := x.Pos()
	if e != nil {
		pos = opPos(e)
	}
	switch {
	case op == token.QUO && isInteger(x.typ):
		op = token.QUO_ASSIGN // go/constant's integer division
	case op == token.ADD && x.val.Kind() == constant.String:
		v, ok := check.concat(x.val, y.val)
		if !ok {
			check.errorf(at(pos), codes.Overflow, "constant string too long")
			x.mode = invalid
			return
		}
		x.val, x.expr = v, e
		return
	}
	x.val = constant.BinaryOp(x.val, op, y.val)
	x.expr = e
	check.overflow(x, pos)
}

func (check *Checker) mismatch(x, y *operand, e, lhs, rhs ast.Expr, op token.Token) {
	if isValid(x.typ) && isValid(y.typ) {
		if e != nil {
			check.errorf(x, codes.MismatchedTypes, invalidOp+"%s (mismatched types %s and %s)", e, x.typ, y.typ)
		} else {
			check.errorf(x, codes.MismatchedTypes, invalidOp+"%s %s= %s (mismatched types %s and %s)", lhs, op, rhs, x.typ, y.typ)
		}
		check.hintMismatch(x, y, op)
	}
	x.mode = invalid
}

// comparison checks x op y, or with switchCase that x is a case of a switch on
// y.
func (check *Checker) comparison(x, y *operand, op token.Token, switchCase bool) {
	if !isValid(x.typ) || !isValid(y.typ) {
		x.mode = invalid
		return
	}
	if switchCase {
		op = token.EQL
	}
	bad, cause := check.incomparableOperands(x, y, op)
	if bad == nil {
		if x.mode == constant_ && y.mode == constant_ {
			x.val = constant.MakeBool(x.val.Kind() != constant.Unknown && y.val.Kind() != constant.Unknown && constant.Compare(x.val, op, y.val))
		} else {
			x.mode = value
			// The operands will not be asked for their type again.
			check.updateType(x.expr, Default(x.typ), true)
			check.updateType(y.expr, Default(y.typ), true)
		}
		x.typ = Typ[UntypedBool]
		return
	}
	if cause == "" {
		if isTypeParam(x.typ) || isTypeParam(y.typ) {
			if !isTypeParam(x.typ) {
				bad = y
			}
			cause = check.sprintf("type parameter %s cannot use operator %s", bad.typ, op)
		} else {
			what := compositeKind(bad.typ)
			if what == "" {
				what = check.sprintf("%s", bad.typ)
			}
			cause = check.sprintf("operator %s not defined on %s", op, what)
		}
	}
	if switchCase {
		check.errorf(x, codes.MismatchedTypes, "invalid case %s in switch on %s (%s)", x.expr, y.expr, cause)
	} else {
		check.errorf(bad, codes.NotComparable, invalidOp+"%s %s %s (%s)", x.expr, op, y.expr, cause)
		check.hintMismatch(x, y, op)
	}
	x.mode = invalid
}

// incomparableOperands returns the operand that makes x op y wrong and why, if
// there is more to say than the operator; nil if the comparison is right.
func (check *Checker) incomparableOperands(x, y *operand, op token.Token) (*operand, string) {
	if !x.assignableTo(check, y.typ, nil) && !y.assignableTo(check, x.typ, nil) {
		return y, check.sprintf("mismatched types %s and %s", x.typ, y.typ)
	}
	if op != token.EQL && op != token.NEQ {
		switch {
		case !allOrdered(x.typ):
			return x, ""
		case !allOrdered(y.typ):
			return y, ""
		}
		return nil, ""
	}
	if x.isNil() || y.isNil() {
		t := x.typ
		if x.isNil() {
			t = y.typ
		}
		if !hasNil(t) {
			return y, ""
		}
		return nil, ""
	}
	for _, o := range []*operand{x, y} {
		if !Comparable(o.typ) {
			switch o.typ.Underlying().(type) {
			case *Slice, *Signature, *Map:
				return o, compositeKind(o.typ) + " can only be compared to nil"
			}
			return o, check.sprintf("%s", incomparable(o.typ, true, nil))
		}
	}
	return nil, ""
}

// shift checks x op y; e is the whole expression, nil in an assignment.
func (check *Checker) shift(x, y *operand, e ast.Expr, op token.Token) {
	var n constant.Value
	if x.mode == constant_ {
		n = constant.ToInt(x.val)
	}
	if !allInteger(x.typ) && !(isUntyped(x.typ) && n != nil && n.Kind() == constant.Int) {
		check.errorf(x, codes.BadShift, invalidOp+"shifted operand %s must be integer", x)
		x.mode = invalid
		return
	}
	if !check.shiftCount(y, x.mode == constant_) {
		x.mode = invalid
		return
	}
	if x.mode == constant_ && y.mode == constant_ {
		if x.val.Kind() == constant.Unknown || y.val.Kind() == constant.Unknown {
			x.val = constant.MakeUnknown()
			if !isInteger(x.typ) {
				x.typ = Typ[UntypedInt]
			}
			return
		}
		s, ok := constant.Uint64Val(constant.ToInt(y.val))
		if !ok || s > maxShift {
			check.errorf(y, codes.BadShift, invalidOp+"invalid shift count %s", y)
			x.mode = invalid
			return
		}
		if !isInteger(x.typ) {
			x.typ = Typ[UntypedInt]
		}
		x.val = constant.Shift(n, op, uint(s))
		pos := x.Pos()
		if e != nil {
			pos = opPos(e)
			x.expr = e
		}
		check.overflow(x, pos)
		return
	}
	if x.mode == constant_ && isUntyped(x.typ) {
		// The operand gets the type it would have without the shift, which must
		// then be an integer type.
		if tv, ok := check.info.Types[x.expr]; ok {
			tv.isLhs = true
			check.info.Types[x.expr] = tv
		}
		x.mode = value
		return
	}
	if !allInteger(x.typ) {
		check.errorf(x, codes.BadShift, invalidOp+"shifted operand %s must be integer", x)
		x.mode = invalid
		return
	}
	x.mode = value
}

// shiftCount checks the number of places by which a constant, or something else, is shifted. Of a constant's the Go compiler asks the value only,
// not the type.
func (check *Checker) shiftCount(y *operand, ofConstant bool) bool {
	if y.mode == constant_ {
		n := constant.ToInt(y.val)
		if n.Kind() == constant.Int && constant.Sign(n) < 0 {
			check.errorf(y, codes.BadShift, invalidOp+"negative shift count %s", y)
			return false
		}
		if isUntyped(y.typ) {
			check.represent(y, Typ[Uint])
			if y.mode == invalid {
				return false
			}
			check.updateType(y.expr, Typ[Uint], true)
			return true
		}
		if ofConstant {
			return true
		}
	}
	switch {
	case allInteger(y.typ):
	case isUntyped(y.typ):
		check.convertUntyped(y, Typ[Uint])
		return y.mode != invalid
	default:
		check.errorf(y, codes.BadShift, invalidOp+"shift count %s must be integer", y)
		return false
	}
	return true
}
