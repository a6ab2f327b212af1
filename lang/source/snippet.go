// This file implements the line of the text that an error is shown with.

package source

import (
	"go/scanner"
	"go/token"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Of a long line so many bytes before and after the place are shown. No more of it is looked at, so that a text of one
// line takes no longer than others.
const (
	maxBefore = 72
	maxAfter  = 56
)

// A snippet is a line, or a part of it, and what points to the place in the line below.
type snippet struct{ text, indent, carets string }

// snippet finds the line of the error. It is the zero value if there is nothing to show.
func (e *Error) snippet(source func(string) string) snippet {
	before, after, more, ok := e.line(source)
	if !ok || strings.TrimSpace(before+after) == "" {
		return snippet{}
	}
	n := min(e.span(after), len(after))
	var s snippet
	var t strings.Builder
	if e.Pos.Column-1 > len(before) {
		t.WriteString("…")
		s.indent = " "
	}
	s.indent += show(&t, before, ' ')
	s.carets = show(&t, after[:n], '^')
	if strings.Trim(s.carets, "\t") == "" {
		s.carets = "^"
	}
	show(&t, after[n:], ' ')
	if more {
		t.WriteString("…")
	}
	s.text = strings.TrimRight(t.String(), " \t")
	return s
}

// show writes text as a terminal can show it, and returns what is as wide: tabs, and sign for all else.
func show(t *strings.Builder, text string, sign byte) string {
	var mark []byte
	for _, r := range text {
		switch {
		case r == '\t':
			mark = append(mark, '\t')
			t.WriteByte('\t')
			continue
		case r == utf8.RuneError || !unicode.IsPrint(r) && !unicode.In(r, noWidth):
			r = '\uFFFD' // and so no escape sequences
		}
		t.WriteRune(r)
		for range width(r) {
			mark = append(mark, sign)
		}
	}
	return string(mark)
}

// line returns the parts of the error's line that are before the place and from it on, and whether there is more of it.
func (e *Error) line(source func(string) string) (before, after string, more, ok bool) {
	if source == nil || e.Pos.Line == 0 || e.Pos.Column == 0 {
		return "", "", false, false
	}
	text, at := source(e.Pos.Filename), e.Pos.Offset
	begin := at - (e.Pos.Column - 1)
	if at > len(text) || begin < 0 || begin > 0 && text[begin-1] != '\n' {
		return "", "", false, false // not this text
	}
	from, to := max(begin, at-maxBefore), min(len(text), at+maxAfter)
	for from > begin && from < at && !utf8.RuneStart(text[from]) {
		from++
	}
	for to < len(text) && to > at && !utf8.RuneStart(text[to]) {
		to--
	}
	after, _, ends := strings.Cut(text[at:to], "\n")
	return text[from:at], strings.TrimSuffix(after, "\r"), !ends && to < len(text) && text[to] != '\n', true
}

// length is how many bytes of its line the error is about, as far as they are known.
func (e *Error) length(source func(string) string) int {
	if e.End.Line == e.Pos.Line && e.End.Column > e.Pos.Column {
		return e.End.Column - e.Pos.Column
	}
	if _, after, _, ok := e.line(source); ok {
		return e.span(after)
	}
	return 0
}

// span is how many bytes the error is about, of those from its place to the end of the line. If nobody has said so it
// is the token that begins there.
func (e *Error) span(after string) int {
	switch {
	case e.End.Line == e.Pos.Line && e.End.Column > e.Pos.Column:
		return e.End.Column - e.Pos.Column
	case e.End.Line > e.Pos.Line:
		return len(strings.TrimRight(after, " \t"))
	}
	var s scanner.Scanner
	src := []byte(after)
	f := token.NewFileSet().AddFile("", 1, len(src))
	s.Init(f, src, func(token.Position, string) {}, 0)
	pos, tok, lit := s.Scan()
	switch {
	case pos != 1 || tok == token.EOF || lit == "\n":
		return min(1, len(after))
	case lit != "":
		return len(lit)
	}
	return len(tok.String())
}

// width is how many columns of a terminal a character takes.
func width(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, noWidth):
		return 0
	case unicode.Is(wide, r):
		return 2
	}
	return 1
}

// noWidth are characters that are drawn over others.
var noWidth = &unicode.RangeTable{
	R16: []unicode.Range16{{0x300, 0x36f, 1}, {0x483, 0x489, 1}, {0x591, 0x5bd, 1}, {0x610, 0x61a, 1}, {0x64b, 0x65f, 1},
		{0x1ab0, 0x1aff, 1}, {0x1dc0, 0x1dff, 1}, {0x200b, 0x200d, 1}, {0x20d0, 0x20ff, 1}, {0xfe00, 0xfe0f, 1}, {0xfe20, 0xfe2f, 1}},
	R32: []unicode.Range32{{0xe0100, 0xe01ef, 1}},
}

// wide are the characters that take two columns: those of East Asia, and pictures.
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{{0x1100, 0x115f, 1}, {0x231a, 0x231b, 1}, {0x2e80, 0x303e, 1}, {0x3041, 0x33ff, 1}, {0x3400, 0x4dbf, 1},
		{0x4e00, 0x9fff, 1}, {0xa000, 0xa4cf, 1}, {0xa960, 0xa97f, 1}, {0xac00, 0xd7a3, 1}, {0xf900, 0xfaff, 1}, {0xfe30, 0xfe6f, 1},
		{0xff01, 0xff60, 1}, {0xffe0, 0xffe6, 1}},
	R32: []unicode.Range32{{0x1f300, 0x1f64f, 1}, {0x1f680, 0x1f6ff, 1}, {0x1f900, 0x1f9ff, 1}, {0x20000, 0x2fffd, 1}, {0x30000, 0x3fffd, 1}},
}
