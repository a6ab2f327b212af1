// Package slices has the bodies of slices' natives.
package slices

// This file implements the native of package slices.

import (
	"cmp"
	"slices"
	"unsafe"

	"minigo/stdlib/internal/guest"
	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// Natives are the bodies of the package's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{"slices.sortOrdered": {Leaf: sortOrdered}}
}

// sortOrdered sorts with the host's algorithm, so that what is equal and yet distinct (0 and -0) ends where Go puts it. A program that
// changes the slice meanwhile gets some order, and no more: slices.Sort stays within bounds.
func sortOrdered(c *vm.Call) {
	x := c.ArgAny()
	if x.Type == nil || x.Type.Kind != bytecode.KindSlice {
		c.PanicPlain("slices: not a slice")
		return
	}
	s := (*[2]value.Slot)(unsafe.Pointer(x.Regs()))
	p, n := s[0].P, int(s[0].N)
	c.Charge(8 * n)
	switch x.Type.Elem.Kind {
	case bytecode.KindInt, bytecode.KindInt64:
		numbers[int64](p, n)
	case bytecode.KindInt8:
		numbers[int8](p, n)
	case bytecode.KindInt16:
		numbers[int16](p, n)
	case bytecode.KindInt32:
		numbers[int32](p, n)
	case bytecode.KindUint, bytecode.KindUint64, bytecode.KindUintptr:
		numbers[uint64](p, n)
	case bytecode.KindUint8:
		numbers[uint8](p, n)
	case bytecode.KindUint16:
		numbers[uint16](p, n)
	case bytecode.KindUint32:
		numbers[uint32](p, n)
	case bytecode.KindFloat32:
		numbers[float32](p, n)
	case bytecode.KindFloat64:
		numbers[float64](p, n)
	case bytecode.KindString:
		texts(c, p, n)
	default:
		c.PanicPlain("slices: elements are not ordered")
	}
}

// numbers sorts n packed numbers.
//
//go:norace
//go:nocheckptr
func numbers[T cmp.Ordered](p unsafe.Pointer, n int) {
	if n > 1 {
		slices.Sort(unsafe.Slice((*T)(p), n))
	}
}

// texts sorts checked copies of the strings and writes them back.
//
//go:norace
//go:nocheckptr
func texts(c *vm.Call, p unsafe.Pointer, n int) {
	c.Charge(24 * n)
	elems, err := guest.StringElems(p, n)
	if err != nil {
		c.Fail(err)
		return
	}
	slices.SortFunc(elems, func(a, b value.Slot) int { return cmp.Compare(value.Str(a), value.Str(b)) })
	copy(unsafe.Slice((*value.Slot)(p), n), elems)
}
