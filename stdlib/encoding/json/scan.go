package json

// This file implements the search for the end of a value that arrives in pieces. It says what is certainly wrong as soon as it has come; in which
// words, the host's package is asked.
//
// Go: encoding/json/scanner.go scanner (go1.26)
// Differs: the host keeps nothing between the pieces, since goroutines of the program may race for it.

import (
	"encoding/json"
	"strings"
	"unicode"

	"minigo/vm"
)

// The states of a scanner: what comes next, or where it is. The first is 0 in stream.mg too.
const (
	scanValue    = iota
	scanFirst    // a value or the end of an array
	scanFirstKey // a key or the end of an object
	scanKey
	scanColon
	scanNext // a comma or the end
	scanString
	scanEscape
	scanHex // with the last three, the digits that are missing
)

// What is found, as stream.mg has it.
const (
	foundNothing = iota
	foundEnd
	foundError
)

// A scanner knows where in a value it is.
type scanner struct {
	state int
	stack []byte // the arrays and objects around: '[', '{' or, at an object's key, 'k'
}

// run goes through s and returns how much it has seen; a number or word is seen when it has ended.
func (x *scanner) run(s string) (n, found int) {
	for n < len(s) {
		c := s[n]
		switch x.state {
		case scanString:
			switch {
			case c == '"':
				if x.ended() {
					return n + 1, foundEnd
				}
			case c == '\\':
				x.state = scanEscape
			case c < ' ':
				return n + 1, foundError
			}
		case scanEscape:
			switch {
			case c == 'u':
				x.state = scanHex + 3
			case strings.IndexByte(`bfnrt\/"`, c) >= 0:
				x.state = scanString
			default:
				return n + 1, foundError
			}
		case scanHex, scanHex + 1, scanHex + 2, scanHex + 3:
			if !unicode.Is(unicode.ASCII_Hex_Digit, rune(c)) {
				return n + 1, foundError
			}
			if x.state--; x.state < scanHex {
				x.state = scanString
			}
		default:
			switch {
			case c == ' ' || c == '\t' || c == '\r' || c == '\n':
			case c == '-' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z':
				if x.state > scanFirst {
					return n + 1, foundError
				}
				size, more := wordEnd(s[n:])
				switch {
				case more:
					return n, foundNothing
				case !json.Valid([]byte(s[n : n+size])):
					return min(n+size+1, len(s)), foundError
				}
				if n += size; x.ended() {
					return n, foundEnd
				}
				continue
			case !x.punctuation(c):
				return n + 1, foundError
			case len(x.stack) == 0 && x.state == scanNext:
				return n + 1, foundEnd
			}
		}
		n++
	}
	return n, foundNothing
}

// wordEnd is the length of the number or word at the beginning of s; more is set if it may go on behind s.
func wordEnd(s string) (n int, more bool) {
	chars := "+-.0123456789Ee"
	if 'a' <= s[0] {
		chars = "aeflnrstu"
	}
	for n < len(s) && strings.IndexByte(chars, s[n]) >= 0 {
		n++
	}
	if begins(s[:n]) {
		return n, n == len(s) && s != "true" && s != "false" && s != "null"
	}
	for n = 1; begins(s[:n]); n++ {
	}
	return n - 1, false
}

// begins reports whether word is a number or word, or more text may make it one.
func begins(word string) bool {
	for _, whole := range [...]string{"true", "false", "null"} {
		if strings.HasPrefix(whole, word) {
			return true
		}
	}
	return json.Valid([]byte(word)) || json.Valid([]byte(word+"0"))
}

// ended notes the end of a value, or of a key, and reports whether that was all.
func (x *scanner) ended() bool {
	x.state = scanNext
	if top := len(x.stack) - 1; top >= 0 && x.stack[top] == 'k' {
		x.state, x.stack[top] = scanColon, '{'
	}
	return len(x.stack) == 0
}

// punctuation takes a character that stands for itself; ok is false if it may not stand here.
func (x *scanner) punctuation(c byte) (ok bool) {
	top := len(x.stack) - 1
	value := x.state <= scanFirst
	switch {
	case c == '"' && (value || x.state == scanKey || x.state == scanFirstKey):
		x.state = scanString
	case c == '[' && value:
		x.state, x.stack = scanFirst, append(x.stack, c)
	case c == '{' && value:
		x.state, x.stack = scanFirstKey, append(x.stack, 'k')
	case c == ':' && x.state == scanColon:
		x.state = scanValue
	case c == ',' && x.state == scanNext && x.stack[top] == '[':
		x.state = scanValue
	case c == ',' && x.state == scanNext:
		x.state, x.stack[top] = scanKey, 'k'
	case c == ']' && (x.state == scanFirst || x.state == scanNext && x.stack[top] == '['), c == '}' && (x.state == scanFirstKey || x.state == scanNext && x.stack[top] == '{'):
		x.stack = x.stack[:top]
		x.ended()
	default:
		return false
	}
	return len(x.stack) <= maxDepth
}

func scan(c *vm.Call) {
	s := c.ArgString()
	c.Charge(4 * len(s))
	x := scanner{int(c.ArgInt()), []byte(c.ArgString())}
	n, found := x.run(s)
	c.RetInt(int64(n))
	c.RetInt(int64(found))
	c.RetInt(int64(x.state))
	c.RetString(string(x.stack))
}
