// This file implements what errors of names say besides: imports, what is not defined, members.

package types

import (
	"go/token"
	"strings"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// hintImport helps with the path of a package of which only the last part was
// written, or that is misspelt.
func (check *Checker) hintImport(msg string) {
	name, ok := strings.CutPrefix(msg, "could not import ")
	if !ok || check.conf.ScriptImport == nil {
		return
	}
	full, _, _ := strings.Cut(name, " ")
	name = strings.ToLower(full[strings.LastIndexByte(full, '/')+1:])
	path := check.conf.ScriptImport(name)
	if path == "" && goPackage(name) == "" {
		path = check.similarPath(strings.ToLower(full))
	}
	if path != "" {
		check.helpf("there is a package %q", path)
	} else if goPackage(name) != "" {
		check.helpf("minigo doc lists the packages that MiniGo has")
	}
}

// similarPath is the path of the library most similar to one that is not there, ""
// if none is.
func (check *Checker) similarPath(name string) (path string) {
	best := maxDistance(name) + 1
	for p := range strings.FieldsSeq(goPackages) {
		if n := len(p) - len(name); n >= best || -n >= best || check.conf.ScriptImport(p[strings.LastIndexByte(p, '/')+1:]) != p {
			continue
		}
		if d := distance(p, name); d < best {
			best, path = d, p
		}
	}
	return path
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
	eachMember(check.pkg, T, 0, s.offer)
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
		switch under := under.(type) {
		case *Slice:
			text = sliceFuncs()[lower]
		case *Map:
			if text = mapFuncs()[lower]; text == "" && isString(under.key) {
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
