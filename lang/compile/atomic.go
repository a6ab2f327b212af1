package compile

// This file implements the calls of package sync/atomic that are one instruction.

import (
	"sync"

	"minigo/lang/ast"
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// An atomicOp is an instruction for integers of some type, bools, which are an uint32, or pointers: a Value has one, too. Those for 32 bits do not extend the sign.
type atomicOp struct {
	op     bytecode.Op
	signed bool
}

// atomicOps are the instructions, by the functions' names. The operations that are not here are rare, and stay calls.
var atomicOps = sync.OnceValue(func() map[string]atomicOp {
	ops := map[string]atomicOp{}
	for _, o := range []struct {
		name       string
		op32, op64 bytecode.Op
	}{
		{"Load", bytecode.OpAtomLd32, bytecode.OpAtomLd64},
		{"Store", bytecode.OpAtomSt32, bytecode.OpAtomSt64},
		{"Add", bytecode.OpAtomAdd32, bytecode.OpAtomAdd64},
		{"CompareAndSwap", bytecode.OpAtomCas32, bytecode.OpAtomCas64},
		{"Swap", bytecode.OpAtomSwp32, bytecode.OpAtomSwp64},
	} {
		ops[o.name+"Int32"] = atomicOp{o.op32, true}
		ops[o.name+"Uint32"] = atomicOp{o.op32, false}
		for _, t := range []string{"Int64", "Uint64", "Uintptr"} {
			ops[o.name+t] = atomicOp{o.op64, false}
		}
		if o.name != "Add" {
			ops[o.name+"Bool"] = atomicOp{o.op32, false}
		}
	}
	ops["LoadPointer"] = atomicOp{bytecode.OpLdP, false}
	ops["LoadValue"] = atomicOp{bytecode.OpLdP, false}
	ops["StorePointer"] = atomicOp{bytecode.OpAtomStP, false}
	ops["CompareAndSwapPointer"] = atomicOp{bytecode.OpAtomCasP, false}
	ops["SwapPointer"] = atomicOp{bytecode.OpAtomSwpP, false}
	return ops
})

// atomicOpOf is the instruction that a call of the function in c is, if there is one.
func atomicOpOf(c callee) (o atomicOp, ok bool) {
	if c.static.Pkg() == nil || c.static.Pkg().Path() != "sync/atomic" {
		return o, false
	}
	name := c.static.Name()
	if c.recv != nil {
		p, ok := c.static.Signature().Recv().Type().(*types.Pointer)
		if !ok {
			return o, false
		}
		t, ok := p.Elem().(*types.Named)
		if !ok {
			return o, false
		}
		name += t.Obj().Name()
	}
	o, ok = atomicOps()[name]
	return o, ok
}

// atomic emits the instruction of a call, with the operands where they are, and the result in register to.
func (f *fn) atomic(o atomicOp, c callee, e *ast.CallExpr, params []*bytecode.Type, to reg) {
	args := e.Args
	var at place
	if c.recv != nil {
		at = f.atomicPlace(c, args)
	} else {
		at = place{kind: pMem, r: f.eval(args[0], noReg)}
		args, params = args[1:], params[1:]
	}
	var regs [2]reg
	for i, a := range args {
		want := noReg
		if o.op == bytecode.OpAtomCasP { // which wants them next to each other
			if want = f.alloc(1); i == 0 {
				f.alloc(1)
			} else {
				want = regs[0] + 1
			}
		}
		regs[i] = f.evalAs(a, params[i], want)
	}
	f.pos = e.Lparen
	if o.op == bytecode.OpLdP {
		at = f.near(at)
		f.raw(o.op, sl(to), sl(at.r), uint16(at.off))
		return
	}
	p := at.r
	if at.off > 0 {
		p = f.alloc(1)
		f.lea(p, at)
	}
	switch o.op {
	case bytecode.OpAtomLd32, bytecode.OpAtomLd64:
		f.op2(o.op, to, p)
	case bytecode.OpAtomSt32, bytecode.OpAtomSt64, bytecode.OpAtomStP:
		f.op2(o.op, regs[0], p)
		return
	case bytecode.OpAtomCas32, bytecode.OpAtomCas64:
		f.op3(o.op, to, p, regs[0])
		f.ext(uint32(sl(regs[1])), 0)
		return // a bool
	default:
		f.op3(o.op, to, p, regs[0])
	}
	if o.signed {
		f.op2(bytecode.OpSext32, to, to)
	}
}

// atomicPlace is where the number or pointer is that a method's receiver has, in its first slot. The instruction itself sees a nil pointer, if nothing that could
// be seen comes between.
func (f *fn) atomicPlace(c callee, args []ast.Expr) place {
	if _, ptr := c.sel.recv.(*types.Pointer); len(c.sel.index) == 1 && ptr {
		return place{kind: pMem, r: f.eval(c.recv, noReg)}
	}
	pl := f.fieldPath(f.place(c.recv), c.sel.recv, c.sel.index[:len(c.sel.index)-1])
	if _, ptr := c.sel.owner().(*types.Pointer); ptr {
		return place{kind: pMem, r: f.load(pl, noReg)}
	}
	if pl.kind == pMem {
		seen := false
		for _, a := range args {
			if _, ok := ast.Unparen(a).(*ast.Ident); !ok && f.value(a) == nil {
				seen = true
			}
		}
		if pl.nonNil || !seen {
			return pl
		}
	}
	return place{kind: pMem, r: f.addr(pl, noReg)}
}
