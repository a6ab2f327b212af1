// run
package main

import (
	"bytes"
	"fmt"
)

func main() {
	for l := range bytes.Lines([]byte("a\nbc\n\nd")) {
		fmt.Printf("%q %d ", l, cap(l))
	}
	fmt.Println()
	for p := range bytes.SplitSeq([]byte("a,b,,c"), []byte(",")) {
		fmt.Printf("%q %d ", p, cap(p))
	}
	fmt.Println()
	for p := range bytes.SplitSeq([]byte("aé"), nil) {
		fmt.Printf("%q ", p)
	}
	fmt.Println()
	for p := range bytes.SplitAfterSeq([]byte("a--b--"), []byte("--")) {
		fmt.Printf("%q ", p)
	}
	fmt.Println()
	for f := range bytes.FieldsSeq([]byte("  one two\tthree ")) {
		fmt.Printf("%q ", f)
	}
	fmt.Println()
	for f := range bytes.FieldsFuncSeq([]byte("1a22b3"), func(r rune) bool { return r > '9' }) {
		fmt.Printf("%q ", f)
		if len(f) == 2 {
			break
		}
	}
	fmt.Println()
}
