// run
package main

import (
	"fmt"
	"math"
)

type small int8

//go:noinline
func floats(a, b, c float64) (float64, float64, float64, float64) {
	return a*b + c, a*b - c, c - a*b, a*b + b*c
}

func float32s(a, b, c float32) float32 { return a*b + c }

func ints(a, b, c, m int) []int {
	return []int{a*b + c, c + a*b, a*7 + c, a*8 - c, c - a*7, (a*7 + c) % m, (c + a*16) % m, a * 7 % m, c % (a * 7), a*7%m + c}
}

func narrow(a, b, c small) []small { return []small{a*b + c, a*7 + c, a / 4, a % 4, a / 1} }

func unsigned(a, c, m uint64) []uint64 { return []uint64{a*7 + c, (a*7 + c) % m, a * 7 % m, a / 8, a % 8} }

func halves(n int) []int {
	return []int{n / 2, n % 2, n / 8, n % 8, n / 16384, n % 16384, n / 1, n % 1}
}

func divide(f func() int) {
	defer func() { fmt.Println(recover()) }()
	fmt.Println(f())
}

func main() {
	fmt.Println(floats(1.5, -2.25, 10))
	// Fused without rounding in between, this would not be 0.
	x := 1 + 0x1p-30
	p := x * x
	fmt.Println(x*x-p, p-x*x)
	fmt.Println(floats(math.Inf(1), 0, 1))
	fmt.Println(float32s(16777217, 1.5, 0.25))
	fmt.Println(ints(5, -3, 11, 13), ints(-5, 3, -11, 13), ints(math.MaxInt, math.MinInt, 3, -7))
	fmt.Println(narrow(100, 3, 27), narrow(-128, 2, -1))
	fmt.Println(unsigned(1<<63+5, 9, 1000))
	for _, n := range []int{0, 1, 7, 8, -1, -7, -8, -9, math.MinInt, math.MaxInt} {
		fmt.Println(halves(n))
	}
	zero := 0
	divide(func() int { return (zero*31 + 5) % zero })
	divide(func() int { return 7 * 31 % zero })
	n := 5
	divide(func() int { return n * 31 % zero })
	divide(func() int { return (n*31 + n) % zero })
	divide(func() int { return (n*31 + n) % -1 })
	s, h := 0.0, 0
	for i := range 10 {
		s += float64(i) * 0.1
		s -= s * 0.5
		h = (h*31 + i) % 1000003
		h += i * 3
		h -= i * 3
	}
	fmt.Println(s, h)
}
