// run
package main

import "fmt"

func main() {
	for _, p := range [][2]int{{7, 2}, {-7, 2}, {7, -2}, {-7, -2}, {0, 5}, {6, 3}} {
		fmt.Println(p[0], p[1], p[0]/p[1], p[0]%p[1])
	}
	var m int8 = -128
	d := int8(-1)
	fmt.Println(m/d, m%d)
	n := int64(-1 << 63)
	e := int64(-1)
	fmt.Println(n/e, n%e)
	u := uint64(1<<64 - 1)
	fmt.Println(u/10, u%10, u/u)
	var u8 uint8 = 250
	fmt.Println(u8/7, u8%7)
}
