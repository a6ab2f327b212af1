package compile

// This file implements the compiler as a whole: what it knows of the program, and the list of functions to be compiled.

import (
	"fmt"
	"go/constant"
	"go/token"
	"strings"

	"minigo/lang/ast"
	"minigo/lang/source"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// A Package is a package of the program with its trees.
type Package struct {
	Types *types.Package
	Files []*ast.File
	Lazy  bool // a library package: only what is used of it is checked and compiled
}

// A Compiler makes one program, in one go or, for a session, input by input.
type Compiler struct {
	fset *token.FileSet
	info *types.Info // of all packages
	ctxt *types.Context
	prog *bytecode.Program
	errs source.ErrorList

	runtime *types.Package
	views   bool // a pointer to an array may be a view (vm/value/view.go): it is not known where its elements are

	queue []task // functions to be compiled; their indices are in order

	sleepers []*types.Func // functions of callsMethods that are empty so far
	session  bool          // more inputs may follow

	funcs     map[*types.Func]uint32 // functions and methods that are not generic
	insts     map[string]uint32      // instances of generic ones
	lits      map[litKey]uint32      // function literals
	wrappers  map[string]uint32
	natives   map[string]uint32
	consts    map[bytecode.Const]uint32
	inlinings map[inlineKey]inlining
	globals   map[*types.Var]uint32
	inits     map[ast.Expr]uint32 // initialisers of a lazy package's variables: their functions
	inited    map[ast.Expr]bool   // those that an entry function calls

	types     map[types.Type]*bytecode.Type
	typeKeys  map[int]*bytecode.Type // by the number of the type
	goTypes   []types.Type           // by index of the descriptor
	typeDepth int
	laidOut   int

	localNumbers map[token.Pos]int // of types that are declared in functions, by where they are

	pos   *token.Pos               // where the function is that is compiled
	sizes map[*bytecode.Type]int64 // of structs and arrays

	methodIDs map[string]uint32
	methods   methodTable

	bodies  map[ast.Node]*analysis  // of function declarations
	keeps   map[parameter]bool      // what is known of parameters (escape.go)
	litNums map[string]int          // functions that are counted as they are compiled, by the beginning of their names
	ran     map[*types.Package]bool // packages that an entry function initialises
}

// A task is a function to be compiled.
type task struct {
	fn  *bytecode.Func
	gen func(f *fn)
}

type litKey struct {
	lit  ast.Node
	inst string // of the generic function around it
}

// A bailout ends the compilation of a function with an error.
type bailout struct{ msg string }

// New makes a compiler for packages that were checked into info.
func New(fset *token.FileSet, info *types.Info, ctxt *types.Context) *Compiler {
	c := &Compiler{
		fset: fset, info: info, ctxt: ctxt, views: info.ArrayPointers,
		prog: &bytecode.Program{
			Code:  []bytecode.Instr{{Op: bytecode.OpTrap}, {Op: bytecode.OpGuard}},
			Funcs: []*bytecode.Func{{Name: "trap", End: 1, Native: -1}},
			Known: make(map[string]uint32),
		},
		funcs: make(map[*types.Func]uint32), insts: make(map[string]uint32), lits: make(map[litKey]uint32),
		wrappers: make(map[string]uint32), natives: make(map[string]uint32), consts: make(map[bytecode.Const]uint32), inlinings: make(map[inlineKey]inlining),
		globals: make(map[*types.Var]uint32), inits: make(map[ast.Expr]uint32), inited: make(map[ast.Expr]bool),
		types: make(map[types.Type]*bytecode.Type), sizes: make(map[*bytecode.Type]int64), typeKeys: make(map[int]*bytecode.Type), localNumbers: make(map[token.Pos]int),
		methodIDs: make(map[string]uint32),
		keeps:     make(map[parameter]bool),
		bodies:    make(map[ast.Node]*analysis), litNums: make(map[string]int), ran: make(map[*types.Package]bool),
	}
	c.methods.init()
	return c
}

// newFunc reserves the next function, to be compiled by gen.
func (c *Compiler) newFunc(name string, gen func(f *fn)) *bytecode.Func {
	b := &bytecode.Func{Name: name, Index: uint32(len(c.prog.Funcs)), Native: -1}
	c.prog.Funcs = append(c.prog.Funcs, b)
	c.queue = append(c.queue, task{b, gen})
	return b
}

// run compiles functions until all that are mentioned are there.
func (c *Compiler) run() {
	for len(c.errs) == 0 {
		if len(c.queue) > 0 {
			t := c.queue[0]
			c.queue = c.queue[1:]
			c.compile(t)
			continue
		}
		if !c.linkMethods() && !c.wake() {
			return
		}
	}
}

// compile compiles one function. If a jump turns out too far for its instruction, it is compiled once more with long ones; if it has taken a
// block for variables that need none, without.
func (c *Compiler) compile(t task) {
	f := &fn{c: c, b: t.fn}
	c.pos = &f.pos
	defer func() {
		switch e := recover().(type) {
		case nil:
		case bailout:
			c.errs.Add(c.fset.Position(f.pos), e.msg)
		default:
			if len(c.errs) > 0 {
				return // a type that is too large has been replaced by another one
			}
			c.errs.Add(c.fset.Position(f.pos), fmt.Sprintf("internal error of the compiler in %s: %v", t.fn.Name, e))
		}
	}()
	if !f.generate(t) {
		*f = fn{c: c, b: t.fn, spill: true}
		f.generate(t)
	}
	for !f.finish() {
		*f = fn{c: c, b: t.fn, long: f.long || f.tooFar, noAreas: f.noAreas, spill: f.spill}
		f.generate(t)
	}
}

// generate makes the function's code. It reports false if the frame is too large.
func (f *fn) generate(t task) (ok bool) {
	defer func() {
		if r := recover(); r != nil {
			if _, large := r.(frameTooLarge); !large {
				panic(r)
			}
		}
	}()
	t.gen(f)
	return true
}

// addErr records an error of the checker.
func (c *Compiler) addErr(err error) {
	switch err := err.(type) {
	case nil:
	case source.ErrorList:
		c.errs.Append(err)
	default:
		c.errs.Add(token.Position{}, err.Error())
	}
}

// constant numbers a constant.
func (c *Compiler) constant(k bytecode.Const) uint32 {
	i, ok := c.consts[k]
	if !ok {
		i = uint32(len(c.prog.Consts))
		c.prog.Consts = append(c.prog.Consts, k)
		c.consts[k] = i
	}
	return i
}

func (c *Compiler) funcConst(fn uint32) uint32 {
	return c.constant(bytecode.Const{Kind: bytecode.ConstFunc, N: uint64(fn)})
}

// boxConst is the constant v, of type t, as the value of an interface.
func (c *Compiler) boxConst(v constant.Value, t *bytecode.Type) uint32 {
	k := bytecode.Const{Kind: bytecode.ConstBox, T: uint32(t.Index)}
	if t.Kind == bytecode.KindString {
		k.S = constant.StringVal(v)
	} else {
		k.N = constBits(v, t.Kind)
	}
	return c.constant(k)
}

// global numbers a package variable.
func (c *Compiler) global(v *types.Var) (index uint32, t *bytecode.Type) {
	i, ok := c.globals[v]
	if !ok {
		t := c.rtype(v.Type())
		i = uint32(len(c.prog.Globals))
		c.prog.Globals = append(c.prog.Globals, bytecode.Global{Name: pkgPath(v.Pkg()) + "." + v.Name(), Type: t})
		c.globals[v] = i
	}
	return i, c.prog.Globals[i].Type
}

func (c *Compiler) globalConst(i uint32) uint32 {
	return c.constant(bytecode.Const{Kind: bytecode.ConstGlobal, N: uint64(i)})
}

func pkgPath(p *types.Package) string {
	if p == nil {
		return "go.shape"
	}
	return p.Path()
}

// native numbers a native.
func (c *Compiler) native(name string) uint32 {
	i, ok := c.natives[name]
	if !ok {
		i = uint32(len(c.prog.Natives))
		c.prog.Natives = append(c.prog.Natives, name)
		c.natives[name] = i
	}
	return i
}

// runtimeFunc is a function of package runtime that the compiler calls by itself.
func (c *Compiler) runtimeFunc(name string) uint32 {
	o, ok := c.runtime.Scope().Lookup(name).(*types.Func)
	if !ok {
		panic(bailout{"package runtime has no function " + name})
	}
	return c.funcIndex(o, nil)
}

// known enters what the machine itself needs of package runtime.
func (c *Compiler) known(rt *types.Package) {
	for _, name := range []string{bytecode.KnownBoundsError, bytecode.KnownPlainError, bytecode.KnownPlainText, bytecode.KnownAssertError, bytecode.KnownPanicNil} {
		typ, ptr := strings.CutPrefix(name, "type *runtime.")
		if !ptr {
			typ = strings.TrimPrefix(name, "type runtime.")
		}
		obj := rt.Scope().Lookup(typ)
		if obj == nil {
			c.errs.Add(token.Position{}, "package runtime has no type "+typ)
			continue
		}
		t := obj.Type()
		if ptr {
			t = types.NewPointer(t)
		}
		b := c.rtype(t)
		c.prog.Known[name] = uint32(b.Index)
		c.methods.own[b] = true
		c.box(b)
	}
	for name, id := range map[string]string{bytecode.KnownErrorMethod: "Error", bytecode.KnownStringMethod: "String"} {
		sig := types.NewSignatureType(nil, nil, nil, nil, types.NewTuple(types.NewVar(0, nil, "", types.Typ[types.String])), false)
		m := c.methodID(types.NewFunc(0, nil, id, sig))
		c.prog.Known[name] = m
		c.ifaceMethod(m)
		c.methods.asked[m] = true
	}
}
