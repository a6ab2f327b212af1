package value

// This file implements loads, stores and copies of values of any type.

import (
	"sync/atomic"
	"unsafe"

	"minigo/vm/bytecode"
)

// loadCell loads one slot of the heap whose kind is not a slice's or an array's.
//
//go:norace
//go:nocheckptr
func loadCell(k bytecode.CellKind, dst *Slot, src unsafe.Pointer) *Error {
	switch k {
	case bytecode.CellU8:
		dst.N = uint64(*(*uint8)(src))
	case bytecode.CellU16:
		dst.N = uint64(*(*uint16)(src))
	case bytecode.CellU32:
		dst.N = uint64(*(*uint32)(src))
	case bytecode.CellU64:
		dst.N = *(*uint64)(src)
	case bytecode.CellS8:
		dst.N = uint64(*(*int8)(src))
	case bytecode.CellS16:
		dst.N = uint64(*(*int16)(src))
	case bytecode.CellS32:
		dst.N = uint64(*(*int32)(src))
	case bytecode.CellP:
		dst.P = (*Slot)(src).P
	case bytecode.CellStr:
		s, err := LoadString(src)
		*dst = s
		return err
	}
	return nil
}

// storeCell is loadCell's counterpart.
//
//go:norace
//go:nocheckptr
func storeCell(k bytecode.CellKind, dst unsafe.Pointer, src *Slot) {
	switch k {
	case bytecode.CellU8, bytecode.CellS8:
		*(*uint8)(dst) = uint8(src.N)
	case bytecode.CellU16, bytecode.CellS16:
		*(*uint16)(dst) = uint16(src.N)
	case bytecode.CellU32, bytecode.CellS32:
		*(*uint32)(dst) = uint32(src.N)
	case bytecode.CellU64:
		*(*uint64)(dst) = src.N
	case bytecode.CellP:
		(*Slot)(dst).P = src.P
	case bytecode.CellStr:
		*(*Slot)(dst) = *src
	}
}

// LoadShared is Load for who only looks: of object types it takes the object itself.
//
//go:norace
//go:nocheckptr
func LoadShared(t *Type, dst *Slot, src unsafe.Pointer) *Error {
	switch {
	case t.Slots == 0:
	case t.Kind == bytecode.KindArray:
		dst.P = (*Slot)(src).P
	case t.Object:
		dst.P = src
	default:
		return Load(t, dst, src)
	}
	return nil
}

// Load loads the value of type t in the heap at src into registers; arrays and big structs become private copies.
//
//go:norace
//go:nocheckptr
func Load(t *Type, dst *Slot, src unsafe.Pointer) *Error {
	switch {
	case t.Slots == 0:
		return nil
	case t.Kind == bytecode.KindArray:
		dst.P = copyArray(t, (*Slot)(src).P)
		return nil
	case t.Object:
		p := newSlots(int(t.Slots))
		Move(t, p, src)
		dst.P = p
		return nil
	case t.Plain:
		for i, k := range t.Cells {
			to, from := reg(dst, int32(i)), unsafe.Add(src, i*SlotSize)
			switch k { // what there is most of
			case bytecode.CellU64:
				to.N = *(*uint64)(from)
			case bytecode.CellP:
				to.P = (*Slot)(from).P
			default:
				if err := loadCell(k, to, from); err != nil {
					return err
				}
			}
		}
		return nil
	case t.Kind == bytecode.KindSlice:
		return LoadSliceTo(t, src, (*[2]Slot)(unsafe.Pointer(dst)))
	case t.Kind == bytecode.KindStruct:
		for i := range t.Fields {
			f := &t.Fields[i]
			if f.Type.Slots == 0 {
				continue // its address may lie behind the object
			}
			if err := Load(f.Type, reg(dst, f.Slot), unsafe.Add(src, int(f.Slot)*SlotSize)); err != nil {
				return err
			}
		}
		return nil
	}
	for i, k := range t.Cells {
		if err := loadCell(k, reg(dst, int32(i)), unsafe.Add(src, i*SlotSize)); err != nil {
			return err
		}
	}
	return nil
}

// Store stores registers as the value of type t in the heap at dst; arrays keep their objects there and get the elements.
//
//go:norace
//go:nocheckptr
func Store(t *Type, dst unsafe.Pointer, src *Slot) {
	switch {
	case t.Slots == 0:
	case t.Kind == bytecode.KindArray:
		storeArray(t, dst, src.P)
	case t.Object:
		if src.P == nil {
			Zero(t, dst)
		} else {
			Move(t, dst, src.P)
		}
	case t.Plain:
		for i, k := range t.Cells {
			storeCell(k, unsafe.Add(dst, i*SlotSize), reg(src, int32(i)))
		}
	case t.Kind == bytecode.KindSlice:
		StoreSlice(t, dst, (*[2]Slot)(unsafe.Pointer(src)))
	case t.Kind == bytecode.KindStruct:
		for i := range t.Fields {
			f := &t.Fields[i]
			if f.Type.Slots == 0 {
				continue // its address may lie behind the object
			}
			Store(f.Type, unsafe.Add(dst, int(f.Slot)*SlotSize), reg(src, f.Slot))
		}
	default:
		for i, k := range t.Cells {
			storeCell(k, unsafe.Add(dst, i*SlotSize), reg(src, int32(i)))
		}
	}
}

