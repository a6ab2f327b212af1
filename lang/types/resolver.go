// This file implements the collection of the names that a package declares.

package types

import (
	"errors"
	"fmt"
	"go/constant"
	"go/token"
	"strconv"
	"strings"
	"unicode"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// A declInfo is what an object's declaration says.
type declInfo struct {
	check     *Checker
	file      *Scope        // of the file
	lhs       []*Var        // of one expression with several values; or nil
	typ       ast.Expr      // of a constant or variable; or nil
	init      ast.Expr      // of a constant or variable; or nil
	inherited bool          // init comes from an earlier line of the group
	stmt      bool          // a script's variable: the script assigns it
	tdecl     *ast.TypeSpec // of a type
	fdecl     *ast.FuncDecl // of a function; read by funcDecl
	lazy      *ast.LazyDecl // of a function that is not parsed yet

	deps    map[Object]bool // objects of the package that it mentions
	depList []Object
}

func (d *declInfo) addDep(obj Object) {
	if d.deps == nil {
		d.deps = make(map[Object]bool)
	}
	if !d.deps[obj] {
		d.deps[obj] = true
		d.depList = append(d.depList, obj)
	}
}

// addDep notes that the current declaration mentions an object of its package.
func (check *Checker) addDep(obj Object) {
	if check.decl != nil && obj.Pkg() == check.pkg && obj.base().order > 0 {
		check.decl.addDep(obj)
	}
}

// A methodDecl is a method before its receiver's type was found.
type methodDecl struct {
	fn   *Func
	recv *ast.Ident
	ptr  bool
}

// A collector collects the names of a file.
type collector struct {
	*Checker
	file    *Scope
	methods []methodDecl
}

// collectObjects declares the names of all files.
func (check *Checker) collectObjects(files []*ast.File) {
	var methods []methodDecl
	var scopes []*Scope
	for _, f := range files {
		check.info.Defs[f.Name] = nil
		c := collector{Checker: check, file: NewScope(check.pkg.scope)}
		for _, d := range f.Decls {
			c.decl(d)
		}
		c.indexDecls(f)
		methods = append(methods, c.methods...)
		scopes = append(scopes, c.file)
	}
	check.addMethods(methods)
	if check.lazy.byName != nil {
		check.declareLazily()
		return
	}
	check.importConflicts(scopes)
}

// importConflicts finds names that a file imports and the package declares.
func (check *Checker) importConflicts(scopes []*Scope) {
	for _, scope := range scopes {
		for _, name := range scope.Names() {
			alt := check.pkg.scope.Lookup(name)
			if alt == nil {
				continue
			}
			obj := scope.Lookup(name)
			err := check.newError(codes.Redeclared)
			if p, ok := obj.(*PkgName); ok {
				err.addf(alt, "%s already declared through import of %s", alt.Name(), p.Imported().String())
				err.addAlt(p)
			} else {
				err.addf(alt, "%s already declared through dot-import of %s", alt.Name(), obj.Pkg().String())
				err.addAlt(obj)
			}
			err.report()
		}
	}
}

func (c *collector) decl(d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		c.funcDecl(d)
	case *ast.GenDecl:
		switch d.Tok {
		case token.IMPORT:
			for _, s := range d.Specs {
				if s, ok := s.(*ast.ImportSpec); ok {
					c.importSpec(s)
				}
			}
		case token.CONST:
			c.constGroup(d.Specs, func(name *ast.Ident, obj *Const, info *declInfo) {
				info.check, info.file = c.Checker, c.file
				c.declarePkgObj(name, obj, info)
			})
		case token.TYPE:
			for _, s := range d.Specs {
				if s, ok := s.(*ast.TypeSpec); ok {
					c.typeSpec(s)
				}
			}
		case token.VAR:
			for _, s := range d.Specs {
				if s, ok := s.(*ast.ValueSpec); ok {
					c.varSpec(s)
				}
			}
		}
	}
}

// constGroup calls declare for each constant of a declaration, with its
// expression, inherited or not, and with iota as its value.
func (check *Checker) constGroup(specs []ast.Spec, declare func(*ast.Ident, *Const, *declInfo)) {
	var last *ast.ValueSpec
	for i, s := range specs {
		s, ok := s.(*ast.ValueSpec)
		if !ok {
			continue
		}
		inherited := true
		if s.Type != nil || len(s.Values) > 0 {
			last, inherited = s, false
		} else if last == nil {
			last, inherited = &ast.ValueSpec{}, false
		}
		for j, name := range s.Names {
			info := &declInfo{typ: last.Type, inherited: inherited}
			if j < len(last.Values) {
				info.init = last.Values[j]
			}
			declare(name, NewConst(name.Pos(), check.pkg, name.Name, nil, constant.MakeInt64(int64(i))), info)
		}
		check.arity(s, s.Names, last.Values, true, inherited)
	}
}

