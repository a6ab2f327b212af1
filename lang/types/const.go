// This file implements constants: whether a type can represent them, and the
// conversion of untyped operands.

package types

import (
	"go/constant"
	"go/token"
	"math"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

const (
	// constBits bounds untyped integer constants.
	// Go: cmd/compile/internal/types2/const.go overflow (go1.26)
	constBits = 512

	// maxShift is the largest count of a constant shift: enough for the
	// smallest float64.
	maxShift = 1023 - 1 + 52

	// maxConstString bounds the length of a constant string.
	maxConstString = 1 << 28
)

// overflow checks that a constant result can be represented. The error is at
// pos, which stands for the operation.
func (check *Checker) overflow(x *operand, pos token.Pos) {
	if x.val.Kind() == constant.Unknown {
		check.errorf(at(pos), codes.Overflow, "constant result is not representable")
		return
	}
	if !isUntyped(x.typ) {
		if b, ok := x.typ.Underlying().(*Basic); ok {
			check.represent(x, b)
		}
		return
	}
	if x.val.Kind() == constant.Int && constant.BitLen(x.val) > constBits {
		check.errorf(at(pos), codes.Overflow, "constant %soverflow", opName(x.expr))
		x.val = constant.MakeUnknown()
	}
}

// opName names an operation in a message about overflow.
func opName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.UnaryExpr:
		if e.Op == token.XOR {
			return "bitwise complement "
		}
	case *ast.BinaryExpr:
		switch e.Op {
		case token.ADD:
			return "addition "
		case token.SUB:
			return "subtraction "
		case token.XOR:
			return "bitwise XOR "
		case token.MUL:
			return "multiplication "
		case token.SHL:
			return "shift "
		}
	}
	return ""
}

// intRange has the bounds of the sized integer types that fit int64.
var intRange = [...]struct{ min, max int64 }{
	Int:    {math.MinInt64, math.MaxInt64},
	Int8:   {math.MinInt8, math.MaxInt8},
	Int16:  {math.MinInt16, math.MaxInt16},
	Int32:  {math.MinInt32, math.MaxInt32},
	Int64:  {math.MinInt64, math.MaxInt64},
	Uint8:  {0, math.MaxUint8},
	Uint16: {0, math.MaxUint16},
	Uint32: {0, math.MaxUint32},
}

// representable reports whether a value of the basic type t can be v; rounded,
// unless it is nil, gets that value.
func representable(v constant.Value, t *Basic, rounded *constant.Value) bool {
	if v.Kind() == constant.Unknown {
		return true // reported already
	}
	set := func(v constant.Value) bool {
		if rounded != nil {
			*rounded = v
		}
		return true
	}
	switch {
	case t.info&IsInteger != 0:
		n := constant.ToInt(v)
		if n.Kind() != constant.Int {
			return false
		}
		set(n) // even if it is too large: messages show it
		switch t.kind {
		case UntypedInt, UntypedRune:
		case Uint, Uintptr, Uint64:
			if constant.Sign(n) < 0 || constant.BitLen(n) > 64 {
				return false
			}
		default:
			i, exact := constant.Int64Val(n)
			if r := intRange[t.kind]; !exact || i < r.min || i > r.max {
				return false
			}
		}
		return true
	case t.info&IsFloat != 0:
		f := constant.ToFloat(v)
		if f.Kind() != constant.Float {
			return false
		}
		f = roundFloat(f, t.kind)
		return f != nil && set(f)
	case t.info&IsComplex != 0:
		c := constant.ToComplex(v)
		if c.Kind() != constant.Complex {
			return false
		}
		part := BasicKind(UntypedFloat)
		switch t.kind {
		case Complex64:
			part = Float32
		case Complex128:
			part = Float64
		default:
			return set(c)
		}
		re, im := roundFloat(constant.Real(c), part), roundFloat(constant.Imag(c), part)
		return re != nil && im != nil && set(constant.BinaryOp(re, token.ADD, constant.MakeImag(im)))
	case t.info&IsString != 0:
		return v.Kind() == constant.String
	case t.info&IsBoolean != 0:
		return v.Kind() == constant.Bool
	}
	return false
}

// roundFloat rounds to the precision of a type, nil if that is infinite.
func roundFloat(v constant.Value, kind BasicKind) constant.Value {
	var f float64
	switch kind {
	case Float32:
		g, _ := constant.Float32Val(v)
		f = float64(g)
	case Float64:
		f, _ = constant.Float64Val(v)
	default:
		return v
	}
	if math.IsInf(f, 0) {
		return nil
	}
	return constant.MakeFloat64(f)
}

