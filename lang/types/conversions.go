// This file implements conversions.

package types

import (
	"go/constant"
	"unicode"

	"minigo/lang/codes"
)

// conversion checks the conversion of x to T.
func (check *Checker) conversion(x *operand, T Type) {
	isConst := x.mode == constant_
	ok, cause := false, ""
	switch {
	case isConst && isConstType(T):
		ok = convertConst(x, T, &x.val)
		if !ok && isInteger(x.typ) && isInteger(T) {
			check.errorf(x, codes.Overflow, "constant %s overflows %s", x.val, T)
			x.mode = invalid
			return
		}
	case isConst && isTypeParam(T):
		ok = underIs(T, func(u Type) bool {
			switch {
			case u == nil:
				cause = check.sprintf("%s does not contain specific types", T)
			case isString(x.typ) && isBytesOrRunes(u), convertConst(x, u, nil):
				return true
			case isInteger(x.typ) && isInteger(u):
				cause = check.sprintf("constant %s overflows %s (in %s)", x.val, u, T)
			default:
				cause = check.sprintf("cannot convert %s to type %s (in %s)", x, u, T)
			}
			return false
		})
		x.mode = value // a type parameter's values are no constants
	case x.convertibleTo(check, T, &cause):
		ok = true
		x.mode = value
	}
	if !ok {
		if cause != "" {
			check.errorf(x, codes.BadConversion, "cannot convert %s to type %s: %s", x, T, cause)
		} else {
			check.errorf(x, codes.BadConversion, "cannot convert %s to type %s", x, T)
		}
		check.hintConvert(x, T)
		x.mode = invalid
		return
	}
	if isUntyped(x.typ) {
		final := T
		switch {
		case x.typ == Typ[UntypedNil]:
		case isNonTypeParamInterface(T) || isConst && !isConstType(T):
			final = Default(x.typ)
		case x.mode == constant_ && isInteger(x.typ) && allString(T):
			final = x.typ // the operand of string(65) stays an integer
		}
		check.updateType(x.expr, final, true)
	}
	x.typ = T
}

// convertConst converts a constant to a basic type.
func convertConst(x *operand, T Type, val *constant.Value) bool {
	t, ok := T.Underlying().(*Basic)
	if !ok {
		return false
	}
	if representable(x.val, t, val) {
		return true
	}
	if !isInteger(x.typ) || t.info&IsString == 0 {
		return false
	}
	r := unicode.ReplacementChar
	if i, ok := constant.Uint64Val(x.val); ok && i <= unicode.MaxRune {
		r = rune(i)
	}
	if val != nil {
		*val = constant.MakeString(string(r))
	}
	return true
}

func (x *operand) convertibleTo(check *Checker, T Type, cause *string) bool {
	if x.assignableTo(check, T, cause) {
		return true
	}
	V := x.typ
	Vu, Tu := V.Underlying(), T.Underlying()
	Vp, _ := V.(*TypeParam)
	Tp, _ := T.(*TypeParam)
	if Vp == nil && Tp == nil {
		if _, slice := Vu.(*Slice); slice && check != nil && isPointer(Tu) {
			check.info.ArrayPointers = true
		}
		return convertible(V, T, Vu, Tu)
	}

	explain := func(format string, args ...any) bool {
		if cause != nil {
			msg := check.sprintf(format, args...)
			if *cause != "" {
				msg += "\n\t" + *cause
			}
			*cause = msg
		}
		return false
	}
	y := *x
	if Vp == nil {
		return Tp.is(func(t *term) bool {
			return t != nil && (y.convertibleTo(check, t.typ, cause) || explain("cannot convert %s to type %s (in %s)", V, t.typ, Tp))
		})
	}
	return Vp.is(func(v *term) bool {
		if v == nil {
			return false
		}
		y.typ = v.typ
		if Tp == nil {
			return y.convertibleTo(check, T, cause) || explain("cannot convert %s (in %s) to type %s", v.typ, Vp, T)
		}
		return Tp.is(func(t *term) bool {
			return t != nil && (y.convertibleTo(check, t.typ, cause) ||
				explain("cannot convert %s (in %s) to type %s (in %s)", v.typ, Vp, t.typ, Tp))
		})
	})
}

// convertible has the rules of conversion beyond assignability for types that
// are no type parameters.
func convertible(V, T, Vu, Tu Type) bool {
	if IdenticalIgnoreTags(Vu, Tu) {
		return true
	}
	if v, ok := V.(*Pointer); ok {
		if t, ok := T.(*Pointer); ok && !isTypeParam(v.base) && !isTypeParam(t.base) &&
			IdenticalIgnoreTags(v.base.Underlying(), t.base.Underlying()) {
			return true
		}
	}
	const real = IsInteger | IsFloat
	switch {
	case isBasic(Vu, real) && isBasic(Tu, real),
		isComplex(Vu) && isComplex(Tu),
		isString(Tu) && (isInteger(Vu) || isBytesOrRunes(Vu)),
		isString(Vu) && isBytesOrRunes(Tu):
		return true
	}
	if s, ok := Vu.(*Slice); ok {
		if p, ok := Tu.(*Pointer); ok {
			Tu = p.base.Underlying()
		}
		if a, ok := Tu.(*Array); ok {
			return Identical(s.elem, a.elem)
		}
	}
	return false
}
