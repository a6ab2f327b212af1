// Package bits has the bodies of bits.mg's natives.
package bits

// This file implements the natives of package math/bits.

import (
	"math/bits"

	"minigo/vm"
)

// Natives are the bodies of bits.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"math/bits.LeadingZeros":    {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.LeadingZeros(uint(c.ArgUint())))) }},
		"math/bits.LeadingZeros8":   {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.LeadingZeros8(uint8(c.ArgUint())))) }},
		"math/bits.LeadingZeros16":  {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.LeadingZeros16(uint16(c.ArgUint())))) }},
		"math/bits.LeadingZeros32":  {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.LeadingZeros32(uint32(c.ArgUint())))) }},
		"math/bits.LeadingZeros64":  {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.LeadingZeros64(uint64(c.ArgUint())))) }},
		"math/bits.TrailingZeros":   {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.TrailingZeros(uint(c.ArgUint())))) }},
		"math/bits.TrailingZeros8":  {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.TrailingZeros8(uint8(c.ArgUint())))) }},
		"math/bits.TrailingZeros16": {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.TrailingZeros16(uint16(c.ArgUint())))) }},
		"math/bits.TrailingZeros32": {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.TrailingZeros32(uint32(c.ArgUint())))) }},
		"math/bits.TrailingZeros64": {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.TrailingZeros64(uint64(c.ArgUint())))) }},
		"math/bits.OnesCount":       {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.OnesCount(uint(c.ArgUint())))) }},
		"math/bits.OnesCount8":      {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.OnesCount8(uint8(c.ArgUint())))) }},
		"math/bits.OnesCount16":     {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.OnesCount16(uint16(c.ArgUint())))) }},
		"math/bits.OnesCount32":     {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.OnesCount32(uint32(c.ArgUint())))) }},
		"math/bits.OnesCount64":     {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.OnesCount64(uint64(c.ArgUint())))) }},
		"math/bits.Len":             {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.Len(uint(c.ArgUint())))) }},
		"math/bits.Len8":            {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.Len8(uint8(c.ArgUint())))) }},
		"math/bits.Len16":           {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.Len16(uint16(c.ArgUint())))) }},
		"math/bits.Len32":           {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.Len32(uint32(c.ArgUint())))) }},
		"math/bits.Len64":           {Leaf: func(c *vm.Call) { c.RetInt(int64(bits.Len64(uint64(c.ArgUint())))) }},
		"math/bits.Reverse":         {Leaf: func(c *vm.Call) { c.RetUint(uint64(bits.Reverse(uint(c.ArgUint())))) }},
		"math/bits.Reverse8":        {Leaf: func(c *vm.Call) { c.RetUint(uint64(bits.Reverse8(uint8(c.ArgUint())))) }},
		"math/bits.Reverse16":       {Leaf: func(c *vm.Call) { c.RetUint(uint64(bits.Reverse16(uint16(c.ArgUint())))) }},
		"math/bits.Reverse32":       {Leaf: func(c *vm.Call) { c.RetUint(uint64(bits.Reverse32(uint32(c.ArgUint())))) }},
		"math/bits.Reverse64":       {Leaf: func(c *vm.Call) { c.RetUint(uint64(bits.Reverse64(uint64(c.ArgUint())))) }},
		"math/bits.ReverseBytes":    {Leaf: func(c *vm.Call) { c.RetUint(uint64(bits.ReverseBytes(uint(c.ArgUint())))) }},
		"math/bits.ReverseBytes16":  {Leaf: func(c *vm.Call) { c.RetUint(uint64(bits.ReverseBytes16(uint16(c.ArgUint())))) }},
		"math/bits.ReverseBytes32":  {Leaf: func(c *vm.Call) { c.RetUint(uint64(bits.ReverseBytes32(uint32(c.ArgUint())))) }},
		"math/bits.ReverseBytes64":  {Leaf: func(c *vm.Call) { c.RetUint(uint64(bits.ReverseBytes64(uint64(c.ArgUint())))) }},
		"math/bits.Mul":             {Leaf: mul},
		"math/bits.Div":             {Leaf: div},
		"math/bits.Rem":             {Leaf: rem},
		"math/bits.Div32":           {Leaf: div32},
		"math/bits.Rem32":           {Leaf: rem32},
		"math/bits.Mul64":           {Leaf: mul},
		"math/bits.Div64":           {Leaf: div},
		"math/bits.Rem64":           {Leaf: rem},
	}
}

func mul(c *vm.Call) {
	hi, lo := bits.Mul64(c.ArgUint(), c.ArgUint())
	c.RetUint(hi)
	c.RetUint(lo)
}

// checked takes the arguments of a division; ok is false after a panic.
func checked(c *vm.Call, mayOverflow bool) (hi, lo, y uint64, ok bool) {
	hi, lo, y = c.ArgUint(), c.ArgUint(), c.ArgUint()
	switch {
	case y == 0:
		c.PanicRuntime("integer divide by zero")
	case !mayOverflow && y <= hi:
		c.PanicRuntime("integer overflow")
	default:
		ok = true
	}
	return
}

func div(c *vm.Call) {
	if hi, lo, y, ok := checked(c, false); ok {
		q, r := bits.Div64(hi, lo, y)
		c.RetUint(q)
		c.RetUint(r)
	}
}

func div32(c *vm.Call) {
	if hi, lo, y, ok := checked(c, false); ok {
		q, r := bits.Div32(uint32(hi), uint32(lo), uint32(y))
		c.RetUint(uint64(q))
		c.RetUint(uint64(r))
	}
}

func rem(c *vm.Call) {
	if hi, lo, y, ok := checked(c, true); ok {
		c.RetUint(bits.Rem64(hi, lo, y))
	}
}

func rem32(c *vm.Call) {
	if hi, lo, y, ok := checked(c, true); ok {
		c.RetUint(uint64(bits.Rem32(uint32(hi), uint32(lo), uint32(y))))
	}
}
