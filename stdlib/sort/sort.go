// Package sort has the bodies of sort.mg's natives.
package sort

// This file implements the natives of package sort.

import (
	"cmp"
	"slices"
	"unsafe"

	"minigo/stdlib/internal/guest"
	"minigo/vm"
	"minigo/vm/value"
)

// Natives are the bodies of sort.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"sort.Ints":     {Leaf: numbers[int64]},
		"sort.Float64s": {Leaf: numbers[float64]},
		"sort.Strings":  {Leaf: stringSlice},
	}
}

// numbers sorts a slice of packed numbers. A program that changes it meanwhile gets some order, and no more: slices.Sort stays within bounds.
//
//go:norace
//go:nocheckptr
func numbers[T cmp.Ordered](c *vm.Call) {
	p, n, _, _ := c.ArgSlice()
	c.Charge(8 * n)
	if n > 1 {
		slices.Sort(unsafe.Slice((*T)(p), n))
	}
}

// stringSlice sorts checked copies of the strings and writes them back.
//
//go:norace
//go:nocheckptr
func stringSlice(c *vm.Call) {
	p, n, _, _ := c.ArgSlice()
	c.Charge(32 * n)
	elems, err := guest.StringElems(p, n)
	if err != nil {
		c.Fail(err)
		return
	}
	slices.SortFunc(elems, func(a, b value.Slot) int { return cmp.Compare(value.Str(a), value.Str(b)) })
	copy(unsafe.Slice((*value.Slot)(p), n), elems)
}
