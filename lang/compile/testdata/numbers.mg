package main

import "math/bits"

// What takes one instruction for several: swaps, extremes, rotations, and sums of narrow numbers that are extended once.

type point struct{ x, y int }

func swaps(a []int, b []byte, c []point, d [][]int, i, j int) {
	a[i], a[j] = a[j], a[i]
	b[i], b[len(b)-1-i] = b[len(b)-1-i], b[i]
	c[j-1], c[j] = c[j], c[j-1]
	d[i][j], d[i][0] = d[i][0], d[i][j]
	a[i], a[j] = a[i], a[j]
}

func larger(a, b int) int {
	if a > b {
		return a
	}
	return b
}

func extremes(a []int, x, y int) (int, int, int) {
	best, least := 0, 100
	for _, v := range a {
		if v > best {
			best = v
		}
		if least > v {
			least = v
		}
	}
	return max(best, x), min(least, x, y), larger(x, y)
}

func hash(a, b, c, d uint32, s string) uint32 {
	a += b + c
	d = bits.RotateLeft32(d^a, 16)
	for i := 0; i < len(s); i++ {
		a = (a<<5 | a>>27) + d + uint32(s[i])*31
	}
	x := (a + b) ^ (c + d)
	return x*7&0xff + uint32(byte(b+c))
}

func rotate64(x uint64) uint64 { return x>>40 ^ x<<24 }

func main() {
	swaps([]int{1, 2}, []byte("ab"), []point{{1, 2}, {3, 4}}, [][]int{{1, 2}, {3, 4}}, 0, 1)
	println(extremes([]int{1, 2}, 3, 4))
	println(hash(1, 2, 3, 4, "x"), rotate64(5), constants(1, nil))
}

func rotl(x uint32, n uint) uint32 { return x<<n | x>>(32-n) }

func item(a *[8]int, i int) int { return a[i] % (i + 1) }

func constants(x uint32, a *[8]int) uint32 { return rotl(x+1, 7) + rotl(x, 0) + uint32(item(a, 3)+item(a, 9)) }
