// This file implements the Go compiler's words for the scanner's errors: the
// host's scanner and its compiler find the same faults but name them
// differently, and some of them at other places.

package syntax

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"minigo/lang/codes"
)

// lexCode is the code of an error of the scanner.
func lexCode(msg string) codes.Code {
	for _, c := range []struct {
		part string
		code codes.Code
	}{
		{"rune literal", codes.BadRune},
		{"escape", codes.BadEscape},
		{"string", codes.UnterminatedString},
		{"comment", codes.OpenComment},
		{"literal", codes.BadNumber},
		{"digit", codes.BadNumber},
		{"exponent", codes.BadNumber},
		{"mantissa", codes.BadNumber},
		{"radix point", codes.BadNumber},
	} {
		if strings.Contains(msg, c.part) {
			return c.code
		}
	}
	return codes.BadCharacter
}

// goError turns the scanner's complaint at an offset into the compiler's. The
// message is empty if the compiler has none.
//
// Go: cmd/compile/internal/syntax/scanner.go next rune stdString escape (go1.26)
func (l *tokens) goError(off int, msg string) (int, string) {
	rest := ""
	if off < len(l.text) {
		rest = l.text[off:]
	}
	switch msg {
	case "illegal character NUL":
		return off, "invalid NUL character"
	case "illegal UTF-8 encoding":
		return off, "invalid UTF-8 encoding"
	case "illegal byte order mark":
		return off, "invalid BOM in the middle of the file"
	case "string literal not terminated":
		if n := strings.IndexByte(rest, '\n'); n >= 0 {
			return off + n, "newline in string"
		}
		return off, "string not terminated"
	case "raw string literal not terminated":
		return off, "string not terminated"
	case "rune literal not terminated":
		if n := strings.IndexByte(rest, '\n'); n >= 0 {
			return off + n, "newline in rune literal"
		}
		return off, msg
	case "illegal rune literal":
		if strings.HasPrefix(rest, "''") {
			return off + 1, "empty rune literal or unescaped '"
		}
		return off, "more than one character in rune literal"
	case "unknown escape sequence":
		return off, "unknown escape"
	case "escape sequence not terminated":
		return off, "" // the literal is not terminated either
	case "escape sequence is invalid Unicode code point":
		return l.badEscape(off)
	}
	if strings.HasSuffix(msg, " in escape sequence") {
		c, _ := utf8.DecodeRuneInString(rest)
		base := "octal"
		if i := strings.LastIndexByte(l.text[:off], '\\'); i >= 0 && strings.IndexByte("xuU", l.text[i+1]) >= 0 {
			base = "hexadecimal"
		}
		return off, fmt.Sprintf("invalid character %q in %s escape", c, base)
	}
	if c, ok := strings.CutPrefix(msg, "illegal character "); ok {
		r, size := utf8.DecodeRuneInString(rest)
		switch {
		case r == 0 && size == 1, r == utf8.RuneError && size == 1:
			return off, "" // NUL, or no character at all: that has been said
		case r >= utf8.RuneSelf && unicode.IsDigit(r):
			return off, "identifier cannot begin with digit " + c
		}
		msg = "invalid character " + c
		if rest != "" && rest[0] >= utf8.RuneSelf {
			msg += " in identifier"
		}
		return off, msg
	}
	if strings.HasPrefix(msg, "curly quotation mark") {
		c, _ := utf8.DecodeRuneInString(rest)
		return off, fmt.Sprintf("invalid character %#U in identifier", c)
	}
	return off, msg
}

// badEscape names the value of an escape sequence that is no character. The
// offset is of the character after the backslash.
func (l *tokens) badEscape(off int) (int, string) {
	base, digits := 8, 0
	i := off
	if i < len(l.text) && strings.IndexByte("xuU", l.text[i]) >= 0 {
		base = 16
		i++
	}
	value := 0
	for ; i < len(l.text) && digits < 8; i, digits = i+1, digits+1 {
		d := strings.IndexByte("0123456789abcdef", l.text[i]|0x20)
		if l.text[i] <= '9' {
			d = int(l.text[i]) - '0'
		}
		if d < 0 || d >= base || base == 8 && digits == 3 {
			break
		}
		value = value*base + d
	}
	if base == 8 {
		return i, fmt.Sprintf("octal escape value %d > 255", value)
	}
	return i, fmt.Sprintf("escape is invalid Unicode code point %#U", value)
}
