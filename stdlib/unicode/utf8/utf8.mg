// Package utf8 translates between runes and UTF-8 byte sequences.
package utf8

// The numbers of the encoding.
const (
	RuneError = '\uFFFD'
	RuneSelf  = 0x80
	MaxRune   = '\U0010FFFF'
	UTFMax    = 4
)

// FullRune reports whether p begins with a full encoding of a rune (an invalid one counts as full).
func FullRune(p []byte) bool

// FullRuneInString is like FullRune for a string.
func FullRuneInString(s string) bool

// DecodeRune returns the first rune of p and its width.
func DecodeRune(p []byte) (rune, int)

// DecodeRuneInString returns the first rune of s and its width.
func DecodeRuneInString(s string) (rune, int)

// DecodeLastRune returns the last rune of p and its width.
func DecodeLastRune(p []byte) (rune, int)

// DecodeLastRuneInString returns the last rune of s and its width.
func DecodeLastRuneInString(s string) (rune, int)

// RuneLen returns the number of bytes of r's encoding, or -1.
func RuneLen(r rune) int {
	switch {
	case r < 0:
		return -1
	case r < 0x80:
		return 1
	case r < 0x800:
		return 2
	case 0xD800 <= r && r <= 0xDFFF:
		return -1
	case r < 0x10000:
		return 3
	case r <= MaxRune:
		return 4
	}
	return -1
}

// EncodeRune writes r into p, which must be large enough, and returns the number of bytes.
func EncodeRune(p []byte, r rune) int {
	switch n := RuneLen(r); n {
	case 1:
		p[0] = byte(r)
		return 1
	case 2:
		_ = p[1]
		p[0], p[1] = 0xC0|byte(r>>6), 0x80|byte(r)&0x3F
		return 2
	case 4:
		_ = p[3]
		p[0], p[1], p[2], p[3] = 0xF0|byte(r>>18), 0x80|byte(r>>12)&0x3F, 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F
		return 4
	case -1:
		r = RuneError
	}
	_ = p[2]
	p[0], p[1], p[2] = 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F
	return 3
}

// AppendRune appends r's encoding to p.
func AppendRune(p []byte, r rune) []byte {
	if uint32(r) < RuneSelf {
		return append(p, byte(r))
	}
	return append(p, string(r)...)
}

// RuneCount returns the number of runes in p.
func RuneCount(p []byte) int

// RuneCountInString returns the number of runes in s.
func RuneCountInString(s string) int

// RuneStart reports whether b can be the first byte of an encoded rune.
func RuneStart(b byte) bool { return b&0xC0 != 0x80 }

// Valid reports whether p consists of valid encodings.
func Valid(p []byte) bool

// ValidString reports whether s consists of valid encodings.
func ValidString(s string) bool

// ValidRune reports whether r can be encoded.
func ValidRune(r rune) bool { return 0 <= r && r < 0xD800 || 0xDFFF < r && r <= MaxRune }
