// Package bytes searches, splits, joins and changes byte slices.
package bytes

import (
	"unicode/utf8"
)

// Equal reports whether a and b have the same bytes.
func Equal(a, b []byte) bool

// Compare returns -1, 0 or 1.
func Compare(a, b []byte) int

// Index returns where sep first occurs in s, or -1.
func Index(s, sep []byte) int

// IndexByte returns where c first occurs in b, or -1.
func IndexByte(b []byte, c byte) int

// IndexRune returns where r first occurs in s, or -1.
func IndexRune(s []byte, r rune) int

// IndexAny returns where a rune of chars first occurs in s, or -1.
func IndexAny(s []byte, chars string) int

// LastIndex returns where sep last occurs in s, or -1.
func LastIndex(s, sep []byte) int

// LastIndexByte returns where c last occurs in s, or -1.
func LastIndexByte(s []byte, c byte) int

// LastIndexAny returns where a rune of chars last occurs in s, or -1.
func LastIndexAny(s []byte, chars string) int

// Count counts the non-overlapping occurrences of sep in s.
func Count(s, sep []byte) int

// EqualFold reports whether s and t are equal under simple case folding.
func EqualFold(s, t []byte) bool

// Contains reports whether subslice is within b.
func Contains(b, subslice []byte) bool { return Index(b, subslice) != -1 }

// ContainsAny reports whether a rune of chars is within b.
func ContainsAny(b []byte, chars string) bool { return IndexAny(b, chars) >= 0 }

// ContainsRune reports whether r is within b.
func ContainsRune(b []byte, r rune) bool { return IndexRune(b, r) >= 0 }

// ContainsFunc reports whether a rune of b satisfies f.
func ContainsFunc(b []byte, f func(rune) bool) bool { return IndexFunc(b, f) >= 0 }

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix []byte) bool {
	return len(s) >= len(prefix) && Equal(s[:len(prefix)], prefix)
}

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix []byte) bool {
	return len(s) >= len(suffix) && Equal(s[len(s)-len(suffix):], suffix)
}

// IndexFunc returns where a rune that satisfies f first occurs in s, or -1.
func IndexFunc(s []byte, f func(r rune) bool) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) {
			return i
		}
		i += size
	}
	return -1
}

// LastIndexFunc returns where a rune that satisfies f last occurs in s, or -1.
func LastIndexFunc(s []byte, f func(r rune) bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRune(s[:i])
		i -= size
		if f(r) {
			return i
		}
	}
	return -1
}

// Split returns the parts of s between the separators.
func Split(s, sep []byte) [][]byte { return split(s, sep, 0, -1) }

// SplitN is Split into at most n parts.
func SplitN(s, sep []byte, n int) [][]byte { return split(s, sep, 0, n) }

// SplitAfter is Split with the separators kept at the parts' ends.
func SplitAfter(s, sep []byte) [][]byte { return split(s, sep, len(sep), -1) }

// SplitAfterN is SplitAfter into at most n parts.
func SplitAfterN(s, sep []byte, n int) [][]byte { return split(s, sep, len(sep), n) }

func split(s, sep []byte, keep, n int) [][]byte {
	if n == 0 {
		return nil
	}
	a := [][]byte{}
	for n < 0 || len(a) < n-1 {
		m := 0
		if len(sep) == 0 {
			if len(s) == 0 {
				return a
			}
			_, m = utf8.DecodeRune(s)
			if m == len(s) {
				break
			}
		} else if m = Index(s, sep); m < 0 {
			break
		}
		a = append(a, s[:m+keep:m+keep])
		s = s[m+len(sep):]
	}
	if len(sep) == 0 && len(s) == 0 {
		return a
	}
	return append(a, s[:len(s):len(s)])
}

func isSpace(r rune) bool

// Fields returns the parts of s between white space.
func Fields(s []byte) [][]byte { return FieldsFunc(s, isSpace) }

