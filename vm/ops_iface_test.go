package vm

import (
	"testing"
	"unsafe"

	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// Putting the same pointer into an interface again and again allocates once, and nothing is kept when the goroutine has stopped.
func TestBoxesOfPointers(t *testing.T) {
	elem := &bytecode.Type{Kind: bytecode.KindInt}
	one, other := &bytecode.Type{Kind: bytecode.KindPointer, Elem: elem}, &bytecode.Type{Kind: bytecode.KindPointer, Elem: elem}
	one.Layout()
	other.Layout()
	f := &fiber{m: &Machine{}}
	regs := value.Slot{N: 1, P: unsafe.Pointer(new(value.Slot))}
	p := f.box(one, &regs)
	regs.N = 2 // a pointer has no number
	if n := testing.AllocsPerRun(100, func() {
		if f.box(one, &regs) != p {
			t.Fatal("another box")
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
	if q := f.box(other, &regs); value.BoxType(q) != other || value.BoxRegs(other, q).P != regs.P {
		t.Error("the box has another type, or another pointer")
	}
	for range 100 { // more pointers than are remembered
		regs.P = unsafe.Pointer(new(value.Slot))
		if q := f.box(one, &regs); value.BoxType(q) != one || value.BoxRegs(one, q).P != regs.P {
			t.Fatal("the box has another type, or another pointer")
		}
	}
	f.boxes.clear()
	if *f.boxes != (boxes{}) {
		t.Error("a goroutine that has stopped keeps pointers")
	}
}
