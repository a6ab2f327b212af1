// run
package main

import (
	"fmt"
	"strings"
)

func main() {
	s := "the quick brown fox jumps over the lazy dog"
	fmt.Println(strings.Contains(s, "fox"), strings.ContainsRune(s, 'z'), strings.ContainsAny(s, "0k"), strings.HasPrefix(s, "the"), strings.HasSuffix(s, "cat"))
	fmt.Println(strings.Index(s, "the"), strings.LastIndex(s, "the"), strings.Index(s, "none"), strings.IndexByte(s, 'q'), strings.IndexRune("a世b", 'b'), strings.IndexAny(s, "xyz"))
	fmt.Println(strings.Count(s, "o"), strings.Count("aaa", ""), strings.EqualFold("Go", "GO"), strings.Compare("a", "b"))
	fmt.Println(strings.IndexFunc("abc1", func(r rune) bool { return r >= '0' && r <= '9' }), strings.LastIndexByte(s, 'o'))
	before, after, found := strings.Cut("key=value=x", "=")
	fmt.Println(before, after, found)
	fmt.Println(strings.CutPrefix("prefix-x", "prefix-"))
	fmt.Println(strings.CutSuffix("x.go", ".mg"))
	fmt.Println(strings.Index("", ""), strings.Index("a", ""), strings.Contains("", "x"))
}
