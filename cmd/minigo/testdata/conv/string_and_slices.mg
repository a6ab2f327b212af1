// run
package main

import "fmt"

type Name string
type Bytes []byte

func main() {
	s := "héllo, 世界"
	b := []byte(s)
	r := []rune(s)
	fmt.Println(len(s), len(b), len(r))
	b[0] = 'H'
	r[1] = 'e'
	fmt.Println(s, string(b), string(r))
	fmt.Println(string(rune(65)), string(rune(0x4e16)), string(rune(-1)), string(rune(0x110000)))
	bad := "a\xffb"
	fmt.Println([]rune(bad), len(string([]rune(bad))))
	fmt.Println([]byte("") == nil, []byte(nil) == nil, string([]byte(nil)) == "")
	n := Name("x")
	bb := Bytes(n)
	fmt.Println(string(bb)+string(n), Name(bb))
	fmt.Printf("%T %T\n", bb, Name(bb))
}
