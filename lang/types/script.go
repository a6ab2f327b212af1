// This file implements scripts: files without a package clause.
//
// The package's scope is inside one that has the library's packages by their
// names, so that a declaration hides a package.

package types

import (
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/codes"
)

// startScript makes an empty package for scripts.
func (check *Checker) startScript() {
	check.script = true
	lib := NewScope(Universe)
	lib.missing = func(name string) Object {
		if check.conf.ScriptImport == nil || check.conf.Importer == nil {
			return nil
		}
		path := check.conf.ScriptImport(name)
		if path == "" {
			return nil
		}
		imp, err := check.conf.Importer.Import(path)
		if err != nil || imp == nil {
			return nil
		}
		check.pkg.addImport(imp)
		obj := NewPkgName(token.NoPos, check.pkg, name, imp)
		obj.used = true
		lib.put(obj)
		return obj
	}
	imports := NewScope(lib) // of the inputs so far
	check.scriptImports = imports
	check.pkg.scope = NewScope(imports)
}

// scriptFile checks a session's input, or, if in is nil, a file.
func (check *Checker) scriptFile(file *ast.File, in *Input) {
	check.inputStart, check.scriptStmts = len(check.objs), file.Script
	// First what is known throughout: functions, types, constants, imports.
	c := collector{Checker: check, file: check.scriptImports}
	for _, s := range file.Script {
		if d, ok := s.(*ast.DeclStmt); ok && !isVarDecl(d) {
			c.decl(d.Decl)
		}
	}
	for _, o := range check.objs[check.inputStart:] {
		// They see the package's names, not only those of the imports.
		o.base().decl.file = check.pkg.scope
	}
	check.addMethods(c.methods)

	// Then the statements in sequence. They may not use functions' signatures
	// before those are checked, which happens on demand.
	var locals []*Var
	env := check.environment
	check.scriptSig = &Signature{}
	check.environment = environment{
		scope: check.pkg.scope, sig: check.scriptSig, body: file.Script, isPanic: make(map[*ast.CallExpr]bool), locals: &locals,
	}
	for _, s := range file.Script {
		if d, ok := s.(*ast.DeclStmt); ok && !isVarDecl(d) {
			continue
		}
		check.scriptStmt(s, in)
	}
	if check.hasLabel {
		check.labels(file.Pos(), file.Script)
	}
	// Variables of blocks must be used, as in a function.
	check.unusedVars(locals)
	check.environment = env
	check.packageObjects(check.inputStart)
	if in == nil {
		check.uncalledMain(file)
	}
	if !check.failed {
		check.sizeLimits()
	}
	check.info.InitOrder = nil
}

// uncalledMain reports a function main or init of a script that nothing calls: it
// would run if the file had a package clause, and that is what is missing.
func (check *Checker) uncalledMain(file *ast.File) {
	uncalled := func(name string) *Func {
		f, ok := check.pkg.scope.Lookup(name).(*Func)
		if !ok {
			return nil
		}
		if sig, ok := f.Type().(*Signature); !ok || sig.params.Len() > 0 || sig.results.Len() > 0 {
			return nil
		}
		for _, used := range check.info.Uses {
			if used == f {
				return nil
			}
		}
		return f
	}
	onlyDecls := true
	for _, s := range file.Script {
		_, ok := s.(*ast.DeclStmt)
		onlyDecls = onlyDecls && ok
	}
	if f := uncalled("main"); f != nil && onlyDecls {
		check.errorf(file.Script[0], codes.LatePackage, "syntax error: package statement must be first")
		check.helpf("a program begins with package main; without it the file is a script, whose functions run only if a statement calls them")
		return
	}
	for _, name := range []string{"main", "init"} {
		if f := uncalled(name); f != nil {
			check.errorf(f, codes.BadMain, "func %s is not called in a script", name)
			check.helpf("call it, %s(), after its declaration, or begin the file with package main and put all statements into functions", name)
		}
	}
}

func isVarDecl(s *ast.DeclStmt) bool {
	d, ok := s.Decl.(*ast.GenDecl)
	return ok && d.Tok == token.VAR
}

// atTop reports whether the checker is at a script's top level.
func (check *Checker) atTop() bool { return check.script && check.scope == check.pkg.scope }

// scriptStmt checks a statement at the top level.
func (check *Checker) scriptStmt(s ast.Stmt, in *Input) {
	top := len(check.delayed)
	defer func() { check.processDelayed(top) }()
	switch s := s.(type) {
	case *ast.DeclStmt:
		for _, spec := range s.Decl.(*ast.GenDecl).Specs {
			if spec, ok := spec.(*ast.ValueSpec); ok {
				check.scriptVars(spec)
			}
		}
		return
	case *ast.ExprStmt:
		if in == nil {
			break // as in a function
		}
		var x operand
		kind := check.rawExpr(nil, &x, s.X, nil, false)
		switch x.mode {
		case builtin:
			check.errorf(&x, codes.MustBeCalled, "%s must be called", &x)
		case typexpr:
			check.errorf(&x, codes.NotAnExpr, "%s is not an expression", &x)
		case invalid, novalue:
		case nilvalue:
			in.Echo = append(in.Echo, s.X)
		default:
			if _, multi := x.typ.(*Tuple); multi {
				return
			}
			if isUntyped(x.typ) {
				check.assignment(&x, nil, "expression")
			}
			if kind != statement || isCall(s.X) || x.mode == commaok {
				in.Echo = append(in.Echo, s.X)
			}
		}
		return
	}
	check.stmt(0, s)
}

// scriptVars declares the variables of a line at the top level.
func (check *Checker) scriptVars(s *ast.ValueSpec) {
	vars := make([]*Var, len(s.Names))
	for i, name := range s.Names {
		vars[i] = check.scriptVar(name)
	}
	check.varSpec(s, vars)
	for i, name := range s.Names {
		check.declareScriptVar(name, vars[i])
	}
}

// scriptVar makes a package variable that a script's statement declares.
func (check *Checker) scriptVar(name *ast.Ident) *Var {
	v := NewVar(name.Pos(), check.pkg, name.Name, nil)
	v.color, v.used = black, true
	return v
}

func (check *Checker) declareScriptVar(name *ast.Ident, v *Var) {
	check.declareTop(name, v)
	check.addObj(v, &declInfo{check: check, file: check.pkg.scope, stmt: true})
}

// declaredHere returns what := may assign: an object of the innermost scope. At
// the top level of a session, earlier inputs do not count.
func (check *Checker) declaredHere(scope *Scope, name string) Object {
	alt := scope.Lookup(name)
	if alt != nil && check.atTop() && alt.base().order <= check.inputStart {
		return nil
	}
	return alt
}

// declareVar makes a variable that := declares.
func (check *Checker) declareVar(name *ast.Ident) *Var {
	if check.atTop() {
		return check.scriptVar(name)
	}
	return check.newLocal(name.Pos(), name.Name, nil)
}

// declareFresh puts a variable that := declares into its scope.
func (check *Checker) declareFresh(scope *Scope, v *Var) {
	if check.atTop() {
		check.declareScriptVar(&ast.Ident{NamePos: v.pos, Name: v.name}, v)
		return
	}
	check.declare(scope, nil, v)
}
