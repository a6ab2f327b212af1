package vm

// This file implements the operands of functions that print: a slice of interfaces in memory that is used again and again.
//
// The operands of a call of fmt.Println are of no use when it has made their text, so they need no memory of their own. A goroutine has some that it
// makes them in (OpPack), and the native that makes the text gives it back (Unpack) as soon as it has looked at all of them. Between the two no other
// function prints: all operands are computed before, and the functions that are called so do nothing before they call the native. If it must call
// methods before it is done, which may print, it keeps copies (Packed says that it must).

import (
	"unsafe"

	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// minPack is how many slots the memory has at first: enough for five operands.
const minPack = 16

// opPack makes interfaces of the fields of a struct: an array object of them, and behind it the boxes.
func (f *fiber) opPack(in *bytecode.Instr) {
	t := f.typ()
	n := len(t.Fields)
	need := 2 + 2*n + int(t.Regs) // the object's length, room for an element more than there are, and the boxes' headers
	if need > len(f.operands) {
		f.operands = make([]value.Slot, max(need, minPack))
	}
	obj := unsafe.Pointer(&f.operands[0])
	(*value.Slot)(obj).N = uint64(n)
	first := unsafe.Add(obj, value.SlotSize)
	box := 2 + n
	for i := range t.Fields {
		ft, regs := t.Fields[i].Type, f.slot(in.B+uint16(t.Fields[i].Slot)*value.SlotSize)
		elem := &f.operands[1+i]
		if ft.Kind == bytecode.KindInterface {
			elem.P = regs.P
			continue
		}
		p := unsafe.Pointer(&f.operands[box])
		box += value.BoxAt(ft, p, regs)
		elem.P = p
	}
	f.packed = box
	f.charge(need * value.SlotSize)
	s := f.two(in.A)
	s[0] = value.Slot{N: uint64(n), P: first}
	s[1] = value.Slot{N: uint64(n), P: obj}
}

// Packed reports whether operands of the call are in memory that Unpack gives back.
func (c *Call) Packed() bool { return c.f.packed > 0 }

// Unpack gives back the memory of operands. It keeps nothing alive.
func (c *Call) Unpack() {
	clear(c.f.operands[:c.f.packed])
	c.f.packed = 0
}
