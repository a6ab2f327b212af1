package vm

// This file implements division by constants: a multiplication and a shift take two thirds of the time of a division.

import "math/bits"

// A divisor is a constant n to divide by, with 2^shift < n < 2^(shift+1), and mul = 2^(64+shift)/n, rounded up.
//
// For x below 2^63, x*mul is x*2^(64+shift)/n and at most x*(n-1)/n more, which is less than 2^(64+shift) (as x < 2^63 and n < 2^(shift+1)),
// divided by n: not enough to reach the next quotient. A negative x is divided as -x, and -2^63 as 2^63, for which the bound just holds.
// Go: cmd/compile/internal/ssa/magic.go umagic. Differs: 63 bits of x, so that mul always fits into a word.
type divisor struct {
	n     int64
	mul   uint64
	shift uint8
}

func newDivisor(n uint64) *divisor {
	shift := bits.Len64(n) - 1
	quo, _ := bits.Div64(1<<shift, 0, n)
	return &divisor{n: int64(n), mul: quo + 1, shift: uint8(shift)}
}

// quo is x/n, for x up to 2^63.
func (d *divisor) quo(x uint64) uint64 {
	hi, _ := bits.Mul64(x, d.mul)
	return hi >> (d.shift & 63)
}
