// run
package main

import "fmt"

func main() {
	i := 0x12345678
	fmt.Printf("%#x %#x %#x %#x\n", int8(i), int16(i), uint8(i), uint16(i))
	n := -1
	fmt.Println(uint8(n), uint16(n), uint32(n), uint64(n), int8(n))
	u := uint32(0xfffffff0)
	fmt.Println(int32(u), int64(u), int64(int32(u)), uint64(int32(u)))
	var r rune = 'é'
	fmt.Println(byte(r), uint64(r), int8(r))
	b := byte(200)
	fmt.Println(int8(b), int(int8(b)), uint32(int8(b)))
	var p uintptr = 1 << 40
	fmt.Println(uint32(p), int(p))
}
