package bytecode

// This file defines run-time type descriptors and their layout.

import (
	"slices"
	"unsafe"
)

// Kind is the kind of a type, as in Go's reflect.
type Kind uint8

// The kinds.
const (
	Invalid Kind = iota
	KindBool
	KindInt
	KindInt8
	KindInt16
	KindInt32
	KindInt64
	KindUint
	KindUint8
	KindUint16
	KindUint32
	KindUint64
	KindUintptr
	KindFloat32
	KindFloat64
	KindComplex64
	KindComplex128
	KindArray
	KindChan
	KindFunc
	KindInterface
	KindMap
	KindPointer
	KindSlice
	KindString
	KindStruct
)

// MaxFlat is the largest number of slots of a struct that lives flattened in registers.
const MaxFlat = 16

// Type describes a type at run time. The compiler makes one for each distinct type of a program, so that identical types
// are one descriptor. It is complete, and immutable, once its program is loaded.
type Type struct {
	Kind     Kind
	Str      string // as %T prints it: "main.Point", "map[string]int"
	Name     string // a named type's own name: "Point"; else ""
	Pkg      string // a named type's package path; else ""
	Index    int    // its place in Program.Types
	Elem     *Type  // Array, Chan, Map, Pointer, Slice
	Key      *Type  // Map
	Len      int64  // Array
	Dir      ChanDir
	Fields   []Field    // Struct
	Params   []*Type    // Func
	Results  []*Type    // Func
	Variadic bool       // Func
	Methods  []Method   // of a concrete type: its method set, sorted by name
	IMethods []IMethod  // of an interface: its methods, sorted by name
	Cells    []CellKind // the value's slots in the heap; of an object type the object's (of an Array: nil)

	// Set by Layout.
	Regs       int32  // slots of its register form
	Slots      int32  // slots of its heap form
	Object     bool   // an object type: array, or struct of more than MaxFlat slots
	Flat       bool   // contains no array: can be copied and cleared as a block
	Comparable bool   // == is defined (an interface in it may still panic)
	Refs       uint32 // a bit for each slot of its register form that has a reference in p; of others p is left as it is, and means nothing
	Plain      bool   // a struct whose slots can be loaded and stored one by one: no object type, no slice in it
	laidOut    bool

	MapKind unsafe.Pointer // what package value knows of a map type (value.MapKind), once one was made
}

// ChanDir is a channel's direction.
type ChanDir uint8

// The directions.
const (
	BothDir ChanDir = iota
	SendDir
	RecvDir
)

// Field is one field of a struct.
type Field struct {
	Name     string
	Pkg      string // the package of an unexported name; "" if exported
	Type     *Type
	Embedded bool
	Tag      string
	Slot     int32 // its first slot within the struct's heap form
}

// Method is one method of a concrete type's method set. Func expects the receiver in one slot: a T of one slot in register form,
// of any other size the box itself, in p (so that the arguments behind it have one place whatever T is). Func is
// the function "unreachable method" if nothing calls a method of this name through an interface.
type Method struct {
	Name string
	Pkg  string // of an unexported name; else ""
	ID   uint32 // index in Program.Methods
	Func uint32 // index in Program.Funcs
	Type *Type  // without the receiver
}

// IMethod is one method of an interface.
type IMethod struct {
	Name string
	Pkg  string
	ID   uint32
	Type *Type
}

// CellKind says what one slot of a value holds, and so how it crosses between heap and register.
type CellKind uint8

// The kinds of cells.
const (
	CellU8     CellKind = iota // bool, uint8: 1 byte, zero-extended
	CellU16                    // 2 bytes
	CellU32                    // 4 bytes: uint32, float32
	CellU64                    // 8 bytes: int, int64, uint, uint64, uintptr, float64
	CellS8                     // 1 byte, sign-extended
	CellS16                    // 2 bytes
	CellS32                    // 4 bytes
	CellP                      // p: pointer, map, chan, func, interface, handle
	CellStr                    // both halves, checked when loaded
	CellSlice                  // the first slot of a slice, checked when loaded
	CellSlice2                 // its second slot
	CellArr                    // p: an array object
)

// scalarCell is the cell of a type of one scalar or reference slot.
var scalarCell = [...]CellKind{
	KindBool: CellU8, KindInt: CellU64, KindInt8: CellS8, KindInt16: CellS16, KindInt32: CellS32, KindInt64: CellU64,
	KindUint: CellU64, KindUint8: CellU8, KindUint16: CellU16, KindUint32: CellU32, KindUint64: CellU64, KindUintptr: CellU64,
	KindFloat32: CellU32, KindFloat64: CellU64,
	KindChan: CellP, KindFunc: CellP, KindInterface: CellP, KindMap: CellP, KindPointer: CellP,
	KindString: CellStr, KindArray: CellArr,
}

