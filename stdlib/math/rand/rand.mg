// Package rand draws pseudo-random numbers.
package rand

// A Source draws numbers in [0, 1<<63).
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// A Source64 draws numbers in [0, 1<<64) as well.
type Source64 interface {
	Source
	Uint64() uint64
}

// The host keeps a generator's state behind host; several goroutines may draw from it.
func newSource(seed int64) (host *byte)
func newGlobal() (host *byte)
func seedSource(host *byte, seed int64)
func drawInt63(host *byte) int64
func drawUint64(host *byte) uint64
func drawInt63n(host *byte, n int64) int64
func drawInt31n(host *byte, n int32) int32
func drawShort(host *byte, n int32) int32
func drawFloat64(host *byte) float64
func drawFloat32(host *byte) float32
func drawNorm(host *byte) float64
func drawExp(host *byte) float64

// normOf and expOf make a number of what Int63 gave; ok says that this was enough.
func normOf(draws []int64) (x float64, ok bool)
func expOf(draws []int64) (x float64, ok bool)

// rngSource is Go's additive lagged Fibonacci generator.
type rngSource struct{ host *byte }

// Seed starts again from seed.
func (s *rngSource) Seed(seed int64) { seedSource(s.host, seed) }

// Int63 draws a number in [0, 1<<63).
func (s *rngSource) Int63() int64 { return drawInt63(s.host) }

// Uint64 draws a number in [0, 1<<64).
func (s *rngSource) Uint64() uint64 { return drawUint64(s.host) }

// NewSource returns a Source that starts from seed.
func NewSource(seed int64) Source { return &rngSource{newSource(seed)} }

// A Rand draws numbers of many kinds from a Source.
type Rand struct {
	src  Source
	s64  Source64
	host *byte // of src, if it is one of ours

	readVal int64
	readPos int8
}

// New returns a Rand that draws from src.
func New(src Source) *Rand {
	r := &Rand{src: src}
	r.s64, _ = src.(Source64)
	if s, ok := src.(*rngSource); ok && s != nil {
		r.host = s.host
	}
	return r
}

// Seed starts again from seed.
func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.readPos = 0
}

// Int63 draws a number in [0, 1<<63).
func (r *Rand) Int63() int64 {
	if r.host != nil {
		return drawInt63(r.host)
	}
	return r.src.Int63()
}

// Uint32 draws a number in [0, 1<<32).
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }

// Uint64 draws a number in [0, 1<<64).
func (r *Rand) Uint64() uint64 {
	if r.host != nil {
		return drawUint64(r.host)
	}
	if r.s64 != nil {
		return r.s64.Uint64()
	}
	low := uint64(r.Int63()) >> 31
	return low | uint64(r.Int63())<<32
}

// Int31 draws a number in [0, 1<<31).
func (r *Rand) Int31() int32 { return int32(r.Int63() >> 32) }

// Int draws a number that is not negative.
func (r *Rand) Int() int { return int(r.Int63()) }

// Int63n draws a number in [0, n).
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if r.host != nil {
		return drawInt63n(r.host, n)
	}
	v := r.Int63()
	if n&(n-1) == 0 {
		return v & (n - 1)
	}
	for limit := int64(1<<63 - 1 - (1<<63)%uint64(n)); v > limit; {
		v = r.Int63()
	}
	return v % n
}

// Int31n draws a number in [0, n).
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if r.host != nil {
		return drawInt31n(r.host, n)
	}
	v := r.Int31()
	if n&(n-1) == 0 {
		return v & (n - 1)
	}
	for limit := int32(1<<31 - 1 - (1<<31)%uint32(n)); v > limit; {
		v = r.Int31()
	}
	return v % n
}

// short draws a number in [0, n), as Shuffle does: by a multiplication.
func (r *Rand) short(n int32) int32 {
	if r.host != nil {
		return drawShort(r.host, n)
	}
	p := uint64(r.Uint32()) * uint64(n)
	if uint32(p) < uint32(n) {
		for limit := uint32(-n) % uint32(n); uint32(p) < limit; {
			p = uint64(r.Uint32()) * uint64(n)
		}
	}
	return int32(p >> 32)
}

