package fmt

import (
	"errors"
	"internal/reflectlite"
	"io"
	"os"
	"unicode/utf8"
)

// This file has the scanning functions. The first error stays in the state, where reading then finds the end.
//
// Go: fmt/scan.go ss (go1.26)
// Differs: errors are not carried by panics.

// ScanState is what a Scanner reads from.
type ScanState interface {
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	SkipSpace()
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	Read(buf []byte) (n int, err error)
}

// Scanner has a Scan method, which reads its value.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// Scan reads values between white space from standard input.
func Scan(a ...any) (n int, err error) { return Fscan(os.Stdin, a...) }

// Scanln is Scan that stops at a newline.
func Scanln(a ...any) (n int, err error) { return Fscanln(os.Stdin, a...) }

// Scanf reads values from standard input by the format.
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

// Sscan is Scan from a string.
func Sscan(str string, a ...any) (n int, err error) { return Fscan(&stringReader{s: str}, a...) }

// Sscanln is Scanln from a string.
func Sscanln(str string, a ...any) (n int, err error) { return Fscanln(&stringReader{s: str}, a...) }

// Sscanf is Scanf from a string.
func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf(&stringReader{s: str}, format, a...)
}

// Fscan is Scan from r.
func Fscan(r io.Reader, a ...any) (n int, err error) {
	p, ok := r.(peeker)
	for ok && n < len(a) && quick(p, a[n]) {
		n++
	}
	if n > 0 && n == len(a) {
		return n, nil // no state was needed
	}
	s := newScan(r)
	s.nlIsSpace = true
	s.buffered = p
	m, err := s.scan(a[n:])
	return n + m, err
}

// Fscanln is Scanln from r.
func Fscanln(r io.Reader, a ...any) (n int, err error) {
	s := newScan(r)
	s.nlIsEnd = true
	return s.scan(a)
}

// Fscanf is Scanf from r.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return newScan(r).scanf(format, a)
}

// A stringReader reads the runes of a string.
type stringReader struct {
	s    string
	i, w int
}

func (r *stringReader) Read(b []byte) (n int, err error) {
	n = copy(b, r.s[r.i:])
	r.i += n
	if n == 0 {
		err = io.EOF
	}
	return n, err
}

func (r *stringReader) ReadRune() (c rune, size int, err error) {
	if r.i >= len(r.s) {
		r.w = 0
		return 0, 0, io.EOF
	}
	c, r.w = rune(r.s[r.i]), 1
	if c >= utf8.RuneSelf {
		c, r.w = utf8.DecodeRuneInString(r.s[r.i:])
	}
	r.i += r.w
	return c, r.w, nil
}

func (r *stringReader) UnreadRune() error {
	r.i -= r.w
	r.w = 0
	return nil
}

// A runeReader reads runes of a Reader byte by byte, so that nothing is lost to who reads on.
type runeReader struct {
	r    io.Reader
	buf  []byte // read, and not yet used
	last rune
	size int
	back bool // last is to be read again
}

func (r *runeReader) ReadRune() (c rune, size int, err error) {
	if r.back {
		r.back = false
		return r.last, r.size, nil
	}
	for len(r.buf) == 0 || !utf8.FullRune(r.buf) {
		b := make([]byte, 1)
		if _, err := io.ReadFull(r.r, b); err != nil {
			if err == io.EOF && len(r.buf) > 0 {
				break
			}
			return 0, 0, err
		}
		r.buf = append(r.buf, b[0])
	}
	r.last, r.size = utf8.DecodeRune(r.buf)
	r.buf = r.buf[r.size:]
	return r.last, r.size, nil
}

