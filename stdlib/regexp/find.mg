package regexp

import (
	"io"
	"strings"
	"unicode/utf8"
)

// This file has the methods that search. A text of bytes is copied for the search: others may change it meanwhile.

// MatchString reports whether s contains a match.
func (re *Regexp) MatchString(s string) bool { return match(re.host, s) }

// Match reports whether b contains a match.
func (re *Regexp) Match(b []byte) bool { return match(re.host, string(b)) }

// MatchReader reports whether the text of r contains a match.
//
// Go: regexp/regexp.go Regexp.MatchReader (go1.26)
// Differs: it reads all of r.
func (re *Regexp) MatchReader(r io.RuneReader) bool { return match(re.host, readAll(r)) }

func readAll(r io.RuneReader) string {
	var b strings.Builder
	for {
		c, size, err := r.ReadRune()
		switch {
		case err != nil:
			return b.String()
		case size == 1 && c == utf8.RuneError:
			b.WriteByte(0xff) // no UTF-8 there either
		default:
			b.WriteRune(c)
		}
	}
}

// first cuts loc to the whole match.
func first(loc []int) []int {
	if loc == nil {
		return nil
	}
	return loc[:2:2]
}

// sub is the i-th group's text in s.
func sub(s string, loc []int, i int) string {
	if loc[2*i] < 0 {
		return ""
	}
	return s[loc[2*i]:loc[2*i+1]]
}

// subBytes is the i-th group's part of b.
func subBytes(b []byte, loc []int, i int) []byte {
	if loc[2*i] < 0 {
		return nil
	}
	return b[loc[2*i]:loc[2*i+1]:loc[2*i+1]]
}

func subs(s string, loc []int) []string {
	if loc == nil {
		return nil
	}
	ret := make([]string, len(loc)/2)
	for i := range ret {
		ret[i] = sub(s, loc, i)
	}
	return ret
}

func subsBytes(b []byte, loc []int) [][]byte {
	if loc == nil {
		return nil
	}
	ret := make([][]byte, len(loc)/2)
	for i := range ret {
		ret[i] = subBytes(b, loc, i)
	}
	return ret
}

// all are up to n matches in s.
func (re *Regexp) all(s string, n int) [][]int {
	list := findAll(re.host, s, n)
	if list == nil {
		return nil
	}
	size := 2 * len(re.names)
	ret := make([][]int, 0, len(list)/size)
	for i := 0; i < len(list); i += size {
		ret = append(ret, list[i:i+size:i+size])
	}
	return ret
}

// collect makes something of each match.
func collect[T any](matches [][]int, f func(loc []int) T) []T {
	if matches == nil {
		return nil
	}
	ret := make([]T, len(matches))
	for i, loc := range matches {
		ret[i] = f(loc)
	}
	return ret
}

// Find returns the first match in b, or nil.
func (re *Regexp) Find(b []byte) []byte {
	loc := find(re.host, string(b))
	if loc == nil {
		return nil
	}
	return subBytes(b, loc, 0)
}

// FindIndex returns where the first match in b begins and ends, or nil.
func (re *Regexp) FindIndex(b []byte) (loc []int) { return first(find(re.host, string(b))) }

// FindString returns the first match in s; "" also if there is none.
func (re *Regexp) FindString(s string) string {
	loc := find(re.host, s)
	if loc == nil {
		return ""
	}
	return sub(s, loc, 0)
}

// FindStringIndex returns where the first match in s begins and ends, or nil.
func (re *Regexp) FindStringIndex(s string) (loc []int) { return first(find(re.host, s)) }

// FindReaderIndex is FindStringIndex in the text of r.
func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int) {
	return first(find(re.host, readAll(r)))
}

// FindSubmatch returns the first match in b and its groups, or nil.
func (re *Regexp) FindSubmatch(b []byte) [][]byte { return subsBytes(b, find(re.host, string(b))) }

// FindSubmatchIndex returns where the first match in b and its groups begin and end, or nil.
func (re *Regexp) FindSubmatchIndex(b []byte) []int { return find(re.host, string(b)) }

// FindStringSubmatch returns the first match in s and its groups, or nil.
func (re *Regexp) FindStringSubmatch(s string) []string { return subs(s, find(re.host, s)) }

// FindStringSubmatchIndex returns where the first match in s and its groups begin and end, or nil.
func (re *Regexp) FindStringSubmatchIndex(s string) []int { return find(re.host, s) }

// FindReaderSubmatchIndex is FindStringSubmatchIndex in the text of r.
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int { return find(re.host, readAll(r)) }

// FindAll returns the matches in b, at most n of them unless n is negative; nil if there is none.
func (re *Regexp) FindAll(b []byte, n int) [][]byte {
	return collect(re.all(string(b), n), func(loc []int) []byte { return subBytes(b, loc, 0) })
}

// FindAllIndex returns where the matches in b begin and end.
func (re *Regexp) FindAllIndex(b []byte, n int) [][]int { return collect(re.all(string(b), n), first) }

// FindAllString returns the matches in s.
func (re *Regexp) FindAllString(s string, n int) []string {
	return collect(re.all(s, n), func(loc []int) string { return sub(s, loc, 0) })
}

// FindAllStringIndex returns where the matches in s begin and end.
func (re *Regexp) FindAllStringIndex(s string, n int) [][]int { return collect(re.all(s, n), first) }

// FindAllSubmatch returns the matches in b with their groups.
func (re *Regexp) FindAllSubmatch(b []byte, n int) [][][]byte {
	return collect(re.all(string(b), n), func(loc []int) [][]byte { return subsBytes(b, loc) })
}

// FindAllSubmatchIndex returns where the matches in b and their groups begin and end.
func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int { return re.all(string(b), n) }

// FindAllStringSubmatch returns the matches in s with their groups.
func (re *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	return collect(re.all(s, n), func(loc []int) []string { return subs(s, loc) })
}

// FindAllStringSubmatchIndex returns where the matches in s and their groups begin and end.
func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int { return re.all(s, n) }

// Split cuts s into the parts between matches, at most n of them unless n is negative.
//
// Go: regexp/regexp.go Regexp.Split (go1.26)
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if len(re.expr) > 0 && len(s) == 0 {
		return []string{""}
	}
	matches := re.all(s, n)
	strs := make([]string, 0, len(matches))
	beg, end := 0, 0
	for _, match := range matches {
		if n > 0 && len(strs) == n-1 {
			break
		}
		end = match[0]
		if match[1] != 0 {
			strs = append(strs, s[beg:end])
		}
		beg = match[1]
	}
	if end != len(s) {
		strs = append(strs, s[beg:])
	}
	return strs
}
