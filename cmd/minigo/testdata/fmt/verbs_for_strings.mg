// run
package main

import "fmt"

type S string
type B []byte

func main() {
	fmt.Printf("%s|%10s|%-10s|%.2s|%q|%x|%v|%+q|%#q\n", "héllo", "héllo", "héllo", "héllo", "hé\"llo\n", "hi", "v", "é", "back`quote")
	fmt.Printf("%s %v %q %x %d\n", []byte("ab"), []byte("ab"), []byte("ab"), []byte("ab"), []byte("ab"))
	fmt.Printf("%s %v %#v %T\n", S("s"), S("s"), S("s"), S("s"))
	fmt.Printf("%s %v %#v %T\n", B("b"), B("b"), B("b"), B("b"))
	fmt.Printf("%s %q %v\n", []string{"a", "b c"}, []string{"a", "b c"}, []string{"a", "b c"})
	fmt.Printf("%5.1s|%-5s|%05s|%c%c\n", "abc", "ab", "ab", 'é', 0x1F600)
	fmt.Printf("%s|%v|%d\n", nil, nil, nil)
	fmt.Printf("%s|%d|%t|%z|%!|%", 5, "x", 1, 2)
	fmt.Println()
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("%d\n", 1, 2, "x")
	fmt.Printf("%[5]d %[0]d %[x]d\n", 1)
	fmt.Printf("plain%%\n")
}
