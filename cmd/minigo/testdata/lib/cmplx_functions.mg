// run

// Package math/cmplx computes what Go's does.
package main

import (
	"fmt"
	"math"
	"math/cmplx"
)

func main() {
	fs := []func(complex128) complex128{
		cmplx.Sqrt, cmplx.Exp, cmplx.Log, cmplx.Log10, cmplx.Sin, cmplx.Sinh, cmplx.Cos, cmplx.Cosh, cmplx.Tan, cmplx.Tanh, cmplx.Cot,
		cmplx.Asin, cmplx.Asinh, cmplx.Acos, cmplx.Acosh, cmplx.Atan, cmplx.Atanh, cmplx.Conj,
	}
	for _, x := range []complex128{0, 1, -1, 1i, 3 + 4i, -2.5 - 0.5i, complex(math.Inf(1), 2), cmplx.NaN(), cmplx.Inf()} {
		fmt.Println(x, cmplx.Abs(x), cmplx.Phase(x), cmplx.IsInf(x), cmplx.IsNaN(x))
		for _, f := range fs {
			fmt.Print(f(x), " ")
		}
		fmt.Println(cmplx.Pow(x, 2-1i))
	}
	r, theta := cmplx.Polar(1 + 1i)
	fmt.Println(r, theta, cmplx.Rect(r, theta))
}
