package gsync

// This file implements the table of those who wait at an address.
//
// An address falls into one of 251 roots. A root has a lock and a tree of the different addresses that someone waits at; a node of the tree is
// the first waiter at its address, and the others hang on it in a list. The tree is a treap: by address it is a search tree, by a random priority a heap (the
// smallest on top), and so it is balanced whatever addresses a program makes. Without a tree, a hundred thousand mutexes that
// are waited for would make each operation a long search.
// Go: runtime/sema.go semTable, semaRoot (go1.26).

import (
	"sync/atomic"
	"unsafe"

	"minigo/sched"
)

// A semTable finds who waits at an address. Go: runtime/sema.go semTable.
type semTable struct {
	one   bool // all addresses fall into one root: under the simulator they must not matter, and differ from run to run
	_     [63]byte
	roots [251]struct {
		root semaRoot
		_    [64 - unsafe.Sizeof(semaRoot{})]byte // a cache line each
	}
}

// Go: runtime/sema.go (*semTable).rootFor.
func (t *semTable) rootFor(addr unsafe.Pointer) *semaRoot {
	if t.one {
		return &t.roots[0].root
	}
	return &t.roots[uintptr(addr)>>3%uintptr(len(t.roots))].root
}

// A semaRoot is the tree of the addresses that fall together.
type semaRoot struct {
	lock  sched.Mutex
	nwait atomic.Uint32 // waiters in the tree, to be read without the lock
	treap *waiter
}

// queue adds w, at its address, as the last or with lifo as the first. The lock is held. Go: runtime/sema.go (*semaRoot).queue.
func (root *semaRoot) queue(mp *sched.M, w *waiter, lifo bool) {
	var parent *waiter
	p := &root.treap
	for t := *p; t != nil; t = *p {
		if t.addr == w.addr {
			if lifo {
				// w takes the place of t, which becomes the second of its list.
				root.replace(p, t, w)
				w.waitlink = t
				w.waittail = t.waittail
				if w.waittail == nil {
					w.waittail = t
				}
				t.waittail = nil
				return
			}
			if t.waittail == nil {
				t.waitlink = w
			} else {
				t.waittail.waitlink = w
			}
			t.waittail = w
			w.waitlink = nil
			return
		}
		parent = t
		if uintptr(w.addr) < uintptr(t.addr) {
			p = &t.prev
		} else {
			p = &t.next
		}
	}
	// A new leaf, which rises to where its priority wants it.
	w.prio = uint32(mp.Rand())
	w.parent = parent
	w.prev, w.next, w.waitlink, w.waittail = nil, nil, nil, nil
	*p = w
	for w.parent != nil && w.parent.prio > w.prio {
		if w.parent.prev == w {
			root.rotateRight(w.parent)
		} else {
			root.rotateLeft(w.parent)
		}
	}
}

// replace puts w into the tree at *p, where t was, with t's children and priority.
func (root *semaRoot) replace(p **waiter, t, w *waiter) {
	*p = w
	w.prio = t.prio
	w.parent, w.prev, w.next = t.parent, t.prev, t.next
	if w.prev != nil {
		w.prev.parent = w
	}
	if w.next != nil {
		w.next.parent = w
	}
	t.parent, t.prev, t.next = nil, nil, nil
}

// find returns where in the tree the first waiter at addr hangs; a pointer to nil if there is none.
func (root *semaRoot) find(addr unsafe.Pointer) **waiter {
	p := &root.treap
	for t := *p; t != nil && t.addr != addr; t = *p {
		if uintptr(addr) < uintptr(t.addr) {
			p = &t.prev
		} else {
			p = &t.next
		}
	}
	return p
}

// dequeue takes the first waiter at addr, nil if there is none. The lock is held. Go: runtime/sema.go (*semaRoot).dequeue.
func (root *semaRoot) dequeue(addr unsafe.Pointer) *waiter {
	p := root.find(addr)
	w := *p
	if w == nil {
		return nil
	}
	if t := w.waitlink; t != nil {
		root.replace(p, w, t)
		t.waittail = nil
		if t.waitlink != nil {
			t.waittail = w.waittail
		}
	} else {
		root.remove(w)
	}
	w.waitlink, w.waittail = nil, nil
	return w
}

// dequeueAll takes all waiters at addr: the first, linked by waitlink. The lock is held.
func (root *semaRoot) dequeueAll(addr unsafe.Pointer) *waiter {
	w := *root.find(addr)
	if w != nil {
		root.remove(w)
		w.waittail = nil
	}
	return w
}

// remove takes the node w out of the tree: it sinks until it is a leaf.
func (root *semaRoot) remove(w *waiter) {
	for w.next != nil || w.prev != nil {
		if w.next == nil || w.prev != nil && w.prev.prio < w.next.prio {
			root.rotateRight(w)
		} else {
			root.rotateLeft(w)
		}
	}
	switch {
	case w.parent == nil:
		root.treap = nil
	case w.parent.prev == w:
		w.parent.prev = nil
	default:
		w.parent.next = nil
	}
	w.parent = nil
}

// rotateLeft: (x a (y b c)) becomes (y (x a b) c). Go: runtime/sema.go (*semaRoot).rotateLeft.
func (root *semaRoot) rotateLeft(x *waiter) {
	y := x.next
	b := y.prev
	root.setChild(x, y)
	y.prev = x
	x.parent = y
	x.next = b
	if b != nil {
		b.parent = x
	}
}

// rotateRight: (y (x a b) c) becomes (x a (y b c)). Go: runtime/sema.go (*semaRoot).rotateRight.
func (root *semaRoot) rotateRight(y *waiter) {
	x := y.prev
	b := x.next
	root.setChild(y, x)
	x.next = y
	y.parent = x
	y.prev = b
	if b != nil {
		b.parent = y
	}
}

// setChild makes new the child that old is of old's parent.
func (root *semaRoot) setChild(old, new *waiter) {
	p := old.parent
	new.parent = p
	switch {
	case p == nil:
		root.treap = new
	case p.prev == old:
		p.prev = new
	default:
		p.next = new
	}
}
