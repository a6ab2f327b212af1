// run
package main

import "fmt"

func main() {
	f := 3.99
	g := -3.99
	fmt.Println(int(f), int(g), int64(f), int8(f), uint8(f), uint64(f))
	h := 1e10
	fmt.Println(int64(h), uint64(h), float32(h))
	i := 1<<53 + 1
	fmt.Println(float64(i), int(float64(i)), float32(i))
	var u uint64 = 1<<64 - 1
	fmt.Println(float64(u), float32(u))
	var big uint64 = 1 << 63
	fmt.Println(uint64(float64(big)) == big)
	fmt.Println(float32(0.1), float64(float32(0.1)))
}
