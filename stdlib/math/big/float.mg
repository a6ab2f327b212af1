package big

import (
	"errors"
	"fmt"
	"math"
)

// This file has floats.

// Limits of floats.
const (
	MaxExp  = math.MaxInt32
	MinExp  = math.MinInt32
	MaxPrec = math.MaxUint32
)

// A Float is a number with a mantissa of a chosen number of bits. The zero value is 0; a float without a precision takes that of what is
// put in.
//
// Go: math/big/float.go Float (go1.26)
// Differs: a precision is at most 16,777,216.
type Float struct{ host *byte }

// An ErrNaN is the panic of an operation whose result is no number.
type ErrNaN struct{ msg string }

func (err ErrNaN) Error() string { return err.msg }

// A RoundingMode says how a result is rounded.
type RoundingMode byte

// How results are rounded.
const (
	ToNearestEven RoundingMode = iota
	ToNearestAway
	ToZero
	AwayFromZero
	ToNegativeInf
	ToPositiveInf
)

func (i RoundingMode) String() string {
	if i > ToPositiveInf {
		return fmt.Sprintf("RoundingMode(%d)", byte(i))
	}
	return [...]string{"ToNearestEven", "ToNearestAway", "ToZero", "AwayFromZero", "ToNegativeInf", "ToPositiveInf"}[i]
}

// An Accuracy says how a result differs from the exact one.
type Accuracy int8

// How results differ.
const (
	Below Accuracy = -1
	Exact Accuracy = 0
	Above Accuracy = +1
)

func (i Accuracy) String() string {
	if i < Below || i > Above {
		return fmt.Sprintf("Accuracy(%d)", int8(i))
	}
	return [...]string{"Below", "Exact", "Above"}[i+1]
}

// The operations of floatOp.
const (
	opAdd = iota
	opSub
	opMul
	opQuo
	opSqrt
	opNeg
	opAbs
	opSet
	opCopy
	opSetInt
	opSetFloat64
	opSetInt64
	opSetUint64
	opSetPrec
	opSetMode
	opSetInf
	opSetMantExp
	opMant
)

func newFloat(x float64) (z *byte, nan string)

// floatOp does op to a number with z's precision and rounding.
func floatOp(op int, z, x, y, i *byte, n int64, f float64) (r *byte, nan string)
func floatParse(z *byte, s string, base int) (x *byte, b int, bad string)
func floatInfo(x *byte) (prec, minPrec, mode, acc, sign, exp int, inf, integer, signbit bool)
func floatText(x *byte, format byte, prec int) string
func floatFormat(x *byte, verb rune, flags, wid, prec int) string
func floatCmp(x, y *byte) int
func floatInt(x *byte) (i *byte, acc int)
func floatTo64(x *byte) (f float64, acc int, f32 float64, acc32 int, i int64, iacc int, u uint64, uacc int)

// NewFloat returns x with a precision of 53 bits.
func NewFloat(x float64) *Float {
	host, nan := newFloat(x)
	return new(Float).set(host, nan)
}

// ParseFloat returns the float that s is in a base, with prec bits.
func ParseFloat(s string, base int, prec uint, mode RoundingMode) (f *Float, b int, err error) {
	return new(Float).SetPrec(prec).SetMode(mode).Parse(s, base)
}

func (z *Float) set(host *byte, nan string) *Float {
	if nan != "" {
		panic(ErrNaN{nan})
	}
	z.host = host
	return z
}

func (z *Float) op(op int, x, y *Float) *Float {
	return z.set(floatOp(op, z.host, x.host, y.host, nil, 0, 0))
}

func (z *Float) put(op int, n int64) *Float {
	return z.set(floatOp(op, z.host, z.host, nil, nil, n, 0))
}

// Add sets z to x + y.
func (z *Float) Add(x, y *Float) *Float { return z.op(opAdd, x, y) }

// Sub sets z to x - y.
func (z *Float) Sub(x, y *Float) *Float { return z.op(opSub, x, y) }

// Mul sets z to x * y.
func (z *Float) Mul(x, y *Float) *Float { return z.op(opMul, x, y) }

// Quo sets z to x / y.
func (z *Float) Quo(x, y *Float) *Float { return z.op(opQuo, x, y) }

