package value

// This file implements strings: n = offset<<32 | length, p = a packed array object of bytes.

import (
	"unicode/utf8"
	"unsafe"
)

// Str views a string's bytes as a host string. The bytes never change, so the view may be kept.
//
//go:nocheckptr
func Str(s Slot) string {
	n := uint32(s.N)
	if n == 0 {
		return ""
	}
	return unsafe.String((*byte)(unsafe.Add(s.P, 8+s.N>>32)), int(n))
}

// NewString allocates a string of n bytes, less than 2^31, to be filled through the view before anyone else has it.
func NewString(n int) (Slot, []byte) {
	if n == 0 {
		return Slot{}, nil
	}
	p := newPacked(n, 1)
	return Slot{uint64(n), p}, octets(unsafe.Add(p, 8), n)
}

// MakeString copies a host string of less than 2^31 bytes into a string.
func MakeString(s string) Slot {
	r, b := NewString(len(s))
	copy(b, s)
	return r
}

// Concat joins strings; a result of over limit bytes is a fatal error.
//
//go:norace
func Concat(parts []Slot, limit int64) (Slot, *Error) {
	var total int64
	last := 0
	for i := range parts {
		if n := int64(uint32(parts[i].N)); n > 0 {
			total += n
			last = i
		}
	}
	if total == int64(uint32(parts[last].N)) {
		return parts[last], nil // at most one is not empty
	}
	if total > maxElems {
		return Slot{}, TooManyElems
	}
	if total > limit {
		return Slot{}, OutOfMemory
	}
	return Join(parts, int(total)), nil
}

// Join copies strings, of total bytes, one after the other into a new one.
//
//go:norace
func Join(parts []Slot, total int) Slot {
	p := newPacked(total, 1)
	PutStrings(p, 0, parts)
	return Slot{uint64(total), p}
}

// ConcatWith is Concat with sep between the parts, of which there is at least one.
//
//go:norace
func ConcatWith(parts []Slot, sep Slot, limit int64) (Slot, *Error) {
	gap := int64(uint32(sep.N))
	if gap == 0 || len(parts) == 1 {
		return Concat(parts, limit)
	}
	total := gap * int64(len(parts)-1)
	for i := range parts {
		total += int64(uint32(parts[i].N))
	}
	if total == gap {
		return sep, nil // between two empty ones
	}
	if total > maxElems {
		return Slot{}, TooManyElems
	}
	if total > limit {
		return Slot{}, OutOfMemory
	}
	s, b := NewString(int(total))
	n := copy(b, Str(parts[0]))
	for _, p := range parts[1:] {
		n += copy(b[n:], Str(sep))
		n += copy(b[n:], Str(p))
	}
	return s, nil
}

// ConcatRoom is Concat of total bytes into an object with room for half as much again behind them, as far as the limits allow; cap is where
// the room ends.
//
//go:norace
func ConcatRoom(parts []Slot, total, limit int64) (s Slot, cap int64, err *Error) {
	if total > maxElems {
		return Slot{}, 0, TooManyElems
	}
	if total > limit {
		return Slot{}, 0, OutOfMemory
	}
	cap = min(total+total/2, maxElems, limit)
	p := newPacked(int(cap), 1)
	PutStrings(p, 0, parts)
	return Slot{uint64(total), p}, cap, nil
}

// PutStrings copies strings into the object obj from the byte off on. There must be room.
//
//go:norace
//go:nocheckptr
func PutStrings(obj unsafe.Pointer, off int64, parts []Slot) {
	p := unsafe.Add(obj, 8+off)
	for _, s := range parts {
		p = unsafe.Add(p, copy(octets(p, int(uint32(s.N))), Str(s)))
	}
}

// LoadString loads the string in the heap at p.
//
//go:norace
//go:nocheckptr
func LoadString(p unsafe.Pointer) (Slot, *Error) {
	s := *(*Slot)(p)
	if s.P == nil {
		if s.N != 0 {
			return Slot{}, errTorn
		}
	} else if s.N>>32+uint64(uint32(s.N)) > *(*uint64)(s.P) {
		return Slot{}, errTorn
	}
	return s, nil
}

// StringBytes is []byte(s).
//
//go:norace
func StringBytes(s Slot) [2]Slot {
	n := int(uint32(s.N))
	c := int(roundUpSize(int64(n), true))
	if n <= 32 {
		c = 32 // the host's compiler gives short conversions a buffer of 32 bytes
	}
	obj := newPacked(c, 1)
	first := unsafe.Add(obj, 8)
	copy(octets(first, n), Str(s))
	return [2]Slot{{uint64(n), first}, {uint64(c), obj}}
}

// BytesString is string(b) of a byte slice.
//
//go:norace
//go:nocheckptr
func BytesString(b *[2]Slot) Slot {
	r, dst := NewString(int(b[0].N))
	copy(dst, octets(b[0].P, int(b[0].N)))
	return r
}

// MakeBytes copies host bytes into a new byte slice.
func MakeBytes(b []byte) [2]Slot {
	if b == nil {
		return [2]Slot{}
	}
	obj := newPacked(len(b), 1)
	first := unsafe.Add(obj, 8)
	copy(octets(first, len(b)), b)
	return [2]Slot{{uint64(len(b)), first}, {uint64(len(b)), obj}}
}

// ByteView views a byte slice's elements. The program may change them at any time; the view must not be kept.
//
//go:nocheckptr
func ByteView(b *[2]Slot) []byte {
	if b[0].N == 0 {
		return nil
	}
	return octets(b[0].P, int(b[0].N))
}

// StringRunes is []rune(s).
//
//go:norace
func StringRunes(s Slot) [2]Slot {
	str := Str(s)
	n := utf8.RuneCountInString(str)
	obj := newPacked(n, 4)
	first := unsafe.Add(obj, 8)
	i := 0
	for _, r := range str {
		*(*rune)(unsafe.Add(first, i*4)) = r
		i++
	}
	return [2]Slot{{uint64(n), first}, {uint64(n), obj}}
}

// RunesString is string(r) of a rune slice.
//
//go:norace
//go:nocheckptr
func RunesString(r *[2]Slot) Slot {
	runes := unsafe.Slice((*rune)(r[0].P), int(r[0].N))
	b := make([]byte, 0, len(runes)*2)
	for _, r := range runes {
		b = utf8.AppendRune(b, r)
	}
	return MakeString(unsafe.String(unsafe.SliceData(b), len(b)))
}

// RuneString is string(rune(r)).
func RuneString(r int64) Slot {
	if r < 0 || r > utf8.MaxRune {
		r = utf8.RuneError
	}
	return MakeString(string(rune(r)))
}
