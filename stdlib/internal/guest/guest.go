// Package guest helps natives to make and to take strings and slices of the program.
package guest

// This file implements views and constructors.

import (
	"unsafe"

	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// Sub is the substring s[i:j].
func Sub(s value.Slot, i, j int) value.Slot {
	if i >= j {
		return value.Slot{}
	}
	return value.Slot{N: (s.N>>32+uint64(i))<<32 | uint64(j-i), P: s.P}
}

// SubOf is the substring of s that sub, cut out of s's own view, is.
func SubOf(s value.Slot, sub string) value.Slot {
	if len(sub) == 0 {
		return value.Slot{}
	}
	i := int(uintptr(unsafe.Pointer(unsafe.StringData(sub))) - uintptr(unsafe.Pointer(unsafe.StringData(value.Str(s)))))
	return Sub(s, i, i+len(sub))
}

// Within reports whether sub lies within the bytes of s.
func Within(s, sub string) bool {
	if len(sub) == 0 || len(s) == 0 {
		return false
	}
	p, q := uintptr(unsafe.Pointer(unsafe.StringData(s))), uintptr(unsafe.Pointer(unsafe.StringData(sub)))
	return p <= q && q+uintptr(len(sub)) <= p+uintptr(len(s))
}

// Derived is the string r, computed from s: a substring of s if it is one, else a copy.
func Derived(s value.Slot, r string) value.Slot {
	if Within(value.Str(s), r) {
		return SubOf(s, r)
	}
	return value.MakeString(r)
}

// stringElem describes the elements of the arrays that Strings makes. It is a table: nothing writes it after its layout.
var stringElem = func() *bytecode.Type {
	t := &bytecode.Type{Kind: bytecode.KindString, Str: "string"}
	t.Layout()
	return t
}()

// Strings makes a []string of n elements, which the caller fills in; at least one.
func Strings(n int) (regs [2]value.Slot, elems []value.Slot) {
	obj := value.NewElems(stringElem, n)
	first := value.Elems(stringElem, obj)
	return [2]value.Slot{{N: uint64(n), P: first}, {N: uint64(n), P: obj}}, unsafe.Slice((*value.Slot)(first), n)
}

// intElem describes the elements of the arrays that Ints makes.
var intElem = func() *bytecode.Type {
	t := &bytecode.Type{Kind: bytecode.KindInt, Str: "int"}
	t.Layout()
	return t
}()

// Ints makes a []int of the elements of list; nil of none.
func Ints(list []int) [2]value.Slot {
	if len(list) == 0 {
		return [2]value.Slot{}
	}
	n := uint64(len(list))
	obj := value.NewElems(intElem, len(list))
	first := value.Elems(intElem, obj)
	copy(unsafe.Slice((*int)(first), n), list)
	return [2]value.Slot{{N: n, P: first}, {N: n, P: obj}}
}

// IntElems are the n ints from p on, the elements of an []int.
func IntElems(p unsafe.Pointer, n int) []int {
	return append([]int(nil), unsafe.Slice((*int)(p), n)...)
}

// StringElems loads the n strings from p on, the elements of a []string.
func StringElems(p unsafe.Pointer, n int) ([]value.Slot, *value.Error) {
	return AppendStringElems(make([]value.Slot, 0, n), p, n)
}

// AppendStringElems is StringElems to the end of list.
func AppendStringElems(list []value.Slot, p unsafe.Pointer, n int) ([]value.Slot, *value.Error) {
	for i := range n {
		s, err := value.LoadString(unsafe.Add(p, i*value.SlotSize))
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}

// String makes a string of bytes that the caller does not keep.
func String(b []byte) value.Slot { return value.MakeString(unsafe.String(unsafe.SliceData(b), len(b))) }

// PackedElem is the address of the i-th element, of size bytes, of a slice of packed elements.
func PackedElem(s [2]value.Slot, i, size int) unsafe.Pointer { return unsafe.Add(s[0].P, i*size) }
