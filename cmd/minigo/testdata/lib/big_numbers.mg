// run

// Package math/big: integers, fractions and floats.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"math/rand"
)

func try(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			err, ok := r.(error)
			fmt.Printf("%s: %v %T %v\n", what, r, r, ok && err != nil)
		}
	}()
	f()
}

func fib(n int) *big.Int {
	a, b := big.NewInt(0), big.NewInt(1)
	for range n {
		a.Add(a, b)
		a, b = b, a
	}
	return a
}

func ints() {
	fmt.Println(fib(100), fib(300), new(big.Int).MulRange(1, 30), new(big.Int).Binomial(100, 50), new(big.Int).MulRange(5, 3), new(big.Int).MulRange(-2, 2), new(big.Int).Binomial(3, 5))
	values := []string{"0", "1", "-1", "7", "-7", "255", "-256", "18446744073709551615", "-9223372036854775808", "123456789012345678901234567890", "-99999999999999999999999"}
	for _, s := range values {
		x, ok := new(big.Int).SetString(s, 10)
		fmt.Println(x, ok, x.Sign(), x.BitLen(), x.Bit(3), x.TrailingZeroBits(), x.Int64(), x.Uint64(), x.IsInt64(), x.IsUint64(), x.Bytes(), x.Text(2), x.Text(62), x.ProbablyPrime(5))
		f, acc := x.Float64()
		fmt.Println(f, acc, new(big.Int).Abs(x), new(big.Int).Neg(x), new(big.Int).Not(x), new(big.Int).Lsh(x, 70), new(big.Int).Rsh(x, 3), new(big.Int).SetBit(x, 66, 1))
		fmt.Printf("%v %d %s %x %X %#x %b %o %O %q %10d|%-10d|%010d|%+d|% d|%.5d|%T\n", x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x)
		if x.Sign() >= 0 {
			fmt.Println(new(big.Int).Sqrt(x))
		}
		for _, t := range values {
			y, _ := new(big.Int).SetString(t, 10)
			fmt.Println(new(big.Int).Add(x, y), new(big.Int).Sub(x, y), new(big.Int).Mul(x, y), x.Cmp(y), x.CmpAbs(y), new(big.Int).And(x, y), new(big.Int).Or(x, y), new(big.Int).Xor(x, y), new(big.Int).AndNot(x, y))
			if y.Sign() != 0 {
				q, r := new(big.Int).QuoRem(x, y, new(big.Int))
				d, m := new(big.Int).DivMod(x, y, new(big.Int))
				fmt.Println(q, r, d, m, new(big.Int).Quo(x, y), new(big.Int).Rem(x, y), new(big.Int).Div(x, y), new(big.Int).Mod(x, y))
			}
			u, v := new(big.Int), new(big.Int)
			fmt.Println(new(big.Int).GCD(u, v, x, y), u, v)
		}
	}
	e := big.NewInt(3)
	fmt.Println(new(big.Int).Exp(e, big.NewInt(100), nil), new(big.Int).Exp(e, big.NewInt(1000), big.NewInt(1007)), new(big.Int).Exp(e, big.NewInt(-1), nil), new(big.Int).Exp(e, big.NewInt(-1), big.NewInt(9)))
	fmt.Println(new(big.Int).ModInverse(e, big.NewInt(11)), new(big.Int).ModInverse(e, big.NewInt(9)), new(big.Int).ModSqrt(big.NewInt(5), big.NewInt(11)), big.Jacobi(e, big.NewInt(11)))
	for _, s := range []string{"0xff", "0b101", "0o17", "017", "1_000", "", "12a", "+5", " 5", "zz"} {
		x, ok := new(big.Int).SetString(s, 0)
		fmt.Print(x, ok, " ")
	}
	z, ok := new(big.Int).SetString("zz", 36)
	fmt.Println(z, ok)
	var x big.Int
	n, err := fmt.Sscan("-123456789012345678901234567890", &x)
	fmt.Println(n, err, &x)
	n, err = fmt.Sscanf("ff 77", "%x %d", &x, e)
	fmt.Println(n, err, &x, e)
	var nothing *big.Int
	fmt.Println(nothing, x.FillBytes(make([]byte, 4)), new(big.Int).SetBytes([]byte{1, 0, 0}))
	b, err := json.Marshal(map[string]*big.Int{"x": fib(200), "nil": nil})
	fmt.Println(string(b), err)
	var back struct{ X, Nil *big.Int }
	fmt.Println(json.Unmarshal(b, &back), back.X.Cmp(fib(200)), back.Nil)
	r := new(big.Int).Rand(rand.New(rand.NewSource(1)), fib(100))
	fmt.Println(r.Sign() >= 0, r.Cmp(fib(100)) < 0)
	a := big.NewInt(5)
	c := a
	c.Add(c, a).Mul(c, c).Sub(c, big.NewInt(1))
	fmt.Println(a, c)
	try("division", func() { new(big.Int).Div(a, big.NewInt(0)) })
	try("root", func() { new(big.Int).Sqrt(big.NewInt(-4)) })
	try("buffer", func() { fib(100).FillBytes(make([]byte, 2)) })
	try("bit", func() { a.Bit(-1) })
	try("nil", func() { a.Add(a, nil) })
}

