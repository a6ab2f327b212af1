// Package draws makes a number of what a program's own source of random numbers has given, with the host's tables. How many draws the number takes
// follows from them: the program draws one more, and asks again, until there are enough.
package draws

// This file implements what math/rand and math/rand/v2 do alike.

import (
	"unsafe"

	"minigo/vm"
)

// end is what next panics with when all draws have been used.
type end struct{}

// Number calls number with a function that gives the draws of the call's argument, a []T, one after the other. The call returns the number,
// and whether there were enough.
//
//go:norace
//go:nocheckptr
func Number[T int64 | uint64](c *vm.Call, number func(next func() T) float64) {
	p, n, _, _ := c.ArgSlice()
	draws := make([]T, n)
	copy(draws, unsafe.Slice((*T)(p), n))
	defer func() {
		if e := recover(); e != nil {
			if _, ok := e.(end); !ok {
				panic(e)
			}
			c.RetFloat(0)
			c.RetBool(false)
		}
	}()
	x := number(func() T {
		if len(draws) == 0 {
			panic(end{})
		}
		x := draws[0]
		draws = draws[1:]
		return x
	})
	c.RetFloat(x)
	c.RetBool(true)
}
