// Package rand draws pseudo-random numbers.
package rand

import "math/bits"

// A Source draws numbers in [0, 1<<64).
type Source interface {
	Uint64() uint64
}

// A Rand draws numbers of many kinds from a Source.
type Rand struct{ src Source }

// New returns a Rand that draws from src.
func New(src Source) *Rand { return &Rand{src} }

// Int64 draws a number in [0, 1<<63).
func (r *Rand) Int64() int64 { return int64(r.src.Uint64() &^ (1 << 63)) }

// Uint32 draws a number in [0, 1<<32).
func (r *Rand) Uint32() uint32 { return uint32(r.src.Uint64() >> 32) }

// Uint64 draws a number in [0, 1<<64).
func (r *Rand) Uint64() uint64 { return r.src.Uint64() }

// Int32 draws a number in [0, 1<<31).
func (r *Rand) Int32() int32 { return int32(r.src.Uint64() >> 33) }

// Int draws a number that is not negative.
func (r *Rand) Int() int { return int(r.src.Uint64() &^ (1 << 63)) }

// Uint draws a uint.
func (r *Rand) Uint() uint { return uint(r.src.Uint64()) }

// below draws a number in [0, n).
func (r *Rand) below(n uint64) uint64 {
	x := r.src.Uint64()
	if n&(n-1) == 0 {
		return x & (n - 1)
	}
	hi, lo := bits.Mul64(x, n)
	if lo < n {
		for limit := -n % n; lo < limit; {
			hi, lo = bits.Mul64(r.src.Uint64(), n)
		}
	}
	return hi
}

// Int64N draws a number in [0, n).
func (r *Rand) Int64N(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int64N")
	}
	return int64(r.below(uint64(n)))
}

// Uint64N draws a number in [0, n).
func (r *Rand) Uint64N(n uint64) uint64 {
	if n == 0 {
		panic("invalid argument to Uint64N")
	}
	return r.below(n)
}

// Int32N draws a number in [0, n).
func (r *Rand) Int32N(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int32N")
	}
	return int32(r.below(uint64(n)))
}

// Uint32N draws a number in [0, n).
func (r *Rand) Uint32N(n uint32) uint32 {
	if n == 0 {
		panic("invalid argument to Uint32N")
	}
	return uint32(r.below(uint64(n)))
}

// IntN draws a number in [0, n).
func (r *Rand) IntN(n int) int {
	if n <= 0 {
		panic("invalid argument to IntN")
	}
	return int(r.below(uint64(n)))
}

// UintN draws a number in [0, n).
func (r *Rand) UintN(n uint) uint {
	if n == 0 {
		panic("invalid argument to UintN")
	}
	return uint(r.below(uint64(n)))
}

// Float64 draws a number in [0, 1).
func (r *Rand) Float64() float64 { return float64(r.src.Uint64()&(1<<53-1)) / (1 << 53) }

// Float32 draws a number in [0, 1).
func (r *Rand) Float32() float32 { return float32(r.Uint32()&(1<<24-1)) / (1 << 24) }

// normOf and expOf make a number of what Uint64 gave; ok says that this was enough.
func normOf(draws []uint64) (x float64, ok bool)
func expOf(draws []uint64) (x float64, ok bool)

// NormFloat64 draws a number with the standard normal distribution.
func (r *Rand) NormFloat64() float64 { return r.from(normOf) }

// ExpFloat64 draws a positive number with the exponential distribution of rate 1.
func (r *Rand) ExpFloat64() float64 { return r.from(expOf) }

// from draws until make can make a number of it.
func (r *Rand) from(make func(draws []uint64) (float64, bool)) float64 {
	var draws []uint64
	for {
		draws = append(draws, r.src.Uint64())
		if x, ok := make(draws); ok {
			return x
		}
	}
}

// Perm returns a random permutation of the numbers in [0, n).
func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	r.Shuffle(n, func(i, j int) { p[i], p[j] = p[j], p[i] })
	return p
}

// Shuffle brings n elements into a random order.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.below(uint64(i+1))))
	}
}

func newChaCha8(seed []byte) (host *byte)
func newGlobal() (host *byte)
func drawUint64(host *byte) uint64

// runtimeSource is the generator of the functions without a Rand: every run draws other numbers.
type runtimeSource struct{ host *byte }

func (s runtimeSource) Uint64() uint64 { return drawUint64(s.host) }

var globalRand = &Rand{runtimeSource{newGlobal()}}

// Int64 draws a number in [0, 1<<63).
func Int64() int64 { return globalRand.Int64() }

// Uint32 draws a number in [0, 1<<32).
func Uint32() uint32 { return globalRand.Uint32() }

// Uint64N draws a number in [0, n).
func Uint64N(n uint64) uint64 { return globalRand.Uint64N(n) }

// Uint32N draws a number in [0, n).
func Uint32N(n uint32) uint32 { return globalRand.Uint32N(n) }

// Uint64 draws a number in [0, 1<<64).
func Uint64() uint64 { return globalRand.Uint64() }

// Int32 draws a number in [0, 1<<31).
func Int32() int32 { return globalRand.Int32() }

// Int draws a number that is not negative.
func Int() int { return globalRand.Int() }

// Uint draws a uint.
func Uint() uint { return globalRand.Uint() }

// Int64N draws a number in [0, n).
func Int64N(n int64) int64 { return globalRand.Int64N(n) }

// Int32N draws a number in [0, n).
func Int32N(n int32) int32 { return globalRand.Int32N(n) }

// IntN draws a number in [0, n).
func IntN(n int) int { return globalRand.IntN(n) }

// UintN draws a number in [0, n).
func UintN(n uint) uint { return globalRand.UintN(n) }

type intType interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

// N draws a number in [0, n) of any integer type.
func N[Int intType](n Int) Int {
	if n <= 0 {
		panic("invalid argument to N")
	}
	return Int(globalRand.below(uint64(n)))
}

// Float64 draws a number in [0, 1).
func Float64() float64 { return globalRand.Float64() }

// Float32 draws a number in [0, 1).
func Float32() float32 { return globalRand.Float32() }

// Perm returns a random permutation of the numbers in [0, n).
func Perm(n int) []int { return globalRand.Perm(n) }

// Shuffle brings n elements into a random order.
func Shuffle(n int, swap func(i, j int)) { globalRand.Shuffle(n, swap) }

// NormFloat64 draws a number with the standard normal distribution.
func NormFloat64() float64 { return globalRand.NormFloat64() }

// ExpFloat64 draws a positive number with the exponential distribution of rate 1.
func ExpFloat64() float64 { return globalRand.ExpFloat64() }
