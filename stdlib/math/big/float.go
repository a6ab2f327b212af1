package big

// This file implements the natives of floats.

import (
	"fmt"
	"math/big"
	"unsafe"

	"minigo/vm"
)

var zeroFloat big.Float

// argFloat takes a float: nil is zero.
func argFloat(c *vm.Call) *big.Float {
	if x := (*big.Float)(c.ArgPtr()); x != nil {
		return x
	}
	return &zeroFloat
}

// like is a new float with the precision and rounding of z.
func like(z *big.Float) *big.Float { return new(big.Float).SetPrec(z.Prec()).SetMode(z.Mode()) }

// retFloat computes a float and returns it, with what is wrong if that is not a number.
func retFloat(c *vm.Call, compute func() *big.Float) {
	defer func() {
		if nan, ok := recover().(big.ErrNaN); ok {
			c.RetPtr(nil)
			c.RetString(nan.Error())
		}
	}()
	c.RetPtr(unsafe.Pointer(compute()))
	c.RetString("")
}

func newFloat(c *vm.Call) {
	x := c.ArgFloat()
	retFloat(c, func() *big.Float { return big.NewFloat(x) })
}

// The operations of floatOp, as float.mg has them.
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

// maxPrec is the largest precision of a float, so that an operation ends soon.
const maxPrec = 1 << 24

func floatOp(c *vm.Call) {
	op, z, x, y := c.ArgInt(), argFloat(c), argFloat(c), argFloat(c)
	i, n, f := argInt(c), c.ArgInt(), c.ArgFloat()
	words := int(max(z.Prec(), x.Prec(), y.Prec())/64 + 1)
	c.Charge(8 * words * words)
	retFloat(c, func() *big.Float {
		z := like(z)
		switch op {
		case opAdd:
			return z.Add(x, y)
		case opSub:
			return z.Sub(x, y)
		case opMul:
			return z.Mul(x, y)
		case opQuo:
			return z.Quo(x, y)
		case opSqrt:
			return z.Sqrt(x)
		case opNeg:
			return z.Neg(x)
		case opAbs:
			return z.Abs(x)
		case opSet:
			return z.Set(x)
		case opCopy:
			return z.Copy(x)
		case opSetInt:
			return z.SetInt(i)
		case opSetFloat64:
			return z.SetFloat64(f)
		case opSetInt64:
			return z.SetInt64(n)
		case opSetUint64:
			return z.SetUint64(uint64(n))
		case opSetPrec:
			return z.Copy(x).SetPrec(uint(min(n, maxPrec)))
		case opSetMode:
			return z.Copy(x).SetMode(big.RoundingMode(n))
		case opSetInf:
			return z.SetInf(n != 0)
		case opSetMantExp:
			return z.SetMantExp(x, int(n))
		default: // opMant
			x.MantExp(z)
			return z
		}
	})
}

func floatParse(c *vm.Call) {
	z, s, base := like(argFloat(c)), c.ArgString(), int(c.ArgInt())
	c.Charge(64 * len(s))
	x, b, err := z.Parse(s, base)
	c.RetPtr(unsafe.Pointer(x))
	c.RetInt(int64(b))
	if err != nil {
		c.RetString(err.Error())
	} else {
		c.RetString("")
	}
}

func floatInfo(c *vm.Call) {
	x := argFloat(c)
	c.RetInt(int64(x.Prec()))
	c.RetInt(int64(x.MinPrec()))
	c.RetInt(int64(x.Mode()))
	c.RetInt(int64(x.Acc()))
	c.RetInt(int64(x.Sign()))
	c.RetInt(int64(x.MantExp(nil)))
	c.RetBool(x.IsInf())
	c.RetBool(x.IsInt())
	c.RetBool(x.Signbit())
}

func floatText(c *vm.Call) {
	x, verb, prec := argFloat(c), byte(c.ArgInt()), int(c.ArgInt())
	exp := x.MantExp(nil)
	if !c.Alloc(int64(max(exp, -exp, int(x.Prec()), prec))) {
		return
	}
	c.RetString(x.Text(verb, prec))
}

func floatFormat(c *vm.Call) {
	x := argFloat(c)
	exp := x.MantExp(nil)
	if !c.Alloc(int64(max(exp, -exp, int(x.Prec())))) {
		return
	}
	c.RetString(fmt.Sprintf(spec(rune(c.ArgInt()), c.ArgInt(), c.ArgInt(), c.ArgInt()), x))
}

// floatInt returns the integer part; nil of an infinity.
func floatInt(c *vm.Call) {
	x := argFloat(c)
	if !c.Alloc(int64(max(x.MantExp(nil), 0))) {
		return
	}
	z, acc := x.Int(nil)
	retInt(c, z)
	c.RetInt(int64(acc))
}

func floatTo64(c *vm.Call) {
	x := argFloat(c)
	f, acc := x.Float64()
	c.RetFloat(f)
	c.RetInt(int64(acc))
	f32, acc32 := x.Float32()
	c.RetFloat(float64(f32))
	c.RetInt(int64(acc32))
	i, iacc := x.Int64()
	c.RetInt(i)
	c.RetInt(int64(iacc))
	u, uacc := x.Uint64()
	c.RetUint(u)
	c.RetInt(int64(uacc))
}
