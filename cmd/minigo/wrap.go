package main

// This file implements how long lines are shown on a terminal: broken at a blank, the rest indented, so that the columns to the left stay readable.

import (
	"bytes"
	"io"
	"os"
	"strings"
	"unicode/utf8"
)

// minWidth is the width of a terminal below which lines are left to it.
const minWidth = 40

// A wrapper breaks the lines that are written to it.
type wrapper struct {
	w             io.Writer
	width, indent int
	rest          []byte // of a line that has not ended
}

// fitted returns a writer to w for lines whose text begins at a column; flush writes what has no end yet. If w is no terminal, it is w itself.
func fitted(w io.Writer, indent int) (out io.Writer, flush func() error) {
	f, ok := w.(*os.File)
	if !ok {
		return w, func() error { return nil }
	}
	width := terminalWidth(f)
	if width < minWidth {
		return w, func() error { return nil }
	}
	out = &wrapper{w: w, width: width, indent: indent}
	return out, out.(*wrapper).flush
}

func (w *wrapper) Write(p []byte) (int, error) {
	var b []byte
	for rest := p; ; {
		line, after, ok := bytes.Cut(rest, []byte("\n"))
		w.rest = append(w.rest, line...)
		if !ok {
			break
		}
		b = append(w.broken(b), '\n')
		rest = after
	}
	if _, err := w.w.Write(b); err != nil {
		return 0, err
	}
	return len(p), nil
}

func (w *wrapper) flush() error {
	_, err := w.w.Write(w.broken(nil))
	return err
}

// broken appends the line in rest, which it takes, to b.
func (w *wrapper) broken(b []byte) []byte {
	line := string(w.rest)
	w.rest = w.rest[:0]
	for from := 0; utf8.RuneCountInString(line) > w.width; from = w.indent {
		// The last blank before the edge, behind the indentation; a word that is wider than that is left whole.
		at := strings.LastIndexByte(line[:runes(line, w.width+1)], ' ')
		if from = min(max(from, w.indent), len(line)); at <= from {
			at = strings.IndexByte(line[from:], ' ')
			if at < 0 {
				break
			}
			at += from
		}
		b = append(append(b, line[:at]...), '\n')
		line = strings.Repeat(" ", w.indent) + line[at+1:]
	}
	return append(b, line...)
}

// runes is the length in bytes of the first n runes of s.
func runes(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}
