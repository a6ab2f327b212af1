// Package atomic has the bodies of atomic's natives.
package atomic

// This file implements the natives on integers. A method's receiver has its number in its first slot, so methods and functions share
// their bodies.

import (
	"sync/atomic"
	"unsafe"

	"minigo/vm"
)

// Natives are the bodies of the package's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"sync/atomic.LoadInt32":                 {Leaf: load32Signed},
		"sync/atomic.(*Int32).Load":             {Leaf: load32Signed},
		"sync/atomic.StoreInt32":                {Leaf: store32},
		"sync/atomic.(*Int32).Store":            {Leaf: store32},
		"sync/atomic.AddInt32":                  {Leaf: add32Signed},
		"sync/atomic.(*Int32).Add":              {Leaf: add32Signed},
		"sync/atomic.SwapInt32":                 {Leaf: swap32Signed},
		"sync/atomic.(*Int32).Swap":             {Leaf: swap32Signed},
		"sync/atomic.CompareAndSwapInt32":       {Leaf: compareAndSwap32},
		"sync/atomic.(*Int32).CompareAndSwap":   {Leaf: compareAndSwap32},
		"sync/atomic.AndInt32":                  {Leaf: and32Signed},
		"sync/atomic.(*Int32).And":              {Leaf: and32Signed},
		"sync/atomic.OrInt32":                   {Leaf: or32Signed},
		"sync/atomic.(*Int32).Or":               {Leaf: or32Signed},
		"sync/atomic.LoadInt64":                 {Leaf: load64},
		"sync/atomic.(*Int64).Load":             {Leaf: load64},
		"sync/atomic.StoreInt64":                {Leaf: store64},
		"sync/atomic.(*Int64).Store":            {Leaf: store64},
		"sync/atomic.AddInt64":                  {Leaf: add64},
		"sync/atomic.(*Int64).Add":              {Leaf: add64},
		"sync/atomic.SwapInt64":                 {Leaf: swap64},
		"sync/atomic.(*Int64).Swap":             {Leaf: swap64},
		"sync/atomic.CompareAndSwapInt64":       {Leaf: compareAndSwap64},
		"sync/atomic.(*Int64).CompareAndSwap":   {Leaf: compareAndSwap64},
		"sync/atomic.AndInt64":                  {Leaf: and64},
		"sync/atomic.(*Int64).And":              {Leaf: and64},
		"sync/atomic.OrInt64":                   {Leaf: or64},
		"sync/atomic.(*Int64).Or":               {Leaf: or64},
		"sync/atomic.LoadUint32":                {Leaf: load32Unsigned},
		"sync/atomic.(*Uint32).Load":            {Leaf: load32Unsigned},
		"sync/atomic.StoreUint32":               {Leaf: store32},
		"sync/atomic.(*Uint32).Store":           {Leaf: store32},
		"sync/atomic.AddUint32":                 {Leaf: add32Unsigned},
		"sync/atomic.(*Uint32).Add":             {Leaf: add32Unsigned},
		"sync/atomic.SwapUint32":                {Leaf: swap32Unsigned},
		"sync/atomic.(*Uint32).Swap":            {Leaf: swap32Unsigned},
		"sync/atomic.CompareAndSwapUint32":      {Leaf: compareAndSwap32},
		"sync/atomic.(*Uint32).CompareAndSwap":  {Leaf: compareAndSwap32},
		"sync/atomic.AndUint32":                 {Leaf: and32Unsigned},
		"sync/atomic.(*Uint32).And":             {Leaf: and32Unsigned},
		"sync/atomic.OrUint32":                  {Leaf: or32Unsigned},
		"sync/atomic.(*Uint32).Or":              {Leaf: or32Unsigned},
		"sync/atomic.LoadUint64":                {Leaf: load64},
		"sync/atomic.(*Uint64).Load":            {Leaf: load64},
		"sync/atomic.StoreUint64":               {Leaf: store64},
		"sync/atomic.(*Uint64).Store":           {Leaf: store64},
		"sync/atomic.AddUint64":                 {Leaf: add64},
		"sync/atomic.(*Uint64).Add":             {Leaf: add64},
		"sync/atomic.SwapUint64":                {Leaf: swap64},
		"sync/atomic.(*Uint64).Swap":            {Leaf: swap64},
		"sync/atomic.CompareAndSwapUint64":      {Leaf: compareAndSwap64},
		"sync/atomic.(*Uint64).CompareAndSwap":  {Leaf: compareAndSwap64},
		"sync/atomic.AndUint64":                 {Leaf: and64},
		"sync/atomic.(*Uint64).And":             {Leaf: and64},
		"sync/atomic.OrUint64":                  {Leaf: or64},
		"sync/atomic.(*Uint64).Or":              {Leaf: or64},
		"sync/atomic.LoadUintptr":               {Leaf: load64},
		"sync/atomic.(*Uintptr).Load":           {Leaf: load64},
		"sync/atomic.StoreUintptr":              {Leaf: store64},
		"sync/atomic.(*Uintptr).Store":          {Leaf: store64},
		"sync/atomic.AddUintptr":                {Leaf: add64},
		"sync/atomic.(*Uintptr).Add":            {Leaf: add64},
		"sync/atomic.SwapUintptr":               {Leaf: swap64},
		"sync/atomic.(*Uintptr).Swap":           {Leaf: swap64},
		"sync/atomic.CompareAndSwapUintptr":     {Leaf: compareAndSwap64},
		"sync/atomic.(*Uintptr).CompareAndSwap": {Leaf: compareAndSwap64},
		"sync/atomic.AndUintptr":                {Leaf: and64},
		"sync/atomic.(*Uintptr).And":            {Leaf: and64},
		"sync/atomic.OrUintptr":                 {Leaf: or64},
		"sync/atomic.(*Uintptr).Or":             {Leaf: or64},
		"sync/atomic.store":                     {Leaf: store},
		"sync/atomic.swap":                      {Leaf: swap},
		"sync/atomic.cas":                       {Leaf: cas},
		"sync/atomic.storePointer":              {Leaf: storePointer},
		"sync/atomic.swapPointer":               {Leaf: swapPointer},
		"sync/atomic.casPointer":                {Leaf: casPointer},
	}
}

