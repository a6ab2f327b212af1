// Package big has integers, fractions and floats of any size.
package big

import (
	"errors"
	"fmt"
	"math/rand"
)

// MaxBase is the largest base of texts.
const MaxBase = 10 + ('z' - 'a' + 1) + ('Z' - 'A' + 1)

// An Int is an integer. The zero value is 0.
//
// Go: math/big/int.go Int (go1.26)
// Differs: the number is the host's, and never changes: each operation makes another one.
type Int struct{ host *byte }

// The operations of binary.
const (
	opAddInt = iota
	opSubInt
	opMulInt
	opAndInt
	opOrInt
	opXorInt
	opAndNotInt
)

func fromInt64(x int64) *byte
func fromUint64(x uint64) *byte
func fromBytes(b []byte) *byte
func fromString(s string, base int) (x *byte, ok bool)
func binary(op int, x, y *byte) *byte
func divide(x, y *byte, euclid bool) (q, r *byte)
func shift(x *byte, n uint, left bool) *byte
func exp(x, y, m *byte) *byte
func gcd(a, b *byte) (d, x, y *byte)

// modular returns what the host panics with, or ""
func modular(x, m *byte, root bool) (r *byte, bad string)

func sqrt(x *byte) *byte
func setBit(x *byte, i int, b uint) *byte
func mulRange(a, b int64) *byte
func binomial(n, k int64) *byte
func random(seed int64, n *byte) *byte
func negate(x *byte) *byte
func sign(x *byte) int
func cmp(x, y *byte) int
func bitLen(x *byte) int
func bit(x *byte, i int) uint
func zeroBits(x *byte) uint
func low(x *byte) uint64
func bytes(x *byte) []byte
func text(x *byte, base int) string
func format(x *byte, verb rune, flags, wid, prec int) string
func prime(x *byte, n int) bool
func jacobi(x, y *byte) int

// NewInt returns x as an Int.
func NewInt(x int64) *Int { return &Int{fromInt64(x)} }

func (z *Int) set(host *byte) *Int {
	z.host = host
	return z
}

// Set sets z to x.
func (z *Int) Set(x *Int) *Int { return z.set(x.host) }

// SetInt64 sets z to x.
func (z *Int) SetInt64(x int64) *Int { return z.set(fromInt64(x)) }

// SetUint64 sets z to x.
func (z *Int) SetUint64(x uint64) *Int { return z.set(fromUint64(x)) }

// SetBytes sets z to the number whose bytes, the highest first, are buf.
func (z *Int) SetBytes(buf []byte) *Int { return z.set(fromBytes(buf)) }

// SetString sets z to the number that s is in a base; base 0 means that a prefix tells.
func (z *Int) SetString(s string, base int) (*Int, bool) {
	if s != "" && base != 0 && (base < 2 || base > MaxBase) {
		panic(fmt.Sprintf("invalid number base %d", base))
	}
	x, ok := fromString(s, base)
	if !ok {
		return nil, false
	}
	return z.set(x), true
}

// SetBit sets z to x with its bit i set to b.
func (z *Int) SetBit(x *Int, i int, b uint) *Int {
	if i < 0 {
		panic("negative bit index")
	}
	if b > 1 {
		panic("set bit is not 0 or 1")
	}
	return z.set(setBit(x.host, i, b))
}

// Add sets z to x + y.
func (z *Int) Add(x, y *Int) *Int { return z.set(binary(opAddInt, x.host, y.host)) }

// Sub sets z to x - y.
func (z *Int) Sub(x, y *Int) *Int { return z.set(binary(opSubInt, x.host, y.host)) }

// Mul sets z to x * y.
func (z *Int) Mul(x, y *Int) *Int { return z.set(binary(opMulInt, x.host, y.host)) }

// And sets z to x & y.
func (z *Int) And(x, y *Int) *Int { return z.set(binary(opAndInt, x.host, y.host)) }

// Or sets z to x | y.
func (z *Int) Or(x, y *Int) *Int { return z.set(binary(opOrInt, x.host, y.host)) }

// Xor sets z to x ^ y.
func (z *Int) Xor(x, y *Int) *Int { return z.set(binary(opXorInt, x.host, y.host)) }

// AndNot sets z to x &^ y.
func (z *Int) AndNot(x, y *Int) *Int { return z.set(binary(opAndNotInt, x.host, y.host)) }

// Not sets z to ^x.
func (z *Int) Not(x *Int) *Int {
	return z.set(binary(opSubInt, negate(x.host), fromInt64(1)))
}

// Neg sets z to -x.
func (z *Int) Neg(x *Int) *Int { return z.set(negate(x.host)) }

// Abs sets z to x without its sign.
func (z *Int) Abs(x *Int) *Int {
	if sign(x.host) < 0 {
		return z.Neg(x)
	}
	return z.Set(x)
}

func (y *Int) divisor() *byte {
	if sign(y.host) == 0 {
		panic("division by zero")
	}
	return y.host
}

