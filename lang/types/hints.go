// This file implements what there is to say beyond the Go compiler's words about
// errors that learners make.

package types

import (
	"go/token"
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
		switch {
		case strings.Contains(msg, "reflection"):
			check.helpf("a type switch asks for types, and fmt prints values (%%v) and types (%%T)")
		case strings.Contains(msg, "embed"):
			check.helpf("os.ReadFile reads a file when the program runs")
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
	case codes.NotAType:
		if name, _, ok := strings.Cut(msg, " (package name) is not a type"); ok {
			check.helpf("a dot and the name of a type of package %s follow", name)
		}
	case codes.NotACall:
		if _, ok := p.(*ast.FuncLit); ok {
			check.helpf("add () behind the closing brace: that calls the function")
		} else if x, ok := p.(ast.Expr); ok {
			check.helpf("add the parentheses of a call: %s()", x)
		}
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
		case *ast.Ident:
			if c, ok := check.lookup(e.Name).(*Const); ok && c.pos.IsValid() {
				check.helpf("%s is a constant (declared at %s); what changes is declared with var", e.Name, c.pos)
			}
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
	case codes.NotAFunction:
		check.hintHidden(x.expr)
	case codes.UndefinedOperator:
		if isFloat(x.typ) && strings.Contains(check.reported.Msg, "operator % not") {
			check.helpf("%% is for integers: math.Mod gives the remainder of float64 values")
		}
	case codes.NotAddressable:
		switch x.mode {
		case mapindex:
			check.helpf("the elements of a map have no addresses: let the map hold pointers")
		case constant_, value:
			check.helpf("a pointer to a new variable of this value is new(%s)", x.expr)
		}
	case codes.BadIndex:
		if x.mode == constant_ && x.val.ExactString() == "-1" {
			check.helpf("the last element of s is s[len(s)-1]")
		}
	case codes.NotAnExpr:
		check.hintTypeAsValue(x)
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
	for _, s := range check.body {
		if check.hintUnusedIn(s, v) {
			return
		}
	}
	check.helpf("use the variable, or remove it; _ = %s also counts as use", v.name)
}

// hintUnusedIn helps with an unused variable that a statement within s declares
// beside others.
func (check *Checker) hintUnusedIn(s ast.Stmt, v *Var) (helped bool) {
	is := func(e ast.Expr) bool { return e != nil && e.Pos() == v.pos }
	ast.Inspect(s, func(n ast.Node) bool {
		if helped || n == nil {
			return false
		}
		switch n := n.(type) {
		case *ast.RangeStmt:
			switch {
			case is(n.Key) && n.Value == nil:
				check.helpf("a loop needs no variable: for range %s", n.X)
			case is(n.Key):
				check.helpf("write _ for what the loop does not use: for _, %s := range %s", n.Value, n.X)
			case is(n.Value):
				check.helpf("leave out what the loop does not use: for %s := range %s", n.Key, n.X)
			default:
				return true
			}
			helped = true
		case *ast.AssignStmt:
			if n.Tok != token.DEFINE || len(n.Lhs) < 2 {
				return true
			}
			mine, others, used := false, false, false
			names := make([]ast.Expr, len(n.Lhs))
			for i, l := range n.Lhs {
				names[i] = l
				id, ok := l.(*ast.Ident)
				switch {
				case is(l):
					mine, names[i] = true, &ast.Ident{Name: "_"}
				case ok && id.Name != "_" && check.info.Defs[id] != nil:
					others = true
					used = used || check.info.Defs[id].(*Var).used
				}
			}
			if !mine {
				return true
			}
			if helped = !others || used; !helped {
				return false // no variable would be left to declare
			}
			op := ":="
			if !others {
				op = "="
			}
			text := make([]string, len(names))
			for i, e := range names {
				text[i] = ast.ExprString(e)
			}
			if v.name == "err" && Identical(v.typ, universeError) {
				check.helpf("look at the error, if err != nil { ... }, or drop it: %s %s ...", strings.Join(text, ", "), op)
			} else {
				check.helpf("use the variable, or drop the value: %s %s ...", strings.Join(text, ", "), op)
			}
		}
		return !helped
	})
	return helped
}

// hintTypeAsValue helps with a type where a value is wanted.
func (check *Checker) hintTypeAsValue(x *operand) {
	if isTypeParam(x.typ) {
		return
	}
	switch u := x.typ.Underlying().(type) {
	case *Slice, *Map, *Struct, *Array:
		check.helpf("a value of the type is %s{...}", x.expr)
	case *Chan:
		check.helpf("a value of the type is made by make(%s)", x.expr)
	case *Basic:
		check.helpf("a variable of the type is declared by var x %s; a conversion to it is %[1]s(...)", x.expr)
	case *Pointer:
		if _, ok := u.base.Underlying().(*Struct); ok {
			check.helpf("a pointer to a new value is &%s{...}", u.base)
		}
	}
}

// namesPlace says whether e has the form of something that can be assigned to.
func namesPlace(e ast.Expr) bool {
	switch ast.Unparen(e).(type) {
	case *ast.Ident, *ast.SelectorExpr, *ast.IndexExpr, *ast.StarExpr:
		return true
	}
	return false
}

// hintUnusedValue helps with a statement that computes a value and drops it.
func (check *Checker) hintUnusedValue(x *operand) {
	switch e := ast.Unparen(x.expr).(type) {
	case *ast.CallExpr:
		if id, ok := e.Fun.(*ast.Ident); ok && id.Name == "append" && len(e.Args) > 0 {
			to := e.Args[0]
			if !namesPlace(to) {
				to = &ast.Ident{Name: "s"}
			}
			check.helpf("append returns the longer slice: %s = %s", to, ast.Expr(e))
		}
	case *ast.BinaryExpr:
		if e.Op == token.EQL && namesPlace(e.X) {
			check.helpf("to assign write %s = %s", e.X, e.Y)
		}
	case *ast.Ident, *ast.SelectorExpr:
		if _, ok := x.typ.Underlying().(*Signature); ok {
			check.helpf("add the parentheses of a call: %s()", x.expr)
		}
	case *ast.FuncLit:
		check.helpf("add () behind the closing brace: that calls the function")
	}
	if check.script {
		check.helpf("the prompt of minigo repl shows values, a script prints them: fmt.Println(%s)", x.expr)
	}
}
