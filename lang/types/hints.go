// This file implements what there is to say beyond the Go compiler's words about
// errors that learners make.

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
	if check.script {
		check.helpf("the prompt of minigo repl shows values, a script prints them: fmt.Println(%s)", x.expr)
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
	} else if goPackage(name) != "" {
		check.helpf("it is a package of Go's library that MiniGo's does not have; minigo doc lists those it has")
	}
}

// goPackages are the packages of Go's library that programs use most and that are
// not in MiniGo's, at least not all of them.
const goPackages = " archive/tar archive/zip bufio bytes cmp compress/bzip2 compress/flate compress/gzip compress/zlib container/heap container/list " +
	"container/ring context crypto crypto/aes crypto/cipher crypto/hmac crypto/md5 crypto/rand crypto/rsa crypto/sha1 crypto/sha256 crypto/sha512 " +
	"crypto/tls crypto/x509 database/sql encoding encoding/base32 encoding/base64 encoding/binary encoding/csv encoding/gob encoding/hex " +
	"encoding/json encoding/pem encoding/xml errors expvar flag fmt go/ast go/format go/parser go/token go/types hash hash/crc32 hash/fnv " +
	"hash/maphash html html/template image image/color image/gif image/jpeg image/png index/suffixarray io io/fs io/ioutil iter log log/slog maps math " +
	"math/big math/bits math/cmplx math/rand mime mime/multipart net net/http net/http/httptest net/mail net/netip net/rpc net/smtp " +
	"net/textproto net/url os os/exec os/signal os/user path path/filepath plugin reflect regexp runtime runtime/debug runtime/pprof " +
	"slices sort strconv strings sync sync/atomic syscall testing testing/fstest testing/iotest text/scanner text/tabwriter text/template time " +
	"unicode unicode/utf16 unicode/utf8 unique weak "

// goPackage is the path of the package of Go's library whose last element is name,
// "" if there is none.
func goPackage(name string) string {
	if name == "" || strings.ContainsAny(name, " /") {
		return ""
	}
	if strings.Contains(goPackages, " "+name+" ") {
		return name
	}
	i := strings.Index(goPackages, "/"+name+" ")
	if i < 0 {
		return ""
	}
	return goPackages[strings.LastIndexByte(goPackages[:i], ' ')+1 : i+1+len(name)]
}

// hintUndefined helps with a name that is not declared.
func (check *Checker) hintUndefined(name string, wantType bool) {
	obj := check.similar(name, wantType)
	text := foreign()[name]
	switch {
	case obj != nil && (text == "" || obj.Pos().IsValid()):
		if obj.Pos().IsValid() {
			check.helpf("the %s %q has a similar name (declared at %s)", plainKind(obj), obj.Name(), obj.Pos())
		} else {
			check.helpf("the predeclared %q has a similar name", obj.Name())
		}
	case text != "":
		check.helpf("%s", text)
	case check.hintLater(name):
	default:
		check.hintEnded(name)
	}
}

// hintEnded helps with a variable that is declared in a block of the function that
// has ended.
func (check *Checker) hintEnded(name string) {
	if check.reported == nil {
		return
	}
	place := token.NoPos
	found := func(e ast.Expr, end token.Pos) {
		if id, ok := e.(*ast.Ident); ok && id.Name == name && check.fset.Position(end).Offset <= check.reported.Pos.Offset {
			place = id.NamePos
		}
	}
	for _, s := range check.body {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				if n.Tok == token.DEFINE {
					for _, e := range n.Lhs {
						found(e, n.End())
					}
				}
			case *ast.RangeStmt:
				if n.Tok == token.DEFINE {
					found(n.Key, n.Body.End())
					found(n.Value, n.Body.End())
				}
			case *ast.FuncLit:
				return false
			}
			return true
		})
	}
	if place.IsValid() {
		check.helpf("the %s of %s is there only in its block, which has ended: declare it before the block", name, place)
	}
}

