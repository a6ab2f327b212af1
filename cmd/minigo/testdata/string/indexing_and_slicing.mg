// run
package main

import "fmt"

func main() {
	s := "hello"
	fmt.Println(s[0], s[4], s[1:3], s[:2], s[3:], s[:], s[5:], len(s[2:2]))
	fmt.Printf("%c %T\n", s[1], s[1])
	t := s[1:4]
	fmt.Println(t[1:], t[0] == 'e', t+s[:1])
	const c = "const"
	fmt.Println(c[2], len(c[1:]), c[1:3])
	var b byte = "xyz"[2]
	fmt.Println(b)
}
