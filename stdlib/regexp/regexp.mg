// Package regexp searches for regular expressions.
package regexp

import (
	"io"
	"regexp/syntax"
	"strconv"
)

// A Regexp is a compiled expression. Several goroutines may use it at once.
//
// Go: regexp/regexp.go Regexp (go1.26)
// Differs: the host compiles and searches; the methods are made of two searches, for the first and for all matches.
type Regexp struct {
	expr  string
	host  *byte
	names []string // of the groups
}

// compile returns what is wrong, with what part of the expression, if it cannot be compiled.
func compile(expr string, posix bool) (host *byte, code, part string)

// longest returns a copy of the expression that prefers the longest match.
func longest(host *byte) *byte

func names(host *byte) []string
func literal(host *byte) (prefix string, complete bool)
func match(host *byte, s string) bool

// find returns where the first match and its groups are; nil if there is none.
func find(host *byte, s string) []int

// findAll returns where up to n matches, each with its groups, are, one behind the other.
func findAll(host *byte, s string, n int) []int

// Compile parses an expression.
func Compile(expr string) (*Regexp, error) { return parse(expr, false) }

// CompilePOSIX parses an expression in POSIX's syntax, of whose matches the leftmost and longest is taken.
func CompilePOSIX(expr string) (*Regexp, error) { return parse(expr, true) }

func parse(expr string, posix bool) (*Regexp, error) {
	host, code, part := compile(expr, posix)
	if host == nil {
		return nil, &syntax.Error{Code: syntax.ErrorCode(code), Expr: part}
	}
	return &Regexp{expr, host, names(host)}, nil
}

// MustCompile is Compile that panics if the expression cannot be parsed.
func MustCompile(str string) *Regexp {
	re, err := Compile(str)
	if err != nil {
		panic("regexp: Compile(" + quote(str) + "): " + err.Error())
	}
	return re
}

// MustCompilePOSIX is CompilePOSIX that panics if the expression cannot be parsed.
func MustCompilePOSIX(str string) *Regexp {
	re, err := CompilePOSIX(str)
	if err != nil {
		panic("regexp: CompilePOSIX(" + quote(str) + "): " + err.Error())
	}
	return re
}

func quote(s string) string {
	if strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}

// Match reports whether b contains a match of the pattern.
func Match(pattern string, b []byte) (matched bool, err error) {
	return MatchString(pattern, string(b))
}

// MatchReader reports whether the text of r contains a match of the pattern.
func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

// MatchString reports whether s contains a match of the pattern.
func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

// QuoteMeta returns an expression that matches the text s.
func QuoteMeta(s string) string {
	var b []byte
	for i := range len(s) {
		switch s[i] {
		case '\\', '.', '+', '*', '?', '(', ')', '|', '[', ']', '{', '}', '^', '$':
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return string(b)
}

// String returns the expression's text.
func (re *Regexp) String() string { return re.expr }

// Copy returns a copy of re. A Regexp needs no copies.
func (re *Regexp) Copy() *Regexp {
	re2 := *re
	return &re2
}

// Longest makes future searches prefer the leftmost-longest match.
func (re *Regexp) Longest() { re.host = longest(re.host) }

// NumSubexp returns the number of groups.
func (re *Regexp) NumSubexp() int { return max(len(re.names)-1, 0) }

// SubexpNames returns the names of the groups; the first, "", is the whole match's.
func (re *Regexp) SubexpNames() []string { return re.names }

// SubexpIndex returns the index of the first group of this name, or -1.
func (re *Regexp) SubexpIndex(name string) int {
	if name != "" {
		for i, s := range re.names {
			if name == s {
				return i
			}
		}
	}
	return -1
}

// LiteralPrefix returns the text with which every match begins, and whether that is the whole expression.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool) { return literal(re.host) }

// AppendText appends the expression's text.
func (re *Regexp) AppendText(b []byte) ([]byte, error) { return append(b, re.expr...), nil }

// MarshalText returns the expression's text.
func (re *Regexp) MarshalText() ([]byte, error) { return re.AppendText(nil) }

// UnmarshalText compiles the expression text.
func (re *Regexp) UnmarshalText(text []byte) error {
	newRE, err := Compile(string(text))
	if err != nil {
		return err
	}
	*re = *newRE
	return nil
}
