package atomic

// This file implements the natives of Value: an interface is one word, to a box that never changes.

import (
	"sync/atomic"
	"unsafe"

	"minigo/vm"
	"minigo/vm/value"
)

// The results of the natives, as value.mg has them.
const (
	done = iota
	isNil
	otherType
	notSwapped
	mixedTypes
)

// word is the interface in the heap at p.
//
//go:nocheckptr
func word(p unsafe.Pointer) *unsafe.Pointer { return &(*value.Slot)(p).P }

// check says whether box may take the place of old.
func check(old, box unsafe.Pointer) int64 {
	switch {
	case box == nil:
		return isNil
	case old != nil && value.BoxType(old) != value.BoxType(box):
		return otherType
	}
	return done
}

// set puts box into *w and returns what was there.
func set(w *unsafe.Pointer, box unsafe.Pointer) (old unsafe.Pointer, code int64) {
	for {
		old = atomic.LoadPointer(w)
		if code = check(old, box); code != done || atomic.CompareAndSwapPointer(w, old, box) {
			return old, code
		}
	}
}

func store(c *vm.Call) {
	if p := addr(c); p != nil {
		_, code := set(word(p), c.ArgPtr())
		c.RetInt(code)
	}
}

func swap(c *vm.Call) {
	if p := addr(c); p != nil {
		old, code := set(word(p), c.ArgPtr())
		c.RetPtr(old)
		c.RetInt(code)
	}
}

func cas(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	from, to := c.ArgPtr(), c.ArgPtr()
	if from != nil && to != nil && value.BoxType(from) != value.BoxType(to) {
		c.RetInt(mixedTypes)
		return
	}
	for w := word(p); ; {
		old := atomic.LoadPointer(w)
		if code := check(old, to); code != done {
			c.RetInt(code)
			return
		}
		eq, err := value.EqualIface(old, from)
		if err != nil {
			c.Fail(err)
			return
		}
		if !eq {
			c.RetInt(notSwapped)
			return
		}
		if atomic.CompareAndSwapPointer(w, old, to) {
			c.RetInt(done)
			return
		}
	}
}