// Adds reports whether values of t are numbers of 8 bytes that can be added.
func (t *Type) Adds() bool {
	switch t.Kind {
	case KindInt, KindInt64, KindUint, KindUint64, KindUintptr, KindFloat64:
		return true
	}
	return false
}

// Packs reports whether the fields of t, a struct, can be made interfaces where they lie: that have a slot each, and no objects of their own.
func (t *Type) Packs() bool {
	if t.Kind != KindStruct || t.Object || !t.Flat {
		return false
	}
	for i := range t.Fields {
		if t := t.Fields[i].Type; t.Object || t.Slots == 0 {
			return false
		}
	}
	return len(t.Fields) > 0
}

// PackedSize is the size in bytes of an element of type t in a packed array object, or 0 if arrays of t are not packed.
func (t *Type) PackedSize() int32 {
	switch t.Kind {
	case KindBool, KindInt8, KindUint8:
		return 1
	case KindInt16, KindUint16:
		return 2
	case KindInt32, KindUint32, KindFloat32:
		return 4
	case KindInt, KindInt64, KindUint, KindUint64, KindUintptr, KindFloat64:
		return 8
	}
	return 0
}

// Layout computes t's layout, and that of the types it contains by value. A type must be complete (its fields, element and
// length set) before.
func (t *Type) Layout() {
	if t.laidOut {
		return
	}
	t.laidOut = true
	t.Flat, t.Comparable = true, true
	switch t.Kind {
	case KindSlice:
		t.Cells, t.Comparable = []CellKind{CellSlice, CellSlice2}, false
	case KindComplex64:
		t.Cells = []CellKind{CellU32, CellU32}
	case KindComplex128:
		t.Cells = []CellKind{CellU64, CellU64}
	case KindArray:
		t.Elem.Layout()
		t.Comparable = t.Elem.Comparable
		if t.Len == 0 || t.Elem.Slots == 0 {
			return // zero-size
		}
		t.Slots, t.Regs, t.Object, t.Flat = 1, 1, true, false
		t.Refs = 1
		return
	case KindStruct:
		for i := range t.Fields {
			f := &t.Fields[i]
			f.Type.Layout()
			f.Slot = t.Slots
			t.Slots += f.Type.Slots
			if f.Type.Kind == KindArray && f.Type.Slots == 1 {
				t.Cells = append(t.Cells, CellArr)
			} else {
				t.Cells = append(t.Cells, f.Type.Cells...)
			}
			t.Flat = t.Flat && f.Type.Flat
			t.Comparable = t.Comparable && f.Type.Comparable
		}
		t.Regs = t.Slots
		if t.Slots > MaxFlat {
			t.Regs, t.Object = 1, true
		}
		t.Refs = refs(t)
		t.Plain = !t.Object && len(t.Cells) > 0 && slices.Max(t.Cells) <= CellStr
		return
	case KindMap, KindFunc:
		t.Cells, t.Comparable = []CellKind{CellP}, false
	default:
		t.Cells = []CellKind{scalarCell[t.Kind]}
	}
	t.Slots = int32(len(t.Cells))
	t.Regs = t.Slots
	t.Refs = refs(t)
}

// refs computes the Refs of a type that has cells.
func refs(t *Type) (bits uint32) {
	if t.Object {
		return 1
	}
	for i, c := range t.Cells {
		if c >= CellP {
			bits |= 1 << i
		}
	}
	return bits
}

// Area is the area in which a variable of type t, not of size zero, can be.
func (t *Type) Area() int {
	if t.PackedSize() > 0 || t.Kind == KindArray && t.Elem.PackedSize() > 0 {
		return AreaNumbers
	}
	return AreaSlots
}

// AreaBytes is what a variable of type t takes there: for an array the object, with room for one element more.
func (t *Type) AreaBytes() int64 {
	switch {
	case t.Kind == KindArray && t.Elem.PackedSize() > 0:
		return 8 + ((t.Len+1)*int64(t.Elem.PackedSize())+7)&^7
	case t.Kind == KindArray:
		return (1 + (t.Len+1)*int64(t.Elem.Slots)) * SlotSize
	case t.PackedSize() > 0:
		return 8
	}
	return int64(t.Slots) * SlotSize
}

// AreaWords says how a zero variable of type t is made in a few stores of numbers: the number of words, and above 16 bits the first of them.
// Otherwise it is 0.
func (t *Type) AreaWords() uint32 {
	n := t.AreaBytes() / 8
	if t.Area() != AreaNumbers || n > 16 {
		return 0
	}
	return uint32(n) | uint32(t.Len)<<16
}

// ElemSize is the distance in bytes of two elements of the array or slice type t, once its element is laid out.
func (t *Type) ElemSize() int32 {
	if n := t.Elem.PackedSize(); n > 0 {
		return n
	}
	return t.Elem.Slots * SlotSize
}