func (r *runeReader) UnreadRune() error {
	if r.back {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	r.back = true
	return nil
}

const (
	eof     = -1
	hugeWid = 1 << 30
)

// A peeker is a buffered reader: package bufio's.
type peeker interface {
	Buffered() int
	Peek(n int) ([]byte, error)
	Discard(n int) (int, error)
}

// quickScan stores in what arg points to a simple token (a number, a word) that it finds behind white space in b. It returns where the token ends;
// 0: it, or arg, takes more care.
func quickScan(b []byte, arg any) (end int)

// quick scans what an operand needs out of a reader's buffer, if that is simple.
func quick(p peeker, arg any) bool {
	if _, ok := arg.(Scanner); ok {
		return false
	}
	n := p.Buffered()
	if n == 0 {
		return false
	}
	b, _ := p.Peek(n)
	end := quickScan(b, arg)
	if end == 0 {
		return false
	}
	p.Discard(end)
	return true
}

// An ss is the state of one call.
type ss struct {
	rs        io.RuneScanner
	buffered  peeker // rs, if the operands are scanned as by Fscan and it has a buffer
	tok       []byte
	count     int  // runes read
	limit     int  // that may be read for this operand
	maxWid    int  // this operand's width
	atEOF     bool // the end was read, or what counts as it
	nlIsSpace bool
	nlIsEnd   bool
	err       error
}

func newScan(r io.Reader) *ss {
	rs, ok := r.(io.RuneScanner)
	if !ok {
		rs = &runeReader{r: r}
	}
	return &ss{rs: rs, limit: hugeWid, maxWid: hugeWid}
}

func (s *ss) fail(text string) { s.failWith(errors.New(text)) }

func (s *ss) failWith(err error) {
	if s.err == nil {
		s.err = err
	}
}

func (s *ss) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

func (s *ss) ReadRune() (r rune, size int, err error) {
	if s.atEOF || s.count >= s.limit {
		return 0, 0, io.EOF
	}
	r, size, err = s.rs.ReadRune()
	if err == nil {
		s.count++
		if s.nlIsEnd && r == '\n' {
			s.atEOF = true
		}
	} else if err == io.EOF {
		s.atEOF = true
	}
	return r, size, err
}

func (s *ss) UnreadRune() error {
	s.rs.UnreadRune()
	s.atEOF = false
	s.count--
	return nil
}

func (s *ss) Width() (wid int, ok bool) {
	if s.maxWid == hugeWid {
		return 0, false
	}
	return s.maxWid, true
}

// get reads a rune; eof at the end or after an error.
func (s *ss) get() rune {
	if s.err != nil {
		return eof
	}
	r, _, err := s.ReadRune()
	if err != nil {
		if err != io.EOF {
			s.failWith(err)
		}
		return eof
	}
	return r
}

// must is get where the input may not end.
func (s *ss) must() rune {
	r := s.get()
	if r == eof {
		s.failWith(io.ErrUnexpectedEOF)
	}
	return r
}

func (s *ss) back(r rune) {
	if r != eof {
		s.UnreadRune()
	}
}

func (s *ss) notEOF() {
	r := s.get()
	if r == eof {
		s.failWith(io.EOF)
	}
	s.back(r)
}

func isSpace(r rune) bool {
	switch {
	case r <= ' ':
		return r == ' ' || '\t' <= r && r <= '\r'
	case r < 0x1680:
		return r == 0x85 || r == 0xa0
	}
	return r == 0x1680 || 0x2000 <= r && r <= 0x200a || r == 0x2028 || r == 0x2029 || r == 0x202f || r == 0x205f || r == 0x3000
}

func within(set string, r rune) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}

func (s *ss) peek(set string) bool {
	r := s.get()
	s.back(r)
	return within(set, r)
}

// accept takes a rune of the set into the token.
func (s *ss) accept(set string) bool {
	r := s.get()
	if r == eof {
		return false
	}
	if !within(set, r) {
		s.UnreadRune()
		return false
	}
	s.tok = utf8.AppendRune(s.tok, r)
	return true
}

func (s *ss) SkipSpace() {
	for {
		r := s.get()
		if r == eof {
			return
		}
		if r == '\r' && s.peek("\n") {
			continue
		}
		if r == '\n' {
			if s.nlIsSpace {
				continue
			}
			s.fail("unexpected newline")
			return
		}
		if !isSpace(r) {
			s.UnreadRune()
			return
		}
	}
}

func (s *ss) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	if f == nil {
		f = func(r rune) bool { return !isSpace(r) }
	}
	s.tok = s.tok[:0]
	if skipSpace {
		s.SkipSpace()
	}
	for {
		r := s.get()
		if r == eof {
			break
		}
		if !f(r) {
			s.UnreadRune()
			break
		}
		s.tok = utf8.AppendRune(s.tok, r)
	}
	err, s.err = s.err, nil
	return s.tok, err
}

// The kinds of what operands point to, as in reflect.
const (
	kindBool       = 1
	kindInt        = 2
	kindInt64      = 6
	kindUint       = 7
	kindUintptr    = 12
	kindFloat32    = 13
	kindFloat64    = 14
	kindComplex64  = 15
	kindComplex128 = 16
	kindSlice      = 23
	kindString     = 24
)

