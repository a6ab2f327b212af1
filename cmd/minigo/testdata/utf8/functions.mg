// run
package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	s := "aé世\xff"
	fmt.Println(utf8.RuneCountInString(s), utf8.ValidString(s), utf8.ValidString("ok"), utf8.RuneLen('世'), utf8.RuneError)
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		fmt.Print(r, ":", n, " ")
		s = s[n:]
	}
	fmt.Println()
	b := utf8.AppendRune(nil, '世')
	buf := make([]byte, 4)
	n := utf8.EncodeRune(buf, 'é')
	fmt.Println(b, buf[:n], utf8.RuneCount(b), utf8.FullRune(b[:2]))
	r, size := utf8.DecodeLastRuneInString("xé")
	fmt.Println(r, size, utf8.ValidRune(0xD800), utf8.UTFMax)
}
