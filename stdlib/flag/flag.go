// Package flag has the body of flag.mg's native.
package flag

// This file implements the native of package flag.

import (
	"unsafe"

	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

// Natives are the bodies of the package's declarations.
var Natives = map[string]vm.Native{"flag.zeroLike": {Leaf: zeroLike}}

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
