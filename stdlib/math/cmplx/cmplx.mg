// Package cmplx has mathematical functions on complex numbers.
package cmplx

import "math"

// Abs returns the absolute value.
func Abs(x complex128) float64 { return math.Hypot(real(x), imag(x)) }

// Phase returns the angle, in [-Pi, Pi].
func Phase(x complex128) float64 { return math.Atan2(imag(x), real(x)) }

// Polar returns the absolute value and the angle.
func Polar(x complex128) (r, θ float64) { return Abs(x), Phase(x) }

// Rect returns the number with absolute value r and angle θ.
func Rect(r, θ float64) complex128 {
	s, c := math.Sincos(θ)
	return complex(r*c, r*s)
}

// Conj returns the conjugate.
func Conj(x complex128) complex128 { return complex(real(x), -imag(x)) }

// Inf returns an infinity.
func Inf() complex128 { return complex(math.Inf(1), math.Inf(1)) }

// NaN returns a number that is none.
func NaN() complex128 { return complex(math.NaN(), math.NaN()) }

// IsInf reports whether a part of x is infinite.
func IsInf(x complex128) bool { return math.IsInf(real(x), 0) || math.IsInf(imag(x), 0) }

// IsNaN reports whether a part of x is NaN and none is infinite.
func IsNaN(x complex128) bool { return !IsInf(x) && (math.IsNaN(real(x)) || math.IsNaN(imag(x))) }

// Pow returns x to the power of y.
func Pow(x, y complex128) complex128

// Sqrt returns the square root.
func Sqrt(x complex128) complex128

// Exp returns e to the power of x.
func Exp(x complex128) complex128

// Log returns the natural logarithm.
func Log(x complex128) complex128

// Log10 returns the decimal logarithm.
func Log10(x complex128) complex128

// Sin returns the sine.
func Sin(x complex128) complex128

// Sinh returns the hyperbolic sine.
func Sinh(x complex128) complex128

// Cos returns the cosine.
func Cos(x complex128) complex128

// Cosh returns the hyperbolic cosine.
func Cosh(x complex128) complex128

// Tan returns the tangent.
func Tan(x complex128) complex128

// Tanh returns the hyperbolic tangent.
func Tanh(x complex128) complex128

// Cot returns the cotangent.
func Cot(x complex128) complex128

// Asin returns the inverse sine.
func Asin(x complex128) complex128

// Asinh returns the inverse hyperbolic sine.
func Asinh(x complex128) complex128

// Acos returns the inverse cosine.
func Acos(x complex128) complex128

// Acosh returns the inverse hyperbolic cosine.
func Acosh(x complex128) complex128

// Atan returns the inverse tangent.
func Atan(x complex128) complex128

// Atanh returns the inverse hyperbolic tangent.
func Atanh(x complex128) complex128