// hintLater helps with a variable of a script that is declared below, if it is one.
func (check *Checker) hintLater(name string) bool {
	for _, s := range check.scriptStmts {
		var ids []ast.Expr
		switch s := s.(type) {
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE {
				ids = s.Lhs
			}
		case *ast.DeclStmt:
			if isVarDecl(s) {
				for _, spec := range s.Decl.(*ast.GenDecl).Specs {
					if spec, ok := spec.(*ast.ValueSpec); ok {
						for _, id := range spec.Names {
							ids = append(ids, id)
						}
					}
				}
			}
		}
		for _, e := range ids {
			if id, ok := e.(*ast.Ident); ok && id.Name == name && check.reported != nil && check.fset.Position(id.NamePos).Offset > check.reported.Pos.Offset {
				check.helpf("%s is declared below, at %s: a script's variables are there from their declarations on", name, id.NamePos)
				return true
			}
		}
	}
	return false
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
func (check *Checker) notImported(id *ast.Ident, sel string) bool {
	if id.Name == "_" || check.conf.ScriptImport == nil || check.lookup(id.Name) != nil {
		return false
	}
	path := check.conf.ScriptImport(id.Name)
	if check.similar(id.Name, false) != nil {
		return false
	}
	if path == "" {
		if path = goPackage(id.Name); path == "" || foreign()[id.Name] != "" || !token.IsExported(sel) {
			return false
		}
		check.errorf(id, codes.Undefined, "undefined: %s", id.Name)
		check.helpf("MiniGo's library does not have package %s; minigo doc lists the packages that it has", path)
		return true
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
		check.helpf("the %s %q has a similar name", what, s.obj.Name())
	}
}

// hintSelection helps with x.sel, which there is not: what other languages do with
// a method may be a function here.
func (check *Checker) hintSelection(x *operand, sel string) {
	if id, ok := x.expr.(*ast.Ident); ok && token.IsExported(sel) && check.conf.ScriptImport != nil {
		if v, ok := check.lookup(id.Name).(*Var); ok && v.pos.IsValid() && check.packageHas(check.conf.ScriptImport(id.Name), sel) {
			check.helpf("%s is the variable of %s here, which hides the package: give it another name", id.Name, v.pos)
			return
		}
	}
	if isInterfacePtr(x.typ) {
		if p := x.typ.Underlying().(*Pointer); !isTypeParam(p.base) {
			check.helpf("an interface holds pointers too: use %s instead of %s", p.base, x.typ)
		}
		return
	}
	if check.hintMember(x.typ, sel); check.reported == nil || len(check.reported.Help) > 0 || isTypeParam(x.typ) || x.mode == typexpr {
		return
	}
	under, lower := x.typ.Underlying(), strings.ToLower(sel)
	switch under.(type) {
	case *Slice, *Map, *Array, *Chan, *Basic:
		if under, ok := under.(*Basic); ok && !isString(under) {
			break
		}
		switch lower {
		case "len", "length", "size", "count":
			check.helpf("the length is len(%s)", x.expr)
			return
		}
	}
	text := ""
	switch {
	case isString(x.typ):
		text = stringFuncs()[lower]
	case isNumeric(x.typ) || isBoolean(x.typ):
		if lower == "string" || lower == "tostring" {
			text = "fmt.Sprint(%s)"
		}
	default:
		switch under.(type) {
		case *Slice:
			text = sliceFuncs()[lower]
		case *Map:
			if text = mapFuncs()[lower]; text == "" && isString(under.(*Map).key) {
				check.helpf("the element of a map is %s[%q]", x.expr, sel)
			}
		case *Chan:
			text = chanFuncs()[lower]
		case *Interface:
			if (lower == "message" || lower == "string") && Identical(x.typ, universeError) {
				text = "%s.Error()"
			}
		}
	}
	if text != "" {
		check.helpf("write "+text, x.expr)
	}
}

// packageHas reports whether the package of a path exports a name.
func (check *Checker) packageHas(path, name string) bool {
	if path == "" || check.conf.Importer == nil {
		return false
	}
	pkg, err := check.conf.Importer.Import(path)
	return err == nil && pkg.scope.Lookup(name) != nil
}

// These are what methods of other languages, in small letters, are in Go. Most runs
// need none of them, so they are no variables.

func stringFuncs() map[string]string {
	return map[string]string{
		"contains": "strings.Contains(%s, ...)", "includes": "strings.Contains(%s, ...)", "hasprefix": "strings.HasPrefix(%s, ...)", "startswith": "strings.HasPrefix(%s, ...)",
		"hassuffix": "strings.HasSuffix(%s, ...)", "endswith": "strings.HasSuffix(%s, ...)", "toupper": "strings.ToUpper(%s)", "upper": "strings.ToUpper(%s)",
		"touppercase": "strings.ToUpper(%s)", "tolower": "strings.ToLower(%s)", "lower": "strings.ToLower(%s)", "tolowercase": "strings.ToLower(%s)",
		"split": "strings.Split(%s, ...)", "fields": "strings.Fields(%s)", "trim": "strings.TrimSpace(%s)", "strip": "strings.TrimSpace(%s)", "trimspace": "strings.TrimSpace(%s)",
		"replace": "strings.ReplaceAll(%s, ...)", "replaceall": "strings.ReplaceAll(%s, ...)", "index": "strings.Index(%s, ...)", "indexof": "strings.Index(%s, ...)",
		"find": "strings.Index(%s, ...)", "repeat": "strings.Repeat(%s, ...)", "join": "strings.Join(..., %s)", "append": "%[1]s += ...", "add": "%[1]s += ...",
		"substring": "%s[from:to]", "substr": "%s[from:to]", "charat": "%s[i]",
	}
}

func sliceFuncs() map[string]string {
	return map[string]string{
		"append": "%[1]s = append(%[1]s, ...)", "push": "%[1]s = append(%[1]s, ...)", "add": "%[1]s = append(%[1]s, ...)", "push_back": "%[1]s = append(%[1]s, ...)",
		"pop": "%[1]s = %[1]s[:len(%[1]s)-1]", "cap": "cap(%s)", "sort": "slices.Sort(%s)", "reverse": "slices.Reverse(%s)", "contains": "slices.Contains(%s, ...)",
		"includes": "slices.Contains(%s, ...)", "index": "slices.Index(%s, ...)", "indexof": "slices.Index(%s, ...)", "copy": "slices.Clone(%s)", "clone": "slices.Clone(%s)",
		"foreach": "for i, x := range %s { ... }", "join": "strings.Join(%s, ...)",
	}
}

func mapFuncs() map[string]string {
	return map[string]string{
		"delete": "delete(%s, ...)", "remove": "delete(%s, ...)", "keys": "slices.Collect(maps.Keys(%s))", "values": "slices.Collect(maps.Values(%s))", "get": "%s[...]", "put": "%s[...] = ...", "set": "%s[...] = ...",
		"has": "_, ok := %s[...]", "contains": "_, ok := %s[...]", "containskey": "_, ok := %s[...]", "haskey": "_, ok := %s[...]", "clear": "clear(%s)",
	}
}

func chanFuncs() map[string]string {
	return map[string]string{
		"close": "close(%s)", "send": "%s <- ...", "put": "%s <- ...", "recv": "<-%s", "receive": "<-%s", "get": "<-%s", "cap": "cap(%s)",
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
		check.helpf("package %s has the similar name %q", pkg.name, s.obj.Name())
	}
}

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
