// This file implements what errors of values say besides: assignments, conversions, operators, results.

package types

import (
	"go/constant"
	"go/token"
	"slices"
	"strconv"
	"strings"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// hintAssign helps with a value x that is not assignable to T.
func (check *Checker) hintAssign(x *operand, T Type) {
	if T == nil || !isValid(T) {
		return
	}
	if x.isNil() {
		if zero := check.zeroText(T); zero != "" && zero != "nil" {
			check.helpf("the zero value of the type is %s; nil is for pointers, slices, maps, channels, functions and interfaces", zero)
		}
		return
	}
	e := x.expr
	if check.hintHidden(e) {
		return
	}
	if sig, ok := x.typ.Underlying().(*Signature); ok && sig.params.Len() == 0 && sig.results.Len() == 1 && Identical(sig.results.vars[0].typ, T) {
		if _, ok := e.(*ast.FuncLit); !ok {
			check.helpf("this is the function itself; to call it write %s()", e)
			return
		}
	}
	if p, ok := T.Underlying().(*Pointer); ok && Identical(p.base, x.typ) {
		if _, lit := ast.Unparen(e).(*ast.CompositeLit); lit {
			check.helpf("a pointer to the new value is &%s", e)
		} else if x.mode == variable {
			check.helpf("its address is &%s", e)
		}
		return
	}
	if p, ok := x.typ.Underlying().(*Pointer); ok && Identical(p.base, T) {
		if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok && u.Op == token.AND {
			check.helpf("the value itself is %s", u.X)
		} else {
			check.helpf("what it points to is *%s", e)
		}
		return
	}
	if isInterfacePtr(T) && !isTypeParam(T.Underlying().(*Pointer).base) {
		check.helpf("an interface holds pointers too: use %s instead of %s", T.Underlying().(*Pointer).base, T)
		return
	}
	if isNonTypeParamInterface(x.typ) && !IsInterface(T) && check.implements(T, x.typ, false, nil) {
		check.helpf("take it out of the interface: %s.(%s), or v, ok := %[1]s.(%[2]s)", e, T)
		return
	}
	if Identical(T, universeError) && isString(x.typ) {
		check.helpf("an error with a text is made by errors.New(%s)", e)
		return
	}
	if it, ok := T.Underlying().(*Interface); ok && !isTypeParam(T) && !IsInterface(x.typ) && findMissing(&Pointer{x.typ}, it, true, Identical) == nil {
		check.helpf("the pointer has the methods: &%s", e)
		return
	}
	if it, ok := T.Underlying().(*Interface); ok && !isTypeParam(T) && !IsInterface(x.typ) {
		if m := findMissing(x.typ, it, true, Identical); m != nil && m.why == wrongName && strings.EqualFold(m.have.name, m.want.name) {
			check.helpf("large and small letters are different: the method must be called %s, not %s", m.want.name, m.have.name)
		}
		return
	}
	check.hintConvert(x, T)
}

// hintHidden helps with a predeclared name that stands for something else.
func (check *Checker) hintHidden(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	if !ok || Universe.Lookup(id.Name) == nil {
		return false
	}
	obj := check.lookup(id.Name)
	if obj == nil || !obj.Pos().IsValid() {
		return false
	}
	check.helpf("%s is the %s of %s here, which hides the predeclared one", id.Name, plainKind(obj), obj.Pos())
	return true
}

// hintConvert helps with the conversion of x to T, where the types are of numbers
// and texts.
func (check *Checker) hintConvert(x *operand, T Type) {
	e := x.expr
	switch {
	case isTypeParam(T) || isTypeParam(x.typ):
	case isString(T) && x.mode == constant_ && isCharLit(e):
		check.helpf("a string stands between double quotes: \"%s\"", strings.Trim(e.(*ast.BasicLit).Value, "'"))
	case isString(T) && x.mode == constant_ && isNumeric(x.typ) && isLit(e):
		check.helpf("a string stands between double quotes: \"%s\"", e)
	case isNumeric(T) && isString(x.typ) && x.mode == constant_ && isLit(e) && isNumber(constant.StringVal(x.val)):
		check.helpf("without quotes it is a number: %s", constant.StringVal(x.val))
	case isString(T) && (Identical(x.typ, Typ[Int]) || x.mode == constant_ && isUntyped(x.typ) && isInteger(x.typ)):
		check.helpf("the text of an integer is strconv.Itoa(%s)", e)
	case isString(T) && (isNumeric(x.typ) || isBoolean(x.typ)):
		check.helpf("the text of a value is fmt.Sprint(%s)", e)
	case isString(T) && isBytesOrRunes(x.typ.Underlying()):
		check.helpf("convert it: %s(%s)", T, e)
	case isString(x.typ) && isBytesOrRunes(T.Underlying()):
		check.helpf("convert it: %s(%s)", T, e)
	case isString(x.typ) && x.mode == constant_ && isLit(e) && isOneOf(T, constant.StringVal(x.val)):
		check.helpf("a single character stands between single quotes: %s", strconv.QuoteRune([]rune(constant.StringVal(x.val))[0]))
	case isNumeric(T) && isString(x.typ) && x.mode == constant_:
	case isInteger(T) && isString(x.typ):
		check.helpf("the number in a text is n, err := strconv.Atoi(%s)", e)
	case isFloat(T) && isString(x.typ):
		check.helpf("the number in a text is f, err := strconv.ParseFloat(%s, 64)", e)
	case isBoolean(T) && isNumeric(x.typ) && !isUntyped(x.typ):
		check.helpf("numbers are not true or false: compare it, %s != 0", e)
	case isNumeric(T) && isNumeric(x.typ) && x.mode != constant_ && !isComplex(x.typ) && !isComplex(T):
		check.helpf("convert it: %s(%s)", T, e)
	}
}

func isLit(e ast.Expr) bool { _, ok := e.(*ast.BasicLit); return ok }

func isNumber(s string) bool {
	_, err := strconv.ParseFloat(s, 64)
	return err == nil
}

// isOneOf reports whether a text is one character, of those that a byte or rune of
// type T holds.
func isOneOf(T Type, s string) bool {
	r := []rune(s)
	b, ok := T.Underlying().(*Basic)
	return ok && len(r) == 1 && (b.kind == Uint8 || b.kind == Byte) && r[0] < 0x80 || ok && len(r) == 1 && (b.kind == Int32 || b.kind == Rune)
}

func isCharLit(e ast.Expr) bool {
	lit, ok := e.(*ast.BasicLit)
	return ok && lit.Kind == token.CHAR
}

// hintMismatch helps with an operator between values of two types.
func (check *Checker) hintMismatch(x, y *operand, op token.Token) {
	if isTypeParam(x.typ) || isTypeParam(y.typ) {
		return
	}
	if p, ok := y.typ.Underlying().(*Pointer); ok && Identical(p.base, x.typ) {
		check.helpf("what the pointer points to is *%s", y.expr)
		return
	}
	if p, ok := x.typ.Underlying().(*Pointer); ok && Identical(p.base, y.typ) {
		check.helpf("what the pointer points to is *%s", x.expr)
		return
	}
	if x, y := x, y; isString(x.typ) || isString(y.typ) {
		if isString(x.typ) {
			x, y = y, x
		}
		if isNumeric(x.typ) && y.mode == constant_ && isLit(y.expr) && isOneOf(x.typ, constant.StringVal(y.val)) {
			check.helpf("a single character stands between single quotes: %s", strconv.QuoteRune([]rune(constant.StringVal(y.val))[0]))
			return
		}
	}
	if b, ok := x.expr.(*ast.BinaryExpr); ok && isComparison(b.Op) && isComparison(op) && isBoolean(x.typ) && !isBoolean(y.typ) {
		check.helpf("compare each pair: %s && %s %s %s", x.expr, b.Y, op, y.expr)
		return
	}
	if it, ok := x.typ.Underlying().(*Interface); ok && it.typeSet().isAll() && isUntyped(y.typ) && !y.isNil() && !isComparison(op) {
		check.helpf("take it out of the interface: %s.(%s)", x.expr, Default(y.typ))
		return
	}
	switch {
	case isString(x.typ) && isNumeric(y.typ) && isCharLit(y.expr):
		check.hintText(y)
	case isNumeric(x.typ) && isString(y.typ) && isCharLit(x.expr):
		check.hintText(x)
	case op == token.MUL && isFloat(x.typ) && isDuration(y.typ):
		check.helpf("convert both: %s(%s * float64(%s))", y.typ, x.expr, y.expr)
	case op == token.MUL && isDuration(x.typ) && isFloat(y.typ):
		check.helpf("convert both: %s(float64(%s) * %s)", x.typ, x.expr, y.expr)
	case isString(x.typ) && isNumeric(y.typ) && op == token.ADD:
		check.hintText(y)
	case isNumeric(x.typ) && isString(y.typ) && op == token.ADD:
		check.hintText(x)
	case isString(x.typ) && isInteger(y.typ) && op == token.MUL:
		check.helpf("a text is repeated by strings.Repeat(%s, %s)", x.expr, y.expr)
	case isNumeric(x.typ) && isNumeric(y.typ) && !isUntyped(x.typ) && !isUntyped(y.typ):
		if isFloat(x.typ) && isInteger(y.typ) {
			x, y = y, x
		}
		check.helpf("convert one of them: %s(%s)", y.typ, x.expr)
	}
}

// hintFraction helps with a fraction of a time.Duration.
func (check *Checker) hintFraction(x, y *operand) {
	if isDuration(x.typ) {
		x, y = y, x
	}
	if !isDuration(y.typ) || x.mode != constant_ || y.mode != constant_ || !isUntyped(x.typ) || !isNumeric(x.typ) {
		return
	}
	for _, unit := range []struct {
		name string
		ns   int64
	}{{"Millisecond", 1e6}, {"Microsecond", 1e3}, {"Nanosecond", 1}} {
		product := constant.BinaryOp(constant.ToFloat(x.val), token.MUL, constant.ToFloat(y.val))
		n := constant.ToInt(constant.BinaryOp(product, token.QUO, constant.ToFloat(constant.MakeInt64(unit.ns))))
		if n.Kind() == constant.Int {
			check.helpf("a Duration counts whole nanoseconds: %s * time.%s", n, unit.name)
			return
		}
	}
}

// isDuration reports whether t is time.Duration.
func isDuration(t Type) bool {
	n, ok := t.(*Named)
	return ok && n.obj.name == "Duration" && n.obj.pkg != nil && n.obj.pkg.path == "time"
}

// hintPower helps with x ** y, which is x * (*y) in Go. What was said about *y does
// not help.
func (check *Checker) hintPower(x *operand, e ast.Expr, op token.Token) {
	b, ok := e.(*ast.BinaryExpr)
	if !ok || op != token.MUL || check.reported == nil || check.reported.Code != codes.NotAPointer {
		return
	}
	if star, ok := b.Y.(*ast.StarExpr); ok && star.Star == b.OpPos+1 {
		check.reported.Help = nil
		check.helpf("there is no operator for powers: math.Pow(%s, %s), of float64 values", x.expr, star.X)
	}
}

func (check *Checker) hintText(x *operand) {
	if isCharLit(x.expr) {
		check.helpf("a string stands between double quotes: \"%s\"", strings.Trim(x.expr.(*ast.BasicLit).Value, "'"))
	} else {
		check.helpf("the text of a number is fmt.Sprint(%s)", x.expr)
	}
}

// hintCondition helps with a condition that is not true or false.
func (check *Checker) hintCondition(x *operand) {
	switch u := x.typ.Underlying().(type) {
	case *Basic:
		switch {
		case isNumeric(x.typ):
			check.helpf("compare it: %s != 0", x.expr)
		case isString(x.typ):
			check.helpf("compare it: %s != \"\"", x.expr)
		}
	case *Slice, *Map:
		check.helpf("compare its length: len(%s) > 0", x.expr)
	case *Pointer, *Chan, *Interface:
		if !isTypeParam(x.typ) {
			check.helpf("compare it: %s != nil", x.expr)
		}
	case *Signature:
		if u.results.Len() == 1 && allBoolean(u.results.vars[0].typ) {
			check.helpf("add the parentheses of a call: %s()", x.expr)
		}
	}
}

// hintResults helps with a wrong number of results.
func (check *Checker) hintResults(lhs []*Var, rhs []*operand) {
	l, r := len(lhs), len(rhs)
	switch {
	case l == 0:
		check.hintNoResult(rhs)
	case r > l:
	case r == l-1 && Identical(lhs[r].typ, universeError) && check.assignableAll(rhs, lhs[:r]):
		check.helpf("the error is missing, which is nil if there is none: return %s", strings.Join(append(texts(rhs), "nil"), ", "))
	case r == 1 && Identical(lhs[l-1].typ, universeError) && check.assignableAll(rhs, lhs[l-1:]):
		var values []string
		for _, v := range lhs[:l-1] {
			zero := check.zeroText(v.typ)
			if zero == "" {
				return
			}
			values = append(values, zero)
		}
		check.helpf("each result needs a value: return %s", strings.Join(append(values, texts(rhs)...), ", "))
	}
}

// hintNoResult helps with values that are returned where there is no result.
func (check *Checker) hintNoResult(rhs []*operand) {
	if check.sig == check.scriptSig {
		check.helpf("a script has no result: os.Exit(n) ends it with an exit status")
		return
	}
	name := ""
	if n := len(check.path); n > 0 {
		if f, ok := check.path[n-1].(*Func); ok && f.typ == Type(check.sig) {
			name = " " + f.name
		}
	}
	if name == " main" && !check.script {
		check.helpf("main has no result: os.Exit(n) ends the program with an exit status")
		return
	}
	results := make([]string, len(rhs))
	for i, x := range rhs {
		results[i] = check.typeString(Default(x.typ))
	}
	list := strings.Join(results, ", ")
	if len(rhs) > 1 {
		list = "(" + list + ")"
	}
	if slices.ContainsFunc(rhs, (*operand).isNil) {
		list = "..."
	}
	check.helpf("the function has no result; with one it is func%s(...) %s { ... }", name, list)
}

func (check *Checker) assignableAll(rhs []*operand, lhs []*Var) bool {
	if len(rhs) > 1 && rhs[0].expr == rhs[1].expr {
		return false // all values of a call
	}
	for i, x := range rhs {
		if !x.assignableTo(check, lhs[i].typ, nil) {
			return false
		}
	}
	return true
}

func texts(list []*operand) []string {
	res := make([]string, len(list))
	for i, x := range list {
		res[i] = ast.ExprString(x.expr)
	}
	return res
}

// zeroText is how a type's zero value is written, "" if it needs a name.
func (check *Checker) zeroText(t Type) string {
	switch u := t.Underlying().(type) {
	case *Basic:
		switch {
		case isString(u):
			return `""`
		case isBoolean(u):
			return "false"
		}
		return "0"
	case *Struct, *Array:
		return check.sprintf("%s{}", t)
	case *Interface:
		if isTypeParam(t) {
			return ""
		}
	}
	return "nil"
}

// hintCounts helps with an assignment of r values to l variables.
func (check *Checker) hintCounts(rhs []ast.Expr, l, r int) {
	call, ok := ast.Unparen(rhs[0]).(*ast.CallExpr)
	switch {
	case !ok || len(rhs) > 1:
	case l < r && r == 2 && l == 1:
		check.helpf("there are two results; take both: x, err := %s(...), or drop one: x, _ := ...", call.Fun)
	case l < r:
		check.helpf("take each result, or drop it with _")
	}
}
