// run
package main

import "fmt"

func main() {
	var a int8 = -7
	var b int16 = -300
	var c int32 = -1 << 31
	var d int64 = -1 << 63
	fmt.Println(a>>1, a>>7, a<<1, a<<4, b>>2, b<<7, c>>31, c<<1, d>>62, d<<1)
	var u uint8 = 0x81
	fmt.Println(u>>1, u<<1, int8(u)>>1, uint8(int8(u)>>1))
	var arr [2]int16
	arr[1] = -2
	arr[1] >>= 1
	arr[0] = arr[1] << 15
	fmt.Println(arr)
}
