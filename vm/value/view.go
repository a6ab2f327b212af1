package value

// This file implements pointers to arrays that begin in the middle of others.
//
// A pointer to an array is the array's object. Where a conversion of a slice makes one, the array may begin after the object does, or end before
// it: then the pointer is a view, an object of its own that says where the elements are. It reads as an array object of length 0, which no pointer
// to an array points to otherwise (arrays of size zero have no object). So an instruction that checks its index against the length leaves
// a view to its slow path, and pays nothing for it.
//
//	{n = 0, p = first element}, {n = offset<<32 | length, p = array object}
//
// Only a pointer's value is a view, never a variable's object. Two views of the same elements are the same pointer: pointers to arrays are compared
// by the address of their first element.

import (
	"unsafe"

	"minigo/vm/bytecode"
)

// ArrayPointer is the pointer to the array of type t, of size zero or not longer than s, that begins where the slice s does.
func ArrayPointer(t *Type, s *[2]Slot) unsafe.Pointer {
	obj := s[1].P
	switch {
	case obj == nil:
		return nil
	case t.Slots == 0:
		return Zerobase()
	case s[1].N>>32 == 0 && *(*uint64)(obj) == uint64(t.Len):
		return obj
	}
	p := newSlots(2)
	*at(p, 0) = Slot{0, s[0].P}
	*at(p, 1) = Slot{s[1].N&^0xffffffff | uint64(t.Len), obj}
	return p
}

// isView reports whether p, which points to an array that is not of size zero, is a view.
func isView(p unsafe.Pointer) bool { return *(*uint64)(p) == 0 }

// ArrayElems is the address of the first element of the array of type t, not of size zero, that p points to.
func ArrayElems(t *Type, p unsafe.Pointer) unsafe.Pointer {
	if isView(p) {
		return (*Slot)(p).P
	}
	return Elems(t.Elem, p)
}

// ViewElems is the first element and the number of elements of the array that p points to, if p is a view.
func ViewElems(p unsafe.Pointer) (first unsafe.Pointer, n uint64) {
	if !isView(p) {
		return nil, 0
	}
	return (*Slot)(p).P, uint64(uint32(at(p, 1).N))
}

// toArray reports whether t is a type of pointers to arrays that are not of size zero.
func toArray(t *Type) bool {
	return t.Kind == bytecode.KindPointer && t.Elem.Kind == bytecode.KindArray && t.Elem.Slots > 0
}

// PointsTo is the address by which the pointer p of type t is compared, hashed and printed.
func PointsTo(t *Type, p unsafe.Pointer) unsafe.Pointer {
	if p != nil && toArray(t) {
		return ArrayElems(t.Elem, p)
	}
	return p
}
