package json

import (
	"bytes"
	"io"
)

// This file has the functions on texts, and streams of values.

// What scan finds.
const (
	foundNothing = iota
	foundEnd
	foundError
)

// scan looks for the end of a value, whose next part data is. It starts with state 0 and no stack, and returns where it is then, and how far it has read.
func scan(data string, state int, stack string) (n, found, state2 int, stack2 string)

func compact(src string) (dst []byte, bad string, off int64)
func indent(src, prefix, indent string) (dst []byte, bad string, off int64)
func htmlEscape(src string) (dst []byte, bad string, off int64)

func indented(src, prefix, step string) []byte {
	b, _, _ := indent(src, prefix, step)
	return b
}

// Valid reports whether data is JSON.
func Valid(data []byte) bool {
	bad, _ := check(string(data))
	return bad == ""
}

func put(dst *bytes.Buffer, b []byte, bad string, off int64) error {
	if bad != "" {
		return &SyntaxError{bad, off}
	}
	dst.Write(b)
	return nil
}

// Compact appends src to dst without its spaces.
func Compact(dst *bytes.Buffer, src []byte) error {
	b, bad, off := compact(string(src))
	return put(dst, b, bad, off)
}

// Indent appends src to dst with each element on a line of its own.
func Indent(dst *bytes.Buffer, src []byte, prefix, indentStep string) error {
	b, bad, off := indent(string(src), prefix, indentStep)
	return put(dst, b, bad, off)
}

// HTMLEscape appends src to dst, so that it can stand in HTML.
func HTMLEscape(dst *bytes.Buffer, src []byte) {
	b, _, _ := htmlEscape(string(src))
	dst.Write(b)
}

// An Encoder writes values to a stream.
type Encoder struct {
	w              io.Writer
	err            error
	plain          bool // does not escape HTML
	prefix, indent string
}

// NewEncoder returns an encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

// Encode writes v and a newline.
func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	b, err := marshal(v, !enc.plain)
	if err != nil {
		return err
	}
	if enc.prefix != "" || enc.indent != "" {
		b = indented(string(b), enc.prefix, enc.indent)
	}
	_, enc.err = enc.w.Write(append(b, '\n'))
	return enc.err
}

// SetIndent sets how elements are put on lines of their own.
func (enc *Encoder) SetIndent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// SetEscapeHTML sets whether <, > and & in strings are escaped; they are by default.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.plain = !on }

// A Decoder reads values from a stream.
type Decoder struct {
	r         io.Reader
	buf       []byte
	read      int64 // bytes that have gone from buf
	err       error // of r, when all of buf has been read
	bad       error
	state     tokenState
	outer     []tokenState
	useNumber bool
	strict    bool
}

// NewDecoder returns a decoder that reads from r, perhaps more than it needs.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r} }

// UseNumber makes numbers in interfaces Numbers.
func (dec *Decoder) UseNumber() { dec.useNumber = true }

// DisallowUnknownFields makes names that a struct does not have errors.
func (dec *Decoder) DisallowUnknownFields() { dec.strict = true }

// fill reads more.
func (dec *Decoder) fill() {
	var b [4096]byte
	n, err := dec.r.Read(b[:])
	dec.buf = append(dec.buf, b[:n]...)
	dec.err = err
}

// Decode reads the next value into what v points to.
func (dec *Decoder) Decode(v any) error {
	if dec.bad != nil {
		return dec.bad
	}
	if err := dec.beforeValue(); err != nil {
		return err
	}
	if !dec.valueAllowed() {
		return &SyntaxError{"not at beginning of value", dec.read}
	}
	n, found, state, stack := 0, foundNothing, 0, ""
	for {
		var k int
		k, found, state, stack = scan(string(dec.buf[n:]), state, stack)
		n += k
		if found != foundNothing || dec.err != nil {
			break
		}
		dec.fill()
	}
	if found == foundNothing {
		n = len(dec.buf)
	}
	text := string(dec.buf[:n])
	bad, off := check(text)
	switch {
	case bad == "" && (found != foundNothing || dec.err == io.EOF):
	case found == foundNothing && dec.err == io.EOF && len(bytes.TrimSpace(dec.buf)) > 0:
		dec.bad = io.ErrUnexpectedEOF
		return dec.bad
	case found == foundNothing:
		return dec.err
	default:
		dec.bad = &SyntaxError{bad, dec.read + off}
		return dec.bad
	}
	dec.buf = dec.buf[n:]
	dec.read += int64(n)
	dec.afterValue()
	return unmarshal(text, v, dec.useNumber, dec.strict)
}

// Buffered returns what has been read of the stream, and is in no value yet.
func (dec *Decoder) Buffered() io.Reader { return bytes.NewReader(dec.buf) }

// InputOffset returns where the last value ended.
func (dec *Decoder) InputOffset() int64 { return dec.read }
