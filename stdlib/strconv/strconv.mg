// Package strconv converts between strings and basic values.
package strconv

import "errors"

// IntSize is the size of an int in bits.
const IntSize = 64

// The reasons of a NumError.
var (
	ErrRange  = errors.New("value out of range")
	ErrSyntax = errors.New("invalid syntax")
)

// A NumError is a failed conversion.
type NumError struct {
	Func string
	Num  string
	Err  error
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

// Unwrap returns the reason.
func (e *NumError) Unwrap() error { return e.Err }

// How a native's conversion ended.
const (
	codeOK = iota
	codeSyntax
	codeRange
	codeBase
	codeBitSize
)

// numError makes the error for a native's code.
func numError(fn, s string, code, arg int) error {
	var err error
	switch code {
	case codeOK:
		return nil
	case codeSyntax:
		err = ErrSyntax
	case codeRange:
		err = ErrRange
	case codeBase:
		err = errors.New("invalid base " + Itoa(arg))
	case codeBitSize:
		err = errors.New("invalid bit size " + Itoa(arg))
	}
	return &NumError{fn, string([]byte(s)), err}
}

// Atoi is ParseInt(s, 10, 0) as an int.
func Atoi(s string) (int, error) {
	n, code := parseInt(s, 10, 0)
	if code != codeOK {
		return int(n), numError("Atoi", s, code, 0)
	}
	return int(n), nil
}

// ParseInt interprets s in the given base and checks that it fits bitSize bits.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	i, code := parseInt(s, base, bitSize)
	if code != codeOK {
		err = numError("ParseInt", s, code, badArg(code, base, bitSize))
	}
	return i, err
}

// ParseUint is ParseInt for unsigned numbers.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	n, code := parseUint(s, base, bitSize)
	if code != codeOK {
		return n, numError("ParseUint", s, code, badArg(code, base, bitSize))
	}
	return n, nil
}

func badArg(code, base, bitSize int) int {
	if code == codeBase {
		return base
	}
	return bitSize
}

// ParseFloat converts s to a floating-point number of bitSize bits.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, code := parseFloat(s, bitSize)
	return f, numError("ParseFloat", s, code, 0)
}

// ParseComplex converts s, which may stand in parentheses, to a complex number of bitSize bits.
func ParseComplex(s string, bitSize int) (complex128, error) {
	re, im, code := parseComplex(s, bitSize)
	return complex(re, im), numError("ParseComplex", s, code, 0)
}

func parseComplex(s string, bitSize int) (re, im float64, code int)

// ParseBool accepts 1, t, T, TRUE, true, True, 0, f, F, FALSE, false, False.
func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, numError("ParseBool", str, 1, 0)
}

// The codes are 0: good, 1: syntax, 2: range, 3: bad base, 4: bad bit size.
func parseInt(s string, base, bitSize int) (n int64, code int)
func parseUint(s string, base, bitSize int) (n uint64, code int)
func parseFloat(s string, bitSize int) (f float64, code int)

// Itoa is FormatInt(int64(i), 10).
func Itoa(i int) string

// FormatInt returns i in the given base, 2 to 36.
func FormatInt(i int64, base int) string {
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	return formatInt(i, base)
}

// FormatUint returns i in the given base, 2 to 36.
func FormatUint(i uint64, base int) string {
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	return formatUint(i, base)
}

// FormatFloat converts f, which came from a number of bitSize bits, by the format fmt and precision prec.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	if bitSize != 32 && bitSize != 64 {
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
	return formatFloat(f, fmt, prec, bitSize)
}

// FormatComplex converts c, whose parts came from numbers of bitSize/2 bits, to a text like (a+bi). The parts are as FormatFloat makes them.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	im := FormatFloat(imag(c), fmt, prec, bitSize/2)
	if im[0] != '+' && im[0] != '-' {
		im = "+" + im
	}
	return "(" + FormatFloat(real(c), fmt, prec, bitSize/2) + im + "i)"
}

func formatInt(i int64, base int) string
func formatUint(i uint64, base int) string
func formatFloat(f float64, fmt byte, prec, bitSize int) string

// FormatBool returns "true" or "false".
func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// Quote returns s as a Go string literal.
func Quote(s string) string

// QuoteToASCII is Quote with escapes for what is not ASCII.
func QuoteToASCII(s string) string

// QuoteToGraphic is Quote that leaves graphic characters.
func QuoteToGraphic(s string) string

// QuoteRune returns r as a Go character literal.
func QuoteRune(r rune) string

// QuoteRuneToASCII is QuoteRune with escapes for what is not ASCII.
func QuoteRuneToASCII(r rune) string

// QuoteRuneToGraphic is QuoteRune that leaves graphic characters.
func QuoteRuneToGraphic(r rune) string

// CanBackquote reports whether s can be a raw string literal.
func CanBackquote(s string) bool

// IsPrint reports whether r is printable.
func IsPrint(r rune) bool

// IsGraphic reports whether r is graphic.
func IsGraphic(r rune) bool

// Unquote interprets s as a Go literal of a string or character.
func Unquote(s string) (string, error) {
	t, ok := unquote(s)
	if !ok {
		return "", ErrSyntax
	}
	return t, nil
}

func unquote(s string) (t string, ok bool)

// UnquoteChar decodes the first character of the literal's inside s.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	value, multibyte, n, ok := unquoteChar(s, quote)
	if !ok {
		return 0, false, "", ErrSyntax
	}
	return value, multibyte, s[n:], nil
}

func unquoteChar(s string, quote byte) (value rune, multibyte bool, n int, ok bool)

// QuotedPrefix returns the literal at the beginning of s.
func QuotedPrefix(s string) (string, error) {
	n := quotedPrefix(s)
	if n < 0 {
		return "", ErrSyntax
	}
	return s[:n], nil
}

func quotedPrefix(s string) int

// AppendInt appends FormatInt's result.
func AppendInt(dst []byte, i int64, base int) []byte { return append(dst, FormatInt(i, base)...) }

// AppendUint appends FormatUint's result.
func AppendUint(dst []byte, i uint64, base int) []byte { return append(dst, FormatUint(i, base)...) }

// AppendFloat appends FormatFloat's result.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	return append(dst, FormatFloat(f, fmt, prec, bitSize)...)
}

// AppendBool appends FormatBool's result.
func AppendBool(dst []byte, b bool) []byte { return append(dst, FormatBool(b)...) }

// AppendQuote appends Quote's result.
func AppendQuote(dst []byte, s string) []byte { return append(dst, Quote(s)...) }

// AppendQuoteToASCII appends QuoteToASCII's result.
func AppendQuoteToASCII(dst []byte, s string) []byte { return append(dst, QuoteToASCII(s)...) }

// AppendQuoteToGraphic appends QuoteToGraphic's result.
func AppendQuoteToGraphic(dst []byte, s string) []byte { return append(dst, QuoteToGraphic(s)...) }

// AppendQuoteRune appends QuoteRune's result.
func AppendQuoteRune(dst []byte, r rune) []byte { return append(dst, QuoteRune(r)...) }

// AppendQuoteRuneToGraphic appends QuoteRuneToGraphic's result.
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return append(dst, QuoteRuneToGraphic(r)...)
}

// AppendQuoteRuneToASCII appends QuoteRuneToASCII's result.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte { return append(dst, QuoteRuneToASCII(r)...) }
