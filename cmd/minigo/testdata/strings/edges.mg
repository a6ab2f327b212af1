// run

// Parts, replacements and cases at their edges: empty separators and strings, limits, what is not ASCII, and what capacity the results have.
package main

import (
	"fmt"
	"strings"
)

func main() {
	texts := []string{"", " ", "a", "a,b,,c", ",", ",,", "a,,b", "héllo,wörld", "a\xffb,\xfe", "  two  words \t\n", "\u2003em\u2003space\u0085", "abcabcabc", "日本語,日本"}
	seps := []string{"", ",", ",,", "b", "bc", "é", "本", "abc", "no"}
	for _, s := range texts {
		for _, sep := range seps {
			fmt.Printf("%q %q %q %q\n", s, sep, strings.Split(s, sep), strings.SplitAfter(s, sep))
			for n := -1; n < 4; n++ {
				p, q := strings.SplitN(s, sep, n), strings.SplitAfterN(s, sep, n)
				fmt.Printf("  %d %q %d %v %q %d", n, p, cap(p), p == nil, q, cap(q))
				for _, to := range []string{"", ",", "xyz", "ß"} {
					fmt.Printf(" %q", strings.Replace(s, sep, to, n))
				}
				fmt.Println()
			}
		}
		f := strings.Fields(s)
		fmt.Printf("%q %d %d %v\n", f, len(f), cap(f), f == nil)
		fmt.Printf("%q %q %q\n", strings.ToUpper(s), strings.ToLower(s), strings.Repeat(s, 3))
	}
	fmt.Println(cap(strings.SplitN("a,b", ",", 1000)), cap(strings.SplitN("a,b", ",", 3)))
	fmt.Println(strings.ToUpper("azAZ@[`{09"), strings.ToLower("azAZ@[`{09"))
	for _, list := range [][]string{nil, {}, {""}, {"", ""}, {"a"}, {"a", "b"}, {"", "a", ""}, make([]string, 40)} {
		for _, sep := range []string{"", "-", "::"} {
			fmt.Printf("%q ", strings.Join(list, sep))
		}
		fmt.Println()
	}
	long := strings.Split(strings.Repeat("x,", 100)+"y", ",")
	fmt.Println(len(long), strings.Join(long, "; "))
	fmt.Println(strings.Repeat("ab", 0) == "", strings.Repeat("", 1000) == "", strings.Repeat("ab", 5))
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Println(strings.Repeat("a", -1))
	}()
}
