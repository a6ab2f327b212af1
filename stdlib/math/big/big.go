// Package big has the bodies of big.mg's natives.
package big

// This file implements the natives of package math/big on the host's numbers.
//
// A number of the host never changes once the program has it: each operation makes a new one. So goroutines that race cannot damage it.

import (
	"fmt"
	"math/big"
	"math/rand"
	"unsafe"

	"minigo/vm"
)

// Natives are the bodies of the declarations in big.mg and float.mg.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"math/big.fromInt64":   {Leaf: func(c *vm.Call) { retInt(c, big.NewInt(c.ArgInt())) }},
		"math/big.fromUint64":  {Leaf: func(c *vm.Call) { retInt(c, new(big.Int).SetUint64(c.ArgUint())) }},
		"math/big.fromBytes":   {Leaf: func(c *vm.Call) { retInt(c, new(big.Int).SetBytes(c.ArgBytes())) }},
		"math/big.fromString":  {Leaf: fromString},
		"math/big.binary":      {Leaf: binary},
		"math/big.divide":      {Leaf: divide},
		"math/big.shift":       {Leaf: shift},
		"math/big.exp":         {Leaf: exp},
		"math/big.gcd":         {Leaf: gcd},
		"math/big.modular":     {Leaf: modular},
		"math/big.sqrt":        {Leaf: func(c *vm.Call) { retInt(c, new(big.Int).Sqrt(argInt(c))) }},
		"math/big.setBit":      {Leaf: setBit},
		"math/big.mulRange":    {Leaf: mulRange},
		"math/big.binomial":    {Leaf: binomial},
		"math/big.random":      {Leaf: random},
		"math/big.negate":      {Leaf: func(c *vm.Call) { retInt(c, new(big.Int).Neg(argInt(c))) }},
		"math/big.sign":        {Leaf: func(c *vm.Call) { c.RetInt(int64(argInt(c).Sign())) }},
		"math/big.cmp":         {Leaf: func(c *vm.Call) { c.RetInt(int64(argInt(c).Cmp(argInt(c)))) }},
		"math/big.bitLen":      {Leaf: func(c *vm.Call) { c.RetInt(int64(argInt(c).BitLen())) }},
		"math/big.bit":         {Leaf: func(c *vm.Call) { c.RetUint(uint64(argInt(c).Bit(int(c.ArgInt())))) }},
		"math/big.zeroBits":    {Leaf: func(c *vm.Call) { c.RetUint(uint64(argInt(c).TrailingZeroBits())) }},
		"math/big.low":         {Leaf: func(c *vm.Call) { c.RetUint(uint64(argInt(c).Int64())) }},
		"math/big.bytes":       {Leaf: func(c *vm.Call) { c.RetBytes(argInt(c).Bytes()) }},
		"math/big.text":        {Leaf: text},
		"math/big.format":      {Leaf: format},
		"math/big.prime":       {Leaf: prime},
		"math/big.jacobi":      {Leaf: func(c *vm.Call) { c.RetInt(int64(big.Jacobi(argInt(c), argInt(c)))) }},
		"math/big.ratToFloat":  {Leaf: ratToFloat},
		"math/big.ratParse":    {Leaf: ratParse},
		"math/big.newFloat":    {Leaf: newFloat},
		"math/big.floatOp":     {Leaf: floatOp},
		"math/big.floatParse":  {Leaf: floatParse},
		"math/big.floatInfo":   {Leaf: floatInfo},
		"math/big.floatText":   {Leaf: floatText},
		"math/big.floatFormat": {Leaf: floatFormat},
		"math/big.floatCmp":    {Leaf: func(c *vm.Call) { c.RetInt(int64(argFloat(c).Cmp(argFloat(c)))) }},
		"math/big.floatInt":    {Leaf: floatInt},
		"math/big.floatTo64":   {Leaf: floatTo64},
	}
}

var zero big.Int

// argInt takes an integer: nil is zero.
func argInt(c *vm.Call) *big.Int {
	if x := (*big.Int)(c.ArgPtr()); x != nil {
		return x
	}
	return &zero
}

func retInt(c *vm.Call, x *big.Int) { c.RetPtr(unsafe.Pointer(x)) }

// room reports whether a result of so many bits may be made, and charges for the work with one of size words times another.
func room(c *vm.Call, bits int64, x, y *big.Int) bool {
	c.Charge(8 * len(x.Bits()) * max(1, len(y.Bits())))
	return c.Alloc(bits / 4)
}

func fromString(c *vm.Call) {
	s, base := c.ArgString(), int(c.ArgInt())
	c.Charge(32 * len(s))
	z, ok := new(big.Int).SetString(s, base)
	retInt(c, z)
	c.RetBool(ok)
}

// operations are those of two integers, in the order of big.mg's constants.
var operations = [...]func(z, x, y *big.Int) *big.Int{(*big.Int).Add, (*big.Int).Sub, (*big.Int).Mul, (*big.Int).And, (*big.Int).Or, (*big.Int).Xor, (*big.Int).AndNot}

func binary(c *vm.Call) {
	op, x, y := operations[c.ArgInt()], argInt(c), argInt(c)
	if room(c, int64(x.BitLen())+int64(y.BitLen()), x, y) {
		retInt(c, op(new(big.Int), x, y))
	}
}

