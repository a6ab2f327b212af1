// Package binary has the bodies of binary.mg's natives.
package binary

// This file implements the natives of package encoding/binary: they go through values of fixed size.

import (
	"encoding/binary"
	"unsafe"

	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// Natives are the bodies of binary.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"encoding/binary.size":     {Leaf: sizeOf},
		"encoding/binary.writable": {Leaf: writable},
		"encoding/binary.encode":   {Leaf: encode},
		"encoding/binary.decode":   {Leaf: decode},
	}
}

// size is the number of bytes of a value of type t, -1 if that is not fixed.
func size(t *bytecode.Type) int64 {
	switch t.Kind {
	case bytecode.KindComplex64:
		return 8
	case bytecode.KindComplex128:
		return 16
	case bytecode.KindInt, bytecode.KindUint, bytecode.KindUintptr:
		return -1
	case bytecode.KindArray:
		if n := size(t.Elem); n >= 0 {
			return n * t.Len
		}
		return -1
	case bytecode.KindStruct:
		sum := int64(0)
		for i := range t.Fields {
			n := size(t.Fields[i].Type)
			if n < 0 {
				return -1
			}
			sum += n
		}
		return sum
	}
	if n := t.PackedSize(); n > 0 {
		return int64(n)
	}
	return -1
}

// whole is what is encoded for the value v: its elements, if it is a slice, or a pointer's variable. first is where it lies in the heap.
func whole(v vm.Any) (t *bytecode.Type, first unsafe.Pointer, n int, ok bool) {
	if v.Type == nil {
		return nil, nil, 0, false
	}
	regs := v.Regs()
	switch v.Type.Kind {
	case bytecode.KindPointer:
		if t = v.Type.Elem; regs.P == nil {
			return t, nil, 0, false
		}
		if t.Kind == bytecode.KindSlice {
			s, err := value.LoadSlice(t, regs.P)
			return t.Elem, s[0].P, int(s[0].N), err == nil && size(t.Elem) >= 0
		}
		if t.Kind == bytecode.KindArray && t.Slots > 0 {
			return t.Elem, value.ArrayElems(t, regs.P), int(t.Len), size(t.Elem) >= 0
		}
		return t, regs.P, 1, size(t) >= 0
	case bytecode.KindSlice:
		return v.Type.Elem, regs.P, int(regs.N), size(v.Type.Elem) >= 0
	}
	t = v.Type
	if size(t) < 0 {
		return t, nil, 0, false
	}
	switch {
	case t.Slots == 0:
	case t.Kind == bytecode.KindArray:
		if regs.P == nil {
			regs = &value.Slot{P: value.New(t)}
		}
		return t.Elem, value.ArrayElems(t, regs.P), int(t.Len), true
	case t.Object:
		first = regs.P
	default:
		first = value.New(t)
		value.Store(t, first, regs)
	}
	return t, first, 1, true
}

func sizeOf(c *vm.Call) {
	t, _, n, ok := whole(c.ArgAny())
	if !ok {
		c.RetInt(-1)
		return
	}
	c.RetInt(size(t) * int64(n))
}

func writable(c *vm.Call) {
	v := c.ArgAny()
	c.RetBool(v.Type != nil && (v.Type.Kind == bytecode.KindPointer || v.Type.Kind == bytecode.KindSlice))
}

func order(big bool) binary.AppendByteOrder {
	if big {
		return binary.BigEndian
	}
	return binary.LittleEndian
}

// each calls f for each number of n values of type t from p on. A blank field is skipped.
func each(t *bytecode.Type, p unsafe.Pointer, n int, skip bool, f func(k bytecode.Kind, p unsafe.Pointer, bytes int, skip bool)) {
	step := int(t.PackedSize())
	if step == 0 {
		step = int(t.Slots) * value.SlotSize
	}
	for i := range n {
		at := unsafe.Add(p, i*step)
		switch t.Kind {
		case bytecode.KindComplex64, bytecode.KindComplex128:
			f(t.Kind, at, int(size(t))/2, skip)
			f(t.Kind, unsafe.Add(at, value.SlotSize), int(size(t))/2, skip)
		case bytecode.KindArray:
			if t.Slots > 0 {
				each(t.Elem, value.ArrayElems(t, value.ArrayRef(t, at)), int(t.Len), skip, f)
			}
		case bytecode.KindStruct:
			for j := range t.Fields {
				if sf := &t.Fields[j]; sf.Type.Slots > 0 {
					each(sf.Type, unsafe.Add(at, int(sf.Slot)*value.SlotSize), 1, skip || sf.Name == "_", f)
				}
			}
		default:
			f(t.Kind, at, step, skip)
		}
	}
}

//go:norace
func encode(c *vm.Call) {
	t, p, n, ok := whole(c.ArgAny())
	o := order(c.ArgBool())
	if !ok || !c.Alloc(size(t)*int64(n)) {
		return
	}
	c.Charge(4 * n)
	var b []byte
	if t.Slots > 0 {
		each(t, p, n, false, func(_ bytecode.Kind, p unsafe.Pointer, bytes int, skip bool) {
			v := uint64(0)
			if !skip {
				v = load(p, bytes)
			}
			switch bytes {
			case 1:
				b = append(b, byte(v))
			case 2:
				b = o.AppendUint16(b, uint16(v))
			case 4:
				b = o.AppendUint32(b, uint32(v))
			default:
				b = o.AppendUint64(b, v)
			}
		})
	}
	c.RetBytes(b)
}

//go:norace
func load(p unsafe.Pointer, bytes int) uint64 {
	switch bytes {
	case 1:
		return uint64(*(*uint8)(p))
	case 2:
		return uint64(*(*uint16)(p))
	case 4:
		return uint64(*(*uint32)(p))
	}
	return *(*uint64)(p)
}

//go:norace
func decode(c *vm.Call) {
	b := append([]byte(nil), c.ArgBytes()...)
	v := c.ArgAny()
	var o binary.ByteOrder = binary.LittleEndian
	if c.ArgBool() {
		o = binary.BigEndian
	}
	t, p, n, ok := whole(v)
	if !ok || t.Slots == 0 || int64(len(b)) < size(t)*int64(n) {
		return
	}
	c.Charge(4 * n)
	each(t, p, n, false, func(k bytecode.Kind, p unsafe.Pointer, bytes int, skip bool) {
		from := b
		b = b[bytes:]
		if skip {
			return
		}
		switch bytes {
		case 1:
			*(*uint8)(p) = from[0]
			if k == bytecode.KindBool && from[0] != 0 {
				*(*uint8)(p) = 1
			}
		case 2:
			*(*uint16)(p) = o.Uint16(from)
		case 4:
			*(*uint32)(p) = o.Uint32(from)
		default:
			*(*uint64)(p) = o.Uint64(from)
		}
	})
}
