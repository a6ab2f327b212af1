// run

// Package regexp: searches, replacements, errors and panics are Go's.
package main

import (
	"errors"
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
)

var exprs = []string{`a+b*`, `(a)(b)?`, `(?P<year>\d{4})-(?P<month>\d\d)`, ``, `x*`, `^\w+`, `(?m)^(\w+)\s*=\s*(.*)$`, `é|世`, `[[:upper:]]\w*`, `(?i)GO`,
	`a|ab`, `(a*)*`, `\b`, `$`, `(?s).+`}

var texts = []string{"", "aab ab b", "on 2024-02-29 and 2025-12-31", "key = value\nother=x y\n", "é世界é", "Gopher go GO", "abab", "xx-xxx"}

func main() {
	for _, e := range exprs {
		re := regexp.MustCompile(e)
		fmt.Println(re, re.NumSubexp(), re.SubexpNames(), re.SubexpIndex("month"))
		fmt.Println(re.LiteralPrefix())
		for _, s := range texts {
			fmt.Printf("%q: %t %q %v %q %v\n", s, re.MatchString(s), re.FindString(s), re.FindStringIndex(s), re.FindStringSubmatch(s), re.FindStringSubmatchIndex(s))
			fmt.Printf("\t%q %v %q %v\n", re.FindAllString(s, -1), re.FindAllStringIndex(s, 2), re.FindAllStringSubmatch(s, -1), re.FindAllStringSubmatchIndex(s, 1))
			fmt.Printf("\t%q %q %q\n", re.ReplaceAllString(s, "<$0|${1}|$month|$1x|$$>"), re.ReplaceAllLiteralString(s, "$1"), re.ReplaceAllStringFunc(s, strings.ToUpper))
			fmt.Printf("\t%q %q %q\n", re.Split(s, -1), re.Split(s, 2), re.Split(s, 0))
			b := []byte(s)
			fmt.Printf("\t%t %q %v %q %v\n", re.Match(b), re.Find(b), re.FindIndex(b), re.FindSubmatch(b), re.FindSubmatchIndex(b))
			fmt.Printf("\t%q %v %q %v\n", re.FindAll(b, -1), re.FindAllIndex(b, 2), re.FindAllSubmatch(b, -1), re.FindAllSubmatchIndex(b, 1))
			fmt.Printf("\t%q %q\n", re.ReplaceAll(b, []byte("[$1]")), re.ReplaceAllLiteral(b, []byte("-")))
			fmt.Printf("\t%q\n", re.ReplaceAllFunc(b, func(m []byte) []byte { return append([]byte("_"), m...) }))
			fmt.Println("\t", re.MatchReader(strings.NewReader(s)), re.FindReaderIndex(strings.NewReader(s)))
		}
	}
	for _, e := range []string{"(", ")", "a**", "[a", "a{2,1}", "\\", "(?<n", "[z-a]", "*", "\\8", "(?i", "a{1001}", "\xff"} {
		_, err := regexp.Compile(e)
		var se *syntax.Error
		fmt.Println(err, errors.As(err, &se) && se.Code != "")
	}
	long := regexp.MustCompile("a|ab")
	long.Longest()
	fmt.Println(long.FindString("ab"), regexp.MustCompilePOSIX("a|ab").FindString("ab"), regexp.QuoteMeta("a.b*[c]"))
	re := regexp.MustCompile(`(\w+)=(\w+)`)
	var out []byte
	for _, m := range re.FindAllStringSubmatchIndex("a=1 b=2", -1) {
		out = re.ExpandString(out, "$2:$1;", "a=1 b=2", m)
	}
	fmt.Printf("%s\n", out)
	fmt.Println(regexp.MustCompile("�|é").FindReaderIndex(strings.NewReader("x\xffy")), regexp.MustCompile(".*").FindReaderIndex(strings.NewReader("é\xff�")))
	var null regexp.Regexp
	fmt.Println(null.UnmarshalText([]byte("a.")), null.MatchString("ab"))
	fmt.Println(regexp.MatchString("^a", "ba"))
	defer func() { fmt.Println(recover()) }()
	regexp.MustCompile("a`(")
}