// Quo sets z to x / y, rounded toward zero as Go's / does.
func (z *Int) Quo(x, y *Int) *Int {
	q, _ := divide(x.host, y.divisor(), false)
	return z.set(q)
}

// Rem sets z to x % y, as Go's % does.
func (z *Int) Rem(x, y *Int) *Int {
	_, r := divide(x.host, y.divisor(), false)
	return z.set(r)
}

// QuoRem is Quo, and sets r to the remainder.
func (z *Int) QuoRem(x, y, r *Int) (*Int, *Int) {
	z.host, r.host = divide(x.host, y.divisor(), false)
	return z, r
}

// Div sets z to x / y, so rounded that the remainder is not negative.
func (z *Int) Div(x, y *Int) *Int {
	q, _ := divide(x.host, y.divisor(), true)
	return z.set(q)
}

// Mod sets z to the remainder of x / y, which is not negative.
func (z *Int) Mod(x, y *Int) *Int {
	_, r := divide(x.host, y.divisor(), true)
	return z.set(r)
}

// DivMod is Div, and sets m to the remainder.
func (z *Int) DivMod(x, y, m *Int) (*Int, *Int) {
	z.host, m.host = divide(x.host, y.divisor(), true)
	return z, m
}

// Lsh sets z to x << n.
func (z *Int) Lsh(x *Int, n uint) *Int { return z.set(shift(x.host, n, true)) }

// Rsh sets z to x >> n.
func (z *Int) Rsh(x *Int, n uint) *Int { return z.set(shift(x.host, n, false)) }

// Exp sets z to x to the power of y, modulo m if m is not nil or 0.
func (z *Int) Exp(x, y, m *Int) *Int {
	var mod *byte
	if m != nil {
		mod = m.host
	}
	r := exp(x.host, y.host, mod)
	if r == nil {
		return nil
	}
	return z.set(r)
}

// GCD sets z to the greatest common divisor of a and b; and, if they are not nil, x and y so that z = a*x + b*y.
func (z *Int) GCD(x, y, a, b *Int) *Int {
	d, p, q := gcd(a.host, b.host)
	if x != nil {
		x.host = p
	}
	if y != nil {
		y.host = q
	}
	return z.set(d)
}

// ModInverse sets z to the inverse of g modulo n, and returns nil if there is none.
func (z *Int) ModInverse(g, n *Int) *Int {
	r, bad := modular(g.host, n.host, false)
	if bad != "" {
		panic(bad)
	}
	if r == nil {
		return nil
	}
	return z.set(r)
}

// ModSqrt sets z to a square root of x modulo the prime p, and returns nil if there is none.
func (z *Int) ModSqrt(x, p *Int) *Int {
	if jacobi(x.host, p.odd()) == -1 {
		return nil
	}
	r, bad := modular(x.host, p.host, true)
	if bad != "" {
		panic(bad)
	}
	if r == nil {
		return nil
	}
	return z.set(r)
}

func (y *Int) odd() *byte {
	if bit(y.host, 0) == 0 {
		panic(fmt.Sprintf("big: invalid 2nd argument to Int.Jacobi: need odd integer but got %s", y.String()))
	}
	return y.host
}

// Jacobi returns the Jacobi symbol of x and the odd y.
func Jacobi(x, y *Int) int { return jacobi(x.host, y.odd()) }

// Sqrt sets z to the integer part of the square root of x.
func (z *Int) Sqrt(x *Int) *Int {
	if sign(x.host) < 0 {
		panic("square root of negative number")
	}
	return z.set(sqrt(x.host))
}

// MulRange sets z to the product of all integers from a to b.
func (z *Int) MulRange(a, b int64) *Int { return z.set(mulRange(a, b)) }

// Binomial sets z to the binomial coefficient of n and k.
func (z *Int) Binomial(n, k int64) *Int { return z.set(binomial(n, k)) }

// Rand sets z to a random number in [0, n).
//
// Go: math/big/int.go Int.Rand (go1.26)
// Differs: the numbers are other ones.
func (z *Int) Rand(rnd *rand.Rand, n *Int) *Int {
	if sign(n.host) <= 0 {
		return z.SetInt64(0)
	}
	return z.set(random(rnd.Int63(), n.host))
}

// Sign returns -1, 0 or 1.
func (x *Int) Sign() int { return sign(x.host) }

// Cmp returns -1, 0 or 1 as x is less than, equal to or greater than y.
func (x *Int) Cmp(y *Int) int { return cmp(x.host, y.host) }

// CmpAbs is Cmp without the signs.
func (x *Int) CmpAbs(y *Int) int { return new(Int).Abs(x).Cmp(new(Int).Abs(y)) }

// BitLen returns the number of bits of x without its sign.
func (x *Int) BitLen() int { return bitLen(x.host) }

// Bit returns the i-th bit.
func (x *Int) Bit(i int) uint {
	if i < 0 {
		panic("negative bit index")
	}
	return bit(x.host, i)
}

