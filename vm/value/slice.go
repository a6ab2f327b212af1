package value

// This file implements slices.
//
// In registers: {length, first element}, {offset<<32 | capacity, array object}. In the heap: {offset<<32 | length, array
// object}, {capacity, nil}. Elements of size zero have no offset, and the capacity takes the whole word: such a slice has up to 2^63 - 1 elements.

import (
	"math"
	"unsafe"
)

// capBits has the bits of a slice's second n that are the capacity.
func capBits(elem *Type) uint64 {
	if elem.Slots == 0 {
		return math.MaxUint64
	}
	return math.MaxUint32
}

// Cap is the capacity of the slice s of type t.
func Cap(t *Type, s *[2]Slot) int64 { return int64(s[1].N & capBits(t.Elem)) }

// maxLen is the largest number of elements of a slice.
func maxLen(elem *Type) int64 {
	if elem.Slots == 0 {
		return math.MaxInt64
	}
	return maxElems
}

// checkLen fails if n is no length of a slice: with err, a panic, where Go panics too, otherwise with the end of the memory.
func checkLen(elem *Type, n int64, err *Error) *Error {
	switch {
	case 0 <= n && n <= maxLen(elem):
		return nil
	case n < 0 || n > maxAlloc/max(GoSize(elem), 1):
		return err
	}
	return TooManyElems
}

// MakeSlice is make(t, n, c). An object of over limit bytes is a fatal error.
func MakeSlice(t *Type, n, c, limit int64) ([2]Slot, *Error) {
	if err := checkLen(t.Elem, n, errMakeLen); err != nil {
		return [2]Slot{}, err
	}
	if c < n {
		return [2]Slot{}, errMakeCap
	}
	if err := checkLen(t.Elem, c, errMakeCap); err != nil {
		return [2]Slot{}, err
	}
	if Bytes(t.Elem, c) > limit {
		return [2]Slot{}, OutOfMemory
	}
	obj := NewElems(t.Elem, int(c))
	return [2]Slot{{uint64(n), Elems(t.Elem, obj)}, {uint64(c), obj}}, nil
}

// LoadSlice loads the slice of type t in the heap at p.
func LoadSlice(t *Type, p unsafe.Pointer) (s [2]Slot, err *Error) {
	err = LoadSliceTo(t, p, &s)
	return s, err
}

// LoadSliceTo is LoadSlice into registers. (What comes back in pieces and is copied as a whole makes the processor wait for the pieces.)
//
//go:norace
//go:nocheckptr
func LoadSliceTo(t *Type, p unsafe.Pointer, dst *[2]Slot) *Error {
	h := (*Slot)(p)
	x, obj, c := h.N, h.P, (*Slot)(unsafe.Add(p, SlotSize)).N
	if obj == nil {
		if x != 0 {
			return errTorn
		}
		*dst = [2]Slot{}
		return nil
	}
	n := x & capBits(t.Elem)
	off := (x - n) >> 32
	if n > c || off+c > *(*uint64)(obj) {
		return errTorn
	}
	dst[0].N, dst[0].P = n, elemAt(t.Elem, obj, off)
	dst[1].N, dst[1].P = off<<32|c, obj
	return nil
}

// elemAt is the address of the i-th element of the array object obj.
func elemAt(elem *Type, obj unsafe.Pointer, i uint64) unsafe.Pointer {
	if size := elem.PackedSize(); size > 0 {
		return unsafe.Add(obj, 8+i*uint64(size))
	}
	if elem.Slots == 0 {
		return Zerobase()
	}
	return unsafe.Add(obj, SlotSize+i*uint64(elem.Slots)*SlotSize)
}

// StoreSlice stores a slice of type t in the heap at p.
//
//go:norace
//go:nocheckptr
func StoreSlice(t *Type, p unsafe.Pointer, s *[2]Slot) {
	h := (*Slot)(p)
	c := s[1].N & capBits(t.Elem)
	h.N = (s[1].N - c) | s[0].N
	h.P = s[1].P
	(*Slot)(unsafe.Add(p, SlotSize)).N = c
}

