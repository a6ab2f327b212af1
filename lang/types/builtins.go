// This file implements calls of predeclared functions.

package types

import (
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// A builtinCall is a call of a predeclared function.
type builtinCall struct {
	*Checker
	call *ast.CallExpr
	id   BuiltinId
	name string
	args []*operand // not for make and new, whose first argument is a type
}

// builtin checks a call of a predeclared function and leaves its result in x.
// It says false after an error.
func (check *Checker) builtin(x *operand, call *ast.CallExpr, id BuiltinId) bool {
	bin := &predeclaredFuncs[id]
	if call.Ellipsis.IsValid() && id != Append {
		check.errorf(call, codes.BadDots, invalidOp+"invalid use of ... with built-in %s", bin.name)
		check.use(call.Args...)
		return false
	}
	c := builtinCall{check, call, id, bin.name, nil}
	if id == Len || id == Cap {
		// The flag is about the argument alone.
		defer func(b bool) { check.hasCallOrRecv = b }(check.hasCallOrRecv)
		check.hasCallOrRecv = false
	}
	n := len(call.Args)
	if id != Make && id != New {
		c.args = check.exprList(call.Args)
		n = len(c.args)
		for _, a := range c.args {
			if a.mode == invalid {
				return false
			}
		}
		if n > 0 {
			*x = *c.args[0]
		}
	}
	if msg := countFault(n, bin.nargs, bin.variadic); msg != "" {
		check.errorf(call, codes.BuiltinCount, invalidOp+"%s arguments for %s (expected %d, found %d)", msg, ast.Expr(call), bin.nargs, n)
		return false
	}
	return c.rule(x)
}

func countFault(n, want int, variadic bool) string {
	switch {
	case n < want:
		return "not enough"
	case n > want && !variadic:
		return "too many"
	}
	return ""
}

// rule applies the rule of the function that is called.
func (c *builtinCall) rule(x *operand) bool {
	switch c.id {
	case Append:
		return c.append(x)
	case Cap, Len:
		return c.len(x)
	case Clear:
		return c.clear(x)
	case Close:
		return c.close(x)
	case ComplexOf:
		return c.complex(x)
	case Copy:
		return c.copy(x)
	case Delete:
		return c.delete(x)
	case Imag, Real:
		return c.part(x)
	case Make:
		return c.make(x)
	case Max, Min:
		return c.minMax(x)
	case New:
		return c.new(x)
	case Panic:
		return c.panic(x)
	case Print, Println:
		return c.print(x)
	}
	return c.recover(x)
}

// record notes the type that the function has in this call.
func (c *builtinCall) record(res Type, args ...Type) *Signature {
	params := make([]*Var, len(args))
	for i, t := range args {
		params[i] = NewParam(0, nil, "", Default(t))
	}
	sig := &Signature{params: NewTuple(params...)}
	if res != nil {
		sig.results = NewTuple(NewParam(0, nil, "", res))
	}
	c.recordSig(sig)
	return sig
}

func (c *builtinCall) recordSig(sig *Signature) {
	for e := c.call.Fun; ; {
		c.info.Types[e] = TypeAndValue{mode: builtin, Type: sig}
		p, ok := e.(*ast.ParenExpr)
		if !ok {
			return
		}
		e = p.X
	}
}

func (c *builtinCall) append(x *operand) bool {
	E, err := sliceElem(x)
	if err != nil {
		c.errorf(x, codes.BuiltinArgument, "invalid append: %s", err)
		return false
	}
	T := x.typ
	if len(c.args) == 2 && c.call.Ellipsis.IsValid() && isByteSlice(x) && stringOrBytes(c.args[1].typ) {
		// append([]byte, string...)
		y := c.args[1]
		if isUntyped(y.typ) {
			c.convertUntyped(y, Typ[String])
		}
		sig := c.record(T, T, y.typ)
		sig.variadic = true
		x.mode, x.typ = value, T
		return true
	}
	sig := &Signature{
		params:   NewTuple(NewParam(0, nil, "", T), NewParam(0, nil, "", NewSlice(E))),
		results:  NewTuple(NewParam(0, nil, "", T)),
		variadic: true,
	}
	c.arguments(c.call, sig, nil, nil, c.args, nil)
	c.recordSig(sig)
	x.mode, x.typ = value, T
	return true
}

func isByteSlice(x *operand) bool { return x.assignableTo(nil, NewSlice(universeByte), nil) }

// stringOrBytes reports whether the types of t are strings, at least one, and
// byte slices.
func stringOrBytes(t Type) bool {
	hasString := false
	return underIs(t, func(u Type) bool {
		if s, ok := u.(*Slice); ok {
			return Identical(s.elem, universeByte)
		}
		if u != nil && isString(u) {
			hasString = true
			return true
		}
		return false
	}) && hasString
}

// sliceElem returns the element type that all types of x have as slices.
func sliceElem(x *operand) (Type, *typeError) {
	var E Type
	var err *typeError
	underIs(x.typ, func(u Type) bool {
		s, ok := u.(*Slice)
		switch {
		case !ok && x.isNil():
			err = typeErrorf("argument must be a slice; have untyped nil")
		case !ok:
			err = typeErrorf("argument must be a slice; have %s", x)
		case E == nil:
			E = s.elem
		case !Identical(E, s.elem):
			err = typeErrorf("mismatched slice element types %s and %s in %s", E, s.elem, x)
		}
		return err == nil
	})
	return E, err
}

// len is for cap too.
func (c *builtinCall) len(x *operand) bool {
	isLen := c.id == Len
	mode, val := invalid, constant.Value(nil)
	lengthOf := func(u Type) operandMode {
		switch t := arrayPtrDeref(u).(type) {
		case *Basic:
			if t.info&IsString != 0 && isLen {
				return value
			}
		case *Array, *Slice, *Chan:
			return value
		case *Map:
			if isLen {
				return value
			}
		}
		return invalid
	}
	if isTypeParam(x.typ) {
		if underIs(x.typ, func(u Type) bool { return u != nil && lengthOf(u) == value }) {
			mode = value
		}
	} else {
		u := x.typ.Underlying()
		mode = lengthOf(u)
		if a, ok := arrayPtrDeref(u).(*Array); ok && !c.hasCallOrRecv {
			mode, val = constant_, constant.MakeUnknown()
			if a.len >= 0 {
				val = constant.MakeInt64(a.len)
			}
		}
		if mode == value && x.mode == constant_ {
			mode, val = constant_, constant.MakeInt64(c.strLen(x.val))
		}
	}
	if mode == invalid {
		if isValid(x.typ.Underlying()) {
			c.errorf(x, codes.BuiltinArgument, invalidArg+"%s for built-in %s", x, c.name)
		}
		return false
	}
	if mode == value {
		c.record(Typ[Int], x.typ)
	}
	x.mode, x.typ, x.val = mode, Typ[Int], val
	return true
}

func (c *builtinCall) clear(x *operand) bool {
	if !underIs(x.typ, func(u Type) bool {
		switch u.(type) {
		case *Map, *Slice:
			return true
		}
		c.errorf(x, codes.BuiltinArgument, invalidArg+"cannot clear %s: argument must be (or constrained by) map or slice", x)
		return false
	}) {
		return false
	}
	c.record(nil, x.typ)
	x.mode = novalue
	return true
}

func (c *builtinCall) close(x *operand) bool {
	if !underIs(x.typ, func(u Type) bool {
		ch, ok := u.(*Chan)
		switch {
		case !ok:
			c.errorf(x, codes.BadChannelUse, invalidOp+"cannot close non-channel %s", x)
			return false
		case ch.dir == RecvOnly:
			c.errorf(x, codes.BadChannelUse, invalidOp+"cannot close receive-only channel %s", x)
			return false
		}
		return true
	}) {
		return false
	}
	c.record(nil, x.typ)
	x.mode = novalue
	return true
}

func (c *builtinCall) complex(x *operand) bool {
	y := c.args[1]
	switch ux, uy := isUntyped(x.typ), isUntyped(y.typ); {
	case ux && uy && x.mode == constant_ && y.mode == constant_:
		for _, o := range []*operand{x, y} {
			if isNumeric(o.typ) && constant.Sign(constant.Imag(o.val)) == 0 {
				o.typ = Typ[UntypedFloat]
			}
		}
	case ux && uy:
		c.convertUntyped(x, Typ[Float64])
		c.convertUntyped(y, Typ[Float64])
	case ux:
		c.convertUntyped(x, y.typ)
	case uy:
		c.convertUntyped(y, x.typ)
	}
	if x.mode == invalid || y.mode == invalid {
		return false
	}
	if !Identical(x.typ, y.typ) {
		c.errorf(x, codes.BuiltinArgument, invalidOp+"%s (mismatched types %s and %s)", ast.Expr(c.call), x.typ, y.typ)
		return false
	}
	var res Type
	if b, ok := x.typ.Underlying().(*Basic); ok {
		switch b.kind {
		case Float32:
			res = Typ[Complex64]
		case Float64:
			res = Typ[Complex128]
		case UntypedFloat:
			res = Typ[UntypedComplex]
		}
	}
	if isTypeParam(x.typ) {
		return c.noTypeParam(x)
	}
	if res == nil {
		c.errorf(x, codes.BuiltinArgument, invalidArg+"arguments have type %s, expected floating-point", x.typ)
		return false
	}
	if x.mode == constant_ && y.mode == constant_ {
		x.val = constant.BinaryOp(constant.ToFloat(x.val), token.ADD, constant.MakeImag(constant.ToFloat(y.val)))
	} else {
		x.mode = value
		c.record(res, x.typ, x.typ)
	}
	x.typ = res
	return true
}

// noTypeParam reports that complex, real and imag do not take type parameters.
func (c *builtinCall) noTypeParam(x *operand) bool {
	c.errorf(x, codes.BuiltinArgument, "%s not supported as argument to built-in %s for go1.18 (see go.dev/issue/50937)", x, c.name)
	return false
}

// part is real and imag.
func (c *builtinCall) part(x *operand) bool {
	if isUntyped(x.typ) {
		if x.mode == constant_ {
			if isNumeric(x.typ) {
				x.typ = Typ[UntypedComplex]
			}
		} else {
			c.convertUntyped(x, Typ[Complex128])
			if x.mode == invalid {
				return false
			}
		}
	}
	if isTypeParam(x.typ) {
		return c.noTypeParam(x)
	}
	var res Type
	if b, ok := x.typ.Underlying().(*Basic); ok {
		switch b.kind {
		case Complex64:
			res = Typ[Float32]
		case Complex128:
			res = Typ[Float64]
		case UntypedComplex:
			res = Typ[UntypedFloat]
		}
	}
	if res == nil {
		c.errorf(x, codes.BuiltinArgument, invalidArg+"argument has type %s, expected complex type", x.typ)
		return false
	}
	switch {
	case x.mode != constant_:
		x.mode = value
		c.record(res, x.typ)
	case c.id == Real:
		x.val = constant.Real(x.val)
	default:
		x.val = constant.Imag(x.val)
	}
	x.typ = res
	return true
}

func (c *builtinCall) copy(x *operand) bool {
	y := c.args[1]
	if !(isByteSlice(x) && stringOrBytes(y.typ)) {
		dst, err := sliceElem(x)
		if err != nil {
			c.errorf(x, codes.BadCopy, "invalid copy: %s", err)
			return false
		}
		src, err := sliceElem(y)
		if err != nil {
			if !allString(y.typ) {
				c.errorf(y, codes.BadCopy, "invalid copy: %s", err)
				return false
			}
			src = universeByte
		}
		if !Identical(dst, src) {
			c.errorf(x, codes.BadCopy, "invalid copy: arguments %s and %s have different element types %s and %s", x, y, dst, src)
			return false
		}
	}
	if isUntyped(y.typ) {
		c.convertUntyped(y, Typ[String])
	}
	c.record(Typ[Int], x.typ, y.typ)
	x.mode, x.typ = value, Typ[Int]
	return true
}

func (c *builtinCall) delete(x *operand) bool {
	m := x.typ
	var key Type
	if !underIs(m, func(u Type) bool {
		t, ok := u.(*Map)
		switch {
		case !ok:
			c.errorf(x, codes.BuiltinArgument, invalidArg+"%s is not a map", x)
			return false
		case key != nil && !Identical(t.key, key):
			c.errorf(x, codes.BuiltinArgument, invalidArg+"maps of %s must have identical key types", x)
			return false
		}
		key = t.key
		return true
	}) {
		return false
	}
	*x = *c.args[1]
	c.assignment(x, key, "argument to delete")
	if x.mode == invalid {
		return false
	}
	c.record(nil, m, key)
	x.mode = novalue
	return true
}

func (c *builtinCall) make(x *operand) bool {
	arg := c.call.Args[0]
	T := c.varType(arg)
	if !isValid(T) {
		c.use(c.call.Args[1:]...)
		return false
	}
	u, err := commonUnder(T, func(_, u Type) *typeError {
		switch u.(type) {
		case *Slice, *Map, *Chan:
			return nil
		case nil:
			return typeErrorf("no specific type")
		}
		return typeErrorf("type must be slice, map, or channel")
	})
	if err != nil {
		c.errorf(arg, codes.BuiltinArgument, invalidArg+"cannot make %s: %s", arg, err)
		c.use(c.call.Args[1:]...)
		return false
	}
	least := 1
	if _, ok := u.(*Slice); ok {
		least = 2
	}
	if n := len(c.call.Args); n < least || n > least+1 {
		c.errorf(c.call, codes.BuiltinCount, invalidOp+"%s expects %d or %d arguments; found %d", ast.Expr(c.call), least, least+1, n)
		if n < least {
			c.helpf("the length follows the type: make(%s, n)", arg)
		} else if least == 1 {
			c.helpf("only a slice has a length and a capacity")
		}
		c.use(c.call.Args[1:]...)
		return false
	}
	types := []Type{T}
	var sizes []int64
	for _, a := range c.call.Args[1:] {
		t, n := c.index(a, -1)
		types = append(types, t)
		if n >= 0 {
			sizes = append(sizes, n)
		}
	}
	if len(sizes) == 2 && sizes[0] > sizes[1] {
		c.errorf(c.call.Args[1], codes.BuiltinArgument, invalidArg+"length and capacity swapped")
	}
	c.record(T, types...)
	x.mode, x.typ = value, T
	return true
}

func (c *builtinCall) minMax(x *operand) bool {
	op := token.LSS
	if c.id == Max {
		op = token.GTR
	}
	for i, a := range c.args {
		if !allOrdered(a.typ) {
			c.errorf(a, codes.BuiltinArgument, invalidArg+"%s cannot be ordered", a)
			return false
		}
		if i == 0 {
			continue
		}
		c.matchTypes(x, a)
		if x.mode == invalid {
			return false
		}
		if !Identical(x.typ, a.typ) {
			c.errorf(a, codes.BuiltinArgument, invalidArg+"mismatched types %s (previous argument) and %s (type of %s)", x.typ, a.typ, a.expr)
			return false
		}
		if x.mode != constant_ || a.mode != constant_ {
			x.mode = value
		} else if constant.Compare(a.val, op, x.val) {
			*x = *a
		}
	}
	if x.mode != constant_ {
		x.mode = value
		// An untyped result gets its default type.
		c.assignment(x, emptyInterface, "argument to built-in "+c.name)
		if x.mode == invalid {
			return false
		}
	}
	types := make([]Type, len(c.args))
	for i, a := range c.args {
		c.updateType(a.expr, x.typ, true)
		types[i] = x.typ
	}
	if x.mode != constant_ {
		c.record(x.typ, types...)
	}
	return true
}

func (c *builtinCall) new(x *operand) bool {
	arg := c.call.Args[0]
	c.exprOrType(x, arg, false)
	c.exclude(x, 1<<novalue|1<<builtin)
	switch x.mode {
	case invalid:
		return false
	case typexpr:
		c.validVarType(arg, x.typ)
	default:
		if isUntyped(x.typ) {
			c.assignment(x, nil, "argument to new")
			if x.mode == invalid {
				return false
			}
		}
	}
	T := x.typ
	x.mode, x.typ = value, NewPointer(T)
	c.record(x.typ, T)
	return true
}

func (c *builtinCall) panic(x *operand) bool {
	if c.isPanic != nil {
		c.isPanic[c.call] = true
	}
	c.assignment(x, emptyInterface, "argument to panic")
	if x.mode == invalid {
		return false
	}
	c.record(nil, emptyInterface)
	x.mode = novalue
	return true
}

// print is println too.
func (c *builtinCall) print(x *operand) bool {
	types := make([]Type, len(c.args))
	for i, a := range c.args {
		c.assignment(a, nil, "argument to built-in "+c.name)
		if a.mode == invalid {
			return false
		}
		types[i] = a.typ
	}
	c.record(nil, types...)
	x.mode = novalue
	return true
}

func (c *builtinCall) recover(x *operand) bool {
	x.mode, x.typ = value, emptyInterface
	c.record(x.typ)
	return true
}