// Intn draws a number in [0, n).
func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 draws a number in [0, 1).
func (r *Rand) Float64() float64 {
	if r.host != nil {
		return drawFloat64(r.host)
	}
	f := 1.0
	for f == 1 {
		f = float64(r.Int63()) / (1 << 63)
	}
	return f
}

// Float32 draws a number in [0, 1).
func (r *Rand) Float32() float32 {
	if r.host != nil {
		return drawFloat32(r.host)
	}
	f := float32(1)
	for f == 1 {
		f = float32(r.Float64())
	}
	return f
}

// NormFloat64 draws a number with the standard normal distribution.
func (r *Rand) NormFloat64() float64 {
	if r.host != nil {
		return drawNorm(r.host)
	}
	return r.from(normOf)
}

// ExpFloat64 draws a positive number with the exponential distribution of rate 1.
func (r *Rand) ExpFloat64() float64 {
	if r.host != nil {
		return drawExp(r.host)
	}
	return r.from(expOf)
}

// from draws until make can make a number of it.
func (r *Rand) from(make func(draws []int64) (float64, bool)) float64 {
	var draws []int64
	for {
		draws = append(draws, r.Int63())
		if x, ok := make(draws); ok {
			return x
		}
	}
}

// Perm returns a random permutation of the numbers in [0, n).
func (r *Rand) Perm(n int) []int {
	m := make([]int, n)
	for i := range m {
		j := r.Intn(i + 1)
		m[i] = m[j]
		m[j] = i
	}
	return m
}

// Shuffle brings n elements into a random order.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	i := n - 1
	for ; i > 1<<31-2; i-- {
		swap(i, int(r.Int63n(int64(i+1))))
	}
	for ; i > 0; i-- {
		swap(i, int(r.short(int32(i+1))))
	}
}

// Read fills p with random bytes.
func (r *Rand) Read(p []byte) (n int, err error) {
	for i := range p {
		if r.readPos == 0 {
			r.readVal = r.Int63()
			r.readPos = 7
		}
		p[i] = byte(r.readVal)
		r.readVal >>= 8
		r.readPos--
	}
	return len(p), nil
}

// global is the generator of the functions without a Rand: every run draws other numbers.
var global = newGlobal()

// Seed does nothing: the functions without a Rand draw other numbers in every run.
func Seed(seed int64) {}

// Int63 draws a number in [0, 1<<63).
func Int63() int64 { return drawInt63(global) }

// Uint32 draws a number in [0, 1<<32).
func Uint32() uint32 { return uint32(drawInt63(global) >> 31) }

// Uint64 draws a number in [0, 1<<64).
func Uint64() uint64 { return drawUint64(global) }

// Int31 draws a number in [0, 1<<31).
func Int31() int32 { return int32(drawInt63(global) >> 32) }

// Int draws a number that is not negative.
func Int() int { return int(drawInt63(global)) }

// Int63n draws a number in [0, n).
func Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	return drawInt63n(global, n)
}

// Int31n draws a number in [0, n).
func Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	return drawInt31n(global, n)
}

// Intn draws a number in [0, n).
func Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	return int(drawInt63n(global, int64(n)))
}

// Float64 draws a number in [0, 1).
func Float64() float64 { return drawFloat64(global) }

// Float32 draws a number in [0, 1).
func Float32() float32 { return drawFloat32(global) }

// NormFloat64 draws a number with the standard normal distribution.
func NormFloat64() float64 { return drawNorm(global) }

// ExpFloat64 draws a positive number with the exponential distribution of rate 1.
func ExpFloat64() float64 { return drawExp(global) }

// Perm returns a random permutation of the numbers in [0, n).
func Perm(n int) []int { return (&Rand{host: global}).Perm(n) }

// Shuffle brings n elements into a random order.
func Shuffle(n int, swap func(i, j int)) { (&Rand{host: global}).Shuffle(n, swap) }

// Read fills p with random bytes.
func Read(p []byte) (n int, err error) { return (&Rand{host: global}).Read(p) }