// Reslice is s[lo:hi:max] for bounds that were checked: 0 <= lo <= hi <= max <= cap(s). The result of capacity 0 has offset 0, so that its first
// element is not one past the end.
func Reslice(t *Type, s *[2]Slot, lo, hi, max uint64) [2]Slot {
	if max == lo {
		if s[1].P == nil {
			return [2]Slot{}
		}
		return [2]Slot{{0, elemAt(t.Elem, s[1].P, 0)}, {0, s[1].P}}
	}
	if t.Elem.Slots == 0 {
		return [2]Slot{{hi - lo, s[0].P}, {max - lo, s[1].P}}
	}
	off := s[1].N>>32 + lo
	return [2]Slot{{hi - lo, elemAt(t.Elem, s[1].P, off)}, {off<<32 | (max - lo), s[1].P}}
}

// ArraySlice is p[:] of a pointer to an array of type t.
func ArraySlice(t *Type, obj unsafe.Pointer) [2]Slot {
	n := uint64(t.Len)
	if t.Slots == 0 { // zero-size: there is no object to count elements in
		obj = newSlots(1)
		(*Slot)(obj).N = n
	}
	if t.Slots > 0 && isView(obj) {
		whole := at(obj, 1)
		return [2]Slot{{n, (*Slot)(obj).P}, *whole}
	}
	return [2]Slot{{n, Elems(t.Elem, obj)}, {n, obj}}
}

// Grow makes room in s, of slice type t, for extra elements behind its length, with the capacity that Go would choose.
//
//go:norace
func Grow(t *Type, s *[2]Slot, extra, limit int64) *Error {
	n := int64(s[0].N)
	if extra > maxLen(t.Elem)-n {
		return checkLen(t.Elem, n+extra, errGrow)
	}
	c := growCap(t.Elem, Cap(t, s), n+extra)
	if Bytes(t.Elem, c) > limit {
		return OutOfMemory
	}
	obj := NewElems(t.Elem, int(c))
	first := Elems(t.Elem, obj)
	moveElems(t.Elem, first, s[0].P, int(n))
	s[0].P = first
	s[1] = Slot{uint64(c), obj}
	return nil
}

// growCap is the capacity that append gives a slice of capacity old for n elements.
//
// Go: runtime/slice.go nextslicecap (go1.26)
func growCap(elem *Type, old, n int64) int64 {
	size := GoSize(elem)
	if size == 0 {
		return n
	}
	c := old
	switch {
	case n > 2*old:
		c = n
	case old < 256:
		c = 2 * old
	default:
		for c < n {
			c += (c + 3*256) >> 2
		}
	}
	return min(roundUpSize(c*size, !pointers(elem))/size, maxElems)
}

// moveElems copies n elements in heap form; arrays within go along as they are, since the source's elements are not used
// as variables any more or are copied by the caller's leave: only for flat types and growth.
//
//go:norace
//go:nocheckptr
func moveElems(elem *Type, dst, src unsafe.Pointer, n int) {
	if n == 0 || elem.Slots == 0 {
		return
	}
	if size := elem.PackedSize(); size > 0 {
		copy(octets(dst, n*int(size)), octets(src, n*int(size)))
		return
	}
	if elem.Flat {
		copy(slots(dst, n*int(elem.Slots)), slots(src, n*int(elem.Slots)))
		return
	}
	// Arrays: the new elements are variables of their own.
	size := int(elem.Slots) * SlotSize
	for i := range n {
		Move(elem, unsafe.Add(dst, i*size), unsafe.Add(src, i*size))
	}
}

