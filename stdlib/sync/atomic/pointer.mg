package atomic

// This file has Pointer. Its natives take the pointers in boxes, since a native has no type parameters.

// A Pointer is an atomic *T.
type Pointer[T any] struct {
	_ [0]*T
	_ noCopy
	v *T
}

// storePointer, swapPointer and casPointer work on *addr, where addr is a **T and the others are *Ts.
func storePointer(addr, new any)
func swapPointer(addr, new any) (old any)
func casPointer(addr, old, new any) (swapped bool)

// Load returns the pointer. What it points to was complete before the pointer was stored.
func (x *Pointer[T]) Load() *T { return x.v }

// Store sets the pointer.
func (x *Pointer[T]) Store(val *T) { storePointer(&x.v, val) }

// Swap sets the pointer and returns the old one.
func (x *Pointer[T]) Swap(new *T) (old *T) { return swapPointer(&x.v, new).(*T) }

// CompareAndSwap sets the pointer to new if it is old.
func (x *Pointer[T]) CompareAndSwap(old, new *T) (swapped bool) { return casPointer(&x.v, old, new) }
