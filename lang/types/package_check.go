// This file implements the check of a package from its files.

package types

import (
	"minigo/lang/ast"
	"minigo/lang/codes"
)

// checkFiles checks a whole package, or, if that is to be lazy, collects its
// names.
func (check *Checker) checkFiles(files []*ast.File) {
	if len(files) == 1 && files[0].Name == nil {
		check.pkg.name = "main"
		check.startScript()
		check.scriptFile(files[0], nil)
		return
	}
	if len(files) == 0 {
		return
	}
	name := files[0].Name
	check.pkg.name = name.Name
	if name.Name == "_" {
		check.errorf(name, codes.PackageName, "invalid package name _")
	}
	same := files[:0:0]
	for _, f := range files {
		if f.Name != nil && f.Name.Name == name.Name {
			same = append(same, f)
		} else if f.Name != nil {
			check.errorf(f.Name, codes.PackageName, "package %s; expected package %s", f.Name.Name, name.Name)
		}
	}
	check.collectObjects(same)
	if check.conf.Lazy {
		return
	}
	check.packageObjects(0)
	check.info.InitOrder = check.initOrder()
	check.unusedImports()
	if !check.failed && !check.conf.Failed {
		check.sizeLimits()
		for _, d := range check.noBody {
			p := poser(d.Name)
			if d.Recv != nil {
				p = d.Recv
			}
			check.errorf(p, codes.MissingBody, "missing function body")
		}
	}
	if check.pkg.name == "main" && check.pkg.scope.Lookup("main") == nil && !check.failed && !check.conf.Failed {
		check.report(at(0), codes.BadMain, "function main is undeclared in the main package")
	}
}

// packageObjects checks the declarations of the objects from the given one on,
// types first, and then the bodies of functions.
func (check *Checker) packageObjects(from int) {
	objs := check.objs[from:]
	isType := func(o Object) bool {
		t, ok := o.(*TypeName)
		return ok && !t.alias
	}
	for _, o := range objs {
		if isType(o) {
			check.objDecl(o)
		}
	}
	check.processDelayed(0)
	for _, o := range objs {
		if !isType(o) {
			check.objDecl(o)
			check.processDelayed(0)
		}
	}
	for _, o := range objs {
		if f, ok := o.(*Func); ok {
			check.declBody(f)
		}
	}
	check.processDelayed(0)
	if !check.failed && !check.conf.Failed {
		check.monomorph()
	}
	check.ifaceCycles()
}

// declBody checks the body of a declared function, if it has one.
func (check *Checker) declBody(f *Func) {
	if f.body != bodyPending {
		return
	}
	f.body = bodyChecked
	d := f.decl.funcDecl(f)
	sig, ok := f.typ.(*Signature)
	if !ok || d.Body == nil && !check.parseBody(d) {
		return
	}
	outer := append(append([]*TypeParam(nil), sig.rparams.slice()...), sig.tparams.slice()...)
	check.path = append(check.path, f) // for internal errors
	pos := d.Name.Pos()
	if d.Recv != nil {
		pos = d.Recv.Pos()
	}
	check.funcBody(pos, f.decl, sig, d.Body, nil, outer)
	check.path = check.path[:len(check.path)-1]
}

// parseBody parses a body that the parser skipped. It says false if there is
// none, or it has errors.
func (check *Checker) parseBody(d *ast.FuncDecl) bool {
	if d.Lazy == nil || check.conf.ParseBody == nil {
		return false
	}
	body, errs := check.conf.ParseBody(check.fset, d)
	if len(errs) > 0 {
		check.failed = true
		check.errs.Append(errs)
		return false
	}
	d.Body = body
	return body != nil
}

// lazyBody checks one body of a lazily checked package.
func (check *Checker) lazyBody(f *Func) {
	f.Type()
	check.declBody(f)
	check.processDelayed(0)
	check.ifaces = nil
}
