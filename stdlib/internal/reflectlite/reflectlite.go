// Package reflectlite has the bodies of reflectlite.mg's natives.
package reflectlite

// This file implements the natives of package internal/reflectlite.

import (
	"math"
	"unsafe"

	"minigo/stdlib/internal/guest"
	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// Natives are the bodies of reflectlite.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"internal/reflectlite.Comparable":   {Leaf: comparable},
		"internal/reflectlite.AsTarget":     {Leaf: asTarget},
		"internal/reflectlite.AssignTo":     {Leaf: assignTo},
		"internal/reflectlite.length":       {Leaf: length},
		"internal/reflectlite.Swap":         {Leaf: swap},
		"internal/reflectlite.IsNil":        {Leaf: isNil},
		"internal/reflectlite.SameType":     {Leaf: sameType},
		"internal/reflectlite.TypeString":   {Leaf: typeString},
		"internal/reflectlite.StoreInt":     {Leaf: storeInt},
		"internal/reflectlite.StoreUint":    {Leaf: storeUint},
		"internal/reflectlite.StoreFloat":   {Leaf: storeFloat},
		"internal/reflectlite.StoreComplex": {Leaf: storeComplex},
		"internal/reflectlite.StoreBool":    {Leaf: storeBool},
		"internal/reflectlite.StoreString":  {Leaf: storeString},
		"internal/reflectlite.ElemKind":     {Leaf: elemKind},
	}
}

// arg is the next argument's box, nil for a nil interface, and its type.
func arg(c *vm.Call) (unsafe.Pointer, *bytecode.Type) {
	p := c.ArgPtr()
	if p == nil {
		return nil, nil
	}
	return p, value.BoxType(p)
}

func comparable(c *vm.Call) {
	_, t := arg(c)
	c.RetBool(t == nil || t.Comparable)
}

func asTarget(c *vm.Call) {
	p, t := arg(c)
	switch {
	case t == nil || t.Kind != bytecode.KindPointer || value.BoxRegs(t, p).P == nil:
		c.RetInt(1)
	case t.Elem.Kind != bytecode.KindInterface && !guest.HasMethod(t.Elem, "Error"):
		c.RetInt(2)
	default:
		c.RetInt(0)
	}
}

func assignTo(c *vm.Call) {
	target, tt := arg(c)
	x, xt := arg(c)
	elem := tt.Elem
	dst := value.BoxRegs(tt, target).P
	switch {
	case elem.Kind == bytecode.KindInterface:
		if !guest.Implements(xt, elem) {
			c.RetBool(false)
			return
		}
		value.Store(elem, dst, &value.Slot{P: x})
	case elem == xt:
		value.Store(elem, dst, value.BoxRegs(xt, x))
	default:
		c.RetBool(false)
		return
	}
	c.RetBool(true)
}

func length(c *vm.Call) {
	p, t := arg(c)
	if t == nil || t.Kind != bytecode.KindSlice {
		c.RetInt(-1)
		c.RetString(kindName(t))
		return
	}
	c.RetInt(int64(value.BoxRegs(t, p).N))
	c.RetString("")
}

// kindName is how reflect names a kind in its panics.
func kindName(t *bytecode.Type) string {
	if t == nil {
		return "zero"
	}
	return guest.KindString(t.Kind)
}

func swap(c *vm.Call) {
	p, t := arg(c)
	i, j := c.ArgInt(), c.ArgInt()
	s := (*[2]value.Slot)(unsafe.Pointer(value.BoxRegs(t, p)))
	if n := int64(s[0].N); uint64(i) >= uint64(n) || uint64(j) >= uint64(n) {
		c.PanicPlain("reflect: slice index out of range")
		return
	}
	a, b := value.Elem(t, s, int(i)), value.Elem(t, s, int(j))
	e := t.Elem
	switch {
	case e.PackedSize() == 0 && e.Flat && e.Slots == 1:
		guest.SwapSlots(a, b)
	default:
		guest.Swap(e, a, b)
	}
}

func isNil(c *vm.Call) {
	p, t := arg(c)
	if t == nil {
		c.RetBool(true)
		return
	}
	switch t.Kind {
	case bytecode.KindPointer, bytecode.KindMap, bytecode.KindChan, bytecode.KindFunc:
		c.RetBool(value.BoxRegs(t, p).P == nil)
	case bytecode.KindSlice:
		c.RetBool((*[2]value.Slot)(unsafe.Pointer(value.BoxRegs(t, p)))[1].P == nil)
	default:
		c.RetBool(false)
	}
}

