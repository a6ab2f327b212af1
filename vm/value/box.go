package value

// This file implements the boxes of interfaces: {n, *Type} and, where the value needs them, its registers behind.

import (
	"unsafe"

	"minigo/vm/bytecode"
)

// boxed reports whether a box of t needs slots behind its header.
func boxed(t *Type) bool {
	return t.Regs > 1 || t.Regs == 1 && t.PackedSize() == 0
}

// Box puts a value in register form into a new box. The box gets private copies of arrays and big structs.
//
//go:norace
func Box(t *Type, regs *Slot) unsafe.Pointer {
	if !boxed(t) {
		b := new(Slot)
		b.P = unsafe.Pointer(t)
		if t.Regs == 1 {
			b.N = regs.N
		}
		return unsafe.Pointer(b)
	}
	p := newSlots(1 + int(t.Regs))
	b := (*Slot)(p)
	b.P = unsafe.Pointer(t)
	if t.Regs == 1 {
		b.N = regs.N
	}
	CopyRegs(t, at(p, 1), regs)
	return p
}

// BoxAt makes a box at p of a value, in register form, that has no objects of its own. It returns how many slots the box takes.
//
//go:norace
//go:nocheckptr
func BoxAt(t *Type, p unsafe.Pointer, regs *Slot) int {
	b := (*Slot)(p)
	b.P = unsafe.Pointer(t)
	if t.Regs == 1 {
		b.N = regs.N
	}
	if !boxed(t) {
		return 1
	}
	copySlots(t, at(p, 1), regs)
	return 1 + int(t.Regs)
}

// BoxType is the dynamic type of the box p, not nil.
//
//go:norace
func BoxType(p unsafe.Pointer) *Type { return (*Type)((*Slot)(p).P) }

// BoxRegs is where the value in the box p of type t lies in register form.
func BoxRegs(t *Type, p unsafe.Pointer) *Slot {
	if boxed(t) {
		return at(p, 1)
	}
	return (*Slot)(p)
}

// Unbox copies the value out of the box p of type t.
//
//go:norace
func Unbox(t *Type, p unsafe.Pointer, dst *Slot) {
	switch {
	case !boxed(t):
		if t.Regs == 1 {
			dst.N = (*Slot)(p).N
		}
	case t.Kind == bytecode.KindPointer || t.Kind == bytecode.KindString:
		*dst = *at(p, 1)
	default:
		CopyRegs(t, dst, at(p, 1))
	}
}