// arity compares the numbers of names and expressions.
func (check *Checker) arity(pos poser, names []*ast.Ident, inits []ast.Expr, isConst, inherited bool) {
	l, r := len(names), len(inits)
	switch {
	case l < r && inherited:
		check.errorf(pos, codes.AssignmentCount, "extra init expr at %s", inits[l].Pos())
	case l < r:
		check.errorf(inits[l], codes.AssignmentCount, "extra init expr %s", inits[l])
	case l > r && (isConst || r != 1):
		check.errorf(names[r], codes.AssignmentCount, "missing init expr for %s", names[r].Name)
	}
}

func (c *collector) varSpec(s *ast.ValueSpec) {
	vars := make([]*Var, len(s.Names))
	var shared *declInfo
	if len(s.Values) <= 1 {
		shared = &declInfo{check: c.Checker, file: c.file, typ: s.Type}
		if len(s.Values) == 1 {
			shared.init = s.Values[0]
			shared.lhs = vars
		}
	}
	for i, name := range s.Names {
		vars[i] = NewVar(name.Pos(), c.pkg, name.Name, nil)
		info := shared
		if info == nil || len(s.Values) == 0 {
			info = &declInfo{check: c.Checker, file: c.file, typ: s.Type}
			if i < len(s.Values) {
				info.init = s.Values[i]
			}
		}
		c.declarePkgObj(name, vars[i], info)
	}
	if s.Type == nil || len(s.Values) > 0 {
		c.arity(s, s.Names, s.Values, false, false)
	}
}

func (c *collector) typeSpec(s *ast.TypeSpec) {
	obj := NewTypeName(s.Name.Pos(), c.pkg, s.Name.Name, nil)
	if obj.alias = s.Assign.IsValid(); !obj.alias {
		NewNamed(obj, nil, nil)
	}
	c.declarePkgObj(s.Name, obj, &declInfo{check: c.Checker, file: c.file, tdecl: s})
}

func (c *collector) funcDecl(d *ast.FuncDecl) {
	name := d.Name.Name
	obj := NewFunc(d.Name.Pos(), c.pkg, name, nil)
	info := &declInfo{check: c.Checker, file: c.file, fdecl: d}
	if d.Recv != nil {
		c.info.Defs[d.Name] = obj
		if len(d.Recv.List) > 0 {
			var base ast.Expr
			obj.ptrRecv, base, _ = c.unpackRecv(d.Recv.List[0].Type, false)
			if recv, ok := base.(*ast.Ident); ok && name != "_" {
				c.methods = append(c.methods, methodDecl{obj, recv, obj.ptrRecv})
			}
		}
		c.addObj(obj, info)
		return
	}
	special := !c.script && (name == "init" || name == "main" && c.pkg.name == "main")
	if special {
		if d.Type.TypeParams != nil && len(d.Type.TypeParams.List) > 0 {
			c.errorf(d.Type.TypeParams.List[0], codes.BadMain, "func %s must have no type parameters", name)
		}
		if d.Type.Params.NumFields() > 0 || d.Type.Results.NumFields() > 0 {
			c.errorf(d.Name, codes.BadMain, "func %s must have no arguments and no return values", name)
		}
	}
	if special && name == "init" {
		obj.parent = c.pkg.scope
		c.info.Defs[d.Name] = obj
		if !d.HasBody() {
			c.errorf(d.Name, codes.MissingBody, "func init must have a body")
		}
	} else {
		c.declareTop(d.Name, obj)
	}
	c.addObj(obj, info)
}

// addObj puts an object in the list of those that the package declares.
func (check *Checker) addObj(obj Object, info *declInfo) {
	check.objs = append(check.objs, obj)
	obj.base().decl = info
	obj.base().order = len(check.objs)
	if check.lazy.byName != nil {
		obj.base().order = int(obj.Pos()) // they come in any order
	}
}

func (check *Checker) declarePkgObj(name *ast.Ident, obj Object, info *declInfo) {
	if !check.script {
		if name.Name == "init" {
			check.errorf(name, codes.BadMain, "cannot declare init - must be func")
			return
		}
		if name.Name == "main" && check.pkg.name == "main" {
			check.errorf(name, codes.BadMain, "cannot declare main - must be func")
			return
		}
	}
	check.declareTop(name, obj)
	check.addObj(obj, info)
}

