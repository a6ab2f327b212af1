// This file implements what there is to say beyond the Go compiler's words about
// errors that learners make.

package types

import (
	"go/constant"
	"go/token"
	"strconv"
	"strings"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// maxHelped is how many errors are given help: more are not printed, and it takes
// time.
const maxHelped = 40

// helpf adds a statement to the error that was reported last. It says nothing if
// that was suppressed.
func (check *Checker) helpf(format string, args ...any) {
	if e := check.reported; e != nil && len(e.Help) == 0 {
		e.Help = append(e.Help, check.sprintf(format, args...))
	}
}

// hint adds what can be said about the error that was reported last from its code
// and place alone.
func (check *Checker) hint(p poser, code codes.Code) {
	msg := check.reported.Msg
	switch code {
	case codes.MissingReturn:
		check.helpf("the end of the function can be reached: it needs a return, with values, there")
	case codes.UnusedImport:
		check.helpf("use the package, or remove the import")
	case codes.NoNewVars:
		check.helpf("to assign to a variable that is there write = instead of :=")
	case codes.UnusedVar:
		check.hintUnused(p)
	case codes.Redeclared:
		if v, ok := p.(*Var); ok && !v.isParam && !v.isResult {
			check.helpf("to assign to the variable that is there write %s = ...", v.name)
		}
	case codes.BadMain:
		if strings.Contains(msg, "no arguments") && strings.Contains(msg, "main") {
			check.helpf("the arguments are in os.Args, and os.Exit gives an exit status")
		}
	case codes.BadArrayLength:
		if strings.Contains(msg, "constant") || strings.HasPrefix(msg, "invalid array length") {
			check.helpf("a slice can have a length that is computed: make([]T, n)")
		}
	case codes.RecursiveType:
		if strings.HasPrefix(msg, "invalid recursive type") {
			check.helpf("a pointer may point to its own type: *%s", check.nameOf(p))
		}
	case codes.UntypedNil:
		check.helpf("nil needs a type, for example: var p *T = nil")
	case codes.PointerMethod:
		check.helpf("put the value in a variable, which has an address, and call the method on that")
	case codes.ManyValues:
		check.helpf("assign the values first, and drop those that are not needed: v, _ := f()")
	case codes.CannotImport:
		check.hintImport(msg)
	case codes.OutsideLanguage:
		if strings.Contains(msg, "reflection") {
			check.helpf("a type switch asks for types, and fmt prints values (%%v) and types (%%T)")
		}
	case codes.MissingBody:
		check.helpf("MiniGo has no assembly: a function's body is written in the file")
	case codes.MustBeCalled:
		check.helpf("a built-in function must be called, with its arguments in parentheses")
	case codes.BadBreak:
		if strings.HasPrefix(msg, "break") {
			check.helpf("to leave a function write return")
		}
	case codes.PackageAsValue:
		check.helpf("a dot and a name of the package follow")
	case codes.GoNeedsCall:
		check.helpf("put it in a function: func() { ... }()")
	}
	if x, ok := p.(*operand); ok {
		check.hintOperand(x, code)
	}
}

// hintOperand is the part of hint that is about a value.
func (check *Checker) hintOperand(x *operand, code codes.Code) {
	if x.typ == nil || !isValid(x.typ) {
		return
	}
	under := x.typ.Underlying()
	switch code {
	case codes.UnusedValue:
		check.hintUnusedValue(x)
	case codes.NotComparable:
		switch under.(type) {
		case *Slice:
			check.helpf("slices.Equal compares the elements of slices")
		case *Map:
			check.helpf("maps.Equal compares the elements of maps")
		}
	case codes.BadChannelUse:
		if c, ok := under.(*Chan); ok {
			switch c.dir {
			case RecvOnly:
				check.helpf("the type %s allows only to receive; to send the channel must be a chan %s or chan<- %[2]s", x.typ, c.elem)
			case SendOnly:
				check.helpf("the type %s allows only to send; to receive the channel must be a chan %s or <-chan %[2]s", x.typ, c.elem)
			}
		}
	case codes.CannotAssign:
		switch e := ast.Unparen(x.expr).(type) {
		case *ast.IndexExpr:
			check.helpf("the bytes of a string do not change: change a []byte, and convert that")
		case *ast.SelectorExpr:
			if i, ok := ast.Unparen(e.X).(*ast.IndexExpr); ok {
				check.helpf("change a copy and assign that: v := %s; v.%s = ...; %[1]s = v", i, e.Sel.Name)
			}
		}
	case codes.NotIndexable:
		if _, ok := under.(*Pointer); ok {
			check.helpf("the pointer has no elements, what it points to may: (*%s)[...]", x.expr)
		}
	case codes.BadRange:
		if _, ok := under.(*Pointer); ok {
			check.helpf("range over what it points to: *%s", x.expr)
		}
	case codes.NotAnInterface:
		check.helpf("the type of %s is known: it is %s", x.expr, x.typ)
	case codes.NoValue:
		check.helpf("the function has no result: a call of it is a statement of its own")
	case codes.NotAPointer:
		check.helpf("* is for pointers; %s is a value of type %s", x.expr, x.typ)
	}
}

// nameOf is the name of an object or type.
func (check *Checker) nameOf(p poser) string {
	if o, ok := p.(Object); ok {
		return o.Name()
	}
	return "T"
}

// hintUnused helps with a variable that is not used: often := stands for =.
func (check *Checker) hintUnused(p poser) {
	v, ok := p.(*Var)
	if !ok {
		check.helpf("use the variable, or remove it")
		return
	}
	if v.parent != nil && v.parent.parent != nil {
		if _, obj := v.parent.parent.LookupParent(v.name); obj != nil {
			if outer, ok := obj.(*Var); ok && outer.pos.IsValid() {
				check.helpf("this is another variable than the %s of %s; to assign to that write = instead of :=", v.name, check.place(outer.pos))
				return
			}
		}
	}
	check.helpf("use the variable, or remove it; _ = %s also counts as use", v.name)
}

// hintUnusedValue helps with a statement that computes a value and drops it.
func (check *Checker) hintUnusedValue(x *operand) {
	switch e := ast.Unparen(x.expr).(type) {
	case *ast.CallExpr:
		if id, ok := e.Fun.(*ast.Ident); ok && id.Name == "append" && len(e.Args) > 0 {
			check.helpf("append returns the longer slice: %s = %s", e.Args[0], ast.Expr(e))
		}
	case *ast.BinaryExpr:
		if e.Op == token.EQL {
			check.helpf("to assign write %s = %s", e.X, e.Y)
		}
	case *ast.Ident, *ast.SelectorExpr:
		if _, ok := x.typ.Underlying().(*Signature); ok {
			check.helpf("add the parentheses of a call: %s()", x.expr)
		}
	case *ast.FuncLit:
		check.helpf("add () behind the closing brace: that calls the function")
	}
}

// hintImport helps with the path of a package of which only the last part was
// written.
func (check *Checker) hintImport(msg string) {
	name, ok := strings.CutPrefix(msg, "could not import ")
	if !ok || check.conf.ScriptImport == nil {
		return
	}
	name, _, _ = strings.Cut(name, " ")
	name = strings.ToLower(name[strings.LastIndexByte(name, '/')+1:])
	if path := check.conf.ScriptImport(name); path != "" {
		check.helpf("there is a package %q", path)
	}
}

// hintUndefined helps with a name that is not declared.
func (check *Checker) hintUndefined(name string, wantType bool) {
	obj := check.similar(name, wantType)
	text := foreign[name]
	switch {
	case obj != nil && (text == "" || obj.Pos().IsValid()):
		if obj.Pos().IsValid() {
			check.helpf("the %s %s has a similar name (declared at %s)", plainKind(obj), obj.Name(), obj.Pos())
		} else {
			check.helpf("the predeclared %s has a similar name", obj.Name())
		}
	case text != "":
		check.helpf("%s", text)
	}
}

// hintParam helps with a parameter whose type stands before its name.
func (check *Checker) hintParam(name *ast.Ident, typ ast.Expr) {
	id, ok := typ.(*ast.Ident)
	if !ok || check.reported == nil || check.reported.Pos != check.fset.Position(id.NamePos) {
		return
	}
	if _, ok := Universe.Lookup(name.Name).(*TypeName); ok {
		check.helpf("the type stands after the name: %s %s", id.Name, name.Name)
	}
}

// plainKind says what an object is, in a word.
func plainKind(obj Object) string {
	switch obj.(type) {
	case *Const:
		return "constant"
	case *TypeName:
		return "type"
	case *Func:
		return "function"
	}
	return "variable"
}

// notImported reports a name that stands before a dot and is that of a package of
// the library, which must be imported.
func (check *Checker) notImported(id *ast.Ident) bool {
	if id.Name == "_" || check.conf.ScriptImport == nil || check.lookup(id.Name) != nil {
		return false
	}
	path := check.conf.ScriptImport(id.Name)
	if path == "" || check.similar(id.Name, false) != nil {
		return false
	}
	check.errorf(id, codes.Undefined, "undefined: %s", id.Name)
	check.helpf("package %s must be imported: import %q", id.Name, path)
	return true
}

// hintMember helps with a field or method that there is not.
func (check *Checker) hintMember(T Type, name string) {
	s := suggestion{name: name}
	s.offerMembers(check, T, 0)
	if s.obj != nil {
		what := "field"
		if _, ok := s.obj.(*Func); ok {
			what = "method"
		}
		check.helpf("the %s %s has a similar name", what, s.obj.Name())
	}
}

// hintQualified helps with a name that a package does not have.
func (check *Checker) hintQualified(pkg *Package, name string) {
	s := suggestion{name: name}
	s.offerScope(pkg.scope, func(o Object) bool { return o.Exported() })
	switch {
	case s.obj == nil:
	case s.distance == 0 && !token.IsExported(name):
		check.helpf("the names that a package exports begin with a capital letter: %s.%s", pkg.name, s.obj.Name())
	default:
		check.helpf("package %s has the similar name %s", pkg.name, s.obj.Name())
	}
}

// hintAssign helps with a value x that is not assignable to T.
func (check *Checker) hintAssign(x *operand, T Type) {
	if T == nil || !isValid(T) || x.isNil() {
		return
	}
	e := x.expr
	if sig, ok := x.typ.Underlying().(*Signature); ok && sig.params.Len() == 0 && sig.results.Len() == 1 && Identical(sig.results.vars[0].typ, T) {
		if _, ok := e.(*ast.FuncLit); !ok {
			check.helpf("this is the function itself; to call it write %s()", e)
			return
		}
	}
	if p, ok := T.Underlying().(*Pointer); ok && Identical(p.base, x.typ) && x.mode == variable {
		check.helpf("its address is &%s", e)
		return
	}
	if p, ok := x.typ.Underlying().(*Pointer); ok && Identical(p.base, T) {
		check.helpf("what it points to is *%s", e)
		return
	}
	if it, ok := T.Underlying().(*Interface); ok && !isTypeParam(T) && !IsInterface(x.typ) && findMissing(&Pointer{x.typ}, it, true, Identical) == nil {
		check.helpf("the pointer has the methods: &%s", e)
		return
	}
	check.hintConvert(x, T)
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
	switch {
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
