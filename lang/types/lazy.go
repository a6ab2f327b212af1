// This file implements library packages whose declarations are parsed when
// someone looks up what they declare.

package types

import (
	"sort"
	"strconv"
	"strings"

	"minigo/lang/ast"
)

// A lazyDecl is a declaration that was not parsed yet, with its file's scope.
type lazyDecl struct {
	decl *ast.LazyDecl
	file *Scope
	done bool
}

// lazyDecls are those of a package.
type lazyDecls struct {
	all     []*lazyDecl
	byName  map[string][]*lazyDecl // but for methods
	methods map[string][]*lazyDecl // by the receiver's type
}

// indexDecls notes a file's declarations. Functions called init it declares,
// for nobody looks them up.
func (c *collector) indexDecls(f *ast.File) {
	if len(f.Lazy) == 0 {
		return
	}
	z := &c.lazy
	if z.byName == nil {
		z.byName, z.methods = make(map[string][]*lazyDecl, 2*len(f.Lazy)), make(map[string][]*lazyDecl)
	}
	list := make([]lazyDecl, len(f.Lazy))
	for i, d := range f.Lazy {
		l := &list[i]
		l.decl, l.file = d, c.file
		z.all = append(z.all, l)
		if d.Recv != "" {
			z.methods[d.Recv] = append(z.methods[d.Recv], l)
			continue
		}
		for _, name := range d.Names {
			z.byName[name] = append(z.byName[name], l)
		}
		if d.Recv == "" && len(d.Names) == 1 && d.Names[0] == "init" {
			f.Decls = append(f.Decls, c.parseDecl(l)...)
		}
	}
}

// declareLazily has the package's scope find what is not declared yet.
func (check *Checker) declareLazily() {
	s := check.pkg.scope
	s.missing = func(name string) Object {
		list := check.lazy.byName[name]
		if list == nil {
			return nil
		}
		delete(check.lazy.byName, name)
		for _, l := range list {
			check.declareLazy(l)
		}
		return s.Lookup(name)
	}
	s.rest = func() {
		s.rest = nil
		for _, l := range check.lazy.all {
			check.declareLazy(l)
		}
	}
}

// declareLazy parses a declaration and declares its names, and of a type also its
// methods.
func (check *Checker) declareLazy(l *lazyDecl) {
	if l.done {
		return
	}
	c := collector{Checker: check, file: l.file}
	c.parseDecl(l)
	for _, name := range l.decl.Names {
		for _, m := range check.lazy.methods[name] {
			c.file = m.file
			c.lazyMethod(m)
		}
	}
	check.addMethods(c.methods)
}

// parseDecl parses a declaration and declares what it declares.
func (c *collector) parseDecl(l *lazyDecl) []ast.Decl {
	if l.done {
		return nil
	}
	l.done = true
	decls := c.parseLazy(l.decl)
	for _, d := range decls {
		c.decl(d)
	}
	return decls
}

func (check *Checker) parseLazy(d *ast.LazyDecl) []ast.Decl {
	decls, errs := check.conf.ParseDecl(check.fset, d)
	if len(errs) > 0 {
		check.failed = true
		check.errs.Append(errs)
	}
	return decls
}

// lazyMethod declares a method without parsing it: most programs use few of the
// methods of a type.
func (c *collector) lazyMethod(l *lazyDecl) {
	if l.done {
		return
	}
	l.done = true
	d := l.decl
	obj := NewFunc(d.NamePos, c.pkg, d.Names[0], nil)
	c.methods = append(c.methods, methodDecl{obj, &ast.Ident{Name: d.Recv}, d.PtrRecv})
	c.addObj(obj, &declInfo{check: c.Checker, file: c.file, lazy: d})
}

// funcDecl is a function's declaration, parsed now if it was not before.
func (d *declInfo) funcDecl(f *Func) *ast.FuncDecl {
	if l := d.lazy; l != nil {
		d.lazy = nil
		d.fdecl = &ast.FuncDecl{Name: &ast.Ident{NamePos: l.NamePos, Name: f.name}, Type: &ast.FuncType{}} // if it has errors
		for _, decl := range d.check.parseLazy(l) {
			if decl, ok := decl.(*ast.FuncDecl); ok {
				d.fdecl = decl
				d.check.info.Defs[decl.Name] = f
			}
		}
	}
	return d.fdecl
}

// lazyImport declares the name of an imported package without reading it: many
// packages of the library mention others only where a program does not come.
func (c *collector) lazyImport(s *ast.ImportSpec, path string) {
	name := packageName(path)
	if s.Name != nil {
		name = s.Name.Name
	}
	obj := NewPkgName(s.Pos(), c.pkg, name, nil)
	check := c.Checker
	obj.load = func() *Package {
		imp := check.importPackage(s.Path, path)
		check.pkg.addImport(imp)
		return imp
	}
	if s.Name != nil {
		c.info.Defs[s.Name] = obj
	} else {
		c.info.Implicits[s] = obj
	}
	c.imports = append(c.imports, obj)
	c.declare(c.file, nil, obj)
}

// packageName is the name of the library package of a path: the last element
// that is not a version.
func packageName(path string) string {
	elems := strings.Split(path, "/")
	n := len(elems) - 1
	if e := elems[n]; n > 0 && e[0] == 'v' {
		if _, err := strconv.Atoi(e[1:]); err == nil {
			n--
		}
	}
	return elems[n]
}

// inOrder are the package's objects in the order of the source.
func (check *Checker) inOrder() []Object {
	if check.lazy.byName != nil {
		sort.SliceStable(check.objs, func(i, j int) bool { return check.objs[i].base().order < check.objs[j].base().order })
	}
	return check.objs
}