// Sqrt sets z to the square root of x.
func (z *Float) Sqrt(x *Float) *Float { return z.op(opSqrt, x, x) }

// Neg sets z to -x.
func (z *Float) Neg(x *Float) *Float { return z.op(opNeg, x, x) }

// Abs sets z to x without its sign.
func (z *Float) Abs(x *Float) *Float { return z.op(opAbs, x, x) }

// Set sets z to x, rounded to z's precision if it has one.
func (z *Float) Set(x *Float) *Float { return z.op(opSet, x, x) }

// Copy sets z to x, with its precision and rounding.
func (z *Float) Copy(x *Float) *Float { return z.op(opCopy, x, x) }

// SetInt sets z to x.
func (z *Float) SetInt(x *Int) *Float {
	return z.set(floatOp(opSetInt, z.host, nil, nil, x.host, 0, 0))
}

// SetRat sets z to x.
func (z *Float) SetRat(x *Rat) *Float {
	if x.IsInt() {
		return z.SetInt(x.Num())
	}
	a, b := new(Float).SetInt(x.Num()), new(Float).SetInt(x.Denom())
	if z.Prec() == 0 {
		z.SetPrec(max(a.Prec(), b.Prec()))
	}
	return z.Quo(a, b)
}

// SetFloat64 sets z to x.
func (z *Float) SetFloat64(x float64) *Float {
	return z.set(floatOp(opSetFloat64, z.host, nil, nil, nil, 0, x))
}

// SetInt64 sets z to x.
func (z *Float) SetInt64(x int64) *Float { return z.put(opSetInt64, x) }

// SetUint64 sets z to x.
func (z *Float) SetUint64(x uint64) *Float { return z.put(opSetUint64, int64(x)) }

// SetPrec gives z a precision, and rounds it to that.
func (z *Float) SetPrec(prec uint) *Float { return z.put(opSetPrec, int64(prec)) }

// SetMode sets how z's results are rounded.
func (z *Float) SetMode(mode RoundingMode) *Float { return z.put(opSetMode, int64(mode)) }

// SetInf sets z to an infinity.
func (z *Float) SetInf(signbit bool) *Float {
	if signbit {
		return z.put(opSetInf, 1)
	}
	return z.put(opSetInf, 0)
}

// SetMantExp sets z to mant * 2^exp.
func (z *Float) SetMantExp(mant *Float, exp int) *Float {
	return z.set(floatOp(opSetMantExp, z.host, mant.host, nil, nil, int64(exp), 0))
}

// MantExp returns x's exponent, and sets mant, if it is not nil, to its mantissa.
func (x *Float) MantExp(mant *Float) (exp int) {
	_, _, _, _, _, exp, _, _, _ = floatInfo(x.host)
	if mant != nil {
		mant.op(opMant, x, x)
	}
	return
}

// SetString sets z to the number that s is.
func (z *Float) SetString(s string) (*Float, bool) {
	if f, _, err := z.Parse(s, 0); err == nil {
		return f, true
	}
	return nil, false
}

// Parse sets z to the number that s is in a base; base 0 means that a prefix tells.
func (z *Float) Parse(s string, base int) (f *Float, b int, err error) {
	if z.Prec() == 0 {
		z.SetPrec(64)
	}
	switch base {
	case 0, 2, 8, 10, 16:
	default:
		if s != "" {
			panic(fmt.Sprintf("invalid number base %d", base))
		}
	}
	x, b, bad := floatParse(z.host, s, base)
	if bad != "" {
		err = errors.New(bad)
	}
	if x == nil {
		return nil, b, err
	}
	return z.set(x, ""), b, err
}

// Prec returns the precision.
func (x *Float) Prec() uint {
	prec, _, _, _, _, _, _, _, _ := floatInfo(x.host)
	return uint(prec)
}

// MinPrec returns the precision that x needs.
func (x *Float) MinPrec() uint {
	_, min, _, _, _, _, _, _, _ := floatInfo(x.host)
	return uint(min)
}

// Mode returns how results are rounded.
func (x *Float) Mode() RoundingMode {
	_, _, mode, _, _, _, _, _, _ := floatInfo(x.host)
	return RoundingMode(mode)
}

