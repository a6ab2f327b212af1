package sync

// This file implements the part of a Pool that belongs to the Ps.

import (
	"sync/atomic"
	"unsafe"

	"minigo/vm"
	"minigo/vm/value"
)

// poolLocalSize is how many values a P keeps of one Pool.
const poolLocalSize = 8

// A poolLocal is what a P has of a Pool. A native is not preempted: only the M that has the P uses it, without a lock.
//
// Go: sync/pool.go poolLocal (go1.26)
type poolLocal struct {
	private unsafe.Pointer // the first value, which is the first to be taken: an interface, as the others
	n       int
	shared  [poolLocalSize - 1]unsafe.Pointer
	_       [128 - (1+poolLocalSize)*8]byte // as in Go: two Ps do not write to one cache line
}

// localOf is this P's part of the pool whose field is the next argument; nil if it has none. There is one for each P that the program had when the
// first value was put.
func localOf(c *vm.Call, make func() *[]poolLocal) *poolLocal {
	field := (*value.Slot)(words(c))
	if field == nil {
		return nil
	}
	p := &field.P
	locals := (*[]poolLocal)(atomic.LoadPointer(p))
	if locals == nil && make != nil {
		locals = make()
		if !atomic.CompareAndSwapPointer(p, nil, unsafe.Pointer(locals)) {
			locals = (*[]poolLocal)(atomic.LoadPointer(p))
		}
	}
	if id := c.M.P().ID(); locals != nil && id < len(*locals) {
		return &(*locals)[id]
	}
	return nil
}

// getLocal is getLocal(local **byte) any.
func getLocal(c *vm.Call) {
	l := localOf(c, nil)
	if l == nil {
		c.RetPtr(nil)
		return
	}
	x := l.private
	l.private = nil
	if x == nil && l.n > 0 {
		l.n--
		x = l.shared[l.n]
		l.shared[l.n] = nil
	}
	c.RetPtr(x)
}

// putLocal is putLocal(local **byte, x any) bool.
func putLocal(c *vm.Call) {
	l := localOf(c, func() *[]poolLocal {
		locals := make([]poolLocal, c.M.Sched().Gomaxprocs())
		return &locals
	})
	x := c.ArgPtr()
	switch {
	case l == nil:
		c.RetBool(false)
		return
	case l.private == nil:
		l.private = x
	case l.n < len(l.shared):
		l.shared[l.n] = x
		l.n++
	default:
		c.RetBool(false)
		return
	}
	c.RetBool(true)
}