// declareTop declares a name in the package's scope; in a session it replaces
// what an earlier input declared.
func (check *Checker) declareTop(name *ast.Ident, obj Object) {
	if check.script && name.Name != "_" {
		if alt := check.pkg.scope.Lookup(name.Name); alt != nil && alt.base().order <= check.inputStart {
			check.pkg.scope.replace(obj)
			check.info.Defs[name] = obj
			return
		}
	}
	check.declare(check.pkg.scope, name, obj)
}

// declare inserts an object, unless it is called "_", and records that name
// defines it; name may be nil.
func (check *Checker) declare(scope *Scope, name *ast.Ident, obj Object) {
	if obj.Name() != "_" {
		if alt := scope.Insert(obj); alt != nil {
			err := check.newError(codes.Redeclared)
			err.addf(obj, "%s redeclared in this block", obj.Name())
			err.addAlt(alt)
			err.report()
			if v, ok := obj.(*Var); ok {
				v.used = true
			}
			return
		}
	}
	if name != nil {
		check.info.Defs[name] = obj
	}
}

// unpackRecv takes a receiver's type apart: its base, whether it is a pointer,
// and the names of type parameters.
func (check *Checker) unpackRecv(x ast.Expr, report bool) (ptr bool, base ast.Expr, tparams []*ast.Ident) {
	base = ast.Unparen(x)
	if s, ok := base.(*ast.StarExpr); ok {
		ptr, base = true, ast.Unparen(s.X)
	}
	var args []ast.Expr
	switch b := base.(type) {
	case *ast.IndexExpr:
		base, args = b.X, []ast.Expr{b.Index}
	case *ast.IndexListExpr:
		base, args = b.X, b.Indices
	}
	for _, arg := range args {
		id, ok := arg.(*ast.Ident)
		if !ok {
			if _, bad := arg.(*ast.BadExpr); !bad && report {
				check.errorf(arg, codes.BadReceiver, "receiver type parameter %s must be an identifier", arg)
			}
			id = &ast.Ident{NamePos: arg.Pos(), Name: "_"}
		}
		tparams = append(tparams, id)
	}
	return ptr, base, tparams
}

// addMethods gives methods to their types.
func (check *Checker) addMethods(methods []methodDecl) {
	byType := make(map[*TypeName][]*Func)
	var order []*TypeName
	for _, m := range methods {
		ptr, obj := check.baseTypeName(m.ptr, m.recv)
		if obj == nil {
			continue // reported when the signature is checked
		}
		m.fn.ptrRecv = ptr
		if byType[obj] == nil {
			order = append(order, obj)
		}
		byType[obj] = append(byType[obj], m.fn)
	}
	for _, obj := range order {
		t, ok := obj.typ.(*Named)
		if !ok {
			continue
		}
		if check.oldMethods != nil {
			check.oldMethods[t] = t.methods
			t.methods = t.methods[:len(t.methods):len(t.methods)]
		}
		byName := make(map[string]int, len(t.methods))
		for i, m := range t.methods {
			byName[m.name] = i
		}
		for _, m := range byType[obj] {
			i, dup := byName[m.name]
			switch {
			case !dup:
				byName[m.name] = len(t.methods)
				t.methods = append(t.methods, m)
			case check.script && t.methods[i].order <= check.inputStart:
				t.methods = append([]*Func(nil), t.methods...)
				t.methods[i] = m
			default:
				check.errorf(m, codes.DuplicateMember, "method %s.%s already declared at %s", obj.name, m.name, t.methods[i].pos)
			}
		}
		check.later(func() { check.fieldsAndMethods(t) })
	}
}

// fieldsAndMethods finds fields that have the name of a method.
func (check *Checker) fieldsAndMethods(t *Named) {
	s, ok := t.Underlying().(*Struct)
	if !ok {
		return
	}
	for _, f := range s.fields {
		if f.name == "_" {
			continue
		}
		if _, m := methodIndex(t.methods, f.pkg, f.name, false); m != nil {
			err := check.newError(codes.DuplicateMember)
			err.addf(m, "field and method with the same name %s", f.name)
			err.addAlt(f)
			err.report()
		}
	}
}

// baseTypeName follows aliases from a receiver's type to the type that has the
// methods.
func (check *Checker) baseTypeName(ptr bool, name *ast.Ident) (bool, *TypeName) {
	for range 100 { // aliases may go round in a circle
		obj, ok := check.pkg.scope.Lookup(name.Name).(*TypeName)
		if !ok || obj.decl == nil || obj.decl.tdecl == nil {
			return false, nil
		}
		d := obj.decl.tdecl
		if !obj.alias {
			return ptr, obj
		}
		if d.TypeParams != nil {
			return false, nil
		}
		rhs := ast.Unparen(d.Type)
		if s, ok := rhs.(*ast.StarExpr); ok {
			if ptr {
				return false, nil
			}
			ptr, rhs = true, ast.Unparen(s.X)
		}
		if name, ok = rhs.(*ast.Ident); !ok {
			return false, nil
		}
	}
	return false, nil
}

