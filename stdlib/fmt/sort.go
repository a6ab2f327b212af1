package fmt

// This file implements the order in which a map's entries are printed.
//
// Go: internal/fmtsort/sort.go Sort (go1.26)

import (
	"cmp"
	"math"
	"slices"
	"unsafe"

	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// entry is one entry of a map, in register form.
type entry struct{ key, elem []value.Slot }

// sortedEntries are the entries of m, of type t, in the order of their keys.
func sortedEntries(m *vm.Machine, t *bytecode.Type, table *value.Map) ([]entry, *value.Error) {
	if table == nil {
		return nil, nil
	}
	kn, en := max(int(t.Key.Regs), 1), max(int(t.Elem.Regs), 1)
	entries := make([]entry, 0, table.Len())
	for it := value.NewIter(table, 0); ; {
		regs := make([]value.Slot, kn+en)
		e := entry{regs[:kn], regs[kn:]}
		ok, err := it.Next(&e.key[0], &e.elem[0])
		if err != nil {
			return nil, err
		}
		if !ok {
			break
		}
		entries = append(entries, e)
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return compare(m, t.Key, &a.key[0], &b.key[0]) })
	return entries, nil
}

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}

// compare compares two values of type t in register form.
func compare(m *vm.Machine, t *bytecode.Type, a, b *value.Slot) int {
	switch t.Kind {
	case bytecode.KindInt, bytecode.KindInt8, bytecode.KindInt16, bytecode.KindInt32, bytecode.KindInt64:
		return cmp.Compare(int64(a.N), int64(b.N))
	case bytecode.KindBool, bytecode.KindUint, bytecode.KindUint8, bytecode.KindUint16, bytecode.KindUint32, bytecode.KindUint64, bytecode.KindUintptr:
		return cmp.Compare(a.N, b.N)
	case bytecode.KindString:
		return cmp.Compare(value.Str(*a), value.Str(*b))
	case bytecode.KindFloat32:
		return cmp.Compare(math.Float32frombits(uint32(a.N)), math.Float32frombits(uint32(b.N)))
	case bytecode.KindFloat64:
		return cmp.Compare(math.Float64frombits(a.N), math.Float64frombits(b.N))
	case bytecode.KindComplex64, bytecode.KindComplex128:
		return compareComplex(t, a, b)
	case bytecode.KindPointer, bytecode.KindChan:
		return cmp.Compare(m.Address(a.P), m.Address(b.P))
	case bytecode.KindStruct:
		for i := range t.Fields {
			f := &t.Fields[i]
			if c := compare(m, f.Type, field(t, f, a), field(t, f, b)); c != 0 {
				return c
			}
		}
	case bytecode.KindArray:
		for i := range int(t.Len) {
			if c := compare(m, t.Elem, elem(t, a, i), elem(t, b, i)); c != 0 {
				return c
			}
		}
	case bytecode.KindInterface:
		if a.P == nil || b.P == nil {
			return boolean(a.P != nil) - boolean(b.P != nil)
		}
		ta, tb := value.BoxType(a.P), value.BoxType(b.P)
		if ta != tb {
			return cmp.Compare(ta.Index, tb.Index)
		}
		return compare(m, ta, value.BoxRegs(ta, a.P), value.BoxRegs(tb, b.P))
	}
	return 0
}

func compareComplex(t *bytecode.Type, a, b *value.Slot) int {
	part := func(s *value.Slot, i int) float64 {
		n := (*value.Slot)(unsafe.Add(unsafe.Pointer(s), i*value.SlotSize)).N
		if t.Kind == bytecode.KindComplex64 {
			return float64(math.Float32frombits(uint32(n)))
		}
		return math.Float64frombits(n)
	}
	if c := cmp.Compare(part(a, 0), part(b, 0)); c != 0 {
		return c
	}
	return cmp.Compare(part(a, 1), part(b, 1))
}

// field is a field of a struct in register form. A value that cannot be loaded compares as zero.
func field(t *bytecode.Type, f *bytecode.Field, regs *value.Slot) *value.Slot {
	if !t.Object {
		return (*value.Slot)(unsafe.Add(unsafe.Pointer(regs), int(f.Slot)*value.SlotSize))
	}
	return loaded(f.Type, regs.P, int(f.Slot)*value.SlotSize)
}

// elem is an element of an array in register form.
func elem(t *bytecode.Type, regs *value.Slot, i int) *value.Slot {
	if t.Slots == 0 || regs.P == nil {
		return &new(regFile)[0]
	}
	size := int(t.Elem.PackedSize())
	if size == 0 {
		size = int(t.Elem.Slots) * value.SlotSize
	}
	return loaded(t.Elem, value.ArrayElems(t, regs.P), i*size)
}

func loaded(t *bytecode.Type, p unsafe.Pointer, off int) *value.Slot {
	var tmp regFile
	if p != nil {
		if err := value.Load(t, &tmp[0], unsafe.Add(p, off)); err != nil {
			tmp = regFile{}
		}
	}
	return &tmp[0]
}
