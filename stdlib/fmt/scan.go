package fmt

// This file implements the short way of scanning: simple tokens out of a reader's buffer.

import (
	"math"
	"strconv"
	"unsafe"

	"minigo/stdlib/internal/guest"
	"minigo/vm"
	"minigo/vm/bytecode"
	"minigo/vm/value"
)

func quickScan(c *vm.Call) {
	b, a := c.ArgBytes(), c.ArgAny()
	end := 0
	if a.Type != nil && a.Type.Kind == bytecode.KindPointer && a.Regs().P != nil {
		end = scanInto(a.Type.Elem, a.Regs().P, b)
	}
	c.Charge(end)
	c.RetInt(int64(end))
}

// scanInto stores a simple token of b in the variable of type t at p, and returns where the token ends, or 0.
func scanInto(t *bytecode.Type, p unsafe.Pointer, b []byte) int {
	if t.Kind != bytecode.KindString && (t.Kind < bytecode.KindInt || t.Kind > bytecode.KindFloat64) {
		return 0
	}
	from, end, n, f := findToken(b, t.Kind)
	if end == 0 {
		return 0
	}
	v := value.Slot{N: uint64(n)}
	switch over := 64 - 8*t.PackedSize(); {
	case t.Kind == bytecode.KindString:
		v = guest.String(b[from:end])
	case t.Kind == bytecode.KindFloat64:
		v.N = math.Float64bits(f)
	case t.Kind == bytecode.KindFloat32:
		v.N = uint64(math.Float32bits(float32(f)))
	case t.Kind <= bytecode.KindInt64 && n<<over>>over != n || t.Kind > bytecode.KindInt64 && v.N<<over>>over != v.N:
		return 0
	}
	value.Store(t, p, &v)
	return end
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
