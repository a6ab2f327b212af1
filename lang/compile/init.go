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

// Compile compiles what the packages' program needs that is not there yet, and makes a new entry function. packages
// returns all packages so far in order of their initialisation, the last one being main: code that is compiled may bring in more. script is the program's code if it is in script form, or an input.
func (c *Compiler) Compile(packages func() []Package, script *Script) (*bytecode.Program, source.ErrorList) {
	c.errs = nil
	c.session = script != nil && script.N > 0
	type inits struct {
		vars  uint32 // the function of an eager package's variables
		funcs []uint32
		order []*types.Initializer
	}
	steps := make(map[*types.Package]*inits)
	begin := func(pkgs []Package) {
		for _, p := range pkgs {
			if steps[p.Types] != nil {
				continue
			}
			s := &inits{}
			steps[p.Types] = s
			if c.ran[p.Types] != 0 {
				continue
			}
			if !p.Lazy && script == nil && len(c.info.InitOrder) > 0 {
				order := c.info.InitOrder
				s.vars = c.newFunc(pkgPath(p.Types)+".init", func(f *fn) { f.initializers(p.Types, order) }).Index
			}
			s.funcs = c.initFuncs(p)
		}
	}
	pkgs := packages()
	begin(pkgs)
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
		begin(pkgs)
		more = len(pkgs) > n
		for _, p := range pkgs {
			if !p.Lazy || len(c.errs) > 0 {
				continue
			}
			order, err := p.Types.InitOrder()
			c.addErr(err)
			steps[p.Types].order = order
			for _, in := range order {
				if _, ok := c.inits[in.Rhs]; !ok && c.used(in) {
					more = true
					c.inits[in.Rhs] = c.newFunc(pkgPath(p.Types)+".init", func(f *fn) {
						f.initializers(p.Types, []*types.Initializer{in})
					}).Index
				}
			}
		}
	}
	if len(c.errs) > 0 {
		return nil, c.takeErrors()
	}
	entry := c.newFunc("runtime.main", func(f *fn) {
		f.b.Wrapper = true
		f.begin(0, 0)
		w := f.window(0, 0)
		call := func(i uint32) {
			if i != 0 {
				f.opIdx(bytecode.OpCall, w, i)
			}
		}
		for _, p := range pkgs {
			s := steps[p.Types]
			call(s.vars)
			for _, in := range s.order {
				if k, ok := c.inits[in.Rhs]; ok && !c.inited[in.Rhs] {
					c.inited[in.Rhs] = true
					call(k)
				}
			}
			for _, k := range s.funcs {
				call(k)
			}
			c.ran[p.Types] = 1
		}
		call(main)
		f.op0(bytecode.OpRet)
	})
	c.run()
	c.prog.Entry = entry.Index
	if len(c.errs) > 0 {
		return nil, c.takeErrors()
	}
	return c.prog, nil
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
