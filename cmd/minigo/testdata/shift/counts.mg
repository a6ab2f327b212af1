// run
package main

import "fmt"

func main() {
	one := 1
	for _, n := range []uint{0, 1, 31, 32, 63, 64, 65, 1000} {
		fmt.Println(n, one<<n, int32(one)<<n, uint8(255)<<n, -one>>n, int8(-128)>>n, uint32(1<<31)>>n)
	}
	var s8 uint8 = 70
	fmt.Println(one<<s8, -8>>s8)
	var k int = 3
	fmt.Println(1<<k, uint16(1)<<(k*4), 1<<k == 8)
}
