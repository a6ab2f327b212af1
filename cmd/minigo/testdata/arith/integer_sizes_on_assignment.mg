// run
package main

import "fmt"

type S struct {
	a int8
	b uint16
	c int32
	d uint8
}

func main() {
	var s S
	s.a--
	s.b--
	s.c--
	s.d--
	fmt.Println(s, int(s.a)+int(s.b)+int(s.c)+int(s.d))
	arr := [4]int8{127, -128, 1, -1}
	for i := range arr {
		arr[i] += 2
	}
	fmt.Println(arr)
	p := &arr[0]
	*p = -1
	*p &= 0x70
	fmt.Println(arr, *p)
	b := []byte{250, 251}
	b[0] += 10
	b[1] -= 252
	fmt.Println(b, b[0] < b[1])
	us := []uint16{65535}
	us[0]++
	fmt.Println(us, int16(us[0]-1))
}
