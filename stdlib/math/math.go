// Package math has the bodies of math.mg's natives.
package math

// This file implements the natives of package math.

import (
	"math"

	"minigo/vm"
)

// Natives are the bodies of math.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"math.Abs":             {Leaf: one(math.Abs)},
		"math.Acos":            {Leaf: one(math.Acos)},
		"math.Acosh":           {Leaf: one(math.Acosh)},
		"math.Asin":            {Leaf: one(math.Asin)},
		"math.Asinh":           {Leaf: one(math.Asinh)},
		"math.Atan":            {Leaf: one(math.Atan)},
		"math.Atanh":           {Leaf: one(math.Atanh)},
		"math.Cbrt":            {Leaf: one(math.Cbrt)},
		"math.Ceil":            {Leaf: one(math.Ceil)},
		"math.Cos":             {Leaf: one(math.Cos)},
		"math.Cosh":            {Leaf: one(math.Cosh)},
		"math.Erf":             {Leaf: one(math.Erf)},
		"math.Erfc":            {Leaf: one(math.Erfc)},
		"math.Erfcinv":         {Leaf: one(math.Erfcinv)},
		"math.Erfinv":          {Leaf: one(math.Erfinv)},
		"math.Exp":             {Leaf: one(math.Exp)},
		"math.Exp2":            {Leaf: one(math.Exp2)},
		"math.Expm1":           {Leaf: one(math.Expm1)},
		"math.Floor":           {Leaf: one(math.Floor)},
		"math.Gamma":           {Leaf: one(math.Gamma)},
		"math.J0":              {Leaf: one(math.J0)},
		"math.J1":              {Leaf: one(math.J1)},
		"math.Log":             {Leaf: one(math.Log)},
		"math.Log10":           {Leaf: one(math.Log10)},
		"math.Log1p":           {Leaf: one(math.Log1p)},
		"math.Log2":            {Leaf: one(math.Log2)},
		"math.Logb":            {Leaf: one(math.Logb)},
		"math.Round":           {Leaf: one(math.Round)},
		"math.RoundToEven":     {Leaf: one(math.RoundToEven)},
		"math.Sin":             {Leaf: one(math.Sin)},
		"math.Sinh":            {Leaf: one(math.Sinh)},
		"math.Sqrt":            {Leaf: one(math.Sqrt)},
		"math.Tan":             {Leaf: one(math.Tan)},
		"math.Tanh":            {Leaf: one(math.Tanh)},
		"math.Trunc":           {Leaf: one(math.Trunc)},
		"math.Y0":              {Leaf: one(math.Y0)},
		"math.Y1":              {Leaf: one(math.Y1)},
		"math.Atan2":           {Leaf: two(math.Atan2)},
		"math.Copysign":        {Leaf: two(math.Copysign)},
		"math.Dim":             {Leaf: two(math.Dim)},
		"math.Hypot":           {Leaf: two(math.Hypot)},
		"math.Max":             {Leaf: two(math.Max)},
		"math.Min":             {Leaf: two(math.Min)},
		"math.Mod":             {Leaf: two(math.Mod)},
		"math.Nextafter":       {Leaf: two(math.Nextafter)},
		"math.Pow":             {Leaf: two(math.Pow)},
		"math.Remainder":       {Leaf: two(math.Remainder)},
		"math.Float64bits":     {Leaf: func(c *vm.Call) { c.RetUint(math.Float64bits(c.ArgFloat())) }},
		"math.Float64frombits": {Leaf: func(c *vm.Call) { c.RetFloat(math.Float64frombits(c.ArgUint())) }},
		"math.Float32bits":     {Leaf: func(c *vm.Call) { c.RetUint(c.ArgUint() & math.MaxUint32) }},
		"math.Float32frombits": {Leaf: func(c *vm.Call) { c.RetUint(c.ArgUint() & math.MaxUint32) }},
		"math.Frexp":           {Leaf: func(c *vm.Call) { f, e := math.Frexp(c.ArgFloat()); c.RetFloat(f); c.RetInt(int64(e)) }},
		"math.Ldexp":           {Leaf: func(c *vm.Call) { f, e := c.ArgFloat(), c.ArgInt(); c.RetFloat(math.Ldexp(f, int(e))) }},
		"math.Modf":            {Leaf: func(c *vm.Call) { i, f := math.Modf(c.ArgFloat()); c.RetFloat(i); c.RetFloat(f) }},
		"math.Sincos":          {Leaf: func(c *vm.Call) { s, k := math.Sincos(c.ArgFloat()); c.RetFloat(s); c.RetFloat(k) }},
		"math.Lgamma":          {Leaf: func(c *vm.Call) { l, s := math.Lgamma(c.ArgFloat()); c.RetFloat(l); c.RetInt(int64(s)) }},
		"math.FMA":             {Leaf: func(c *vm.Call) { x, y, z := c.ArgFloat(), c.ArgFloat(), c.ArgFloat(); c.RetFloat(math.FMA(x, y, z)) }},
		"math.Ilogb":           {Leaf: func(c *vm.Call) { c.RetInt(int64(math.Ilogb(c.ArgFloat()))) }},
		"math.Jn":              {Leaf: func(c *vm.Call) { n, x := c.ArgInt(), c.ArgFloat(); c.RetFloat(math.Jn(int(n), x)) }},
		"math.Yn":              {Leaf: func(c *vm.Call) { n, x := c.ArgInt(), c.ArgFloat(); c.RetFloat(math.Yn(int(n), x)) }},
		"math.Pow10":           {Leaf: func(c *vm.Call) { c.RetFloat(math.Pow10(int(c.ArgInt()))) }},
		"math.Nextafter32":     {Leaf: nextafter32},
	}
}

func one(f func(float64) float64) func(*vm.Call) {
	return func(c *vm.Call) { c.RetFloat(f(c.ArgFloat())) }
}

func two(f func(x, y float64) float64) func(*vm.Call) {
	return func(c *vm.Call) {
		x, y := c.ArgFloat(), c.ArgFloat()
		c.RetFloat(f(x, y))
	}
}

func nextafter32(c *vm.Call) {
	x, y := math.Float32frombits(uint32(c.ArgUint())), math.Float32frombits(uint32(c.ArgUint()))
	c.RetUint(uint64(math.Float32bits(math.Nextafter32(x, y))))
}
