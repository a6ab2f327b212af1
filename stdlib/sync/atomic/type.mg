package atomic

// This file has the types of integers.

type noCopy struct{}

type align64 struct{}

// An Int32 is an atomic int32.
type Int32 struct {
	_ noCopy
	v int32
}

// Load returns the value.
func (x *Int32) Load() int32

// Store sets the value.
func (x *Int32) Store(val int32)

// Swap sets the value and returns the old one.
func (x *Int32) Swap(new int32) (old int32)

// CompareAndSwap sets the value to new if it is old.
func (x *Int32) CompareAndSwap(old, new int32) (swapped bool)

// Add adds delta and returns the new value.
func (x *Int32) Add(delta int32) (new int32)

// And keeps the bits of mask and returns the old value.
func (x *Int32) And(mask int32) (old int32)

// Or sets the bits of mask and returns the old value.
func (x *Int32) Or(mask int32) (old int32)

// An Int64 is an atomic int64.
type Int64 struct {
	_ noCopy
	_ align64
	v int64
}

// Load returns the value.
func (x *Int64) Load() int64

// Store sets the value.
func (x *Int64) Store(val int64)

// Swap sets the value and returns the old one.
func (x *Int64) Swap(new int64) (old int64)

// CompareAndSwap sets the value to new if it is old.
func (x *Int64) CompareAndSwap(old, new int64) (swapped bool)

// Add adds delta and returns the new value.
func (x *Int64) Add(delta int64) (new int64)

// And keeps the bits of mask and returns the old value.
func (x *Int64) And(mask int64) (old int64)

// Or sets the bits of mask and returns the old value.
func (x *Int64) Or(mask int64) (old int64)

// An Uint32 is an atomic uint32.
type Uint32 struct {
	_ noCopy
	v uint32
}

// Load returns the value.
func (x *Uint32) Load() uint32

// Store sets the value.
func (x *Uint32) Store(val uint32)

// Swap sets the value and returns the old one.
func (x *Uint32) Swap(new uint32) (old uint32)

// CompareAndSwap sets the value to new if it is old.
func (x *Uint32) CompareAndSwap(old, new uint32) (swapped bool)

// Add adds delta and returns the new value.
func (x *Uint32) Add(delta uint32) (new uint32)

// And keeps the bits of mask and returns the old value.
func (x *Uint32) And(mask uint32) (old uint32)

// Or sets the bits of mask and returns the old value.
func (x *Uint32) Or(mask uint32) (old uint32)

// An Uint64 is an atomic uint64.
type Uint64 struct {
	_ noCopy
	_ align64
	v uint64
}

// Load returns the value.
func (x *Uint64) Load() uint64

// Store sets the value.
func (x *Uint64) Store(val uint64)

// Swap sets the value and returns the old one.
func (x *Uint64) Swap(new uint64) (old uint64)

// CompareAndSwap sets the value to new if it is old.
func (x *Uint64) CompareAndSwap(old, new uint64) (swapped bool)

// Add adds delta and returns the new value.
func (x *Uint64) Add(delta uint64) (new uint64)

// And keeps the bits of mask and returns the old value.
func (x *Uint64) And(mask uint64) (old uint64)

// Or sets the bits of mask and returns the old value.
func (x *Uint64) Or(mask uint64) (old uint64)

// An Uintptr is an atomic uintptr.
type Uintptr struct {
	_ noCopy
	v uintptr
}

// Load returns the value.
func (x *Uintptr) Load() uintptr

// Store sets the value.
func (x *Uintptr) Store(val uintptr)

// Swap sets the value and returns the old one.
func (x *Uintptr) Swap(new uintptr) (old uintptr)

// CompareAndSwap sets the value to new if it is old.
func (x *Uintptr) CompareAndSwap(old, new uintptr) (swapped bool)

// Add adds delta and returns the new value.
func (x *Uintptr) Add(delta uintptr) (new uintptr)

// And keeps the bits of mask and returns the old value.
func (x *Uintptr) And(mask uintptr) (old uintptr)

// Or sets the bits of mask and returns the old value.
func (x *Uintptr) Or(mask uintptr) (old uintptr)

// A Bool is an atomic bool.
type Bool struct {
	_ noCopy
	v uint32
}

// Load returns the value.
func (x *Bool) Load() bool { return LoadUint32(&x.v) != 0 }

// Store sets the value.
func (x *Bool) Store(val bool) { StoreUint32(&x.v, b32(val)) }

// Swap sets the value and returns the old one.
func (x *Bool) Swap(new bool) (old bool) { return SwapUint32(&x.v, b32(new)) != 0 }

// CompareAndSwap sets the value to new if it is old.
func (x *Bool) CompareAndSwap(old, new bool) (swapped bool) {
	return CompareAndSwapUint32(&x.v, b32(old), b32(new))
}

func b32(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
