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
	victim  *poolLocal                      // what was here at the last collection, until the next one
	seen    int64                           // collections
	_       [128 - (3+poolLocalSize)*8]byte // as in Go: two Ps do not write to one cache line
}

// age leaves what is there to those who ask for it before the next collection, once for each that the program has asked for.
//
// Go: sync/pool.go poolCleanup (go1.26)
func (l *poolLocal) age(collections int64) {
	if l.seen == collections {
		return
	}
	var victim *poolLocal
	if l.seen+1 == collections {
		victim = &poolLocal{private: l.private, n: l.n, shared: l.shared}
	}
	*l = poolLocal{victim: victim, seen: collections}
}

// take takes a value, nil if there is none.
func (l *poolLocal) take() (x unsafe.Pointer) {
	switch {
	case l.private != nil:
		x, l.private = l.private, nil
	case l.n > 0:
		l.n--
		x, l.shared[l.n] = l.shared[l.n], nil
	case l.victim != nil:
		x = l.victim.take()
	}
	return x
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
		l := &(*locals)[id]
		n, _ := c.Collections()
		l.age(n)
		return l
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
	c.RetPtr(l.take())
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

// collections is collections() int64: how many the program has asked for.
func collections(c *vm.Call) {
	n, _ := c.Collections()
	c.RetInt(n)
}
