package fmt

// This file implements the short way of scanning: simple tokens out of a reader's buffer.

import (
	"strconv"
	"unsafe"

	"minigo/vm"
	"minigo/vm/bytecode"
)

func quickToken(c *vm.Call) {
	b, kind := c.ArgBytes(), bytecode.Kind(c.ArgInt())
	from, end, n, f := findToken(b, kind)
	c.Charge(end)
	c.RetInt(int64(from))
	c.RetInt(int64(end))
	c.RetInt(n)
	c.RetFloat(f)
}

// maxDigits is the most digits of an integer that always fits.
const maxDigits = 18

// findToken finds a token that the careful way would take whole, and in the same sense: it ends before ASCII white space, so that nothing of
// it is still to be read, and has only ASCII. An integer is decimal, without a leading zero or underscores.
func findToken(b []byte, kind bytecode.Kind) (from, end int, n int64, f float64) {
	for from < len(b) && isASCIISpace(b[from]) {
		from++
	}
	for end = from; end < len(b) && !isASCIISpace(b[end]); end++ {
		if c := b[end]; c >= 0x80 || '\v' <= c && c <= '\r' {
			return 0, 0, 0, 0
		}
	}
	if end == from || end == len(b) {
		return 0, 0, 0, 0
	}
	tok, ok := b[from:end], true
	switch {
	case kind == bytecode.KindString:
	case kind <= bytecode.KindInt64:
		n, ok = decimal(tok, true)
	case kind <= bytecode.KindUintptr:
		n, ok = decimal(tok, false)
	default:
		f, ok = float(tok, kind)
	}
	if !ok {
		return 0, 0, 0, 0
	}
	return from, end, n, f
}

// isASCIISpace leaves out white space that takes more care, as the carriage return.
func isASCIISpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }

func decimal(tok []byte, signed bool) (n int64, ok bool) {
	neg := false
	if signed && (tok[0] == '-' || tok[0] == '+') {
		neg = tok[0] == '-'
		tok = tok[1:]
	}
	if len(tok) == 0 || len(tok) > maxDigits || tok[0] == '0' && len(tok) > 1 {
		return 0, false
	}
	for _, c := range tok {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int64(c-'0')
	}
	if neg {
		n = -n
	}
	return n, true
}

// float takes digits, a point, and digits.
func float(tok []byte, kind bytecode.Kind) (float64, bool) {
	digits, points := 0, 0
	for i, c := range tok {
		switch {
		case '0' <= c && c <= '9':
			digits++
		case c == '.':
			points++
		case i == 0 && (c == '-' || c == '+'):
		default:
			return 0, false
		}
	}
	if digits == 0 || points > 1 {
		return 0, false
	}
	bits := 64
	if kind == bytecode.KindFloat32 {
		bits = 32
	}
	f, err := strconv.ParseFloat(unsafe.String(unsafe.SliceData(tok), len(tok)), bits)
	return f, err == nil
}
