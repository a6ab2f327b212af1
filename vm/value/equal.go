package value

// This file implements comparison and hashing.

import (
	"hash/maphash"
	"math"
	"math/bits"
	"unsafe"

	"minigo/vm/bytecode"
)

// Equal compares two values of the comparable type t in register form.
//
//go:norace
func Equal(t *Type, a, b *Slot) (bool, *Error) {
	switch t.Kind {
	case bytecode.KindFloat64:
		return math.Float64frombits(a.N) == math.Float64frombits(b.N), nil
	case bytecode.KindFloat32:
		return float32of(a.N) == float32of(b.N), nil
	case bytecode.KindComplex128:
		return math.Float64frombits(a.N) == math.Float64frombits(b.N) &&
			math.Float64frombits(reg(a, 1).N) == math.Float64frombits(reg(b, 1).N), nil
	case bytecode.KindComplex64:
		return float32of(a.N) == float32of(b.N) && float32of(reg(a, 1).N) == float32of(reg(b, 1).N), nil
	case bytecode.KindString:
		return Str(*a) == Str(*b), nil
	case bytecode.KindInterface:
		return EqualIface(a.P, b.P)
	case bytecode.KindChan, bytecode.KindMap, bytecode.KindFunc:
		return a.P == b.P, nil
	case bytecode.KindPointer:
		return a.P == b.P || PointsTo(t, a.P) == PointsTo(t, b.P), nil
	case bytecode.KindArray:
		if t.Slots == 0 || a.P == b.P {
			return true, nil
		}
		return equalArrays(t, a.P, b.P)
	case bytecode.KindStruct:
		if t.Object {
			if a.P == b.P {
				return true, nil
			}
			return equalMem(t, orZero(t, a.P), orZero(t, b.P))
		}
		for i := range t.Fields {
			f := &t.Fields[i]
			if f.Name == "_" || f.Type.Slots == 0 {
				continue
			}
			if eq, err := Equal(f.Type, reg(a, f.Slot), reg(b, f.Slot)); !eq || err != nil {
				return false, err
			}
		}
		return true, nil
	}
	return a.N == b.N, nil
}

func float32of(n uint64) float32 { return math.Float32frombits(uint32(n)) }

// orZero is p, or a zero object of type t when p is nil.
func orZero(t *Type, p unsafe.Pointer) unsafe.Pointer {
	if p == nil {
		return New(t)
	}
	return p
}

// equalArrays compares two array objects of type t; nil means zeros.
//
//go:norace
//go:nocheckptr
func equalArrays(t *Type, a, b unsafe.Pointer) (bool, *Error) {
	a, b = ArrayElems(t, orZero(t, a)), ArrayElems(t, orZero(t, b))
	if exact(t.Elem) {
		n := int(t.Len) * int(t.Elem.PackedSize())
		return unsafe.String((*byte)(a), n) == unsafe.String((*byte)(b), n), nil
	}
	for i := range t.Len {
		if eq, err := equalMem(t.Elem, elemFrom(t.Elem, a, i), elemFrom(t.Elem, b, i)); !eq || err != nil {
			return false, err
		}
	}
	return true, nil
}

// exact reports whether values of type t are numbers that are equal when their bits are.
func exact(t *Type) bool {
	return t.PackedSize() > 0 && t.Kind != bytecode.KindFloat32 && t.Kind != bytecode.KindFloat64
}

// equalMem compares two values of type t in the heap.
func equalMem(t *Type, a, b unsafe.Pointer) (bool, *Error) {
	switch {
	case t.Kind == bytecode.KindArray && t.Slots != 0:
		return equalArrays(t, (*Slot)(a).P, (*Slot)(b).P)
	case t.Kind == bytecode.KindStruct:
		for i := range t.Fields {
			f := &t.Fields[i]
			if f.Name == "_" || f.Type.Slots == 0 {
				continue
			}
			off := int(f.Slot) * SlotSize
			if eq, err := equalMem(f.Type, unsafe.Add(a, off), unsafe.Add(b, off)); !eq || err != nil {
				return false, err
			}
		}
		return true, nil
	}
	var x, y [2]Slot
	if err := Load(t, &x[0], a); err != nil {
		return false, err
	}
	if err := Load(t, &y[0], b); err != nil {
		return false, err
	}
	return Equal(t, &x[0], &y[0])
}