// Acc returns how the last result differs from the exact one.
func (x *Float) Acc() Accuracy {
	_, _, _, acc, _, _, _, _, _ := floatInfo(x.host)
	return Accuracy(acc)
}

// Sign returns -1, 0 or 1.
func (x *Float) Sign() int {
	_, _, _, _, sign, _, _, _, _ := floatInfo(x.host)
	return sign
}

// Signbit reports whether x is negative, or negative zero.
func (x *Float) Signbit() bool {
	_, _, _, _, _, _, _, _, bit := floatInfo(x.host)
	return bit
}

// IsInf reports whether x is an infinity.
func (x *Float) IsInf() bool {
	_, _, _, _, _, _, inf, _, _ := floatInfo(x.host)
	return inf
}

// IsInt reports whether x is an integer.
func (x *Float) IsInt() bool {
	_, _, _, _, _, _, _, integer, _ := floatInfo(x.host)
	return integer
}

// Cmp returns -1, 0 or 1 as x is less than, equal to or greater than y.
func (x *Float) Cmp(y *Float) int { return floatCmp(x.host, y.host) }

// Float64 returns the nearest float64, and how it differs.
func (x *Float) Float64() (float64, Accuracy) {
	f, acc, _, _, _, _, _, _ := floatTo64(x.host)
	return f, Accuracy(acc)
}

// Float32 returns the nearest float32, and how it differs.
func (x *Float) Float32() (float32, Accuracy) {
	_, _, f, acc, _, _, _, _ := floatTo64(x.host)
	return float32(f), Accuracy(acc)
}

// Int64 returns x without its fraction, if that fits, and how it differs.
func (x *Float) Int64() (int64, Accuracy) {
	_, _, _, _, i, acc, _, _ := floatTo64(x.host)
	return i, Accuracy(acc)
}

// Uint64 returns x without its fraction, if that fits, and how it differs.
func (x *Float) Uint64() (uint64, Accuracy) {
	_, _, _, _, _, _, u, acc := floatTo64(x.host)
	return u, Accuracy(acc)
}

// Int sets z, or a new Int if it is nil, to x without its fraction; nil of an infinity.
func (x *Float) Int(z *Int) (*Int, Accuracy) {
	i, acc := floatInt(x.host)
	if x.IsInf() {
		return nil, Accuracy(acc)
	}
	if z == nil {
		z = new(Int)
	}
	return z.set(i), Accuracy(acc)
}

// Text returns x in a format of strconv.FormatFloat.
func (x *Float) Text(format byte, prec int) string {
	if x == nil {
		return "<nil>"
	}
	return floatText(x.host, format, prec)
}

// String returns x in the format %.10g.
func (x *Float) String() string { return x.Text('g', 10) }

// Append appends x in a format of strconv.FormatFloat.
func (x *Float) Append(buf []byte, fmt byte, prec int) []byte {
	return append(buf, x.Text(fmt, prec)...)
}

// Scan is what the reading functions of package fmt do with z.
func (z *Float) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	tok, err := s.Token(true, func(r rune) bool {
		return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '+' || r == '-' || r == '.' || r == '_'
	})
	if err == nil {
		_, _, err = z.Parse(string(tok), 0)
	}
	return err
}

// Format is what package fmt does with x.
func (x *Float) Format(s fmt.State, format rune) {
	flags, wid, prec := directive(s)
	s.Write([]byte(floatFormat(x.host, format, flags, wid, prec)))
}

// AppendText appends x with all its digits, without its precision.
func (x *Float) AppendText(b []byte) ([]byte, error) {
	if x == nil {
		return append(b, "<nil>"...), nil
	}
	return x.Append(b, 'g', -1), nil
}

// MarshalText returns x with all its digits, without its precision.
func (x *Float) MarshalText() ([]byte, error) { return x.AppendText(nil) }

// UnmarshalText sets z to the number that text is.
func (z *Float) UnmarshalText(text []byte) error {
	_, _, err := z.Parse(string(text), 0)
	if err != nil {
		err = fmt.Errorf("math/big: cannot unmarshal %q into a *big.Float (%v)", text, err)
	}
	return err
}
