// run
package main

import (
	"fmt"
	"strings"
)

func main() {
	fmt.Printf("%q\n", strings.Split("a,b,,c", ","))
	fmt.Printf("%q %q\n", strings.Split("abc", ""), strings.Split("", ","))
	fmt.Printf("%q %q\n", strings.SplitN("a,b,c", ",", 2), strings.SplitAfter("a,b", ","))
	fmt.Printf("%q\n", strings.Fields("  a b \t\n c  "))
	fmt.Println(strings.Join([]string{"x", "y", "z"}, "-"), strings.Repeat("ab", 3), strings.Replace("aaaa", "a", "b", 2), strings.ReplaceAll("abab", "ab", "c"))
	fmt.Println(strings.ToUpper("héllo"), strings.ToLower("ÀB"), strings.Title("x"), strings.ToTitle("ab"))
	fmt.Printf("%q %q %q %q %q\n", strings.TrimSpace(" \t x \n"), strings.Trim("xxhixx", "x"), strings.TrimLeft("aab", "a"), strings.TrimRight("baa", "a"), strings.TrimPrefix("pre.x", "pre."))
	fmt.Printf("%q %q\n", strings.TrimSuffix("x.go", ".go"), strings.TrimFunc("12x34", func(r rune) bool { return r < 'a' }))
	fmt.Println(strings.Map(func(r rune) rune {
		if r == 'x' {
			return -1
		}
		return r + 1
	}, "axbx"))
	fmt.Printf("%q\n", strings.FieldsFunc("a1b22c", func(r rune) bool { return r >= '0' && r <= '9' }))
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;")
	fmt.Println(r.Replace("<b>x</b>"))
	defer func() { fmt.Println(recover()) }()
	strings.Repeat("x", -1)
}
