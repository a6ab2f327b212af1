package fmt

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// This file has the reading of single values: booleans, numbers and strings.

func (s *ss) okVerb(verb rune, verbs, typ string) bool {
	if within(verbs, verb) {
		return true
	}
	s.fail("bad verb '%" + string(verb) + "' for " + typ)
	return false
}

const (
	errBool    = "syntax error scanning boolean"
	floatVerbs = "beEfFgGv"
)

func (s *ss) scanBool(verb rune) bool {
	s.SkipSpace()
	s.notEOF()
	if !s.okVerb(verb, "tv", "boolean") {
		return false
	}
	switch s.get() {
	case '1':
		return true
	case 't', 'T':
		if s.accept("rR") && (!s.accept("uU") || !s.accept("eE")) {
			s.fail(errBool)
		}
		return true
	case 'f', 'F':
		if s.accept("aA") && (!s.accept("lL") || !s.accept("sS") || !s.accept("eE")) {
			s.fail(errBool)
		}
	}
	return false
}

// integer reads a number's token and returns it with its base.
func (s *ss) integer(verb rune, signed bool) (tok string, base int) {
	s.SkipSpace()
	s.notEOF()
	s.okVerb(verb, "bdoUxXv", "integer")
	digits := "0123456789"
	base = 10
	switch verb {
	case 'b':
		base, digits = 2, "01"
	case 'o':
		base, digits = 8, "01234567"
	case 'x', 'X', 'U':
		base, digits = 16, "0123456789aAbBcCdDeEfF"
	}
	have := false
	if verb == 'U' {
		if s.get() != 'U' || s.get() != '+' {
			s.fail("bad unicode format ")
		}
	} else {
		if signed {
			s.accept("+-")
		}
		if verb == 'v' {
			base, digits = 0, "0123456789_"
			if s.accept("0") {
				have = true
				switch {
				case s.accept("bB"):
					digits = "01_"
				case s.accept("oO"):
					digits = "01234567_"
				case s.accept("xX"):
					digits = "0123456789aAbBcCdDeEfF_"
				default:
					digits = "01234567_"
				}
			}
		}
	}
	if !have {
		s.notEOF()
		if !s.accept(digits) {
			s.fail("expected integer")
		}
	}
	for s.accept(digits) {
	}
	return string(s.tok), base
}

func (s *ss) scanInt(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.scanRune(bits)
	}
	tok, base := s.integer(verb, true)
	if s.err != nil {
		return 0
	}
	n, err := strconv.ParseInt(tok, base, 64)
	if err != nil {
		s.failWith(err)
	} else if n<<uint(64-bits)>>uint(64-bits) != n {
		s.fail("integer overflow on token " + tok)
	}
	return n
}

func (s *ss) scanUint(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.scanRune(bits))
	}
	tok, base := s.integer(verb, false)
	if s.err != nil {
		return 0
	}
	n, err := strconv.ParseUint(tok, base, 64)
	if err != nil {
		s.failWith(err)
	} else if n<<uint(64-bits)>>uint(64-bits) != n {
		s.fail("unsigned integer overflow on token " + tok)
	}
	return n
}

func (s *ss) scanRune(bits int) int64 {
	s.notEOF()
	r := int64(s.get())
	if r<<uint(64-bits)>>uint(64-bits) != r {
		s.fail("overflow on character value " + string(rune(r)))
	}
	return r
}

func (s *ss) floatToken() string {
	s.tok = s.tok[:0]
	if s.accept("nN") && s.accept("aA") && s.accept("nN") {
		return string(s.tok)
	}
	s.accept("+-")
	if s.accept("iI") && s.accept("nN") && s.accept("fF") {
		return string(s.tok)
	}
	digits, exp := "0123456789_", "eEpP"
	if s.accept("0") && s.accept("xX") {
		digits, exp = "0123456789aAbBcCdDeEfF_", "pP"
	}
	for s.accept(digits) {
	}
	if s.accept(".") {
		for s.accept(digits) {
		}
	}
	if s.accept(exp) {
		s.accept("+-")
		for s.accept("0123456789_") {
		}
	}
	return string(s.tok)
}

