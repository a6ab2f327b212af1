// Package flag has the bodies of flag.mg's natives.
package flag

// This file implements the natives of package flag.

import (
	"unsafe"

	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// Natives are the bodies of the package's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"flag.zeroLike": {Leaf: zeroLike},
		"flag.assign":   {Leaf: assign},
	}
}

// assign sets the variable that p points to to x, or to what x points to, and says what is wrong if the types do not allow that.
func assign(c *vm.Call) {
	p, x := c.ArgAny(), c.ArgAny()
	if p.Type == nil || p.Type.Kind != bytecode.KindPointer {
		c.RetString("variable value type must be a pointer")
		return
	}
	if x.Type == nil || x.Type.Kind == bytecode.KindPointer && x.Regs().P == nil {
		c.PanicRuntime("invalid memory address or nil pointer dereference")
		return
	}
	t, regs := x.Type, x.Regs()
	var tmp [bytecode.MaxFlat]value.Slot
	if t.Kind == bytecode.KindPointer {
		t = t.Elem
		if t.Object {
			tmp[0].P = regs.P
		} else if err := value.LoadShared(t, &tmp[0], regs.P); err != nil {
			c.Fail(err)
			return
		}
		regs = &tmp[0]
	}
	if t != p.Type.Elem {
		c.RetString("default type does not match variable type: " + t.Str + " != " + p.Type.Elem.Str)
		return
	}
	dst := p.Regs().P
	if t.Kind == bytecode.KindArray && t.Slots > 0 {
		dst = unsafe.Pointer(&value.Slot{P: dst})
	}
	value.Store(t, dst, regs)
	c.RetString("")
}

// zeroLike makes the zero value of the argument's type; of a pointer type, a pointer to one.
func zeroLike(c *vm.Call) {
	x := c.ArgAny()
	if x.Type == nil {
		c.RetPtr(nil)
		return
	}
	regs := make([]value.Slot, max(1, x.Type.Regs))
	if x.Type.Kind == bytecode.KindPointer {
		regs[0].P = value.New(x.Type.Elem)
	}
	c.RetAny(x.Type, unsafe.SliceData(regs))
}
