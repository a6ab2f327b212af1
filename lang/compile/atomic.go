package compile

// This file implements the calls of package sync/atomic that are one instruction.

import (
	"minigo/lang/types"
	"minigo/vm/bytecode"
)

// An atomicOp is an instruction for integers of some type, bools, which are an uint32, or pointers. Those for 32 bits do not extend the sign.
type atomicOp struct {
	op     bytecode.Op
	signed bool
}

// atomicOps are the instructions, by the functions' names. The operations that are not here are rare, and stay calls.
var atomicOps = func() map[string]atomicOp {
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
	ops["StorePointer"] = atomicOp{bytecode.OpAtomStP, false}
	ops["CompareAndSwapPointer"] = atomicOp{bytecode.OpAtomCasP, false}
	ops["SwapPointer"] = atomicOp{bytecode.OpAtomSwpP, false}
	return ops
}()

// atomic emits the instruction that a call of the function in c is, and reports whether there is one. The window is at w, in it the address is
// at a, and the other arguments behind: a method's receiver is the address of its number.
func (f *fn) atomic(c callee, w, a reg) bool {
	if c.static.Pkg() == nil || c.static.Pkg().Path() != "sync/atomic" {
		return false
	}
	name := c.static.Name()
	if c.recv != nil {
		p, ok := c.static.Signature().Recv().Type().(*types.Pointer)
		if !ok {
			return false
		}
		t, ok := p.Elem().(*types.Named)
		if !ok {
			return false
		}
		name += t.Obj().Name()
	}
	o, ok := atomicOps[name]
	if !ok {
		return false
	}
	switch o.op {
	case bytecode.OpAtomLd32, bytecode.OpAtomLd64, bytecode.OpLdP:
		f.op2(o.op, w+1, a)
	case bytecode.OpAtomSt32, bytecode.OpAtomSt64, bytecode.OpAtomStP:
		f.op2(o.op, a+1, a)
	case bytecode.OpAtomCas32, bytecode.OpAtomCas64:
		f.op3(o.op, w+1, a, a+1)
		f.ext(uint32(sl(a+2)), 0)
		return true // a bool
	default:
		f.op3(o.op, w+1, a, a+1)
	}
	if o.signed && o.op != bytecode.OpAtomSt32 {
		f.op2(bytecode.OpSext32, w+1, w+1)
	}
	return true
}