// Move copies the value of type t from heap to heap; they may be the same place. A block may carry a torn string or slice along:
// it is found where it is loaded.
//
//go:norace
//go:nocheckptr
func Move(t *Type, dst, src unsafe.Pointer) {
	switch size := t.PackedSize(); {
	case t.Slots == 0 || dst == src:
	case size > 0:
		switch size {
		case 1:
			*(*uint8)(dst) = *(*uint8)(src)
		case 2:
			*(*uint16)(dst) = *(*uint16)(src)
		case 4:
			*(*uint32)(dst) = *(*uint32)(src)
		case 8:
			*(*uint64)(dst) = *(*uint64)(src)
		}
	case t.Kind == bytecode.KindArray:
		storeArray(t, dst, (*Slot)(src).P)
	case t.Flat:
		copy(slots(dst, int(t.Slots)), slots(src, int(t.Slots)))
	default:
		for i := range t.Fields {
			f := &t.Fields[i]
			if f.Type.Slots == 0 {
				continue // its address may lie behind the object
			}
			off := int(f.Slot) * SlotSize
			Move(f.Type, unsafe.Add(dst, off), unsafe.Add(src, off))
		}
	}
}

// Zero clears the value of type t in the heap at p; arrays keep their objects.
//
//go:norace
//go:nocheckptr
func Zero(t *Type, p unsafe.Pointer) {
	switch {
	case t.Slots == 0:
	case t.PackedSize() > 0:
		clear(octets(p, int(t.PackedSize())))
	case t.Kind == bytecode.KindArray:
		storeArray(t, p, nil)
	case t.Flat:
		clear(slots(p, int(t.Slots)))
	default:
		for i := range t.Fields {
			f := &t.Fields[i]
			if f.Type.Slots == 0 {
				continue // its address may lie behind the object
			}
			Zero(f.Type, unsafe.Add(p, int(f.Slot)*SlotSize))
		}
	}
}

// CopyRegs copies a value in register form, with private, non-nil copies of the arrays and big structs in it.
//
//go:norace
func CopyRegs(t *Type, dst, src *Slot) {
	switch {
	case t.Slots == 0:
	case t.Object:
		p := New(t)
		AssignObject(t, p, src.P)
		dst.P = p
	case t.Flat:
		copySlots(t, dst, src)
	default:
		for i := range t.Fields {
			f := &t.Fields[i]
			if f.Type.Slots == 0 {
				continue // its address may lie behind the object
			}
			CopyRegs(f.Type, reg(dst, f.Slot), reg(src, f.Slot))
		}
	}
}

// copySlots copies a value in register form that has no objects of its own, but not what is left of other values where it has numbers.
//
//go:norace
//go:nocheckptr
func copySlots(t *Type, dst, src *Slot) {
	refs := t.Refs
	for i := range t.Regs {
		to, from := reg(dst, i), reg(src, i)
		to.N = from.N
		if refs&1 != 0 {
			to.P = from.P
		}
		refs >>= 1
	}
}

// ForgetRefs clears the p of those of a value's registers that have no reference there, by the Refs of its type: else a copy of them in the heap would keep
// alive what some other value was, and that what was before it, and so on.
func ForgetRefs(regs []Slot, refs uint32) {
	for i := range regs {
		if refs&1 == 0 {
			regs[i].P = nil
		}
		refs >>= 1
	}
}

// AssignObject copies the contents of the object src (nil: zeros) of object type t into the object dst.
//
//go:norace
func AssignObject(t *Type, dst, src unsafe.Pointer) {
	switch {
	case t.Slots == 0 || dst == src:
	case t.Kind == bytecode.KindArray:
		if src == nil {
			zeroElems(t.Elem, ArrayElems(t, dst), int(t.Len))
		} else {
			copyElems(t.Elem, ArrayElems(t, dst), ArrayElems(t, src), int(t.Len))
		}
	case src == nil:
		Zero(t, dst)
	default:
		Move(t, dst, src)
	}
}

// copyArray is a private copy of an array object of type t; nil stays nil.
func copyArray(t *Type, obj unsafe.Pointer) unsafe.Pointer {
	if obj == nil {
		return nil
	}
	p := NewElems(t.Elem, int(t.Len))
	moveElems(t.Elem, Elems(t.Elem, p), ArrayElems(t, obj), int(t.Len))
	return p
}

// storeArray assigns the elements of obj (nil: zeros) to the array variable of type t in the heap slot at dst.
//
//go:norace
//go:nocheckptr
func storeArray(t *Type, dst, obj unsafe.Pointer) {
	if obj == nil {
		if old := (*Slot)(dst).P; old != nil {
			AssignObject(t, old, nil)
		}
		return
	}
	AssignObject(t, ArrayRef(t, dst), obj)
}

// ArrayRef is the array object of type t that the heap slot at p holds. It is put there by CAS when it is first needed, and never
// exchanged, so that pointers and slices into it stay valid.
//
//go:norace
//go:nocheckptr
func ArrayRef(t *Type, p unsafe.Pointer) unsafe.Pointer {
	ref := &(*Slot)(p).P
	if obj := atomic.LoadPointer(ref); obj != nil {
		return obj
	}
	obj := NewElems(t.Elem, int(t.Len))
	if atomic.CompareAndSwapPointer(ref, nil, obj) {
		return obj
	}
	return atomic.LoadPointer(ref)
}
