package compile

// This file implements the state of the function that is being compiled: its registers, variables and scopes.

import (
	"fmt"
	"go/constant"
	"go/token"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// A fn compiles one function.
type fn struct {
	c    *Compiler
	b    *bytecode.Func
	pkg  *types.Package
	an   *analysis // of the declaration around it
	long bool      // conditional jumps go any distance

	// Code.
	code      []bytecode.Instr
	lines     []posAt
	pos       token.Pos // of what is being compiled
	linePos   token.Pos
	at        token.Pos // if valid, the place of all instructions: of the call that is being inlined
	file      *token.File
	tooFar    bool
	lastOp    int   // where the last instruction begins
	plainJump int   // where the last unconditional jump is that may be dropped
	bound     int   // where a label was bound last
	landing   int   // ... by bind
	landed    []int // the unconditional jumps that go there
	selects   []bytecode.Select
	inlines   []inlinedAt
	inFailing bool     // the code is of a function that may fail
	unsigned  []uint32 // where instructions have unsigned indices

	// Registers.
	top    reg // first free one
	locals reg // first one above the variables
	max    reg
	vars   map[*types.Var]local

	// Blocks of areas (frame.go).
	areas   [2]frameArea
	noAreas bool
	spill   bool // the frame would be too large: variables are there, too

	begins ast.Expr // the value that a variable is declared with, while it is compiled (makeMap)

	// Order of evaluation (order.go).
	hoisted map[ast.Expr]reg
	lens    map[*types.Var]reg // lengths of strings that were loaded in front of a loop (invariant.go)
	rows    map[ast.Expr]reg   // rows that were loaded in front of a loop (invariant.go)

	// Statements.
	sig       *types.Signature // with type arguments
	results   []result
	fast      bytecode.Op // what its call mostly does, if it is a method with a fast path,
	fastOff   int32       // and where in the receiver
	defers    bool
	recover   *label // the epilogue of a function that defers, after a recovered panic,
	leaving   *label // ... and when it returns: mostly the same
	sole      soleDefer
	targets   *target
	consts    map[uint64]reg // constants that are in registers; nil outside of loops
	labels    map[string]*label
	fall      *label                               // of the next clause, for fallthrough
	fixedArgs map[*types.Var]constant.Value        // parameters of functions that are being inlined, of calls whose arguments are positive constants
	end       *label                               // what follows the statement that is compiled next; nil if nothing but more code
	statement *ast.CallExpr                        // the last one: nobody asks for its results
	lit       ast.Node                             // the literal that is being compiled; nil in a declaration
	parent    *fn                                  // the function around it
	echo      *Script                              // a session's input whose values are shown
	receive   func(slot reg, t *bytecode.Type) reg // takes the receiver, of type t, out of the slot of a call through an interface; nil: it is a parameter (wrapper.go)
	body      *rangeBody                           // the body of a range statement over a function that is being compiled

	// Generic functions.
	tparams []*types.TypeParam
	targs   []types.Type
	inst    string // key of the instance, "" outside
}

type posAt struct {
	pc  int32
	pos token.Pos
}

// A local is where a variable of the function lives.
type local struct {
	r    reg
	t    *bytecode.Type
	cell bool // r's p is the address of its cell

	inBlock bool   // its object, or its cell, lies in the block of an area
	at      uint16 // where
	off     int32  // how far behind r's p the cell is; not 0 only of a variable that is spilled
	spilled bool   // r is the block's own register
}

// A result is a result of the function.
type result struct {
	slot reg
	t    *bytecode.Type
	v    *types.Var // nil if it has no name
}

func (f *fn) errorf(format string, args ...any) {
	panic(bailout{fmt.Sprintf(format, args...)})
}

// begin starts a function of nres result and nparam parameter slots.
func (f *fn) begin(nres, nparam int32) {
	f.b.Results, f.b.Params = nres, nparam
	f.top = 1 + reg(nres+nparam)
	f.locals, f.max = f.top, f.top
	f.vars = make(map[*types.Var]local)
	f.raw(bytecode.OpEnter, 0, 0, 0)
}

// alloc takes n registers.
func (f *fn) alloc(n int32) reg {
	r := f.top
	f.top += reg(n)
	if f.top > f.max {
		f.max = f.top
		if f.max > bytecode.MaxSlots-1 {
			if !f.spill {
				panic(frameTooLarge{})
			}
			f.frameError()
		}
	}
	return r
}

// frameError says what makes the frame larger than operands can address.
func (f *fn) frameError() {
	switch args := 1 + reg(f.b.Results+f.b.Params); {
	case args > bytecode.MaxSlots-1:
		f.errorf("function too large: its parameters and results take more than %d slots", bytecode.MaxSlots)
	case f.locals-args > f.top-f.locals:
		f.errorf("function too large: it has too many variables")
	default:
		f.errorf("function too large: an expression needs more than %d slots", bytecode.MaxSlots)
	}
}

// allocT takes the registers of a value of type t.
func (f *fn) allocT(t *bytecode.Type) reg { return f.alloc(t.Regs) }

// allocLocal takes registers that stay until the end of the block. No temporary is in use.
func (f *fn) allocLocal(n int32) reg {
	r := f.alloc(n)
	f.locals = f.top
	return r
}

// dst is want, or new registers for a value of type t.
func (f *fn) dst(want reg, t *bytecode.Type) reg {
	if want != noReg {
		return want
	}
	return f.allocT(t)
}

// typ is a type of the tree with the type arguments of the instance that is being compiled.
func (f *fn) typ(t types.Type) types.Type {
	if len(f.targs) == 0 {
		return t
	}
	return types.Subst(f.c.ctxt, t, f.tparams, f.targs)
}

// rt is the descriptor of a type of the tree.
func (f *fn) rt(t types.Type) *bytecode.Type { return f.c.rtype(f.typ(t)) }

// typeOf is the type of an expression.
func (f *fn) typeOf(e ast.Expr) types.Type {
	t := f.c.info.TypeOf(e)
	if t == nil {
		panic(fmt.Sprintf("expression without type: %s", ast.ExprString(e)))
	}
	return f.typ(t)
}

// et is the descriptor of an expression's type.
func (f *fn) et(e ast.Expr) *bytecode.Type { return f.c.rtype(f.typeOf(e)) }

// value is the value of a constant expression, or nil.
func (f *fn) value(e ast.Expr) constant.Value {
	if v := f.c.info.Types[e].Value; v != nil || len(f.fixedArgs) == 0 {
		return v
	}
	return f.fixedValue(e)
}

// isNil reports whether e is the predeclared nil.
func (f *fn) isNil(e ast.Expr) bool { return f.c.info.Types[e].IsNil() }

// basic types.
func (f *fn) boolT() *bytecode.Type   { return f.c.rtype(types.Typ[types.Bool]) }
func (f *fn) intT() *bytecode.Type    { return f.c.rtype(types.Typ[types.Int]) }
func (f *fn) stringT() *bytecode.Type { return f.c.rtype(types.Typ[types.String]) }

// move copies a value as it is. An object is not copied.
func (f *fn) move(dst, src reg, t *bytecode.Type) { f.moveN(dst, src, t, t.Regs) }

func (f *fn) moveN(dst, src reg, t *bytecode.Type, n int32) {
	if dst == src || n == 0 {
		return
	}
	switch {
	case n == 1 && t != nil:
		switch k := slotKind(t); k {
		case bytecode.CellStr:
			f.op2(bytecode.OpMovS, dst, src)
		case bytecode.CellP, bytecode.CellArr:
			f.op2(bytecode.OpMovP, dst, src)
		default:
			f.op2(bytecode.OpMov, dst, src)
		}
	case n == 1:
		f.op2(bytecode.OpMovS, dst, src)
	case n == 2:
		f.op2(bytecode.OpMov2, dst, src)
	default:
		f.raw(bytecode.OpMovN, sl(dst), sl(src), uint16(n))
	}
}

// slotKind says what the one register slot of t holds.
func slotKind(t *bytecode.Type) bytecode.CellKind {
	if t.Object {
		return bytecode.CellP
	}
	return t.Cells[0]
}

// copyTo copies a value; arrays and big structs become private.
func (f *fn) copyTo(dst, src reg, t *bytecode.Type) {
	if t.Flat && !t.Object {
		f.move(dst, src, t)
	} else if t.Regs > 0 {
		f.op2T(bytecode.OpCopyV, dst, src, t)
	}
}

// zero makes the zero value of t in registers, with nil for objects.
func (f *fn) zero(dst reg, t *bytecode.Type) {
	switch {
	case t.Regs == 0:
	case t.Regs == 1:
		switch slotKind(t) {
		case bytecode.CellP, bytecode.CellArr:
			f.op1(bytecode.OpZeroP, dst)
		case bytecode.CellStr:
			f.raw(bytecode.OpZeroN, sl(dst), 1, 0)
		default:
			f.op1(bytecode.OpZero, dst)
		}
	default:
		f.raw(bytecode.OpZeroN, sl(dst), uint16(t.Regs), 0)
	}
}

// zeroVar makes the zero value of a variable, with objects of its own.
func (f *fn) zeroVar(dst reg, t *bytecode.Type) {
	if t.Object {
		f.opT(bytecode.OpNewObj, dst, t)
		return
	}
	f.zero(dst, t)
	if !t.Flat {
		f.eachArray(dst, t, func(r reg, t *bytecode.Type) { f.opT(bytecode.OpNewObj, r, t) })
	}
}

// ownVar gives a variable that was just filled its own objects where they are nil.
func (f *fn) ownVar(r reg, t *bytecode.Type) {
	if t.Object || !t.Flat {
		f.eachArray(r, t, func(r reg, t *bytecode.Type) { f.op2T(bytecode.OpNonNil, r, r, t) })
	}
}

// eachArray calls do for each register of a value that holds an object.
func (f *fn) eachArray(r reg, t *bytecode.Type, do func(r reg, t *bytecode.Type)) {
	switch {
	case t.Object:
		do(r, t)
	case t.Kind == bytecode.KindStruct && !t.Flat:
		for i := range t.Fields {
			fd := &t.Fields[i]
			f.eachArray(r+reg(fd.Slot), fd.Type, do)
		}
	}
}

// declare makes a variable, not yet filled: the registers for its value, or for the address of its cell.
func (f *fn) declare(v *types.Var) local {
	t := f.rt(v.Type())
	l := local{t: t}
	if f.an.inCell(v) && !t.Object && t.Slots > 0 {
		l.cell = true
		l.r = f.allocLocal(1)
	} else if f.spills(v) && f.spillTo(&l) {
		f.vars[v] = l
		return l
	} else {
		l.r = f.allocLocal(t.Regs)
	}
	if (t.Object || l.cell) && f.inBlock(v, t) {
		l.at, l.inBlock = f.areas[t.Area()].place(t)
	}
	f.vars[v] = l
	return l
}

// declareZero makes a variable with the zero value.
func (f *fn) declareZero(v *types.Var) {
	l := f.declare(v)
	if l.cell || l.t.Object {
		f.newObj(l)
	} else {
		f.zeroVar(l.r, l.t)
	}
}

// initLocal fills a new variable by fill, which computes a value into the register that it is given.
func (f *fn) initLocal(l local, fill func(want reg)) {
	if !l.cell {
		n := len(f.code)
		fill(l.r)
		if l.t.Object && n < len(f.code) && f.code[n].Op == bytecode.OpNewObj && f.code[n].A == sl(l.r) { // a literal has made its object
			f.moveToBlock(n, l)
		} else {
			f.ownVar(l.r, l.t)
		}
		return
	}
	t := f.allocT(l.t)
	fill(t)
	f.newCell(l)
	f.store(l.cellPlace(), t)
}

// scope runs body in a block of its own: the registers of its variables are free again afterwards.
func (f *fn) scope(body func()) {
	locals, areas := f.locals, [...]int64{f.areas[0].top, f.areas[1].top}
	body()
	f.locals, f.top = locals, locals
	f.areas[0].top, f.areas[1].top = areas[0], areas[1]
}