func sameType(c *vm.Call) {
	_, a := arg(c)
	_, b := arg(c)
	c.RetBool(a == b)
}

func typeString(c *vm.Call) {
	_, t := arg(c)
	if t == nil {
		c.RetString("<nil>")
		return
	}
	c.RetString(t.Str)
}

// target is the element type of the next argument, a pointer, and what it points to; nil if it is none.
func target(c *vm.Call) (*bytecode.Type, unsafe.Pointer) {
	p, t := arg(c)
	if t == nil || t.Kind != bytecode.KindPointer {
		return nil, nil
	}
	return t.Elem, value.BoxRegs(t, p).P
}

// bits is the size of a number's kind.
func bits(t *bytecode.Type) int {
	switch t.Kind {
	case bytecode.KindComplex64:
		return 64
	case bytecode.KindComplex128:
		return 128
	case bytecode.KindSlice:
		if t.Elem.Kind == bytecode.KindUint8 {
			return 8
		}
		return 0
	}
	return int(t.PackedSize()) * 8
}

func storeInt(c *vm.Call) {
	t, p := target(c)
	v := c.ArgInt()
	if p == nil || t.Kind < bytecode.KindInt || t.Kind > bytecode.KindInt64 {
		c.RetBool(false)
		c.RetBool(false)
		return
	}
	n := bits(t)
	fits := v<<(64-n)>>(64-n) == v
	if fits {
		value.Store(t, p, &value.Slot{N: uint64(v)})
	}
	c.RetBool(true)
	c.RetBool(fits)
}

func storeUint(c *vm.Call) {
	t, p := target(c)
	v := c.ArgUint()
	if p == nil || t.Kind < bytecode.KindUint || t.Kind > bytecode.KindUintptr {
		c.RetBool(false)
		c.RetBool(false)
		return
	}
	n := bits(t)
	fits := v<<(64-n)>>(64-n) == v
	if fits {
		value.Store(t, p, &value.Slot{N: v})
	}
	c.RetBool(true)
	c.RetBool(fits)
}

func storeFloat(c *vm.Call) {
	t, p := target(c)
	v := c.ArgFloat()
	switch {
	case p != nil && t.Kind == bytecode.KindFloat64:
		value.Store(t, p, &value.Slot{N: math.Float64bits(v)})
	case p != nil && t.Kind == bytecode.KindFloat32:
		value.Store(t, p, &value.Slot{N: uint64(math.Float32bits(float32(v)))})
	default:
		c.RetBool(false)
		c.RetBool(false)
		return
	}
	c.RetBool(true)
	c.RetBool(true)
}

func storeComplex(c *vm.Call) {
	t, p := target(c)
	re, im := c.ArgFloat(), c.ArgFloat()
	s := [2]value.Slot{{N: math.Float64bits(re)}, {N: math.Float64bits(im)}}
	switch {
	case p != nil && t.Kind == bytecode.KindComplex128:
	case p != nil && t.Kind == bytecode.KindComplex64:
		s = [2]value.Slot{{N: uint64(math.Float32bits(float32(re)))}, {N: uint64(math.Float32bits(float32(im)))}}
	default:
		c.RetBool(false)
		return
	}
	value.Store(t, p, &s[0])
	c.RetBool(true)
}

func storeBool(c *vm.Call) {
	t, p := target(c)
	v := c.ArgBool()
	if p == nil || t.Kind != bytecode.KindBool {
		c.RetBool(false)
		return
	}
	var s value.Slot
	if v {
		s.N = 1
	}
	value.Store(t, p, &s)
	c.RetBool(true)
}

func storeString(c *vm.Call) {
	t, p := target(c)
	s := c.ArgSlot()
	switch {
	case p != nil && t.Kind == bytecode.KindString:
		value.Store(t, p, &s)
	case p != nil && t.Kind == bytecode.KindSlice && t.Elem.Kind == bytecode.KindUint8:
		b := value.StringBytes(s)
		value.Store(t, p, &b[0])
	default:
		c.RetBool(false)
		return
	}
	c.RetBool(true)
}

func elemKind(c *vm.Call) {
	t, _ := target(c)
	if t == nil {
		c.RetInt(0)
		c.RetInt(0)
		return
	}
	c.RetInt(int64(t.Kind))
	c.RetInt(int64(bits(t)))
}