// TrailingZeroBits returns the number of zero bits at the end.
func (x *Int) TrailingZeroBits() uint { return zeroBits(x.host) }

// Int64 returns x as an int64, if it fits.
func (x *Int) Int64() int64 { return int64(low(x.host)) }

// Uint64 returns x as a uint64, if it fits.
func (x *Int) Uint64() uint64 {
	if sign(x.host) < 0 {
		return -low(x.host)
	}
	return low(x.host)
}

// IsInt64 reports whether x is an int64.
func (x *Int) IsInt64() bool { return cmp(x.host, fromInt64(x.Int64())) == 0 }

// IsUint64 reports whether x is a uint64.
func (x *Int) IsUint64() bool { return cmp(x.host, fromUint64(x.Uint64())) == 0 }

// Float64 returns the nearest float64, and how it differs.
func (x *Int) Float64() (float64, Accuracy) { return new(Float).SetInt(x).Float64() }

// Bytes returns the bytes of x without its sign, the highest first.
func (x *Int) Bytes() []byte { return bytes(x.host) }

// FillBytes sets buf to the bytes of x without its sign, behind zeros, and returns it.
func (x *Int) FillBytes(buf []byte) []byte {
	b := bytes(x.host)
	if len(b) > len(buf) {
		panic("math/big: buffer too small to fit value")
	}
	clear(buf)
	copy(buf[len(buf)-len(b):], b)
	return buf
}

// ProbablyPrime reports whether x is prime; a mistake is less likely than 1 in 4^n.
func (x *Int) ProbablyPrime(n int) bool {
	if n < 0 {
		panic("negative n for ProbablyPrime")
	}
	return prime(x.host, n)
}

// Text returns x in a base.
func (x *Int) Text(base int) string {
	if x == nil {
		return "<nil>"
	}
	if base < 2 || base > MaxBase {
		panic("invalid base")
	}
	return text(x.host, base)
}

// Append appends x in a base.
func (x *Int) Append(buf []byte, base int) []byte { return append(buf, x.Text(base)...) }

// String returns x in base 10.
func (x *Int) String() string { return x.Text(10) }

// directive returns a directive's flags, as format takes them, its width and its precision.
func directive(s fmt.State) (flags, wid, prec int) {
	for i, f := range "+-# 0" {
		if s.Flag(int(f)) {
			flags |= 1 << i
		}
	}
	wid, prec = -1, -1
	if w, ok := s.Width(); ok {
		wid = w
	}
	if p, ok := s.Precision(); ok {
		prec = p
	}
	return
}

// Format is what package fmt does with x.
func (x *Int) Format(s fmt.State, ch rune) {
	if x == nil {
		fmt.Fprint(s, "<nil>")
		return
	}
	flags, wid, prec := directive(s)
	s.Write([]byte(format(x.host, ch, flags, wid, prec)))
}

// digits tells the characters of a number from what follows; base 0 means that a prefix tells.
func digits(base int) func(r rune) bool {
	free, signed, n, zero := base == 0, false, 0, false
	if free {
		base = 10
	}
	return func(r rune) bool {
		if n == 0 && !signed && (r == '+' || r == '-') {
			signed = true
			return true
		}
		n++
		low, d := r|0x20, int(MaxBase)
		switch {
		case '0' <= r && r <= '9':
			d = int(r - '0')
		case 'a' <= low && low <= 'z':
			d = int(low-'a') + 10
		}
		if free && zero && n == 2 {
			zero = false
			switch low {
			case 'b':
				base = 2
			case 'o':
				base = 8
			case 'x':
				base = 16
			default:
				base = 8
				return d < 8 || r == '_'
			}
			return true
		}
		zero = d == 0 && n == 1
		return d < base || free && r == '_'
	}
}

// Scan is what the reading functions of package fmt do with z.
func (z *Int) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	base := 0
	switch ch {
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'd':
		base = 10
	case 'x', 'X':
		base = 16
	case 's', 'v':
	default:
		return errors.New("Int.Scan: invalid verb")
	}
	tok, err := s.Token(true, digits(base))
	if err != nil {
		return err
	}
	if _, ok := z.SetString(string(tok), base); !ok {
		return errors.New("number has no digits")
	}
	return nil
}

// AppendText appends x in base 10.
func (x *Int) AppendText(b []byte) ([]byte, error) { return x.Append(b, 10), nil }

// MarshalText returns x in base 10.
func (x *Int) MarshalText() ([]byte, error) { return x.AppendText(nil) }

// UnmarshalText sets z to the number that text is.
func (z *Int) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text), 0); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Int", text)
	}
	return nil
}

// MarshalJSON returns x in base 10.
func (x *Int) MarshalJSON() ([]byte, error) {
	if x == nil {
		return []byte("null"), nil
	}
	return x.AppendText(nil)
}

// UnmarshalJSON sets z to the number that text is.
func (z *Int) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	return z.UnmarshalText(text)
}