// FieldsFunc returns the parts of s between runes that satisfy f.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	a := [][]byte{}
	start := -1
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if f(r) {
			if start >= 0 {
				a = append(a, s[start:i:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
		i += size
	}
	if start >= 0 {
		a = append(a, s[start:len(s):len(s)])
	}
	return a
}

// Join joins s with sep between.
func Join(s [][]byte, sep []byte) []byte {
	n := 0
	for _, p := range s {
		n += len(p) + len(sep)
	}
	b := make([]byte, 0, max(n-len(sep), 0))
	for i, p := range s {
		if i > 0 {
			b = append(b, sep...)
		}
		b = append(b, p...)
	}
	return b
}

// Repeat returns count copies of b.
func Repeat(b []byte, count int) []byte {
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	if len(b) > 0 && count > (1<<63-1)/len(b) {
		panic("bytes: Repeat output length overflow")
	}
	r := make([]byte, len(b)*count)
	for n := copy(r, b); n > 0 && n < len(r); n *= 2 {
		copy(r[n:], r[:n])
	}
	return r
}

// Replace returns a copy of s with the first n (n < 0: all) occurrences of old replaced.
func Replace(s, old, new []byte, n int) []byte

// ReplaceAll returns a copy of s with all occurrences of old replaced.
func ReplaceAll(s, old, new []byte) []byte { return Replace(s, old, new, -1) }

// ToUpper returns a copy of s in upper case.
func ToUpper(s []byte) []byte

// ToLower returns a copy of s in lower case.
func ToLower(s []byte) []byte

// ToTitle returns a copy of s in title case.
func ToTitle(s []byte) []byte

// Title returns a copy of s with the first letter of each word in title case.
func Title(s []byte) []byte

// ToValidUTF8 returns a copy of s with runs of invalid bytes replaced.
func ToValidUTF8(s, replacement []byte) []byte

// Clone returns a copy of b; nil for nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// Runes returns the runes of s.
func Runes(s []byte) []rune { return []rune(string(s)) }

// Map returns a copy of s with each rune replaced by mapping's result; a negative one drops it.
func Map(mapping func(r rune) rune, s []byte) []byte {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if r = mapping(r); r >= 0 {
			b = utf8.AppendRune(b, r)
		}
		i += size
	}
	return b
}

func trimSpace(s []byte) (from, to int)
func trim(s []byte, cutset string) (from, to int)

// TrimSpace returns s without white space at its ends.
func TrimSpace(s []byte) []byte {
	from, to := trimSpace(s)
	if from == to {
		return nil
	}
	return s[from:to]
}

// Trim returns s without the runes of cutset at its ends.
func Trim(s []byte, cutset string) []byte {
	from, to := trim(s, cutset)
	if from == to {
		return nil
	}
	return s[from:to]
}

// TrimLeft returns s without the runes of cutset at its beginning.
func TrimLeft(s []byte, cutset string) []byte {
	from, to := trim(s, cutset)
	if from == to {
		return nil
	}
	return s[from:]
}

// TrimRight returns s without the runes of cutset at its end.
func TrimRight(s []byte, cutset string) []byte {
	from, to := trim(s, cutset)
	if from == to {
		return s[:0]
	}
	return s[:to]
}

// TrimPrefix returns s without prefix.
func TrimPrefix(s, prefix []byte) []byte {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without suffix.
func TrimSuffix(s, suffix []byte) []byte {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// TrimFunc returns s without the runes that satisfy f at its ends.
func TrimFunc(s []byte, f func(r rune) bool) []byte { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeftFunc returns s without the runes that satisfy f at its beginning.
func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		if !f(r) {
			return s[i:]
		}
		i += size
	}
	return nil
}

// TrimRightFunc returns s without the runes that satisfy f at its end.
func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRune(s)
		if !f(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// Cut slices s around the first sep.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

// CutPrefix returns s without prefix and reports whether it was there.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix and reports whether it was there.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}