// divide returns quotient and remainder, truncated or Euclidean. y is not zero.
func divide(c *vm.Call) {
	x, y, euclid := argInt(c), argInt(c), c.ArgBool()
	if !room(c, int64(x.BitLen())+int64(y.BitLen()), x, y) {
		return
	}
	q, r := new(big.Int), new(big.Int)
	if euclid {
		q.DivMod(x, y, r)
	} else {
		q.QuoRem(x, y, r)
	}
	retInt(c, q)
	retInt(c, r)
}

func shift(c *vm.Call) {
	x, n, left := argInt(c), c.ArgUint(), c.ArgBool()
	switch {
	case !left:
		retInt(c, new(big.Int).Rsh(x, uint(n)))
	case x.Sign() == 0:
		retInt(c, new(big.Int))
	case room(c, int64(min(n, 1<<60))+int64(x.BitLen()), x, &zero):
		retInt(c, new(big.Int).Lsh(x, uint(n)))
	}
}

func exp(c *vm.Call) {
	x, y, m := argInt(c), argInt(c), argInt(c)
	bits := int64(m.BitLen())
	if bits == 0 && x.BitLen() > 1 && y.Sign() > 0 {
		bits = 1 << 60
		if y.BitLen() < 32 {
			bits = int64(x.BitLen()) * y.Int64()
		}
	}
	if !c.Alloc(bits / 4) {
		return
	}
	c.Charge(int(min(bits*bits/64+1<<10, 1<<40)))
	retInt(c, new(big.Int).Exp(x, y, m)) // nil: there is none
}

func gcd(c *vm.Call) {
	a, b := argInt(c), argInt(c)
	c.Charge(64 * len(a.Bits()) * len(b.Bits()))
	x, y := new(big.Int), new(big.Int)
	retInt(c, new(big.Int).GCD(x, y, a, b))
	retInt(c, x)
	retInt(c, y)
}

// modular is ModInverse or ModSqrt; nil if there is none. ModSqrt may panic if the modulus is no prime.
func modular(c *vm.Call) {
	x, m, root := argInt(c), argInt(c), c.ArgBool()
	c.Charge(256 * len(m.Bits()) * len(m.Bits()))
	r, bad := caught(func() *big.Int {
		if root {
			return new(big.Int).ModSqrt(x, m)
		}
		return new(big.Int).ModInverse(x, m)
	})
	retInt(c, r)
	c.RetString(bad)
}

// caught is what f returns, or the text that it panics with.
func caught(f func() *big.Int) (r *big.Int, bad string) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case string:
			bad = e
		default:
			panic(e)
		}
	}()
	return f(), ""
}

func setBit(c *vm.Call) {
	x, i, b := argInt(c), int(c.ArgInt()), uint(c.ArgUint())
	if room(c, int64(max(i, x.BitLen())), x, &zero) {
		retInt(c, new(big.Int).SetBit(x, i, b))
	}
}

// product reports whether the product of so many numbers of 64 bits may be computed.
func product(c *vm.Call, n int64) bool {
	if n > 1<<40 {
		n = 1 << 40
	}
	c.Charge(int(min(n*n/16, 1<<40)))
	return c.Alloc(n * 8)
}

func mulRange(c *vm.Call) {
	a, b := c.ArgInt(), c.ArgInt()
	if a > b || a <= 0 && b >= 0 || product(c, b-a) {
		retInt(c, new(big.Int).MulRange(a, b))
	}
}

func binomial(c *vm.Call) {
	n, k := c.ArgInt(), c.ArgInt()
	if k > n || product(c, min(k, n-k)) {
		retInt(c, new(big.Int).Binomial(n, k))
	}
}

func random(c *vm.Call) {
	seed, n := c.ArgInt(), argInt(c)
	retInt(c, new(big.Int).Rand(rand.New(rand.NewSource(seed)), n))
}

func text(c *vm.Call) {
	x, base := argInt(c), int(c.ArgInt())
	c.Charge(64 * len(x.Bits()))
	c.RetString(x.Text(base))
}

// spec is a directive of package fmt. The bits are the flags "+-# 0".
func spec(verb rune, bits, wid, prec int64) string {
	s := "%"
	for i, f := range "+-# 0" {
		if bits&(1<<i) != 0 {
			s += string(f)
		}
	}
	if wid >= 0 {
		s += fmt.Sprint(wid)
	}
	if prec >= 0 {
		s += "." + fmt.Sprint(prec)
	}
	return s + string(verb)
}

func format(c *vm.Call) {
	x := argInt(c)
	c.Charge(64 * len(x.Bits()))
	c.RetString(fmt.Sprintf(spec(rune(c.ArgInt()), c.ArgInt(), c.ArgInt(), c.ArgInt()), x))
}

func prime(c *vm.Call) {
	x, n := argInt(c), int(c.ArgInt())
	c.Charge(1024 * len(x.Bits()) * len(x.Bits()) * (n + 1))
	c.RetBool(x.ProbablyPrime(n))
}

func ratToFloat(c *vm.Call) {
	a, b := argInt(c), argInt(c)
	f, exact := new(big.Rat).SetFrac(a, b).Float64()
	c.RetFloat(f)
	c.RetBool(exact)
}

func ratParse(c *vm.Call) {
	s := c.ArgString()
	c.Charge(64 * len(s))
	x, ok := new(big.Rat).SetString(s)
	if !ok {
		x = new(big.Rat)
	}
	retInt(c, new(big.Int).Set(x.Num()))
	retInt(c, new(big.Int).Set(x.Denom()))
	c.RetBool(ok)
}
