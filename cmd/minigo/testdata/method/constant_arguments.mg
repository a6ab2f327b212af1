// run
// A constant argument of a function that is put in place of its call is a constant there, too, but for what only a program's own constants must not be.
package main

import "fmt"

func rotl(x uint32, n uint) uint32   { return x<<n | x>>(32-n) }
func rotl64(x uint64, n int) uint64  { return x<<n ^ x>>(64-n) }
func shl(x int, n int) int           { return x << n }
func shr(x int, n uint8) int         { return x >> n }
func div(x, y int) int               { return x / y }
func rem(x, y int) int               { return x % y }
func quotient(x, y float64) float64  { return x / y }
func narrow(x int) uint8             { return uint8(x) }
func wide(x int8) int                { return int(x) * 3 }
func float(x int) float64            { return float64(x) / 2 }
func elem(a *[4]int, i int) int      { return a[i] }
func item(a []int, i int) int        { return a[i+1] }
func char(s string, i int) byte      { return s[i] }
func sum(a, b int8) int8             { return a + b }
func scaled(a, b, c int) int         { return a*b*c - (c - b) }
func mask(x, n int) int              { return x & (n - 1) }
func nested(x uint32, n uint) uint32 { return rotl(x, n) + rotl(x, n+1) + rotl(x, 31-n) }
func choose(x, lo, hi int) int {
	if x < lo {
		return lo
	}
	if x > hi {
		return hi
	}
	return x
}
func pick(n int) int {
	if n > 3 {
		return n - 3
	}
	return -n
}
func even(n int) bool { return n%2 == 0 }

type grid struct{ cells [3]int }

func (g *grid) at(i int) int     { return g.cells[i] }
func (g *grid) set(i int, v int) { g.cells[i] = v * 2 }

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(r)
		}
	}()
	f()
}

func main() {
	x, y := uint32(0x89abcdef), uint64(0x8123456789abcdef)
	fmt.Println(rotl(x, 0), rotl(x, 1), rotl(x, 31), rotl(x, 32), rotl(x, 40), rotl(5, 3), rotl64(y, 8), rotl64(y, 64), nested(x, 7), nested(x, 31))
	n := 1000
	fmt.Println(shl(n, 3), shl(n, 63), shl(n, 100), shl(3, 2), shr(-n, 2), shr(n, 255), div(n, 7), div(-n, 8), rem(n, 16), rem(-n, 1000003), div(7, 2))
	fmt.Println(narrow(300), narrow(255), narrow(-1), wide(127), wide(-128), float(3), float(-3), sum(100, 27), sum(100, 28), sum(-100, -100))
	fmt.Println(scaled(n, 2, 3), scaled(50, 60, 70), scaled(1<<40, 1<<40, 2), mask(n, 256), mask(n, 1), mask(77, 64), mask(n, 1<<40))
	fmt.Println(choose(n, 1, 10), choose(-n, 1, 10), choose(5, 1, 10), choose(5, 5, 5), pick(3), pick(4), even(2), even(7), quotient(1, 4))
	a := [4]int{1, 2, 3, 4}
	fmt.Println(elem(&a, 3), item(a[:], 1), char("hello", 4))
	g := &grid{}
	g.set(2, 7)
	fmt.Println(g.at(2), g.at(1))
	zero, minus := 0, -1
	try(func() { fmt.Println(div(n, 0)) })
	try(func() { fmt.Println(rem(n, zero)) })
	try(func() { fmt.Println(shl(n, -1)) })
	try(func() { fmt.Println(shl(n, minus)) })
	try(func() { fmt.Println(elem(&a, 4)) })
	try(func() { fmt.Println(elem(&a, 1000)) })
	try(func() { fmt.Println(elem(nil, 2)) })
	try(func() { fmt.Println(elem(nil, 5)) })
	try(func() { fmt.Println(item(a[:], 3)) })
	try(func() { fmt.Println(char("hello", 5)) })
	try(func() { fmt.Println(g.at(3)) })
	try(func() { g.set(3, 3) })
	try(func() { g = nil; g.set(1, 3) })
}
