package compile

// This file implements whole programs: package initialisation, the entry function, scripts and the inputs of a session.

import (
	"fmt"
	"slices"
	"strconv"

	"minigo/lang/ast"
	"minigo/lang/source"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// Start gives the compiler package runtime, which the machine needs.
func (c *Compiler) Start(runtime *types.Package) {
	c.runtime = runtime
	c.known(runtime)
}

// An initialization is what an entry function has to do for a package.
type initialization struct {
	vars  uint32   // the function of an eager package's variables; 0: it has none
	funcs []uint32 // its init functions
	order []*types.Initializer
}

// Compile compiles what the packages' program needs that is not there yet, and makes a new entry function. packages
// returns all packages so far in order of their initialisation, the last one being main: code that is compiled may bring in more. script is the program's code if it is in script form, or an input.
func (c *Compiler) Compile(packages func() []Package, script *Script) (*bytecode.Program, source.ErrorList) {
	c.errs = nil
	c.session = script != nil && script.N > 0
	steps := make(map[*types.Package]*initialization)
	pkgs := packages()
	c.beginInits(steps, pkgs, script == nil)
	var main uint32
	switch {
	case script != nil:
		if script.declaresMethods() {
			c.newMethods()
		}
		main = c.newFunc(script.name(), func(f *fn) { f.script(script) }).Index
	default:
		if o, ok := pkgs[len(pkgs)-1].Types.Scope().Lookup("main").(*types.Func); ok {
			main = c.funcIndex(o, nil)
		}
	}
	// What the code reaches may use more package variables, whose initialisers reach more code.
	for more := true; more && len(c.errs) == 0; {
		c.run()
		n := len(pkgs)
		pkgs = packages()
		c.beginInits(steps, pkgs, script == nil)
		more = len(pkgs) > n
		for _, p := range pkgs {
			if p.Lazy && len(c.errs) == 0 {
				more = c.initUsed(steps[p.Types], p.Types) || more
			}
		}
	}
	if len(c.errs) > 0 {
		return nil, c.takeErrors()
	}
	entry := c.newFunc("runtime.main", func(f *fn) { f.entry(pkgs, steps, main) })
	c.run()
	c.prog.Entry = entry.Index
	if len(c.errs) > 0 {
		return nil, c.takeErrors()
	}
	return c.prog, nil
}

// beginInits notes for the packages that are new, and were not initialised by an earlier entry function, what their init functions and, if
// the variables of eager packages are not a script's, their initialisers are.
func (c *Compiler) beginInits(steps map[*types.Package]*initialization, pkgs []Package, vars bool) {
	for _, p := range pkgs {
		if steps[p.Types] != nil {
			continue
		}
		in := &initialization{}
		steps[p.Types] = in
		if c.ran[p.Types] {
			continue
		}
		if order := c.info.InitOrder; !p.Lazy && vars && len(order) > 0 {
			in.vars = c.newFunc(pkgPath(p.Types)+".init", func(f *fn) { f.initializers(p.Types, order) }).Index
		}
		in.funcs = c.initFuncs(p)
	}
}

// initUsed has those initialisers of a lazy package compiled whose variables are used by now, and reports whether there are new ones.
func (c *Compiler) initUsed(of *initialization, pkg *types.Package) (more bool) {
	order, err := pkg.InitOrder()
	c.addErr(err)
	of.order = order
	for _, in := range order {
		if _, ok := c.inits[in.Rhs]; !ok && c.used(in) {
			more = true
			c.inits[in.Rhs] = c.newFunc(pkgPath(pkg)+".init", func(f *fn) {
				f.initializers(pkg, []*types.Initializer{in})
			}).Index
		}
	}
	return more
}

// entry makes the code of an entry function: it initialises the packages, and calls main.
func (f *fn) entry(pkgs []Package, steps map[*types.Package]*initialization, main uint32) {
	f.b.Wrapper = true
	f.begin(0, 0)
	w := f.window(0, 0)
	call := func(i uint32) {
		if i != 0 {
			f.opIdx(bytecode.OpCall, w, i)
		}
	}
	for _, p := range pkgs {
		of := steps[p.Types]
		call(of.vars)
		for _, in := range of.order {
			if k, ok := f.c.inits[in.Rhs]; ok && !f.c.inited[in.Rhs] {
				f.c.inited[in.Rhs] = true
				call(k)
			}
		}
		for _, k := range of.funcs {
			call(k)
		}
		f.c.ran[p.Types] = true
	}
	call(main)
	f.op0(bytecode.OpRet)
}

// takeErrors returns the errors, and forgets what was to be compiled: the functions that are not there become empty ones.
func (c *Compiler) takeErrors() source.ErrorList {
	errs := c.errs
	errs.RemoveMultiples()
	c.errs = nil
	for _, t := range c.queue {
		c.compile(task{t.fn, func(f *fn) {
			f.begin(t.fn.Results, t.fn.Params)
			f.op0(bytecode.OpRet)
		}})
	}
	c.queue = nil
	return errs
}

// used reports whether the code uses a variable of an initialiser.
func (c *Compiler) used(in *types.Initializer) bool {
	for _, v := range in.Lhs {
		if _, ok := c.globals[v]; ok {
			return true
		}
	}
	return false
}

// initFuncs are the init functions of a package.
func (c *Compiler) initFuncs(p Package) (list []uint32) {
	for _, file := range p.Files {
		for _, d := range file.Decls {
			if fd, ok := d.(*ast.FuncDecl); ok && fd.Recv == nil && fd.Name.Name == "init" {
				if o, ok := c.info.Defs[fd.Name].(*types.Func); ok {
					name := pkgPath(p.Types) + ".init." + strconv.Itoa(len(list))
					list = append(list, c.newFunc(name, func(f *fn) { f.declared(o, nil) }).Index)
				}
			}
		}
	}
	return list
}

// initializers compiles the initialisation of package variables.
func (f *fn) initializers(pkg *types.Package, list []*types.Initializer) {
	f.pkg = pkg
	f.begin(0, 0)
	for _, in := range list {
		f.an = analyse(f.c.info, nil, nil, in.Rhs)
		f.an.init = true
		f.hoisted = nil
		f.pos = in.Rhs.Pos()
		if len(in.Lhs) == 1 {
			f.order1(in.Rhs)
			if v := in.Lhs[0]; v.Name() == "_" {
				f.discard(in.Rhs)
			} else {
				f.assignIdent(v, in.Rhs, v.Pos())
			}
		} else {
			regs, from := f.values(in.Rhs, noReg)
			for i, v := range in.Lhs {
				if v.Name() != "_" {
					f.assignReg(f.varPlace(v), regs[i], from[i])
				}
			}
		}
		f.top = f.locals
	}
	f.op0(bytecode.OpRet)
}

// A Script is a file in script form, or an input of a session.
type Script struct {
	File *ast.File
	Pkg  *types.Package
	Echo []ast.Expr // expression statements whose value is shown
	N    int        // of the input, from 1; 0: a file

	Printf *types.Func // fmt.Printf, if there is something to echo
}

func (s *Script) name() string {
	if s.N > 0 {
		return fmt.Sprintf("main.input%d", s.N)
	}
	return "main.main"
}

// declaresMethods says whether an input of a session declares methods, perhaps of a type of an earlier one.
func (s *Script) declaresMethods() bool {
	return s.N > 0 && slices.ContainsFunc(s.File.Script, func(st ast.Stmt) bool {
		d, ok := st.(*ast.DeclStmt)
		if !ok {
			return false
		}
		fd, ok := d.Decl.(*ast.FuncDecl)
		return ok && fd.Recv != nil
	})
}

// script compiles the statements of a script.
func (f *fn) script(s *Script) {
	f.pkg = s.Pkg
	f.sig = types.NewSignatureType(nil, nil, nil, nil, nil, false)
	body := &ast.BlockStmt{Lbrace: s.File.Pos(), Rbrace: s.File.FileEnd}
	for _, st := range s.File.Script {
		if d, ok := st.(*ast.DeclStmt); ok {
			if _, ok := d.Decl.(*ast.FuncDecl); ok {
				continue
			}
		}
		body.List = append(body.List, st)
	}
	f.echo = s
	f.an = analyse(f.c.info, nil, nil, body)
	f.function(&ast.FuncType{Params: &ast.FieldList{}}, nil, body, nil)
}
