// run
package main

import "fmt"

func main() {
	var i int32 = -1
	var u uint32 = 0xffffffff
	fmt.Println(i < 0, u > 0, uint32(i) == u, int32(u) == i)
	var a, b uint64 = 1 << 63, 1
	fmt.Println(a > b, int64(a) > int64(b))
	var c, d uint8 = 200, 100
	fmt.Println(c > d, int8(c) > int8(d))
	if u >= 0x80000000 {
		fmt.Println("unsigned")
	}
	for x := uint8(253); x > 2; x++ {
		fmt.Print(x, " ")
	}
	fmt.Println()
}