func rats() {
	for _, s := range []string{"1/2", "-3/9", "4/2", "0/5", "1.25", "-0.001", "1e3", "12e-2", "3/0", "x", "", "1/-2", "355/113", "1.5/2", "0x10", ".5", "5.", "0010", "0x1.8p4", "0b1.1", "1_000.5", "0x_10", "1e2000000", "0e9999999999", "--1", "+3", "1e", "Inf"} {
		x, ok := new(big.Rat).SetString(s)
		if !ok {
			fmt.Println(s, "is none")
			continue
		}
		f, exact := x.Float64()
		fmt.Println(s, x, x.RatString(), x.FloatString(0), x.FloatString(3), x.Num(), x.Denom(), x.Sign(), x.IsInt(), f, exact, new(big.Rat).Neg(x), new(big.Rat).Abs(x))
		y := big.NewRat(-2, 3)
		fmt.Println(new(big.Rat).Add(x, y), new(big.Rat).Sub(x, y), new(big.Rat).Mul(x, y), new(big.Rat).Quo(x, y), x.Cmp(y))
		if x.Sign() != 0 {
			fmt.Println(new(big.Rat).Inv(x))
		}
	}
	sum := new(big.Rat)
	for i := int64(1); i <= 30; i++ {
		sum.Add(sum, big.NewRat(1, i))
	}
	fmt.Println(sum, sum.FloatString(20), new(big.Rat).SetFloat64(0.1), new(big.Rat).SetFloat64(math.Inf(1)), new(big.Rat).SetFloat64(-6), new(big.Rat).SetInt64(3), new(big.Rat).SetFrac64(10, -4))
	var zero big.Rat
	fmt.Println(&zero, zero.RatString(), zero.Denom())
	fmt.Printf("%v %s\n", sum, sum)
	n, err := fmt.Sscan("1.5000 -3/6", &zero, sum)
	fmt.Println(n, err, &zero, sum)
	zero = big.Rat{}
	try("zero", func() { big.NewRat(1, 0) })
	try("quotient", func() { new(big.Rat).Quo(sum, &zero) })
}

func floats() {
	x := new(big.Float).SetPrec(200).SetInt64(2)
	r := new(big.Float).SetPrec(200).Sqrt(x)
	fmt.Println(r, r.Text('f', 50), r.Prec(), r.Mode(), r.Acc())
	fmt.Printf("%.40f %g %v %10.3f| %s %T %e\n", r, r, r, r, r, r, r)
	y, ok := new(big.Float).SetString("1e-30")
	fmt.Println(y, ok, y.Prec(), y.Sign(), y.IsInt(), y.MinPrec())
	_, ok = new(big.Float).SetString("1x")
	fmt.Println(ok)
	f, base, err := big.ParseFloat("0x1.8p3", 0, 100, big.ToZero)
	fmt.Println(f, base, err, f.Mode())
	_, _, err = big.ParseFloat("", 10, 100, big.ToZero)
	fmt.Println(err)
	a, b := big.NewFloat(1.5), big.NewFloat(-0.25)
	fmt.Println(new(big.Float).Add(a, b), new(big.Float).Sub(a, b), new(big.Float).Mul(a, b), new(big.Float).Quo(a, b), a.Cmp(b), new(big.Float).Neg(a), new(big.Float).Abs(b))
	i, acc := big.NewFloat(-3.75).Int(nil)
	fmt.Println(i, acc)
	n, acc := big.NewFloat(1e30).Int64()
	fmt.Println(n, acc)
	g, acc := r.Float64()
	fmt.Println(g, acc)
	h, acc := r.Float32()
	fmt.Println(h, acc)
	m := new(big.Float)
	fmt.Println(a.MantExp(m), m, new(big.Float).SetMantExp(big.NewFloat(0.5), 10))
	inf := new(big.Float).SetInf(true)
	fmt.Println(inf, inf.IsInf(), inf.Signbit(), new(big.Float).SetRat(big.NewRat(1, 3)), new(big.Float).SetInt(fib(200)), new(big.Float).SetPrec(10).SetFloat64(math.Pi))
	b2, err := json.Marshal([]*big.Float{r, y, nil})
	fmt.Println(string(b2), err)
	var back []*big.Float
	fmt.Println(json.Unmarshal(b2, &back), back)
	fmt.Println(json.Unmarshal([]byte(`["x"]`), &back))
	// Pi by Machin's formula.
	const prec = 400
	arctan := func(n int64) *big.Float {
		sum, term, sq := new(big.Float).SetPrec(prec), new(big.Float).SetPrec(prec).Quo(big.NewFloat(1), big.NewFloat(float64(n))), new(big.Float).SetInt64(n*n)
		for k := int64(1); k < 400; k += 2 {
			t := new(big.Float).SetPrec(prec).Quo(term, new(big.Float).SetInt64(k))
			if k%4 == 1 {
				sum.Add(sum, t)
			} else {
				sum.Sub(sum, t)
			}
			term.Quo(term, sq)
		}
		return sum
	}
	pi := new(big.Float).SetPrec(prec).Mul(big.NewFloat(16), arctan(5))
	pi.Sub(pi, new(big.Float).SetPrec(prec).Mul(big.NewFloat(4), arctan(239)))
	fmt.Println(pi.Text('f', 100))
	var zero big.Float
	fmt.Println(&zero, zero.Prec(), big.Below, big.ToPositiveInf)
	k, err := fmt.Sscan("1.25e2 -7", pi, r)
	fmt.Println(k, err, pi, r)
	try("NaN", func() { new(big.Float).Quo(&zero, &zero) })
	try("NaN of a float64", func() { big.NewFloat(math.NaN()) })
	defer func() {
		var nan big.ErrNaN
		fmt.Println(errors.As(recover().(error), &nan))
	}()
	new(big.Float).Sub(inf, inf)
}

func main() {
	ints()
	rats()
	floats()
}
