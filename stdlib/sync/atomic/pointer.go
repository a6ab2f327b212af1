package atomic

// This file implements the natives of Pointer.

import (
	"sync/atomic"
	"unsafe"

	"minigo/vm"
	"minigo/vm/value"
)

// boxed is the pointer in the box that is the next argument.
func boxed(c *vm.Call) unsafe.Pointer { return c.ArgAny().Regs().P }

func storePointer(c *vm.Call) {
	w, p := word(boxed(c)), boxed(c)
	atomic.StorePointer(w, p)
}

func swapPointer(c *vm.Call) {
	w := word(boxed(c))
	a := c.ArgAny()
	old := value.Slot{P: atomic.SwapPointer(w, a.Regs().P)}
	c.RetAny(a.Type, &old)
}

func casPointer(c *vm.Call) {
	w, from, to := word(boxed(c)), boxed(c), boxed(c)
	c.RetBool(atomic.CompareAndSwapPointer(w, from, to))
}
