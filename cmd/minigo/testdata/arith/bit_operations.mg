// run
package main

import "fmt"

func main() {
	a, b := 0b1100, 0b1010
	fmt.Printf("%04b %04b %04b %04b\n", a&b, a|b, a^b, a&^b)
	fmt.Println(^a, ^0, -a)
	var u uint8 = 0b1100
	fmt.Println(^u, u&^0b0100, u^0xff)
	x := 0xff
	x &= 0x3c
	x |= 1
	x ^= 0xf0
	x &^= 0x0c
	fmt.Printf("%#x\n", x)
	var i int8 = -1
	fmt.Println(i&0x0f, i>>3, uint8(i)>>3)
}
