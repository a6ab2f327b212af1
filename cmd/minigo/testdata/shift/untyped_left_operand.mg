// run
package main

import "fmt"

func main() {
	s := 33
	var i = 1 << s
	var j int32 = 1 << s
	var k = uint64(1 << s)
	var m int = 1.0 << s
	var w int64 = 1.0 << 33
	fmt.Println(i, j, k, m, w)
	a := make([]byte, 1<<(s-30))
	fmt.Println(len(a), uint8(1<<(s-26)), int8(1)<<(s-26))
	x := 1 << 3 << 2
	x <<= 1 + 1
	x >>= 3
	fmt.Println(x, 2<<1+1, 1+2<<1)
}
