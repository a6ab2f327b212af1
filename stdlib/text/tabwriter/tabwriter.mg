// Package tabwriter aligns text in columns.
package tabwriter

import (
	"fmt"
	"io"
)

// How a Writer formats.
const (
	FilterHTML uint = 1 << iota
	StripEscape
	AlignRight
	DiscardEmptyColumns
	TabIndent
	Debug
)

// Escape brackets text that is passed through as it is.
const Escape = '\xff'

// A Writer pads cells, which end in tabs, so that they form columns.
//
// Go: text/tabwriter/tabwriter.go Writer (go1.26)
// Differs: the output is written in one piece for each Write and Flush.
type Writer struct {
	output io.Writer
	host   *byte
}

func newWriter(minwidth, tabwidth, padding int, padchar byte, flags uint) (host *byte)
func format(host *byte, buf []byte, flush bool) []byte

// NewWriter returns a Writer; Init describes the parameters.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init sets where the text goes, the least width of a cell, that of a tab, what is added to each cell, and the character for padding.
func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	b.output = output
	b.host = newWriter(minwidth, tabwidth, padding, padchar, flags)
	return b
}

// Write takes more text. What is complete is written.
func (b *Writer) Write(buf []byte) (n int, err error) {
	if err := b.do("Write", buf, false); err != nil {
		return 0, err
	}
	return len(buf), nil
}

// Flush writes all that is left.
func (b *Writer) Flush() error { return b.do("Flush", nil, true) }

func (b *Writer) do(op string, buf []byte, flush bool) error {
	defer func() {
		if e := recover(); e != nil {
			panic(fmt.Sprintf("tabwriter: panic during %s (%v)", op, e))
		}
	}()
	text := format(b.host, buf, flush)
	if len(text) == 0 && !flush {
		return nil
	}
	n, err := b.output.Write(text)
	if n != len(text) && err == nil {
		err = io.ErrShortWrite
	}
	return err
}