// Append appends the elements of b to a, both of slice type t.
//
//go:norace
func Append(t *Type, a, b *[2]Slot, limit int64) *Error {
	n, m := int64(a[0].N), int64(b[0].N)
	if m == 0 {
		return nil
	}
	if m > Cap(t, a)-n {
		if err := Grow(t, a, m, limit); err != nil {
			return err
		}
	}
	copyElems(t.Elem, elemFrom(t.Elem, a[0].P, n), b[0].P, int(m))
	a[0].N = uint64(n + m)
	return nil
}

// AppendString appends a string's bytes to the byte slice a of type t.
//
//go:norace
//go:nocheckptr
func AppendString(t *Type, a *[2]Slot, s Slot, limit int64) *Error {
	n, m := int64(a[0].N), int64(uint32(s.N))
	if m == 0 {
		return nil
	}
	if m > Cap(t, a)-n {
		if err := Grow(t, a, m, limit); err != nil {
			return err
		}
	}
	copy(octets(unsafe.Add(a[0].P, n), int(m)), Str(s))
	a[0].N = uint64(n + m)
	return nil
}

// AppendValues appends count values of t's element type, in register form from v on.
//
//go:norace
func AppendValues(t *Type, a *[2]Slot, v *Slot, count int, limit int64) *Error {
	n := int64(a[0].N)
	if int64(count) > Cap(t, a)-n {
		if err := Grow(t, a, int64(count), limit); err != nil {
			return err
		}
	}
	for i := range count {
		Store(t.Elem, elemFrom(t.Elem, a[0].P, n+int64(i)), reg(v, int32(i)*t.Elem.Regs))
	}
	a[0].N = uint64(n + int64(count))
	return nil
}

// elemFrom is the address of the i-th element from first on.
func elemFrom(elem *Type, first unsafe.Pointer, i int64) unsafe.Pointer {
	if size := elem.PackedSize(); size > 0 {
		return unsafe.Add(first, i*int64(size))
	}
	return unsafe.Add(first, i*int64(elem.Slots)*SlotSize)
}

// Copy is copy(dst, src) of slices of type t.
func Copy(t *Type, dst, src *[2]Slot) int {
	n := int(min(dst[0].N, src[0].N))
	copyElems(t.Elem, dst[0].P, src[0].P, n)
	return n
}

// copyElems copies n elements between slices that may overlap.
//
//go:norace
func copyElems(elem *Type, dst, src unsafe.Pointer, n int) {
	if elem.Flat || uintptr(dst) <= uintptr(src) {
		moveElems(elem, dst, src, n)
		return
	}
	size := int(elem.Slots) * SlotSize
	for i := n - 1; i >= 0; i-- {
		Move(elem, unsafe.Add(dst, i*size), unsafe.Add(src, i*size))
	}
}

// CopyString is copy(dst, s) of bytes and a string.
//
//go:norace
//go:nocheckptr
func CopyString(dst *[2]Slot, s Slot) int {
	if dst[0].N == 0 {
		return 0
	}
	return copy(octets(dst[0].P, int(dst[0].N)), Str(s))
}

// ClearSlice is clear(s) of a slice of type t.
//
//go:norace
//go:nocheckptr
func ClearSlice(t *Type, s *[2]Slot) { zeroElems(t.Elem, s[0].P, int(s[0].N)) }

// zeroElems clears n elements.
//
//go:norace
//go:nocheckptr
func zeroElems(elem *Type, p unsafe.Pointer, n int) {
	switch size := elem.PackedSize(); {
	case n == 0 || elem.Slots == 0:
	case size > 0:
		clear(octets(p, n*int(size)))
	case elem.Flat:
		clear(slots(p, n*int(elem.Slots)))
	default:
		for i := range n {
			Zero(elem, unsafe.Add(p, i*int(elem.Slots)*SlotSize))
		}
	}
}

// Elem is the address of the i-th element of the slice s of type t; i must be below its capacity.
func Elem(t *Type, s *[2]Slot, i int) unsafe.Pointer { return elemFrom(t.Elem, s[0].P, int64(i)) }