// addr is the first argument, a pointer, or nil after a panic.
func addr(c *vm.Call) unsafe.Pointer {
	p := c.ArgPtr()
	if p == nil {
		c.PanicRuntime("invalid memory address or nil pointer dereference")
	}
	return p
}

//go:nocheckptr
func load32Signed(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetInt(int64(int32(atomic.LoadUint32((*uint32)(p)))))
}

//go:nocheckptr
func load32Unsigned(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetUint(uint64(atomic.LoadUint32((*uint32)(p))))
}

//go:nocheckptr
func add32Signed(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetInt(int64(int32(atomic.AddUint32((*uint32)(p), uint32(c.ArgUint())))))
}

//go:nocheckptr
func add32Unsigned(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetUint(uint64(atomic.AddUint32((*uint32)(p), uint32(c.ArgUint()))))
}

//go:nocheckptr
func swap32Signed(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetInt(int64(int32(atomic.SwapUint32((*uint32)(p), uint32(c.ArgUint())))))
}

//go:nocheckptr
func swap32Unsigned(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetUint(uint64(atomic.SwapUint32((*uint32)(p), uint32(c.ArgUint()))))
}

//go:nocheckptr
func and32Signed(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetInt(int64(int32(atomic.AndUint32((*uint32)(p), uint32(c.ArgUint())))))
}

//go:nocheckptr
func and32Unsigned(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetUint(uint64(atomic.AndUint32((*uint32)(p), uint32(c.ArgUint()))))
}

//go:nocheckptr
func or32Signed(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetInt(int64(int32(atomic.OrUint32((*uint32)(p), uint32(c.ArgUint())))))
}

//go:nocheckptr
func or32Unsigned(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetUint(uint64(atomic.OrUint32((*uint32)(p), uint32(c.ArgUint()))))
}

//go:nocheckptr
func store32(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	atomic.StoreUint32((*uint32)(p), uint32(c.ArgUint()))
}

//go:nocheckptr
func compareAndSwap32(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	old, new := uint32(c.ArgUint()), uint32(c.ArgUint())
	c.RetBool(atomic.CompareAndSwapUint32((*uint32)(p), old, new))
}

//go:nocheckptr
func load64(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetUint(atomic.LoadUint64((*uint64)(p)))
}

//go:nocheckptr
func add64(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetUint(atomic.AddUint64((*uint64)(p), uint64(c.ArgUint())))
}

//go:nocheckptr
func swap64(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetUint(atomic.SwapUint64((*uint64)(p), uint64(c.ArgUint())))
}

//go:nocheckptr
func and64(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetUint(atomic.AndUint64((*uint64)(p), uint64(c.ArgUint())))
}

//go:nocheckptr
func or64(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	c.RetUint(atomic.OrUint64((*uint64)(p), uint64(c.ArgUint())))
}

//go:nocheckptr
func store64(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	atomic.StoreUint64((*uint64)(p), uint64(c.ArgUint()))
}

//go:nocheckptr
func compareAndSwap64(c *vm.Call) {
	p := addr(c)
	if p == nil {
		return
	}
	old, new := uint64(c.ArgUint()), uint64(c.ArgUint())
	c.RetBool(atomic.CompareAndSwapUint64((*uint64)(p), old, new))
}
