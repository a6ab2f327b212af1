package vm

// This file implements the poison loop, for tests: the plain one, in which what nobody may read is useless.
//
//   - A function finds poison in all registers that are neither its arguments nor its captures, and in its blocks of areas. So a register that is read before
//     the function has written it shows, even if it mostly has what is wanted there.
//   - What a function that has returned leaves above its results is poisoned.
//   - So are, wherever a collection could be, the references in registers that are taken to be dead.
//
// The loops know nothing of it: in this machine's copy of the code, the instructions at which it happens are others, which no loop does itself.

import (
	"unsafe"

	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// poisoned is an address that the host's collector leaves alone, and that faults.
var poisoned uintptr = 0xdead0000

// poisonedNumber is large as an index, as a length and as an integer of any size, and as a bool neither true nor false.
const poisonedNumber = 0xdeadbeefdeadbeef

// poisonOps are what the poison loop does in place of instructions.
var poisonOps = map[bytecode.Op]bytecode.Op{bytecode.OpEnter: opPoisonEnter, bytecode.OpArea: opPoisonArea, bytecode.OpRet: opPoisonRet}

func poison() value.Slot {
	return value.Slot{N: poisonedNumber, P: *(*unsafe.Pointer)(unsafe.Pointer(&poisoned))}
}

// poison poisons the slots of the stack from an offset up to another.
func (f *fiber) poison(from, to int) {
	for ; from < to; from += value.SlotSize {
		*f.at(from) = poison()
	}
}

// poisonDead is called before an instruction that is not done in the loop. Frames below the current one are poisoned where a collection can be.
func (f *fiber) poisonDead(in *bytecode.Instr) {
	if f.dying != nil || f.held != heldNot { // the loop has done a part of the instruction
		return
	}
	frames := 1
	switch in.Op {
	case opPoisonEnter, opPoisonArea, opPoisonRet: // which would find no dead registers but those that they poison themselves
		return
	case bytecode.OpNative, opCallLeaf:
		frames = 32
	}
	f.killDead(poison().P, frames)
}

// opPoisonEnter is enter.
func (f *fiber) opPoisonEnter(in *bytecode.Instr) outcome {
	f.budget -= int(in.B) << 3
	if int(f.gp.Stackguard0.Load()-uintptr(f.stk)) < f.bp+int(in.A)*value.SlotSize || f.budget < 0 {
		return f.opEnter(in)
	}
	fn := f.m.funcAt(f.pc)
	if fn.Captures == 0 {
		f.at(f.bp).P = poison().P
	}
	results := f.bp + value.SlotSize
	params := results + int(fn.Results)*value.SlotSize
	f.poison(results, params)
	f.poison(params+int(fn.Params)*value.SlotSize, f.top())
	return next
}

// opPoisonArea is area.
func (f *fiber) opPoisonArea(in *bytecode.Instr) outcome {
	ar, n := &f.areas[in.B], uintptr(in.C)*value.SlotSize
	if ar.top+n > ar.size {
		if o := f.opArea(in); o != next {
			return o
		}
	} else {
		f.slot(in.A).P = unsafe.Add(ar.base, ar.top)
		ar.top += n
	}
	if in.B == bytecode.AreaNumbers {
		words := unsafe.Slice((*uint64)(f.slot(in.A).P), 2*int(in.C))
		for i := range words {
			words[i] = poisonedNumber
		}
		return next
	}
	slots := unsafe.Slice((*value.Slot)(f.slot(in.A).P), in.C)
	for i := range slots {
		slots[i] = poison()
	}
	return next
}

// opPoisonRet is ret.
func (f *fiber) opPoisonRet() outcome {
	fn, l := f.m.funcAt(f.pc), int64(f.at(f.bp).N)
	f.poison(f.bp+(1+int(fn.Results))*value.SlotSize, f.top())
	*f.at(f.bp) = poison()
	f.bp -= int(l & linkDelta)
	f.pc = linkPC(l)
	return jumped
}
