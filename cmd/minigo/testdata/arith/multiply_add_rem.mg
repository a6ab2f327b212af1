// run
// Products, sums with them and remainders of these are mostly one instruction: it is not to matter.
package main

import "fmt"

func next(x int) int       { return (x*31 + 7) % 1000003 }
func back(x int) int       { return (7 - x*31) % 1000003 }
func shifted(x int) int    { return (x<<3 - 5) % 97 }
func narrow(x int32) int32 { return (x*31 + 7) % 1003 }
func bytes(x uint8) uint8  { return x*31 + 7 }
func unsigned(x uint) uint { return (x*31 + 7) % 1000003 }
func by(x, m int) int      { return (x*3 + 1) % m }

func hash(s string) int {
	h := 17
	for i := 0; i < len(s); i++ {
		h = h*31 + 7
		h += int(s[i])
	}
	return h
}

// The product is wanted, too, and the label is between it and the sum.
func both(x int, c bool) (int, int) {
	p := x * 31
	q := p + 7
	if c {
		p = 4
	}
	return p + 7, q % 1000003
}

func main() {
	x := 1
	for range 5 {
		x = next(x)
	}
	fmt.Println(x, next(-100), back(12345), shifted(-9), shifted(1<<62), narrow(1<<30), bytes(200), unsigned(1<<63), hash("hello"))
	fmt.Println(both(1000000, true))
	fmt.Println(both(-1000000, false))
	fmt.Println(by(-1<<63, -1), by(5, -3), next(1<<62))
	defer func() { fmt.Println(recover()) }()
	fmt.Println(by(1, 0))
}
