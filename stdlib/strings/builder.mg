package strings

import "unicode/utf8"

// This file has Builder and Replacer.

// A Builder builds a string by writing.
type Builder struct {
	addr *Builder // itself, to find copies
	buf  []byte   // only ever appended to: strings view it
}

func (b *Builder) check() {
	if b.addr == nil {
		b.addr = b
	} else if b.addr != b {
		panic("strings: illegal use of non-zero Builder copied by value")
	}
}

// String returns what was written.
func (b *Builder) String() string { return view(b.buf) }

// Len returns the number of bytes written.
func (b *Builder) Len() int { return len(b.buf) }

// Cap returns the capacity.
func (b *Builder) Cap() int { return cap(b.buf) }

// Reset empties the builder.
func (b *Builder) Reset() { b.addr, b.buf = nil, nil }

// Grow makes room for n more bytes.
func (b *Builder) Grow(n int) {
	b.check()
	if n < 0 {
		panic("strings.Builder.Grow: negative count")
	}
	if cap(b.buf)-len(b.buf) < n {
		buf := make([]byte, len(b.buf), 2*cap(b.buf)+n)
		copy(buf, b.buf)
		b.buf = buf
	}
}

// Write appends p.
func (b *Builder) Write(p []byte) (int, error) {
	if b.addr != b {
		b.check()
	}
	b.buf = append(b.buf, p...)
	return len(p), nil
}

// WriteByte appends c.
func (b *Builder) WriteByte(c byte) error {
	if b.addr != b {
		b.check()
	}
	b.buf = append(b.buf, c)
	return nil
}

// WriteRune appends r.
func (b *Builder) WriteRune(r rune) (int, error) {
	if b.addr != b {
		b.check()
	}
	if r >= 0 && r < utf8.RuneSelf {
		b.buf = append(b.buf, byte(r))
		return 1, nil
	}
	n := len(b.buf)
	b.buf = utf8.AppendRune(b.buf, r)
	return len(b.buf) - n, nil
}

// WriteString appends s.
func (b *Builder) WriteString(s string) (int, error) {
	if b.addr != b {
		b.check()
	}
	b.buf = append(b.buf, s...)
	return len(s), nil
}

// A Replacer replaces a list of strings.
type Replacer struct{ host *byte }

// NewReplacer returns a Replacer of pairs of old and new strings.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	return &Replacer{newReplacer(oldnew)}
}

func newReplacer(oldnew []string) *byte
func replace(r *byte, s string) string

// Replace returns s with all replacements done.
func (r *Replacer) Replace(s string) string { return replace(r.host, s) }

// WriteString writes s with all replacements done to w.
func (r *Replacer) WriteString(w interface{ Write(p []byte) (int, error) }, s string) (n int, err error) {
	return w.Write([]byte(r.Replace(s)))
}
