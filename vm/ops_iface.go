package vm

// This file implements the instructions on interfaces.

import (
	"sync/atomic"
	"unsafe"

	"minigo/vm/bytecode"
	"minigo/vm/value"
)

func (f *fiber) opInterfaces(in *bytecode.Instr) outcome {
	t := f.typ()
	switch in.Op {
	case bytecode.OpMkIface:
		f.slot(in.A).P = f.box(t, f.slot(in.B))
		return next
	case bytecode.OpJNotType:
		p := f.slot(in.A).P
		if p != nil {
			dyn := value.BoxType(p)
			if dyn == t || t.Kind == bytecode.KindInterface && f.m.implements(dyn, t) {
				return next
			}
		}
		return f.jumpExt()
	case bytecode.OpUnbox:
		value.Unbox(t, f.slot(in.B).P, f.slot(in.A))
		return next
	}
	p := f.slot(in.B).P
	var dyn *bytecode.Type
	if p != nil {
		dyn = value.BoxType(p)
	}
	switch in.Op {
	case bytecode.OpAssert:
		if dyn != t {
			return f.assertPanic(dyn, t)
		}
		value.Unbox(t, p, f.slot(in.A))
	case bytecode.OpAssert2:
		ok := dyn == t
		if ok {
			value.Unbox(t, p, f.slot(in.A))
		} else {
			clear(f.slots(in.A, int(t.Regs)))
		}
		f.slot(in.A + uint16(t.Regs)*value.SlotSize).N = b2u(ok)
	case bytecode.OpAssertI:
		if dyn == nil || !f.m.implements(dyn, t) {
			return f.assertPanic(dyn, t)
		}
		f.slot(in.A).P = p
	case bytecode.OpAssertI2:
		ok := dyn != nil && f.m.implements(dyn, t)
		if !ok {
			p = nil
		}
		f.slot(in.A).P = p
		f.slot(in.C).N = b2u(ok)
	}
	return next
}

// assertPanic raises the panic of a failed assertion of a value of type dyn (nil: a nil interface) to the type want.
//
// Go: runtime/error.go TypeAssertionError (go1.26)
func (f *fiber) assertPanic(dyn, want *bytecode.Type) outcome {
	_, hi := f.ext()
	inter := f.m.prog.Types[hi].Str
	text := ""
	switch {
	case dyn == nil:
		if want.Kind == bytecode.KindInterface {
			inter = "interface"
		}
		text = inter + " is nil, not " + want.Str
	case want.Kind == bytecode.KindInterface:
		text = dyn.Str + " is not " + want.Str + ": missing method " + f.m.missingMethod(dyn, want)
	default:
		text = inter + " is " + dyn.Str + ", not " + want.Str
		if dyn.Str == want.Str {
			if dyn.Pkg != want.Pkg {
				text += " (types from different packages)"
			} else {
				text += " (types from different scopes)"
			}
		}
	}
	return f.gopanic(f.m.assertError("interface conversion: " + text))
}

// findMethod is t's method with this id, or nil.
func (m *Machine) findMethod(t *bytecode.Type, id uint32) *bytecode.Method {
	if t.Index >= len(m.methods) {
		return nil // a type of the machine's own
	}
	methods := m.methods[t.Index]
	for i := range methods {
		if methods[i].ID == id {
			return &methods[i]
		}
	}
	return nil
}

// missingMethod is the name of the first method of the interface type want that t does not have; "" if it implements it.
func (m *Machine) missingMethod(t, want *bytecode.Type) string {
	for i := range want.IMethods {
		im := &want.IMethods[i]
		if me := m.findMethod(t, im.ID); me == nil || me.Type != im.Type {
			return im.Name
		}
	}
	return ""
}

// An implEntry remembers whether a type implements an interface.
type implEntry struct {
	typ, iface *bytecode.Type
	ok         bool
}

// implements reports whether the concrete type t has the methods of the interface type iface.
func (m *Machine) implements(t, iface *bytecode.Type) bool {
	if len(iface.IMethods) == 0 {
		return true
	}
	e := &m.impls[(uint(t.Index)*31+uint(iface.Index))%uint(len(m.impls))]
	if c := e.Load(); c != nil && c.typ == t && c.iface == iface {
		return c.ok
	}
	ok := m.missingMethod(t, iface) == ""
	e.Store(&implEntry{t, iface, ok})
	return ok
}

// numBoxes is how many boxes of pointers a goroutine remembers.
const numBoxes = 16

// boxes are the boxes of the pointers that a goroutine has put into interfaces of late. Who calls heap.Push(h, x) or fmt.Fprintln(w, x) in a loop puts
// the same pointer into an interface each time; Go does that without an allocation. They are forgotten when the goroutine stops running, at the
// latest at the end of its time slice, as they keep alive what they point to.
type boxes struct {
	list [numBoxes]unsafe.Pointer
	used bool
}

func (b *boxes) clear() {
	if b.used {
		*b = boxes{}
	}
}

// box is value.Box, without an allocation for small numbers, and for pointers that were put into a box just now.
func (f *fiber) box(t *bytecode.Type, regs *value.Slot) unsafe.Pointer {
	if t.Kind != bytecode.KindPointer {
		return f.m.box(t, regs)
	}
	if f.boxes == nil {
		f.boxes = new(boxes)
	}
	p := uintptr(regs.P)
	e := &f.boxes.list[(p>>4^p>>8)%numBoxes]
	if b := *e; b != nil && value.BoxType(b) == t && value.BoxRegs(t, b).P == regs.P {
		return b
	}
	b := value.Box(t, regs)
	*e = b
	f.boxes.used = true
	return b
}

// smallBoxes is how many numbers of each type have boxes that are made once.
const smallBoxes = 256

// box is value.Box, without an allocation for small numbers.
func (m *Machine) box(t *bytecode.Type, regs *value.Slot) unsafe.Pointer {
	if t.PackedSize() == 0 || regs.N >= smallBoxes || t.Index >= len(m.small) {
		return value.Box(t, regs)
	}
	boxes := (*[smallBoxes]value.Slot)(atomic.LoadPointer(&m.small[t.Index]))
	if boxes == nil {
		boxes = new([smallBoxes]value.Slot)
		for i := range boxes {
			boxes[i] = value.Slot{N: uint64(i), P: unsafe.Pointer(t)}
		}
		atomic.StorePointer(&m.small[t.Index], unsafe.Pointer(boxes))
	}
	return unsafe.Pointer(&boxes[regs.N])
}