func (s *ss) scanOne(verb rune, arg any) {
	if s.buffered != nil && quick(s.buffered, arg) {
		return
	}
	s.tok = s.tok[:0]
	if v, ok := arg.(Scanner); ok {
		if err := v.Scan(s, verb); err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			s.failWith(err)
		}
		return
	}
	kind, bits := reflectlite.ElemKind(arg)
	ok := true
	switch {
	case kind == 0:
		s.fail("type not a pointer: " + reflectlite.TypeString(arg))
	case kind == kindBool:
		if v := s.scanBool(verb); s.err == nil {
			ok = reflectlite.StoreBool(arg, v)
		}
	case kindInt <= kind && kind <= kindInt64:
		if v := s.scanInt(verb, bits); s.err == nil {
			ok, _ = reflectlite.StoreInt(arg, v)
		}
	case kindUint <= kind && kind <= kindUintptr:
		if v := s.scanUint(verb, bits); s.err == nil {
			ok, _ = reflectlite.StoreUint(arg, v)
		}
	case kind == kindFloat32 || kind == kindFloat64:
		typ := "float64"
		if kind == kindFloat32 {
			typ = "float32"
		}
		if v := s.scanFloat(verb, typ, bits); s.err == nil {
			ok, _ = reflectlite.StoreFloat(arg, v)
		}
	case kind == kindComplex64 || kind == kindComplex128:
		if v := s.scanComplex(verb, bits); s.err == nil {
			ok = reflectlite.StoreComplex(arg, v)
		}
	case kind == kindString || kind == kindSlice && bits == 8:
		if v := s.scanString(verb); s.err == nil {
			ok = reflectlite.StoreString(arg, v)
		}
	default:
		ok = false
	}
	if !ok {
		s.fail("can't scan type: " + reflectlite.TypeString(arg))
	}
}

func (s *ss) scan(a []any) (n int, err error) {
	for _, arg := range a {
		if s.scanOne('v', arg); s.err != nil {
			return n, s.err
		}
		n++
	}
	for s.nlIsEnd {
		r := s.get()
		if r == '\n' || r == eof {
			break
		}
		if !isSpace(r) {
			s.fail("expected newline")
			break
		}
	}
	return n, s.err
}

// advance matches the format up to a directive. It returns how much it took, -1 for a mismatch.
func (s *ss) advance(format string) (i int) {
	for i < len(format) && s.err == nil {
		c, w := utf8.DecodeRuneInString(format[i:])
		if isSpace(c) {
			newlines := 0
			trailing := false
			for isSpace(c) && i < len(format) {
				if c == '\n' {
					newlines++
				}
				trailing = c != '\n'
				i += w
				c, w = utf8.DecodeRuneInString(format[i:])
			}
			s.matchSpace(newlines, trailing)
			continue
		}
		if c == '%' {
			if i+w == len(format) {
				s.fail("missing verb: % at end of format string")
				return i
			}
			if format[i+w] != '%' {
				return i
			}
			i += w
		}
		in := s.must()
		if c != in {
			s.back(in)
			return -1
		}
		i += w
	}
	return i
}

// matchSpace matches white space of the format: newlines, and behind them other space.
func (s *ss) matchSpace(newlines int, trailing bool) {
	for range newlines {
		in := s.get()
		for isSpace(in) && in != '\n' {
			in = s.get()
		}
		if in != '\n' && in != eof {
			s.fail("newline in format does not match input")
		}
	}
	if !trailing {
		return
	}
	in := s.get()
	if newlines == 0 {
		if !isSpace(in) && in != eof {
			s.fail("expected space in input to match format")
		}
		if in == '\n' {
			s.fail("newline in input does not match format")
		}
	}
	for isSpace(in) && in != '\n' {
		in = s.get()
	}
	s.back(in)
}

func (s *ss) scanf(format string, a []any) (n int, err error) {
	for i := 0; i < len(format) && s.err == nil; {
		w := s.advance(format[i:])
		if s.err != nil {
			break
		}
		if w > 0 {
			i += w
			continue
		}
		if format[i] != '%' {
			if w < 0 {
				s.fail("input does not match format")
			}
			break
		}
		i++
		s.maxWid = hugeWid
		for wid := 0; i < len(format)-1 && '0' <= format[i] && format[i] <= '9' && wid < 1e6; i++ {
			wid = wid*10 + int(format[i]-'0')
			s.maxWid = wid
		}
		c, size := utf8.DecodeRuneInString(format[i:])
		i += size
		if c != 'c' {
			s.SkipSpace()
		}
		if c == '%' {
			s.notEOF()
			if s.err == nil && !s.accept("%") {
				s.fail("missing literal %")
			}
			continue
		}
		if n >= len(a) {
			s.fail("too few operands for format '%" + format[i-size:] + "'")
			break
		}
		if s.maxWid < hugeWid {
			s.limit = s.count + s.maxWid
		}
		if s.err == nil {
			s.scanOne(c, a[n])
		}
		s.limit = hugeWid
		if s.err == nil {
			n++
		}
	}
	if s.err == nil && n < len(a) {
		s.fail("too many operands")
	}
	return n, s.err
}
