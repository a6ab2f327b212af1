package regexp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file has the methods that replace.

// replace appends what put makes of each match in s to the text between them; ok is false if there is no match.
func (re *Regexp) replace(s string, put func(dst []byte, loc []int) []byte) (dst []byte, ok bool) {
	end := 0
	for _, loc := range re.all(s, -1) {
		dst = append(dst, s[end:loc[0]]...)
		dst = put(dst, loc)
		end, ok = loc[1], true
	}
	return append(dst, s[end:]...), ok
}

// ReplaceAllString replaces each match by repl, in which $1 and ${name} stand for groups.
func (re *Regexp) ReplaceAllString(src, repl string) string {
	if strings.IndexByte(repl, '$') < 0 {
		return re.ReplaceAllLiteralString(src, repl)
	}
	b, ok := re.replace(src, func(dst []byte, loc []int) []byte { return expand(dst, repl, src, loc, re.names) })
	if !ok {
		return src
	}
	return string(b)
}

// ReplaceAllLiteralString replaces each match by repl as it is.
func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	b, ok := re.replace(src, func(dst []byte, loc []int) []byte { return append(dst, repl...) })
	if !ok {
		return src
	}
	return string(b)
}

// ReplaceAllStringFunc replaces each match by what repl makes of it.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	b, ok := re.replace(src, func(dst []byte, loc []int) []byte { return append(dst, repl(src[loc[0]:loc[1]])...) })
	if !ok {
		return src
	}
	return string(b)
}

// ReplaceAll is ReplaceAllString on bytes. It returns a copy.
func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	text, template := string(src), string(repl)
	b, _ := re.replace(text, func(dst []byte, loc []int) []byte { return expand(dst, template, text, loc, re.names) })
	return b
}

// ReplaceAllLiteral is ReplaceAllLiteralString on bytes. It returns a copy.
func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	b, _ := re.replace(string(src), func(dst []byte, loc []int) []byte { return append(dst, repl...) })
	return b
}

// ReplaceAllFunc is ReplaceAllStringFunc on bytes. It returns a copy.
func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	b, _ := re.replace(string(src), func(dst []byte, loc []int) []byte { return append(dst, repl(subBytes(src, loc, 0))...) })
	return b
}

// Expand appends the template to dst; its $1 and ${name} are replaced by the groups of a match in src.
func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return expand(dst, string(template), string(src), match, re.names)
}

// ExpandString is Expand on strings.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	return expand(dst, template, src, match, re.names)
}

// Go: regexp/regexp.go Regexp.expand (go1.26)
func expand(dst []byte, template, src string, match []int, names []string) []byte {
	for len(template) > 0 {
		before, after, ok := strings.Cut(template, "$")
		if !ok {
			break
		}
		dst = append(dst, before...)
		template = after
		if template != "" && template[0] == '$' {
			dst = append(dst, '$')
			template = template[1:]
			continue
		}
		name, num, rest, ok := extract(template)
		if !ok {
			dst = append(dst, '$')
			continue
		}
		template = rest
		if num < 0 {
			for i, group := range names {
				if name == group && 2*i+1 < len(match) && match[2*i] >= 0 {
					num = i
					break
				}
			}
		}
		if num >= 0 && 2*num+1 < len(match) && match[2*num] >= 0 {
			dst = append(dst, src[match[2*num]:match[2*num+1]]...)
		}
	}
	return append(dst, template...)
}

// extract returns the name at the beginning of str, in braces or not; num is its number, -1 if it is none.
//
// Go: regexp/regexp.go extract (go1.26)
func extract(str string) (name string, num int, rest string, ok bool) {
	if str == "" {
		return
	}
	brace := false
	if str[0] == '{' {
		brace = true
		str = str[1:]
	}
	i := 0
	for i < len(str) {
		r, size := utf8.DecodeRuneInString(str[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' {
			break
		}
		i += size
	}
	if i == 0 {
		return
	}
	name = str[:i]
	if brace {
		if i >= len(str) || str[i] != '}' {
			return
		}
		i++
	}
	num = 0
	for i := range len(name) {
		if name[i] < '0' || '9' < name[i] || num >= 1e8 {
			num = -1
			break
		}
		num = num*10 + int(name[i]) - '0'
	}
	if name[0] == '0' && len(name) > 1 {
		num = -1
	}
	return name, num, str[i:], true
}
