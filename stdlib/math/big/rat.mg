package big

import (
	"errors"
	"fmt"
	"math"
	"strings"
)

// This file has fractions.

func ratToFloat(a, b *byte) (f float64, exact bool)
func ratParse(s string) (a, b *byte, ok bool)

// A Rat is a fraction in its lowest terms. The zero value is 0.
type Rat struct{ a, b Int } // b is nil for 1

// NewRat returns a/b.
func NewRat(a, b int64) *Rat { return new(Rat).SetFrac64(a, b) }

// den is the denominator.
func (x *Rat) den() *Int {
	if x.b.Sign() == 0 {
		return NewInt(1)
	}
	return &x.b
}

// SetFrac sets z to a/b.
func (z *Rat) SetFrac(a, b *Int) *Rat {
	if b.Sign() == 0 {
		panic("division by zero")
	}
	d := new(Int).GCD(nil, nil, new(Int).Abs(a), new(Int).Abs(b))
	if b.Sign() < 0 {
		d.Neg(d)
	}
	n, m := new(Int).Quo(a, d), new(Int).Quo(b, d)
	z.a, z.b = *n, *m
	return z
}

// SetFrac64 sets z to a/b.
func (z *Rat) SetFrac64(a, b int64) *Rat { return z.SetFrac(NewInt(a), NewInt(b)) }

// SetInt sets z to x.
func (z *Rat) SetInt(x *Int) *Rat { return z.SetFrac(x, NewInt(1)) }

// SetInt64 sets z to x.
func (z *Rat) SetInt64(x int64) *Rat { return z.SetInt(NewInt(x)) }

// SetUint64 sets z to x.
func (z *Rat) SetUint64(x uint64) *Rat { return z.SetInt(new(Int).SetUint64(x)) }

// Set sets z to x.
func (z *Rat) Set(x *Rat) *Rat {
	*z = *x
	return z
}

// SetFloat64 sets z to exactly f, and returns nil if f is not finite.
func (z *Rat) SetFloat64(f float64) *Rat {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return nil
	}
	m, e := math.Frexp(f)
	n := NewInt(int64(m * (1 << 53)))
	if e -= 53; e >= 0 {
		return z.SetInt(n.Lsh(n, uint(e)))
	}
	return z.SetFrac(n, new(Int).Lsh(NewInt(1), uint(-e)))
}

// SetString sets z to what s is: a fraction "a/b", or a number with a point or an exponent.
func (z *Rat) SetString(s string) (*Rat, bool) {
	a, b, ok := ratParse(s)
	if !ok {
		return nil, false
	}
	return z.SetFrac(&Int{a}, &Int{b}), true
}

// Num returns the numerator.
func (x *Rat) Num() *Int { return &x.a }

// Denom returns the denominator.
func (x *Rat) Denom() *Int { return x.den() }

// Sign returns -1, 0 or 1.
func (x *Rat) Sign() int { return x.a.Sign() }

// IsInt reports whether the denominator is 1.
func (x *Rat) IsInt() bool { return x.den().Cmp(NewInt(1)) == 0 }

// Cmp returns -1, 0 or 1 as x is less than, equal to or greater than y.
func (x *Rat) Cmp(y *Rat) int {
	return new(Int).Mul(&x.a, y.den()).Cmp(new(Int).Mul(&y.a, x.den()))
}

// Abs sets z to x without its sign.
func (z *Rat) Abs(x *Rat) *Rat {
	z.Set(x)
	z.a.Abs(&z.a)
	return z
}

// Neg sets z to -x.
func (z *Rat) Neg(x *Rat) *Rat {
	z.Set(x)
	z.a.Neg(&z.a)
	return z
}

// Inv sets z to 1/x.
func (z *Rat) Inv(x *Rat) *Rat { return z.SetFrac(x.den(), &x.a) }

// Add sets z to x + y.
func (z *Rat) Add(x, y *Rat) *Rat {
	n := new(Int).Mul(&x.a, y.den())
	return z.SetFrac(n.Add(n, new(Int).Mul(&y.a, x.den())), new(Int).Mul(x.den(), y.den()))
}

// Sub sets z to x - y.
func (z *Rat) Sub(x, y *Rat) *Rat { return z.Add(x, new(Rat).Neg(y)) }

// Mul sets z to x * y.
func (z *Rat) Mul(x, y *Rat) *Rat {
	return z.SetFrac(new(Int).Mul(&x.a, &y.a), new(Int).Mul(x.den(), y.den()))
}

// Quo sets z to x / y.
func (z *Rat) Quo(x, y *Rat) *Rat {
	return z.SetFrac(new(Int).Mul(&x.a, y.den()), new(Int).Mul(x.den(), &y.a))
}

// Float64 returns the nearest float64, and whether it is x.
func (x *Rat) Float64() (f float64, exact bool) { return ratToFloat(x.a.host, x.den().host) }

// String returns x as "a/b".
func (x *Rat) String() string { return x.a.String() + "/" + x.den().String() }

// RatString is String, but "a" of an integer.
func (x *Rat) RatString() string {
	if x.IsInt() {
		return x.a.String()
	}
	return x.String()
}

// FloatString returns x with prec digits behind the point, the last one rounded.
func (x *Rat) FloatString(prec int) string {
	p := new(Int).Exp(NewInt(10), NewInt(int64(prec)), nil)
	n := new(Int).Mul(new(Int).Abs(&x.a), p)
	q, r := new(Int).QuoRem(n, x.den(), new(Int))
	if r.Lsh(r, 1).Cmp(x.den()) >= 0 {
		q.Add(q, NewInt(1))
	}
	s := q.String()
	if len(s) <= prec {
		s = strings.Repeat("0", prec+1-len(s)) + s
	}
	if prec > 0 {
		s = s[:len(s)-prec] + "." + s[len(s)-prec:]
	}
	if x.a.Sign() < 0 {
		s = "-" + s
	}
	return s
}

// Scan is what the reading functions of package fmt do with z.
func (z *Rat) Scan(s fmt.ScanState, ch rune) error {
	tok, err := s.Token(true, func(r rune) bool { return strings.ContainsRune("+-/0123456789.eE", r) })
	if err != nil {
		return err
	}
	if !strings.ContainsRune("efgEFGv", ch) {
		return errors.New("Rat.Scan: invalid verb")
	}
	if _, ok := z.SetString(string(tok)); !ok {
		return errors.New("Rat.Scan: invalid syntax")
	}
	return nil
}

// AppendText appends x as RatString does.
func (x *Rat) AppendText(b []byte) ([]byte, error) { return append(b, x.RatString()...), nil }

// MarshalText returns x as RatString does.
func (x *Rat) MarshalText() ([]byte, error) { return x.AppendText(nil) }

// UnmarshalText sets z to what text is.
func (z *Rat) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text)); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Rat", text)
	}
	return nil
}
