package rand

// This file draws numbers with a Zipf distribution.

import "math"

// A Zipf draws numbers k in [0, imax] with a probability proportional to (v + k) ** (-s).
//
// Go: math/rand/zipf.go Zipf (go1.26): rejection-inversion, with the same arithmetic.
type Zipf struct {
	r         *Rand
	v, s      float64
	p, invP   float64 // 1-s and its inverse
	low, span float64
	cut       float64
}

// area is the integral of the density from x on.
func (z *Zipf) area(x float64) float64 { return math.Exp(z.p*math.Log(z.v+x)) * z.invP }

// inverse is the inverse function of area.
func (z *Zipf) inverse(x float64) float64 { return math.Exp(z.invP*math.Log(z.p*x)) - z.v }

// NewZipf returns a Zipf that draws from r; it needs s > 1 and v >= 1.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	z := &Zipf{r: r, v: v, s: s}
	z.p = 1 - s
	z.invP = 1 / z.p
	z.low = z.area(float64(imax) + 0.5)
	z.span = z.area(0.5) - math.Exp(math.Log(v)*(-s)) - z.low
	z.cut = 1 - z.inverse(z.area(1.5)-math.Exp(-s*math.Log(v+1)))
	return z
}

// Uint64 draws a number.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	for {
		u := z.low + z.r.Float64()*z.span
		x := z.inverse(u)
		k := math.Floor(x + 0.5)
		if k-x <= z.cut || u >= z.area(k+0.5)-math.Exp(-math.Log(k+z.v)*z.s) {
			return uint64(k)
		}
	}
}
