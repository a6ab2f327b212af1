// Package cmplx has the bodies of cmplx.mg's natives.
package cmplx

// This file implements the natives of package math/cmplx.

import (
	"math/cmplx"

	"minigo/vm"
)

// Natives are the bodies of cmplx.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"math/cmplx.Pow":   {Leaf: func(c *vm.Call) { x, y := arg(c), arg(c); ret(c, cmplx.Pow(x, y)) }},
		"math/cmplx.Sqrt":  {Leaf: one(cmplx.Sqrt)},
		"math/cmplx.Exp":   {Leaf: one(cmplx.Exp)},
		"math/cmplx.Log":   {Leaf: one(cmplx.Log)},
		"math/cmplx.Log10": {Leaf: one(cmplx.Log10)},
		"math/cmplx.Sin":   {Leaf: one(cmplx.Sin)},
		"math/cmplx.Sinh":  {Leaf: one(cmplx.Sinh)},
		"math/cmplx.Cos":   {Leaf: one(cmplx.Cos)},
		"math/cmplx.Cosh":  {Leaf: one(cmplx.Cosh)},
		"math/cmplx.Tan":   {Leaf: one(cmplx.Tan)},
		"math/cmplx.Tanh":  {Leaf: one(cmplx.Tanh)},
		"math/cmplx.Cot":   {Leaf: one(cmplx.Cot)},
		"math/cmplx.Asin":  {Leaf: one(cmplx.Asin)},
		"math/cmplx.Asinh": {Leaf: one(cmplx.Asinh)},
		"math/cmplx.Acos":  {Leaf: one(cmplx.Acos)},
		"math/cmplx.Acosh": {Leaf: one(cmplx.Acosh)},
		"math/cmplx.Atan":  {Leaf: one(cmplx.Atan)},
		"math/cmplx.Atanh": {Leaf: one(cmplx.Atanh)},
	}
}

// arg takes the next argument, a complex128.
func arg(c *vm.Call) complex128 {
	re, im := c.ArgFloat(), c.ArgFloat()
	return complex(re, im)
}

// ret gives the next result, a complex128.
func ret(c *vm.Call, x complex128) {
	c.RetFloat(real(x))
	c.RetFloat(imag(x))
}

func one(f func(complex128) complex128) func(*vm.Call) {
	return func(c *vm.Call) { ret(c, f(arg(c))) }
}
