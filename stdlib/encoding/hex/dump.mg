package hex

import (
	"errors"
	"io"
	"strings"
)

// This file has dumps: lines of an offset, sixteen bytes and their characters.

// Dump returns a dump of data.
func Dump(data []byte) string {
	var b strings.Builder
	d := Dumper(&b)
	d.Write(data)
	d.Close()
	return b.String()
}

// Dumper returns a writer that writes a dump of what it is given to w.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

type dumper struct {
	w      io.Writer
	line   []byte // what is not written of the line
	chars  []byte // the line's characters
	n      uint32
	closed bool
}

func (h *dumper) Write(data []byte) (n int, err error) {
	if h.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for _, b := range data {
		if len(h.chars) == 0 {
			h.line = AppendEncode(h.line, []byte{byte(h.n >> 24), byte(h.n >> 16), byte(h.n >> 8), byte(h.n)})
			h.line = append(h.line, "  "...)
		}
		h.cell(digits[b>>4], digits[b&15])
		if b < 32 || b > 126 {
			b = '.'
		}
		h.chars = append(h.chars, b)
		h.n++
		if len(h.chars) == 16 {
			if err := h.flush(len(h.chars)); err != nil {
				return n, err
			}
		}
		n++
	}
	return n, nil
}

// cell adds two digits, with the space between the halves of the line.
func (h *dumper) cell(a, b byte) {
	h.line = append(h.line, a, b, ' ')
	if len(h.chars) == 7 {
		h.line = append(h.line, ' ')
	}
}

func (h *dumper) flush(n int) error {
	h.line = append(h.line, " |"...)
	h.line = append(h.line, h.chars[:n]...)
	_, err := h.w.Write(append(h.line, "|\n"...))
	h.line, h.chars = h.line[:0], h.chars[:0]
	return err
}

func (h *dumper) Close() error {
	if h.closed {
		return nil
	}
	h.closed = true
	n := len(h.chars)
	if n == 0 {
		return nil
	}
	for len(h.chars) < 16 {
		h.cell(' ', ' ')
		h.chars = append(h.chars, ' ')
	}
	return h.flush(n)
}
