package value

// This file implements allocation.

import (
	"unsafe"

	"minigo/vm/bytecode"
)

// newSlots allocates n zero slots. The sizes that are known to the host's compiler take its shorter way.
func newSlots(n int) unsafe.Pointer {
	switch n {
	case 1:
		return unsafe.Pointer(new([1]Slot))
	case 2:
		return unsafe.Pointer(new([2]Slot))
	case 3:
		return unsafe.Pointer(new([3]Slot))
	case 4:
		return unsafe.Pointer(new([4]Slot))
	case 5:
		return unsafe.Pointer(new([5]Slot))
	case 6:
		return unsafe.Pointer(new([6]Slot))
	case 7:
		return unsafe.Pointer(new([7]Slot))
	case 8:
		return unsafe.Pointer(new([8]Slot))
	}
	return unsafe.Pointer(unsafe.SliceData(make([]Slot, n)))
}

// newPacked allocates a packed array object of n elements of the given size, with room for one element more, so that no
// pointer is ever one past its end.
func newPacked(n int, size int32) unsafe.Pointer {
	words := make([]uint64, 1+((n+1)*int(size)+7)/8)
	words[0] = uint64(n)
	return unsafe.Pointer(unsafe.SliceData(words))
}

// NewElems allocates an array object of n zero elements of type elem. n must be in [0, 2^31).
func NewElems(elem *Type, n int) unsafe.Pointer {
	if size := elem.PackedSize(); size > 0 {
		return newPacked(n, size)
	}
	if elem.Slots == 0 {
		p := newSlots(1)
		(*Slot)(p).N = uint64(n)
		return p
	}
	p := newSlots(1 + (n+1)*int(elem.Slots))
	(*Slot)(p).N = uint64(n)
	return p
}

// header is the distance in bytes of an array object's first element.
func header(elem *Type) uintptr {
	if elem.PackedSize() > 0 {
		return 8
	}
	return SlotSize
}

// Elems is the address of the first element of the array object obj.
func Elems(elem *Type, obj unsafe.Pointer) unsafe.Pointer {
	if elem.Slots == 0 {
		return Zerobase()
	}
	return unsafe.Add(obj, header(elem))
}

// New allocates a zero variable of type t: a heap object in heap form, for an array type an array object.
func New(t *Type) unsafe.Pointer {
	switch {
	case t.Slots > 1 && !t.Object:
		return newSlots(int(t.Slots))
	case t.Slots == 0:
		return Zerobase()
	case t.Elem != nil && t.Object:
		return NewElems(t.Elem, int(t.Len))
	}
	if t.Slots == 1 && t.PackedSize() > 0 {
		return unsafe.Pointer(new(uint64)) // never looked at as a slot: only dereferenced by its width
	}
	return newSlots(int(t.Slots))
}

// InitAt makes a zero variable of type t at p, in the frame's block of the type's area.
//
//go:norace
//go:nocheckptr
func InitAt(t *Type, p unsafe.Pointer) {
	if t.Area() == bytecode.AreaNumbers {
		clear(octets(p, int(t.AreaBytes())))
	} else {
		clear(slots(p, int(t.AreaBytes()/SlotSize)))
	}
	if t.Kind == bytecode.KindArray {
		*(*uint64)(p) = uint64(t.Len)
	}
}

// Bytes is what New(t) or an array object of n elements of t would take, about.
func Bytes(elem *Type, n int64) int64 {
	if size := elem.PackedSize(); size > 0 {
		return n * int64(size)
	}
	return n * int64(elem.Slots) * SlotSize
}