// A convFault says why an untyped operand cannot have a type.
type convFault uint8

const (
	convOk convFault = iota
	convBad
	convTruncated
	convOverflows
)

// representAs returns x's constant value as one of type t.
func representAs(x *operand, t *Basic) (constant.Value, convFault) {
	v := x.val
	if representable(x.val, t, &v) {
		return v, convOk
	}
	switch {
	case !isNumeric(x.typ) || !isNumeric(t):
		return nil, convBad
	case !isInteger(x.typ) && isInteger(t):
		return nil, convTruncated
	}
	return nil, convOverflows
}

// represent makes x's constant value one of type t, or reports that it is none.
func (check *Checker) represent(x *operand, t *Basic) {
	v, fault := representAs(x, t)
	if fault != convOk {
		check.convError(fault, x, t)
		x.mode = invalid
		return
	}
	x.val = v
}

func (check *Checker) convError(fault convFault, x *operand, t Type) {
	switch fault {
	case convTruncated:
		check.errorf(x, codes.Overflow, "%s truncated to %s", x, t)
	case convOverflows:
		check.errorf(x, codes.Overflow, "%s overflows %s", x, t)
	default:
		check.errorf(x, codes.BadConversion, "cannot convert %s to type %s", x, t)
	}
}

// implicitType returns the type that an untyped x gets where a T is wanted, and
// the value as one of T if it is a constant and T is basic. It returns nil if x
// cannot be a T. A typed x keeps its type.
func (check *Checker) implicitType(x *operand, T Type) (Type, constant.Value, convFault) {
	if x.mode == invalid || !isUntyped(x.typ) || !isValid(T) {
		return x.typ, nil, convOk
	}
	if isUntyped(T) {
		if m := maxType(x.typ, T); m != nil {
			return m, nil, convOk
		}
		return nil, nil, convBad
	}
	if x.isNil() {
		if hasNil(T) {
			return T, nil, convOk
		}
		return nil, nil, convBad
	}
	switch u := T.Underlying().(type) {
	case *Basic:
		if x.mode == constant_ {
			v, fault := representAs(x, u)
			if fault != convOk {
				return nil, nil, fault
			}
			return T, v, convOk
		}
		// A comparison or a shift.
		var want BasicInfo
		switch b := x.typ.(*Basic); {
		case b.kind == UntypedBool:
			want = IsBoolean
		case b.info&IsNumeric != 0:
			want = IsNumeric
		case b.kind == UntypedString:
			want = IsString
		}
		if u.info&want != 0 {
			return T, nil, convOk
		}
	case *Interface:
		if isTypeParam(T) {
			if underIs(T, func(u Type) bool {
				if u == nil {
					return false
				}
				t, _, _ := check.implicitType(x, u)
				return t != nil
			}) {
				return T, nil, convOk
			}
		} else if u.Empty() {
			return Default(x.typ), nil, convOk
		}
	}
	return nil, nil, convBad
}

// convertUntyped gives an untyped x the type T, or reports that it cannot.
func (check *Checker) convertUntyped(x *operand, T Type) {
	t, v, fault := check.implicitType(x, T)
	if fault != convOk {
		if !isTypeParam(T) {
			T = T.Underlying()
		}
		check.convError(fault, x, T)
		x.mode = invalid
		return
	}
	check.becomes(x, t, v)
}

// becomes gives an untyped operand a type and, unless v is nil, a value.
func (check *Checker) becomes(x *operand, t Type, v constant.Value) {
	if v != nil {
		x.val = v
		check.updateVal(x.expr, v)
	}
	if t != x.typ {
		x.typ = t
		check.updateType(x.expr, t, false)
	}
}

// concat joins constant strings unless the result is too long to be true.
func (check *Checker) concat(x, y constant.Value) (constant.Value, bool) {
	n := check.strLen(x) + check.strLen(y)
	if n > maxConstString {
		return constant.MakeUnknown(), false
	}
	v := constant.BinaryOp(x, token.ADD, y)
	if check.strLens == nil {
		check.strLens = make(map[constant.Value]int64)
	}
	check.strLens[v] = n
	return v, true
}

// strLen returns the length of a constant string without joining its parts.
func (check *Checker) strLen(v constant.Value) int64 {
	if n, ok := check.strLens[v]; ok {
		return n
	}
	return int64(len(constant.StringVal(v)))
}