// EqualIface compares two interfaces.
//
//go:norace
func EqualIface(a, b unsafe.Pointer) (bool, *Error) {
	if a == nil || b == nil {
		return a == b, nil
	}
	t := BoxType(a)
	if t == nil || BoxType(b) == nil {
		return false, errTorn
	}
	if t != BoxType(b) {
		return false, nil
	}
	if !t.Comparable {
		return false, &Error{Runtime, "comparing uncomparable type " + t.Str}
	}
	return Equal(t, BoxRegs(t, a), BoxRegs(t, b))
}

// mix spreads an integer over 64 bits.
func mix(x uint64) uint64 {
	hi, lo := bits.Mul64(x^0x9e3779b97f4a7c15, 0xd6e8feb86659fd93)
	return hi ^ lo
}

// hash hashes a value of type t in register form, so that equal values have equal hashes. A NaN's is different each time.
//
//go:norace
func (m *Map) hash(t *Type, a *Slot) (uint64, *Error) {
	switch t.Kind {
	case bytecode.KindFloat64:
		return m.hashFloat(math.Float64frombits(a.N)), nil
	case bytecode.KindFloat32:
		return m.hashFloat(float64(float32of(a.N))), nil
	case bytecode.KindComplex128:
		return m.hashFloat(math.Float64frombits(a.N)) ^ mix(m.hashFloat(math.Float64frombits(reg(a, 1).N))), nil
	case bytecode.KindComplex64:
		return m.hashFloat(float64(float32of(a.N))) ^ mix(m.hashFloat(float64(float32of(reg(a, 1).N)))), nil
	case bytecode.KindString:
		return maphash.String(stringSeed, Str(*a)), nil
	case bytecode.KindInterface:
		if a.P == nil {
			return 1, nil
		}
		t := BoxType(a.P)
		if t == nil {
			return 0, errTorn
		}
		if !t.Comparable {
			return 0, &Error{Runtime, "hash of unhashable type " + t.Str}
		}
		h, err := m.hash(t, BoxRegs(t, a.P))
		return h ^ uint64(t.Index), err
	case bytecode.KindChan:
		return mix(uint64(uintptr(a.P))), nil
	case bytecode.KindPointer:
		return mix(uint64(uintptr(PointsTo(t, a.P)))), nil
	case bytecode.KindArray:
		return m.hashArray(t, a.P)
	case bytecode.KindStruct:
		if t.Object {
			return m.hashMem(t, orZero(t, a.P))
		}
		var h uint64
		for i := range t.Fields {
			f := &t.Fields[i]
			if f.Name == "_" || f.Type.Slots == 0 {
				continue
			}
			x, err := m.hash(f.Type, reg(a, f.Slot))
			if err != nil {
				return 0, err
			}
			h = mix(h) + x
		}
		return h, nil
	}
	return mix(a.N), nil
}

func (m *Map) hashFloat(f float64) uint64 {
	switch {
	case f == 0:
		return 0 // +0 and -0 are equal
	case f != f:
		if t := m.table(); t != nil {
			return mix(uint64(t.Used)) // each has another one, for none is ever found
		}
	}
	return mix(math.Float64bits(f))
}

// hashArray hashes an array object of type t; nil means zeros.
//
//go:norace
//go:nocheckptr
func (m *Map) hashArray(t *Type, obj unsafe.Pointer) (uint64, *Error) {
	if t.Slots == 0 {
		return 0, nil
	}
	first := ArrayElems(t, orZero(t, obj))
	var h uint64
	if exact(t.Elem) && t.Elem.PackedSize() == 8 {
		for i := range t.Len {
			h = mix(h) + mix(*(*uint64)(elemFrom(t.Elem, first, i)))
		}
		return h, nil
	}
	for i := range t.Len {
		x, err := m.hashMem(t.Elem, elemFrom(t.Elem, first, i))
		if err != nil {
			return 0, err
		}
		h = mix(h) + x
	}
	return h, nil
}

// hashMem hashes a value of type t in the heap.
func (m *Map) hashMem(t *Type, p unsafe.Pointer) (uint64, *Error) {
	switch {
	case t.Kind == bytecode.KindArray && t.Slots != 0:
		return m.hashArray(t, (*Slot)(p).P)
	case t.Kind == bytecode.KindStruct:
		var h uint64
		for i := range t.Fields {
			f := &t.Fields[i]
			if f.Name == "_" || f.Type.Slots == 0 {
				continue
			}
			x, err := m.hashMem(f.Type, unsafe.Add(p, int(f.Slot)*SlotSize))
			if err != nil {
				return 0, err
			}
			h = mix(h) + x
		}
		return h, nil
	}
	var x [2]Slot
	if err := Load(t, &x[0], p); err != nil {
		return 0, err
	}
	return m.hash(t, &x[0])
}
