// Package strings searches, splits, joins and changes strings.
package strings

import "unicode/utf8"

// Index returns where substr first occurs in s, or -1.
func Index(s, substr string) int

// IndexByte returns where c first occurs in s, or -1.
func IndexByte(s string, c byte) int

// IndexRune returns where r first occurs in s, or -1.
func IndexRune(s string, r rune) int

// IndexAny returns where a rune of chars first occurs in s, or -1.
func IndexAny(s, chars string) int

// LastIndex returns where substr last occurs in s, or -1.
func LastIndex(s, substr string) int

// LastIndexByte returns where c last occurs in s, or -1.
func LastIndexByte(s string, c byte) int

// LastIndexAny returns where a rune of chars last occurs in s, or -1.
func LastIndexAny(s, chars string) int

// Count counts the non-overlapping occurrences of substr in s.
func Count(s, substr string) int

// EqualFold reports whether s and t are equal under simple case folding.
func EqualFold(s, t string) bool

// Compare returns -1, 0 or 1.
func Compare(a, b string) int {
	if a == b {
		return 0
	}
	if a < b {
		return -1
	}
	return +1
}

// Contains reports whether substr is within s.
func Contains(s, substr string) bool { return Index(s, substr) >= 0 }

// ContainsAny reports whether a rune of chars is within s.
func ContainsAny(s, chars string) bool { return IndexAny(s, chars) >= 0 }

// ContainsRune reports whether r is within s.
func ContainsRune(s string, r rune) bool { return IndexRune(s, r) >= 0 }

// ContainsFunc reports whether a rune of s satisfies f.
func ContainsFunc(s string, f func(rune) bool) bool { return IndexFunc(s, f) >= 0 }

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix
}

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

// IndexFunc returns where a rune that satisfies f first occurs in s, or -1.
func IndexFunc(s string, f func(rune) bool) int {
	for i, r := range s {
		if f(r) {
			return i
		}
	}
	return -1
}

// LastIndexFunc returns where a rune that satisfies f last occurs in s, or -1.
func LastIndexFunc(s string, f func(rune) bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if f(r) {
			return i
		}
	}
	return -1
}

// Split returns the parts of s between the separators.
func Split(s, sep string) []string { return splitN(s, sep, 0, -1) }

// SplitN is Split into at most n parts.
func SplitN(s, sep string, n int) []string { return splitN(s, sep, 0, n) }

// SplitAfter is Split with the separators kept at the parts' ends.
func SplitAfter(s, sep string) []string { return splitN(s, sep, len(sep), -1) }

// SplitAfterN is SplitAfter into at most n parts.
func SplitAfterN(s, sep string, n int) []string { return splitN(s, sep, len(sep), n) }

func splitN(s, sep string, keep, n int) []string

// Fields returns the parts of s between white space.
func Fields(s string) []string

// FieldsFunc returns the parts of s between runes that satisfy f.
func FieldsFunc(s string, f func(rune) bool) []string {
	a := []string{}
	start := -1
	for i, r := range s {
		if f(r) {
			if start >= 0 {
				a = append(a, s[start:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		a = append(a, s[start:])
	}
	return a
}

// Join joins elems with sep between them.
func Join(elems []string, sep string) string

// Repeat returns count copies of s.
func Repeat(s string, count int) string {
	if count < 0 {
		panic("strings: negative Repeat count")
	}
	if len(s) > 0 && count > (1<<63-1)/len(s) {
		panic("strings: Repeat output length overflow")
	}
	return repeat(s, count)
}

func repeat(s string, count int) string

// Replace returns s with the first n (n < 0: all) occurrences of old replaced.
func Replace(s, old, new string, n int) string

// ReplaceAll returns s with all occurrences of old replaced.
func ReplaceAll(s, old, new string) string { return Replace(s, old, new, -1) }

// ToUpper returns s in upper case.
func ToUpper(s string) string

// ToLower returns s in lower case.
func ToLower(s string) string

// ToTitle returns s in title case.
func ToTitle(s string) string

// Title returns s with the first letter of each word in title case.
func Title(s string) string

// ToValidUTF8 returns s with runs of invalid bytes replaced.
func ToValidUTF8(s, replacement string) string

// Clone returns a copy of s.
func Clone(s string) string { return string([]byte(s)) }

// TrimSpace returns s without white space at its ends.
func TrimSpace(s string) string

// Trim returns s without the runes of cutset at its ends.
func Trim(s, cutset string) string

// TrimLeft returns s without the runes of cutset at its beginning.
func TrimLeft(s, cutset string) string

// TrimRight returns s without the runes of cutset at its end.
func TrimRight(s, cutset string) string

// TrimPrefix returns s without prefix.
func TrimPrefix(s, prefix string) string {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix returns s without suffix.
func TrimSuffix(s, suffix string) string {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// TrimFunc returns s without the runes that satisfy f at its ends.
func TrimFunc(s string, f func(rune) bool) string { return TrimRightFunc(TrimLeftFunc(s, f), f) }

// TrimLeftFunc returns s without the runes that satisfy f at its beginning.
func TrimLeftFunc(s string, f func(rune) bool) string {
	for i, r := range s {
		if !f(r) {
			return s[i:]
		}
	}
	return ""
}

// TrimRightFunc returns s without the runes that satisfy f at its end.
func TrimRightFunc(s string, f func(rune) bool) string {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if !f(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// Cut slices s around the first sep.
func Cut(s, sep string) (before, after string, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// CutPrefix returns s without prefix and reports whether it was there.
func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix returns s without suffix and reports whether it was there.
func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// Map returns s with each rune replaced by mapping's result; a negative one drops it.
func Map(mapping func(rune) rune, s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		switch r = mapping(r); {
		case r < 0:
		case r < utf8.RuneSelf:
			b = append(b, byte(r))
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return view(b)
}

// view returns b's bytes, which must not change any more, as a string without a copy.
func view(b []byte) string
