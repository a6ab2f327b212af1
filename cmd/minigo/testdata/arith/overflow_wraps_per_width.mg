// run
package main

import "fmt"

func main() {
	var i8 int8 = 127
	i8++
	var u8 uint8 = 255
	u8++
	var i16 int16 = -32768
	i16--
	var u16 uint16 = 0
	u16--
	var i32 int32 = 1 << 30
	i32 *= 4
	var u32 uint32 = 1 << 31
	u32 += u32
	var i64 int64 = 1 << 62
	i64 += i64
	var u64 uint64 = 0
	u64 -= 1
	fmt.Println(i8, u8, i16, u16, i32, u32, i64, u64)
	a, b := int8(100), int8(100)
	fmt.Println(a+b, a*b, a-b-b-b, -b*2)
	x, y := uint8(200), uint8(100)
	fmt.Println(x+y, x*y, y-x, ^x, x<<1, (x<<1)>>1)
	var w int16 = 300
	fmt.Println(w*w, int8(w), uint8(w))
	fmt.Println(int(a+b) == 200, int(a)+int(b) == 200)
}