func (s *ss) scanFloat(verb rune, typ string, bits int) float64 {
	if !s.okVerb(verb, floatVerbs, typ) {
		return 0
	}
	s.SkipSpace()
	s.notEOF()
	tok := s.floatToken()
	if s.err != nil {
		return 0
	}
	return s.float(tok, bits)
}

// float is the number of a token. It may be decimal and have an exponent of two, 1.5p3, which strconv does not know.
func (s *ss) float(tok string, bits int) float64 {
	p, exp := -1, 0
	for i := range len(tok) {
		switch tok[i] {
		case 'x', 'X':
			p = len(tok)
		case 'p':
			if p < 0 {
				p = i
			}
		}
	}
	mantissa := tok
	var err error
	if 0 <= p && p < len(tok) {
		mantissa = tok[:p]
		exp, err = strconv.Atoi(tok[p+1:])
	}
	f, ferr := strconv.ParseFloat(mantissa, bits)
	if ferr != nil {
		err = ferr
	}
	if e, ok := err.(*strconv.NumError); ok {
		e.Num = tok
	}
	if err != nil {
		s.failWith(err)
	}
	if exp != 0 {
		f = math.Ldexp(f, exp)
	}
	return f
}

// scanComplex reads (1+2i), with or without its parentheses.
func (s *ss) scanComplex(verb rune, bits int) complex128 {
	if !s.okVerb(verb, floatVerbs, "complex") {
		return 0
	}
	s.SkipSpace()
	s.notEOF()
	parens := s.accept("(")
	re := s.floatToken()
	s.tok = s.tok[:0]
	if s.err == nil && !s.accept("+-") {
		s.fail("syntax error scanning complex number")
	}
	sign := string(s.tok)
	im := sign + s.floatToken()
	if s.err == nil && (!s.accept("i") || parens && !s.accept(")")) {
		s.fail("syntax error scanning complex number")
	}
	if s.err != nil {
		return 0
	}
	x := s.float(re, bits/2)
	if s.err != nil {
		return 0
	}
	return complex(x, s.float(im, bits/2))
}

func (s *ss) scanString(verb rune) string {
	if !s.okVerb(verb, "svqxX", "string") {
		return ""
	}
	s.SkipSpace()
	s.notEOF()
	switch verb {
	case 'q':
		return s.quoted()
	case 'x', 'X':
		return s.hex()
	}
	for {
		r := s.get()
		if r == eof {
			break
		}
		if isSpace(r) {
			s.UnreadRune()
			break
		}
		s.tok = utf8.AppendRune(s.tok, r)
	}
	return string(s.tok)
}

func (s *ss) quoted() string {
	quote := s.get()
	if quote != '"' && quote != '`' {
		s.fail("expected quoted string")
		return ""
	}
	s.tok = append(s.tok, byte(quote))
	for s.err == nil {
		r := s.must()
		s.tok = utf8.AppendRune(s.tok, r)
		if r == quote {
			break
		}
		if r == '\\' && quote == '"' {
			s.tok = utf8.AppendRune(s.tok, s.must())
		}
	}
	if s.err != nil {
		return ""
	}
	if quote == '`' {
		return string(s.tok[1 : len(s.tok)-1])
	}
	t, err := strconv.Unquote(string(s.tok))
	if err != nil {
		s.failWith(err)
	}
	return t
}

func hexDigit(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case 'a' <= r && r <= 'f':
		return int(r-'a') + 10
	case 'A' <= r && r <= 'F':
		return int(r-'A') + 10
	}
	return -1
}

func (s *ss) hex() string {
	for {
		r := s.get()
		hi := hexDigit(r)
		if hi < 0 {
			s.back(r)
			break
		}
		lo := hexDigit(s.must())
		if lo < 0 {
			s.fail("illegal hex digit")
			break
		}
		s.tok = append(s.tok, byte(hi<<4|lo))
	}
	if len(s.tok) == 0 {
		s.fail("no hex data for %x string")
	}
	return string(s.tok)
}
