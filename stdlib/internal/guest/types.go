package guest

// This file answers questions about types, and exchanges values in the heap.

import (
	"unsafe"

	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// HasMethod reports whether t's method set has an exported method of this name.
func HasMethod(t *bytecode.Type, name string) bool { return Method(t, name) != nil }

// Method is the exported method of this name in t's method set, or nil.
func Method(t *bytecode.Type, name string) *bytecode.Method {
	lo, hi := 0, len(t.Methods)
	for lo < hi {
		mid := (lo + hi) / 2
		if t.Methods[mid].Name < name {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(t.Methods) && t.Methods[lo].Name == name && t.Methods[lo].Pkg == "" {
		return &t.Methods[lo]
	}
	return nil
}

// Implements reports whether the concrete type t has the methods of the interface type i.
func Implements(t, i *bytecode.Type) bool {
	for _, im := range i.IMethods {
		found := false
		for j := range t.Methods {
			if m := &t.Methods[j]; m.ID == im.ID {
				found = m.Type == im.Type
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// kindNames are reflect's names.
var kindNames = [...]string{
	bytecode.Invalid: "invalid", bytecode.KindBool: "bool", bytecode.KindInt: "int", bytecode.KindInt8: "int8", bytecode.KindInt16: "int16",
	bytecode.KindInt32: "int32", bytecode.KindInt64: "int64", bytecode.KindUint: "uint", bytecode.KindUint8: "uint8",
	bytecode.KindUint16: "uint16", bytecode.KindUint32: "uint32", bytecode.KindUint64: "uint64", bytecode.KindUintptr: "uintptr",
	bytecode.KindFloat32: "float32", bytecode.KindFloat64: "float64", bytecode.KindComplex64: "complex64",
	bytecode.KindComplex128: "complex128", bytecode.KindArray: "array", bytecode.KindChan: "chan", bytecode.KindFunc: "func",
	bytecode.KindInterface: "interface", bytecode.KindMap: "map", bytecode.KindPointer: "ptr", bytecode.KindSlice: "slice",
	bytecode.KindString: "string", bytecode.KindStruct: "struct",
}

// KindString is reflect's name of a kind.
func KindString(k bytecode.Kind) string { return kindNames[k] }

// SwapSlots exchanges two slots of the heap.
//
//go:norace
//go:nocheckptr
func SwapSlots(a, b unsafe.Pointer) {
	x, y := (*value.Slot)(a), (*value.Slot)(b)
	*x, *y = *y, *x
}

// Swap exchanges two values of type t in the heap.
//
//go:norace
//go:nocheckptr
func Swap(t *bytecode.Type, a, b unsafe.Pointer) {
	switch t.PackedSize() {
	case 1:
		x, y := (*uint8)(a), (*uint8)(b)
		*x, *y = *y, *x
		return
	case 2:
		x, y := (*uint16)(a), (*uint16)(b)
		*x, *y = *y, *x
		return
	case 4:
		x, y := (*uint32)(a), (*uint32)(b)
		*x, *y = *y, *x
		return
	case 8:
		x, y := (*uint64)(a), (*uint64)(b)
		*x, *y = *y, *x
		return
	}
	if t.Slots == 0 {
		return
	}
	if t.Flat {
		for i := 0; i < int(t.Slots)*value.SlotSize; i += value.SlotSize {
			SwapSlots(unsafe.Add(a, i), unsafe.Add(b, i))
		}
		return
	}
	tmp := value.New(t)
	if t.Kind == bytecode.KindArray {
		var s value.Slot
		s.P = tmp
		tmp = unsafe.Pointer(&s)
	}
	value.Move(t, tmp, a)
	value.Move(t, a, b)
	value.Move(t, b, tmp)
}
