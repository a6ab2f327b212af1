// run
package main

import "fmt"

const prime = 1000003

type myInt int32

var global = -1234567

func digits(n int) (s string) {
	for ; n != 0; n /= 10 {
		s = string(rune('0'+n%10)) + s
	}
	return s
}

func main() {
	var h, neg int
	for i := 0; i < 50; i++ {
		h = (h*31 + i) % prime
		neg = (neg*-31 - 7) % prime
	}
	fmt.Println(h, neg, digits(9223372036854775807), 16807*h%2147483647, h<<20%7, -h*3%10)

	lo := -9223372036854775808
	for i := 0; i < 2; i++ {
		fmt.Println(lo/3, lo%3, lo/7, lo%7, lo/9223372036854775807, lo%9223372036854775807, lo%10, -lo/10)
	}

	// every type, and each in turn as a variable, an element, a field and through a pointer
	i8, i16, i32, i64 := int8(-128), int16(-32768), int32(-2147483648), int64(-9000000000000000000)
	u8, u16, u32, u64, u := uint8(255), uint16(65535), uint32(4294967295), uint64(18446744073709551615), uint(18446744073709551614)
	fmt.Println(i8/7, i8%7, i16/10, i16%10, i32/1000, i32%1000, i64/prime, i64%prime)
	fmt.Println(u8/7, u8%7, u16/10, u16%10, u32/1000, u32%1000, u64/prime, u64%prime, u/3, u%3)
	m, p := myInt(-100), &global
	m %= 7
	*p /= 10
	list := []int32{-17, 17}
	list[0] /= 5
	list[1] %= 5
	st := struct{ n uint8 }{200}
	st.n /= 3
	fmt.Println(m, global, list, st)

	// the product is wanted by others too, or of another type
	x := h * 12345
	y := x % 97
	z := int32(h*3) * 715827883 % 11
	fmt.Println(x, y, z, x/97*97+y == x)

	// what is not for these instructions
	k := 6
	fmt.Println(h/k, h%k, h/1, h%1, h/-7, h%-7, h/8, h%8, neg/8, neg%8, neg/2, 1000/k%7)
}
