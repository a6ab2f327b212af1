// run
package main

import "fmt"

func main() {
	s := "tab\tnl\\n \"q\" \x41\101\u00e9\U0001F600\a\b\f\r\v\000"
	fmt.Printf("%q %d\n", s, len(s))
	raw := `raw \n "x"
second line	tab`
	fmt.Printf("%q\n", raw)
	fmt.Println('\'', '"', "'", '\n', '\x00', '\u4e16', '\\', '\377')
	fmt.Println(len("\xff"), len("\u00ff"), "\u65e5本\U00008a9e")
}
