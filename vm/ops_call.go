package vm

// This file implements the instructions that call functions, make closures and start goroutines.

import (
	"unsafe"

	"minigo/sched"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// slots views n registers from an offset of the frame on.
func (f *fiber) slots(off uint16, n int) []value.Slot { return unsafe.Slice(f.slot(off), n) }

func unsafePointer[T any](p *T) unsafe.Pointer { return unsafe.Pointer(p) }

// opClosure makes {n = entry pc} and the captures behind.
func (f *fiber) opClosure(in *bytecode.Instr) outcome {
	fn, _ := f.ext()
	c := make([]value.Slot, 1+int(in.C))
	copy(c[1:], f.slots(in.B, int(in.C)))
	for _, i := range f.m.prog.Funcs[fn].Numbers {
		c[1+i].P = nil // what is left of another value would be kept alive
	}
	c[0].N = uint64(f.m.prog.Funcs[fn].Entry)
	f.slot(in.A).P = unsafe.Pointer(unsafe.SliceData(c))
	return next
}

// opCallI calls a method of an interface's value whose type is an object type; or of a nil interface.
func (f *fiber) opCallI(in *bytecode.Instr) outcome {
	p := f.slot(in.B).P
	if p == nil {
		return f.nilPanic()
	}
	id, _ := f.ext()
	t := value.BoxType(p)
	m := f.m.findMethod(t, id)
	if m == nil {
		return f.fatal("internal error: " + t.Str + " has no method " + f.m.prog.Methods[id])
	}
	receiver(t, p, f.slot(in.A+(1+in.C)*value.SlotSize))
	f.enterCall(int(in.A), f.pc+16, f.m.prog.Funcs[m.Func].Entry)
	return jumped
}

// receiver puts the value in a box into the one slot that a method called through an interface expects it in.
func receiver(t *bytecode.Type, box unsafe.Pointer, dst *value.Slot) {
	if t.Regs == 1 {
		value.Unbox(t, box, dst)
	} else {
		dst.P = box
	}
}

// enterCall goes to a function, with the window at offset a of the current frame, to come back to the pc ret.
func (f *fiber) enterCall(a, ret int, entry uint32) {
	f.bp += a
	f.at(f.bp).N = uint64(link(ret, a))
	f.pc = int(entry) << 3
}

// A method value of an interface is a closure of the machine's own:
//
//	slot 0  n = the pc of opMethodThunk
//	slot 1  n = the method's function; p = the interface's box
func (f *fiber) opMethVal(in *bytecode.Instr) outcome {
	p := f.slot(in.B).P
	if p == nil {
		return f.nilPanic()
	}
	_, id := f.ext()
	t := value.BoxType(p)
	m := f.m.findMethod(t, id)
	if m == nil {
		return f.fatal("internal error: " + t.Str + " has no method " + f.m.prog.Methods[id])
	}
	c := new([2]value.Slot)
	pc := int64(pcMethod >> 3)
	c[0].N = uint64(pc)
	c[1] = value.Slot{N: uint64(m.Func), P: p}
	f.slot(in.A).P = unsafe.Pointer(c)
	return next
}

// opMethodThunk is the code of that closure: it moves the arguments up, puts the receiver in front of them and goes on in the method, with the
// same frame.
func (f *fiber) opMethodThunk() outcome {
	c := (*[2]value.Slot)(f.slot(0).P)
	box := c[1].P
	t := value.BoxType(box)
	fn := f.m.prog.Funcs[c[1].N]
	recv := 1 + int(fn.Results)
	if !f.ensure(f.bp + (recv+int(fn.Params))*value.SlotSize) {
		return left
	}
	w := f.slots(0, recv+int(fn.Params))
	copy(w[recv+1:], w[recv:])
	receiver(t, box, &w[recv])
	f.pc = int(fn.Entry) << 3
	return jumped
}

// opGo starts a goroutine.
//
// Go: runtime/proc.go newproc (go1.26)
func (f *fiber) opGo(in *bytecode.Instr) outcome {
	fn := f.slot(in.B).P
	if fn == nil {
		return f.fatal("go of nil func value")
	}
	gp, f2 := f.m.prepare(f.mp, fn, int(in.C))
	copy(unsafe.Slice(f2.at(value.SlotSize), int(in.C)-1), f.slots(in.A+value.SlotSize, int(in.C)-1))
	f2.creator = f.pc
	f.mp.Newproc(gp, f2, f.gp)
	f.charge(goCost)
	return next
}

// goCost is about how many bytes' worth of time a go statement takes.
const goCost = 512

// opGoexitRet is where the goroutine's first function returns to.
func (f *fiber) opGoexitRet() outcome {
	switch {
	case f.main:
		if !f.mainMayExit() {
			return f.leave(sched.SwitchYield) // and come back to this instruction
		}
		f.saveBudget()
		f.mp.Exit(f.gp, 0)
	case f.entry != nil:
		f.entry.done(Outcome{Kind: Ended})
	}
	return f.end()
}
