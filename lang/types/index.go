// This file implements index and slice expressions.

package types

import (
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// indexParts takes x[i] or x[i, j] apart.
func indexParts(e ast.Expr) (x ast.Expr, lbrack token.Pos, list []ast.Expr) {
	switch e := e.(type) {
	case *ast.IndexExpr:
		return e.X, e.Lbrack, []ast.Expr{e.Index}
	case *ast.IndexListExpr:
		return e.X, e.Lbrack, e.Indices
	}
	return nil, token.NoPos, nil
}

// indexExpr checks x[i]. It says true if that instantiates a generic function,
// which x then is.
func (check *Checker) indexExpr(x *operand, e ast.Expr) bool {
	ex, lbrack, list := indexParts(e)
	check.exprOrType(x, ex, true)
	switch x.mode {
	case invalid:
		check.use(list...)
		return false
	case typexpr:
		x.mode = invalid
		if x.typ = check.varType(e); isValid(x.typ) {
			x.mode = typexpr
		}
		return false
	case value:
		if sig, ok := x.typ.Underlying().(*Signature); ok && sig.tparams.Len() > 0 {
			return true
		}
	}
	check.nonGeneric(nil, x)
	if x.mode == invalid {
		return false
	}
	mode, key, elem, length := check.indexable(x)
	if elem == nil {
		check.errorf(at(lbrack), codes.NotIndexable, "cannot index %s", x)
		check.hintOperand(x, codes.NotIndexable)
		check.use(list...)
		x.mode = invalid
		return false
	}
	if len(list) > 1 {
		check.errorf(list[1], codes.NotIndexable, invalidOp+"more than one index")
		check.use(list[1:]...)
	}
	if key != nil {
		var k operand
		check.expr(nil, &k, list[0])
		check.assignment(&k, key, "map index")
		x.mode, x.typ, x.expr = mapindex, elem, e
		return false
	}
	x.mode, x.typ = mode, elem
	check.index(list[0], length)
	return false
}

// indexable tells what x[i] is: its mode, the map's key type or nil, the
// element's type (nil if x cannot be indexed), and the length, -1 if it is not
// known.
func (check *Checker) indexable(x *operand) (mode operandMode, key, elem Type, length int64) {
	if !isTypeParam(x.typ) {
		mode, key, elem, length = indexUnder(x.typ.Underlying(), x.mode)
		if x.mode == constant_ && elem != nil {
			length = check.strLen(x.val)
		}
		return mode, key, elem, length
	}
	mode, length = variable, -1
	ok := underIs(x.typ, func(u Type) bool {
		if u == nil {
			return false
		}
		m, k, e, n := indexUnder(u, x.mode)
		if e == nil {
			return false
		}
		if m == value {
			mode = value
		}
		if elem == nil {
			key, elem, length = k, e, n
			return true
		}
		if (key == nil) != (k == nil) || key != nil && !Identical(key, k) || !Identical(elem, e) {
			return false
		}
		if n >= 0 && (length < 0 || n < length) {
			length = n
		}
		return true
	})
	if !ok {
		return invalid, nil, nil, -1
	}
	return mode, key, elem, length
}

func indexUnder(u Type, xmode operandMode) (mode operandMode, key, elem Type, length int64) {
	switch u := u.(type) {
	case *Basic:
		if u.info&IsString != 0 {
			return value, nil, universeByte, -1
		}
	case *Array:
		if xmode == variable {
			return variable, nil, u.elem, u.len
		}
		return value, nil, u.elem, u.len
	case *Pointer:
		if a, ok := u.base.Underlying().(*Array); ok {
			return variable, nil, a.elem, a.len
		}
	case *Slice:
		return variable, nil, u.elem, -1
	case *Map:
		return mapindex, u.key, u.elem, -1
	}
	return invalid, nil, nil, -1
}

func (check *Checker) sliceExpr(x *operand, e *ast.SliceExpr) {
	indices := []ast.Expr{e.Low, e.High, e.Max}
	check.expr(nil, x, e.X)
	if x.mode == invalid {
		for _, i := range indices {
			if i != nil {
				check.use(i)
			}
		}
		return
	}
	u := check.sliceable(x)
	if u == nil {
		x.mode = invalid
		return
	}
	valid, length := false, int64(-1)
	switch u := u.(type) {
	case *Basic:
		if u.info&IsString == 0 {
			break
		}
		if e.Slice3 {
			var pos poser = e
			if e.Max != nil {
				pos = e.Max
			}
			check.errorf(pos, codes.NotSliceable, invalidOp+"3-index slice of string")
			x.mode = invalid
			return
		}
		valid = true
		if x.mode == constant_ {
			length = check.strLen(x.val)
		}
		if isUntyped(x.typ) {
			check.updateType(x.expr, Typ[String], true)
			x.typ = Typ[String]
		}
	case *Array:
		if x.mode != variable {
			check.errorf(x, codes.NotAddressable, "cannot slice unaddressable value %s", x)
			x.mode = invalid
			return
		}
		valid, length, x.typ = true, u.len, &Slice{u.elem}
	case *Pointer:
		if a, ok := u.base.Underlying().(*Array); ok {
			valid, length, x.typ = true, a.len, &Slice{a.elem}
		}
	case *Slice:
		valid = true
	}
	if !valid {
		check.errorf(x, codes.NotSliceable, "cannot slice %s", x)
		x.mode = invalid
		return
	}
	x.mode = value
	if e.Slice3 && (e.High == nil || e.Max == nil) {
		pos := e.Rbrack
		if e.Max != nil {
			pos = e.Max.Pos()
		}
		check.errorf(at(pos), codes.BadSlice, "middle index required in 3-index slice")
		x.mode = invalid
		return
	}
	check.sliceIndices(indices, length)
}

// sliceIndices checks the indices of a slice expression of a value that has a
// length, -1 if it is not known.
func (check *Checker) sliceIndices(indices []ast.Expr, length int64) {
	var at [3]int64
	for i, e := range indices {
		at[i] = -1
		switch {
		case e != nil:
			bound := int64(-1)
			if length >= 0 {
				bound = length + 1
			}
			if _, v := check.index(e, bound); v >= 0 {
				at[i] = v
			}
		case i == 0:
			at[i] = 0
		case length >= 0:
			at[i] = length
		}
	}
	for i, lo := range at[:2] {
		if lo <= 0 {
			continue
		}
		for j := i + 1; j < 3; j++ {
			if hi := at[j]; hi >= 0 && hi < lo {
				pos := j
				if indices[j] == nil {
					pos = i // the length is the bound
				}
				check.errorf(indices[pos], codes.BadSlice, "invalid slice indices: %d < %d", hi, lo)
				return
			}
		}
	}
}

// sliceable returns the underlying type that all of x's types have, a string
// with byte slices counting as a string; nil after an error.
func (check *Checker) sliceable(x *operand) Type {
	if !isTypeParam(x.typ) {
		return x.typ.Underlying()
	}
	var ct, cu Type
	hasString := false
	ok := typeset(x.typ, func(t, u Type) bool {
		if u == nil {
			check.errorf(x, codes.NotSliceable, "cannot slice %s: no specific type in %s", x, x.typ)
			return false
		}
		if isString(u) {
			u, hasString = NewSlice(universeByte), true
		}
		if cu == nil {
			ct, cu = t, u
			return true
		}
		if !Identical(cu, u) {
			check.errorf(x, codes.NotSliceable, "cannot slice %s: %s and %s have different underlying types", x, ct, t)
			return false
		}
		return true
	})
	switch {
	case !ok:
		return nil
	case hasString:
		return Typ[String]
	}
	return cu
}

// index checks an index, which must be below bound unless that is negative, and
// returns its type (invalid after an error) and value (-1 if it is not
// constant).
func (check *Checker) index(e ast.Expr, bound int64) (Type, int64) {
	var x operand
	check.expr(nil, &x, e)
	if !check.isIndex(&x, "index") {
		return Typ[Invalid], -1
	}
	if x.mode != constant_ {
		return x.typ, -1
	}
	if x.val.Kind() == constant.Unknown {
		return Typ[Invalid], -1
	}
	v, ok := constant.Int64Val(constant.ToInt(x.val))
	if !ok || bound >= 0 && v >= bound {
		check.errorf(&x, codes.BadIndex, invalidArg+"index %s out of bounds [0:%d]", x.val, bound)
		return Typ[Invalid], -1
	}
	return x.typ, v
}

// isIndex checks that x is an integer, not negative, that fits int.
func (check *Checker) isIndex(x *operand, what string) bool {
	if x.mode == invalid {
		return false
	}
	check.convertUntyped(x, Typ[Int])
	if x.mode == invalid {
		return false
	}
	if !allInteger(x.typ) {
		check.errorf(x, codes.BadIndex, invalidArg+"%s %s must be integer", what, x)
		return false
	}
	if x.mode == constant_ {
		if constant.Sign(x.val) < 0 {
			check.errorf(x, codes.BadIndex, invalidArg+"%s %s must not be negative", what, x)
			return false
		}
		if !representable(x.val, Typ[Int], &x.val) {
			check.errorf(x, codes.BadIndex, invalidArg+"%s %s overflows int", what, x)
			return false
		}
	}
	return true
}
