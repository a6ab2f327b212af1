// run
// Swaps, extremes, rotations and sums of narrow numbers, which take one instruction for several.
package main

import (
	"fmt"
	"math/bits"
)

type point struct {
	x int
	s string
}

type pair struct{ a, b float64 }

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(r)
		}
	}()
	f()
}

func swap[T any](a []T, i, j int) { a[i], a[j] = a[j], a[i] }

func swaps() {
	ints, bytes, shorts, words := []int{1, 2, 3}, []byte("abc"), []int16{-1, 2, -3}, []float32{1.5, 2.5, 3.5}
	strs, points, ifs, sls := []string{"x", "y", "z"}, []point{{1, "p"}, {2, "q"}, {3, "r"}}, []any{1, "a", nil}, [][]int{{1}, {2, 2}, nil}
	pairs, bools, maps := []pair{{1, 2}, {3, 4}, {5, 6}}, []bool{true, false, true}, []map[int]int{{1: 2}, nil, {3: 4}}
	arrays, cs := [][2]int{{1, 2}, {3, 4}, {5, 6}}, []complex128{1, 2i, 3}
	for i := range 2 {
		j := i + 1
		ints[i], ints[j] = ints[j], ints[i]
		bytes[i], bytes[i+1] = bytes[i+1], bytes[i]
		shorts[i], shorts[j] = shorts[j], shorts[i]
		words[i], words[j] = words[j], words[i]
		strs[i], strs[j] = strs[j], strs[i]
		points[i], points[j] = points[j], points[i]
		ifs[i], ifs[j] = ifs[j], ifs[i]
		sls[i], sls[len(sls)-2+i] = sls[len(sls)-2+i], sls[i]
		pairs[i], pairs[j] = pairs[j], pairs[i]
		bools[i], bools[j] = bools[j], bools[i]
		maps[i], maps[j] = maps[j], maps[i]
		arrays[i], arrays[j] = arrays[j], arrays[i]
		cs[i], cs[j] = cs[j], cs[i]
	}
	fmt.Println(ints, string(bytes), shorts, words, strs, points, ifs, sls, pairs, bools, maps, arrays, cs)
	swap(ints, 0, 2)
	swap(points, 2, 0)
	fmt.Println(ints, points)
	for _, p := range points {
		p.x++
		fmt.Print(p, " ")
	}
	for i := range pairs {
		p := pairs[i]
		p.a *= 2
		pairs[i] = p
	}
	fmt.Println(pairs, pairs[1])
	i, j := 7, 5
	try(func() { ints[i], ints[j] = ints[j], ints[i] })
	try(func() { ints[2], ints[i] = ints[i], ints[2] })
	try(func() { ints[i], ints[2] = ints[2], ints[i] })
	try(func() { shorts[i], shorts[2] = shorts[2], shorts[i] })
	try(func() { ints[-1+ints[0]-ints[0]], ints[2] = ints[2], ints[-1+ints[0]-ints[0]] })
	var none *struct{ s []int }
	try(func() { none.s[0], none.s[1] = none.s[1], none.s[0] })
	try(func() { p := points[i]; fmt.Println(p) })
	u := uint64(1 << 63)
	try(func() { ints[u], ints[0] = ints[0], ints[u] })
	ints[1], ints[1] = ints[1], ints[1]
	fmt.Println(ints, shorts)
}

func larger(a, b int) int {
	if a > b {
		return a
	}
	return b
}

func smaller(a, b int32) int32 {
	if a >= b {
		return b
	} else {
		return a
	}
}

func clamp(x int) int {
	if x < 0 {
		return 0
	}
	return x
}

func extremes(list []int, bytes []uint8, us []uint64) {
	best, least, small := -100, 100, uint8(255)
	top := us[0]
	for _, x := range list {
		if x > best {
			best = x
		}
		if least >= x {
			least = x
		}
		if best < x {
			x = best
		}
	}
	for _, b := range bytes {
		if b < small {
			small = b
		}
	}
	for _, u := range us {
		if u > top {
			top = u
		}
	}
	fmt.Println(best, least, small, top, max(us[0], us[1]), min(us[0], us[1], 7), max(best, 3, least), min(-3, best))
	fmt.Println(larger(best, least), larger(least, best), smaller(3, -4), smaller(-4, 3), clamp(best), clamp(least), clamp(-7))
	best = max(best-1, best, list[0])
	least = min(least, best, least-1)
	var f32, f64 = float32(2.5), -1.5
	fmt.Println(best, least, max(f32, 1), min(f64, 0), max(int8(-3), int8(list[0])), min("b", "a"))
}

func rotl(x uint32, n uint) uint32 { return x<<n | x>>(32-n) }

func rotations(x uint32, y uint64, k int) {
	fmt.Println(x<<5|x>>27, x>>5|x<<27, (x+y32(y))<<9^(x+y32(y))>>23, x<<5|x>>26, x<<16+x>>16, rotl(x, 7), rotl(x, 0))
	fmt.Println(y<<13|y>>51, y>>1|y<<63, bits.RotateLeft64(y, -3), bits.RotateLeft32(x+0xfffffff0, 35), bits.RotateLeft(uint(y), 64), bits.RotateLeft32(x, k))
	x, y = bits.RotateLeft32(x, 3)+1, bits.RotateLeft64(y, 3)
	i := int32(x)
	fmt.Println(x, y, i<<5|i>>27)
}

func y32(y uint64) uint32 { return uint32(y) }

func narrow(a, b uint8, c, d int16, e, f uint32, g int8) {
	fmt.Println(a+b+1, (a+b)*2-a, (a+b)/2, (a+b)>>1, a<<3<<2>>1, (a+b)^(a-b), (a-b)&0x7f, ^(a + b), -(a - b) + 1, (a+b)%7, a+b > 100, uint16(a+b)+1)
	fmt.Println(c+d-1, (c-d)*c+d, c<<9<<3|d, (c+d)&^d, (c*d)^(c+d), (c*c*c)/d, int8(c+d), uint8(c*d+1), int32(c+d)+1, (c-d)&0x7fff)
	fmt.Println(e+f*e-f, (e*f)>>3, (e-f)^(f-e), uint64(e+f)+uint64(e*e), uint8(e+f), int32(e-f)-1, g*2+g, (g<<1)+g, float64(e-f), [4]int{1, 2, 3, 4}[(e-f)&3])
	e -= f * 3
	f ^= e<<7 ^ e*3
	a += b * b
	c -= d*d + c
	var s [2]uint8
	s[0] = a*b + b
	s[1] += a - b*3
	fmt.Println(e, f, a, c, s)
}

func main() {
	swaps()
	extremes([]int{3, -7, 12, 5}, []uint8{9, 200, 4}, []uint64{5, 1 << 63, 9})
	rotations(0x89abcdef, 0x8123456789abcdef, 9)
	narrow(200, 100, 300, -32000, 4000000000, 500000000, 100)
	narrow(3, 250, -32768, 32767, 1, 2, -128)
}