func (c *collector) importSpec(s *ast.ImportSpec) {
	path, err := importPath(s.Path.Value)
	if err == strconv.ErrSyntax {
		return // the scanner reported it
	}
	if err != nil {
		c.errorf(s.Path, codes.CannotImport, "invalid import path (%s)", err.Error())
		return
	}
	if c.conf.Lazy && c.conf.ParseDecl != nil {
		c.lazyImport(s, path)
		return
	}
	imp := c.importPackage(s.Path, path)
	name := imp.name
	if s.Name != nil {
		name = s.Name.Name
	}
	if name == "init" {
		c.errorf(s, codes.BadMain, "cannot import package as init - init must be a func")
		return
	}
	c.pkg.addImport(imp)
	obj := NewPkgName(s.Pos(), c.pkg, name, imp)
	if s.Name != nil {
		c.info.Defs[s.Name] = obj
	} else {
		c.info.Implicits[s] = obj
	}
	obj.used = imp.fake
	c.imports = append(c.imports, obj)
	switch {
	case name == ".":
		c.dotImport(s, obj)
	case c.script && name != "_":
		c.file.replace(obj)
	default:
		c.declare(c.file, nil, obj)
	}
}

func (c *collector) dotImport(s *ast.ImportSpec, pkg *PkgName) {
	if c.dotImports == nil {
		c.dotImports = make(map[dotImport]*PkgName)
	}
	for _, name := range pkg.Imported().scope.Names() {
		obj := pkg.Imported().scope.Lookup(name)
		if !obj.Exported() {
			continue
		}
		if alt := c.file.Lookup(name); alt != nil {
			err := c.newError(codes.Redeclared)
			err.addf(s.Name, "%s redeclared in this block", name)
			err.addAlt(alt)
			err.report()
			continue
		}
		c.file.put(obj)
		c.dotImports[dotImport{c.file, name}] = pkg
	}
}

func importPath(lit string) (string, error) {
	path, err := strconv.Unquote(lit)
	if err != nil {
		return "", err
	}
	if path == "" {
		return "", fmt.Errorf("empty string")
	}
	for _, r := range path {
		if !unicode.IsGraphic(r) || unicode.IsSpace(r) || strings.ContainsRune("!\"#$%&'()*,:;<=>?[\\]^{|}`\uFFFD", r) {
			return "", fmt.Errorf("invalid character %#U", r)
		}
	}
	return path, nil
}

// outside says why MiniGo will never have a package.
var outside = map[string]string{
	"embed":   "MiniGo has no //go:embed",
	"C":       "MiniGo has no cgo: it cannot call C",
	"reflect": "MiniGo has no reflection",
	"unsafe":  "MiniGo has no package unsafe",
}

// importPackage imports a package; if that fails, a package stands for it that
// has every name as far as errors go.
func (check *Checker) importPackage(pos poser, path string) *Package {
	var imp *Package
	err := fmt.Errorf("no importer")
	code := codes.CannotImport
	if why := outside[path]; why != "" {
		code, err = codes.OutsideLanguage, errors.New(why)
	} else if check.conf.Importer != nil {
		imp, err = check.conf.Importer.Import(path)
	}
	if err == nil && imp != nil {
		return imp
	}
	switch first, _, _ := strings.Cut(path, "/"); {
	case err == nil:
		err = fmt.Errorf("package %s is not there", path)
	case code != codes.CannotImport:
	case strings.Contains(goPackages, " "+path+" "):
		err = errors.New("it is in Go's library, but not in MiniGo's")
	case first == "." || first == "..":
		err = errors.New("MiniGo has no packages of one's own: minigo run DIR takes all files of a folder as one package")
	case strings.Contains(first, "."):
		err = errors.New("MiniGo has no modules, only packages of Go's library")
	}
	check.errorf(pos, code, "could not import %s (%s)", path, err.Error())
	name := path[strings.LastIndexByte(path, '/')+1:]
	imp = NewPackage(path, name)
	imp.fake = true
	return imp
}

// unusedImports reports imports that no one used.
func (check *Checker) unusedImports() {
	for _, p := range check.imports {
		if p.used || p.name == "_" {
			continue
		}
		path := p.Imported().path
		if p.name == "." || p.name == path[strings.LastIndexByte(path, '/')+1:] {
			check.errorf(p, codes.UnusedImport, "%q imported and not used", path)
		} else {
			check.errorf(p, codes.UnusedImport, "%q imported as %s and not used", path, p.name)
		}
	}
}
