// Package strconv has the bodies of strconv.mg's natives.
package strconv

// This file implements the natives of package strconv.

import (
	"errors"
	"strconv"

	"minigo/stdlib/internal/guest"
	"minigo/vm"
	"minigo/vm/value"
)

// Natives are the bodies of strconv.mg's declarations.
func Natives() map[string]vm.Native {
	return map[string]vm.Native{
		"strconv.parseInt":           {Leaf: parseInt},
		"strconv.parseUint":          {Leaf: parseUint},
		"strconv.parseFloat":         {Leaf: parseFloat},
		"strconv.parseComplex":       {Leaf: parseComplex},
		"strconv.Itoa":               {Leaf: itoa},
		"strconv.formatInt":          {Leaf: formatInt},
		"strconv.formatUint":         {Leaf: formatUint},
		"strconv.formatFloat":        {Leaf: formatFloat},
		"strconv.Quote":              {Leaf: quote(strconv.AppendQuote)},
		"strconv.QuoteToASCII":       {Leaf: quote(strconv.AppendQuoteToASCII)},
		"strconv.QuoteToGraphic":     {Leaf: quote(strconv.AppendQuoteToGraphic)},
		"strconv.QuoteRune":          {Leaf: quoteRune(strconv.AppendQuoteRune)},
		"strconv.QuoteRuneToASCII":   {Leaf: quoteRune(strconv.AppendQuoteRuneToASCII)},
		"strconv.QuoteRuneToGraphic": {Leaf: quoteRune(strconv.AppendQuoteRuneToGraphic)},
		"strconv.CanBackquote":       {Leaf: func(c *vm.Call) { c.RetBool(strconv.CanBackquote(c.ArgString())) }},
		"strconv.IsPrint":            {Leaf: func(c *vm.Call) { c.RetBool(strconv.IsPrint(rune(c.ArgInt()))) }},
		"strconv.IsGraphic":          {Leaf: func(c *vm.Call) { c.RetBool(strconv.IsGraphic(rune(c.ArgInt()))) }},
		"strconv.unquote":            {Leaf: unquote},
		"strconv.unquoteChar":        {Leaf: unquoteChar},
		"strconv.quotedPrefix":       {Leaf: quotedPrefix},
	}
}

// How a conversion ended, as strconv.mg has it.
const (
	codeOK = iota
	codeSyntax
	codeRange
	codeBase
	codeBitSize
)

// code classifies a host error.
func code(err error, base int) int64 {
	switch {
	case err == nil:
		return codeOK
	case errors.Is(err, strconv.ErrRange):
		return codeRange
	case errors.Is(err, strconv.ErrSyntax):
		return codeSyntax
	case base != 0 && (base < 2 || base > 36):
		return codeBase
	}
	return codeBitSize
}

func parseInt(c *vm.Call) {
	s, base, bits := c.ArgString(), int(c.ArgInt()), int(c.ArgInt())
	if base == 10 && bits == 0 {
		if n, ok := atoi(s); ok {
			c.RetInt(n)
			c.RetInt(0)
			return
		}
	}
	n, err := strconv.ParseInt(s, base, bits)
	c.RetInt(n)
	c.RetInt(code(err, base))
}

// atoi is the short way for up to 18 digits.
func atoi(s string) (n int64, ok bool) {
	neg := false
	if len(s) > 1 && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	if len(s) == 0 || len(s) > 18 {
		return 0, false
	}
	for i := range len(s) {
		d := s[i] - '0'
		if d > 9 {
			return 0, false
		}
		n = n*10 + int64(d)
	}
	if neg {
		n = -n
	}
	return n, true
}

func parseUint(c *vm.Call) {
	s, base, bits := c.ArgString(), int(c.ArgInt()), int(c.ArgInt())
	n, err := strconv.ParseUint(s, base, bits)
	c.RetUint(n)
	c.RetInt(code(err, base))
}

func parseFloat(c *vm.Call) {
	s, bits := c.ArgString(), int(c.ArgInt())
	c.Charge(len(s))
	f, err := strconv.ParseFloat(s, bits)
	c.RetFloat(f)
	c.RetInt(code(err, 0))
}

func parseComplex(c *vm.Call) {
	s, bits := c.ArgString(), int(c.ArgInt())
	c.Charge(len(s))
	z, err := strconv.ParseComplex(s, bits)
	c.RetFloat(real(z))
	c.RetFloat(imag(z))
	c.RetInt(code(err, 0))
}

func itoa(c *vm.Call) {
	var buf [24]byte
	retBuf(c, strconv.AppendInt(buf[:0], c.ArgInt(), 10))
}

func formatInt(c *vm.Call) {
	var buf [72]byte
	n, base := c.ArgInt(), int(c.ArgInt())
	retBuf(c, strconv.AppendInt(buf[:0], n, base))
}

func formatUint(c *vm.Call) {
	var buf [72]byte
	n, base := c.ArgUint(), int(c.ArgInt())
	retBuf(c, strconv.AppendUint(buf[:0], n, base))
}

func formatFloat(c *vm.Call) {
	var buf [64]byte
	f, verb, prec, bits := c.ArgFloat(), byte(c.ArgInt()), c.ArgInt(), int(c.ArgInt())
	const maxAlloc = 1 << 48 // Go: runtime/malloc.go maxAlloc
	switch {
	case prec > maxAlloc-4:
		c.PanicRuntime("makeslice: cap out of range")
		return
	case prec > 1000 && !c.Alloc(prec):
		return
	}
	retBuf(c, strconv.AppendFloat(buf[:0], f, verb, int(prec), bits))
}

// retBuf returns bytes as a string.
func retBuf(c *vm.Call, b []byte) { c.RetSlot(guest.String(b)) }

func quote(f func(dst []byte, s string) []byte) func(*vm.Call) {
	return func(c *vm.Call) {
		s := c.ArgString()
		c.Charge(4 * len(s))
		retBuf(c, f(make([]byte, 0, len(s)+2), s))
	}
}

func quoteRune(f func(dst []byte, r rune) []byte) func(*vm.Call) {
	return func(c *vm.Call) { retBuf(c, f(nil, rune(c.ArgInt()))) }
}

func unquote(c *vm.Call) {
	s := c.ArgSlot()
	str := value.Str(s)
	c.Charge(len(str))
	t, err := strconv.Unquote(str)
	c.RetSlot(guest.Derived(s, t))
	c.RetBool(err == nil)
}

func unquoteChar(c *vm.Call) {
	s, quote := c.ArgString(), byte(c.ArgInt())
	r, multi, tail, err := strconv.UnquoteChar(s, quote)
	c.RetInt(int64(r))
	c.RetBool(multi)
	c.RetInt(int64(len(s) - len(tail)))
	c.RetBool(err == nil)
}

func quotedPrefix(c *vm.Call) {
	s := c.ArgString()
	c.Charge(len(s))
	t, err := strconv.QuotedPrefix(s)
	if err != nil {
		c.RetInt(-1)
		return
	}
	c.RetInt(int64(len(t)))
}
