// run
package main

import "fmt"

func main() {
	n := 42
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%O|%b|%c|%q|%U|%#U\n", n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n)
	fmt.Printf("%d %x %08b %d\n", -42, -42, -5, uint64(1<<64-1))
	fmt.Printf("%3c|%-3c|%q|%#q|%+q\n", 'x', 'y', 'é', 'z', '世')
	fmt.Printf("%*d|%-*d|%.3d|%8.3d|%+.2d\n", 5, n, 5, n, 7, 7, 7)
	fmt.Printf("%[2]d %[1]d %d %[1]*d\n", 1, 2)
	fmt.Printf("%v %+v %#v %T\n", int8(3), int8(3), int8(3), int8(3))
	fmt.Printf("%v %#v %T %d\n", uint8(3), uint8(3), byte(3), 'a')
	fmt.Printf("%6.2f%%|%t|%v\n", 99.5, true, false)
	fmt.Printf("%x %X % x %#x % #x\n", "hello", []byte("hi"), "abc", "abc", []byte{1, 171})
}
