package vm

// This file implements the instructions on maps.

import (
	"math"
	"unsafe"

	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// mapCost is about how many bytes' worth of time a map operation takes.
const mapCost = 128

// mapSample are the bits of the budget that are zero where the loop leaves writes of maps to functions that tell other threads of them (value.Map.Writing):
// some in a row, a few times in a time slice. Two threads that go on writing come upon each other there.
const mapSample = 511 << 9

// mapQuick does a lookup or an assignment, if that is simple, and says whether it did.
func (f *fiber) mapQuick(in *bytecode.Instr) (o outcome, done bool) {
	m := (*value.Map)(f.slot(in.B).P)
	switch {
	case m == nil:
		return next, false
	case in.Op == bytecode.OpMapSet:
		if !m.SetQuick(f.slot(in.A), f.slot(in.C), &f.place) {
			return next, false
		}
	case !m.HasWords():
		t := f.typ()
		ok, err := m.Get(t, f.slot(in.A), f.slot(in.C), &f.place)
		if err != nil {
			return f.fail(err), true
		}
		if in.Op == bytecode.OpMapGet2 {
			f.slot(in.A + uint16(t.Elem.Regs)*value.SlotSize).N = b2u(ok)
		}
	default:
		x, found, done := m.Word(f.slot(in.C), &f.place)
		if !done {
			return next, false
		}
		f.slot(in.A).N = x
		if in.Op == bytecode.OpMapGet2 {
			f.slot(in.A + value.SlotSize).N = b2u(found)
		}
	}
	f.charge(mapCost)
	return next, true
}

// opMapUpdate is b[c] += a and b[c] = append(b[c], a): the key is looked for once.
//
//go:norace
//go:nocheckptr
func (f *fiber) opMapUpdate(in *bytecode.Instr) outcome {
	f.charge(mapCost)
	t, m := f.typ(), (*value.Map)(f.slot(in.B).P)
	if m != nil && m.Len() >= 1<<16 && m.Full() && !f.roomForMap(m, t) {
		return f.fatal("runtime: out of memory")
	}
	p, err := m.Update(f.slot(in.C))
	if err != nil {
		return f.fail(err)
	}
	switch a := f.slot(in.A); {
	case in.Op == bytecode.OpMapApp:
		err = f.appendAt(t.Elem, p, a)
	case t.Elem.Kind == bytecode.KindFloat64:
		*(*float64)(p) += *f.float(in.A)
	default:
		*(*uint64)(p) += a.N
	}
	if late := m.Updated(); err == nil {
		err = late
	}
	if err != nil {
		return f.fail(err)
	}
	return next
}

// appendAt appends a value in register form to the slice of type t in the heap at p.
//
//go:norace
//go:nocheckptr
func (f *fiber) appendAt(t *bytecode.Type, p unsafe.Pointer, v *value.Slot) *value.Error {
	h := (*value.Slot)(p)
	if t.Elem.PackedSize() == 8 { // all is as in value.LoadSliceTo
		x, obj, c := h.N, h.P, (*value.Slot)(unsafe.Add(p, value.SlotSize)).N
		if n := x & math.MaxUint32; obj != nil && n < c && x>>32+c <= *(*uint64)(obj) {
			*(*uint64)(unsafe.Add(obj, 8*(1+x>>32+n))) = v.N
			h.N = x + 1
			return nil
		}
	}
	s, err := value.LoadSlice(t, p)
	if err != nil {
		return err
	}
	n := s[0].N
	if n >= uint64(value.Cap(t, &s)) {
		f.charge(int(value.Bytes(t.Elem, int64(n))))
	}
	if err := value.AppendValues(t, &s, v, 1, f.appendLimit(t, &s, n+1)); err != nil {
		return err
	}
	value.StoreSlice(t, p, &s)
	return nil
}

// opMkMap makes a map with room for b entries. Few take no more memory than any object.
func (f *fiber) opMkMap(in *bytecode.Instr) outcome {
	f.charge(mapCost)
	t, hint := f.typ(), int64(f.slot(in.B).N)
	switch {
	case hint < 0 || hint > 1<<31:
		hint = 0
	case hint > value.FewEntries:
		size := value.Bytes(t.Elem, hint) + value.Bytes(t.Key, hint) + 8*hint
		if size > f.m.room(size) {
			return f.fatal("runtime: out of memory")
		}
		f.charge(int(size))
	}
	f.slot(in.A).P = unsafePointer(value.NewMap(t, hint))
	return next
}

func (f *fiber) opMaps(in *bytecode.Instr) outcome {
	f.charge(mapCost)
	if in.Op == bytecode.OpMapLen {
		f.slot(in.A).N = uint64((*value.Map)(f.slot(in.B).P).Len())
		return next
	}
	t, m := f.typ(), (*value.Map)(f.slot(in.B).P)
	var err *value.Error
	switch in.Op {
	case bytecode.OpMapGet:
		_, err = m.Get(t, f.slot(in.A), f.slot(in.C), &f.place)
	case bytecode.OpMapGet2:
		var ok bool
		ok, err = m.Get(t, f.slot(in.A), f.slot(in.C), &f.place)
		f.slot(in.A + uint16(t.Elem.Regs)*value.SlotSize).N = b2u(ok)
	case bytecode.OpMapSet:
		if m != nil && m.Len() >= 1<<16 && m.Full() && !f.roomForMap(m, t) {
			return f.fatal("runtime: out of memory")
		}
		err = m.Set(f.slot(in.A), f.slot(in.C))
	case bytecode.OpMapDel:
		err = m.Delete(t, f.slot(in.C))
	case bytecode.OpMapClear:
		f.charge(m.Len())
		err = m.Clear()
	case bytecode.OpMapIter:
		f.slot(in.A).P = unsafePointer(value.NewIter(m, uint32(f.mp.Rand())))
	}
	if err != nil {
		return f.fail(err)
	}
	return next
}

// roomForMap reports whether there is memory for a big map that grows.
func (f *fiber) roomForMap(m *value.Map, t *bytecode.Type) bool {
	n := int64(m.Len())
	size := 4 * (value.Bytes(t.Elem, n) + value.Bytes(t.Key, n) + 8*n)
	return size <= f.m.room(size)
}

func (f *fiber) opMapNext(in *bytecode.Instr) outcome {
	f.charge(mapCost)
	var key, elem *value.Slot
	if in.B != 0xffff {
		key = f.slot(in.B)
	}
	if in.C != 0xffff {
		elem = f.slot(in.C)
	}
	ok, err := (*value.Iter)(f.slot(in.A).P).Next(key, elem)
	switch {
	case err != nil:
		return f.fail(err)
	case !ok:
		return f.jumpExt()
	}
	return next
}
