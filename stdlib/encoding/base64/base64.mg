// Package base64 writes and reads bytes as text of 64 characters.
package base64

import (
	"io"
	"strconv"
)

// An Encoding is an alphabet, a character for padding, and whether decoding is strict.
type Encoding struct {
	alphabet string
	pad      rune
	strict   bool
}

// The characters for padding.
const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

const std = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

// RFC 4648's encodings, and those without padding.
var (
	StdEncoding    = &Encoding{alphabet: std + "+/", pad: StdPadding}
	URLEncoding    = &Encoding{alphabet: std + "-_", pad: StdPadding}
	RawStdEncoding = &Encoding{alphabet: std + "+/", pad: NoPadding}
	RawURLEncoding = &Encoding{alphabet: std + "-_", pad: NoPadding}
)

// encode returns the text of src.
func encode(alphabet string, pad rune, src []byte) []byte

// decode returns src's bytes, and where it is malformed, or -1.
func decode(alphabet string, pad rune, strict bool, src string) (dst []byte, bad int)

// NewEncoding returns an encoding with padding of an alphabet of 64 bytes.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	for i := range len(encoder) {
		switch {
		case encoder[i] == '\n' || encoder[i] == '\r':
			panic("encoding alphabet contains newline character")
		case indexByte(encoder[:i], rune(encoder[i])):
			panic("encoding alphabet includes duplicate symbols")
		}
	}
	return &Encoding{alphabet: encoder, pad: StdPadding}
}

// indexByte reports whether s has the byte c.
func indexByte(s string, c rune) bool {
	for i := range len(s) {
		if rune(s[i]) == c {
			return true
		}
	}
	return false
}

// WithPadding returns enc with another padding, or NoPadding.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case indexByte(enc.alphabet, padding):
		panic("padding contained in alphabet")
	}
	enc.pad = padding
	return &enc
}

// Strict returns enc with decoding that wants the unused bits to be 0.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

// EncodedLen returns the length of n bytes' text.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// DecodedLen returns the greatest number of bytes of a text of length n.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

// Encode writes src's text to dst.
func (enc *Encoding) Encode(dst, src []byte) {
	text := encode(enc.alphabet, enc.pad, src)
	copy(dst[:len(text)], text)
}

// AppendEncode appends src's text to dst.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	return append(dst, encode(enc.alphabet, enc.pad, src)...)
}

// EncodeToString returns src's text.
func (enc *Encoding) EncodeToString(src []byte) string {
	return string(encode(enc.alphabet, enc.pad, src))
}

// A CorruptInputError is where a text is malformed.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// Decode writes the bytes whose text src is to dst, and returns how many they are. It skips line ends.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	b, err := enc.DecodeString(string(src))
	return copy(dst[:len(b)], b), err
}

// AppendDecode appends the bytes whose text src is to dst.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	b, err := enc.DecodeString(string(src))
	return append(dst, b...), err
}

// DecodeString returns the bytes whose text s is.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	b, bad := decode(enc.alphabet, enc.pad, enc.strict, s)
	if bad >= 0 {
		return b, CorruptInputError(bad)
	}
	return b, nil
}

type encoder struct {
	enc *Encoding
	w   io.Writer
	err error
	buf []byte // fewer than 3 bytes
}

// NewEncoder returns a writer that writes the text of what it is given to w. Close writes what is left.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser { return &encoder{enc: enc, w: w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	e.buf = append(e.buf, p...)
	if whole := len(e.buf) / 3 * 3; whole > 0 {
		if _, e.err = e.w.Write(e.enc.AppendEncode(nil, e.buf[:whole])); e.err != nil {
			return 0, e.err
		}
		e.buf = append(e.buf[:0], e.buf[whole:]...)
	}
	return len(p), nil
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.buf) > 0 {
		_, e.err = e.w.Write(e.enc.AppendEncode(nil, e.buf))
		e.buf = nil
	}
	return e.err
}

type decoder struct {
	enc     *Encoding
	r       io.Reader
	err     error
	readErr error
	text    []byte // read, not decoded
	out     []byte // decoded, not returned
}

// NewDecoder returns a reader of the bytes whose text r has.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, r: r} }

// Go: encoding/base64/base64.go decoder.Read (go1.26)
func (d *decoder) Read(p []byte) (n int, err error) {
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		for len(d.text) < 4 && d.readErr == nil {
			var buf [1024]byte
			var k int
			k, d.readErr = d.r.Read(buf[:])
			for _, c := range buf[:k] {
				if c != '\r' && c != '\n' {
					d.text = append(d.text, c)
				}
			}
		}
		take := len(d.text) / 4 * 4
		if take == 0 {
			if d.enc.pad == NoPadding {
				take = len(d.text)
			}
			if take == 0 {
				d.err = d.readErr
				if d.err == io.EOF && len(d.text) > 0 {
					d.err = io.ErrUnexpectedEOF
				}
				return 0, d.err
			}
		}
		d.out, d.err = d.enc.DecodeString(string(d.text[:take]))
		d.text = append(d.text[:0], d.text[take:]...)
	}
	n = copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}
