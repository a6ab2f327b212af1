// run
package main

import (
	"fmt"
	"math/bits"
)

func count(x uint64) uint64 {
	n := uint64(0)
	for ; x != 0; x &= x - 1 {
		n++
	}
	return n
}

func main() {
	for _, x := range []uint64{0, 1, 2, 3, 40, 0x80, 0xff, 0x100, 0x8000, 0xffff, 1 << 16, 1 << 31, 1<<32 - 1, 1 << 32, 1 << 63, 1<<64 - 1, 0xdeadbeefcafe} {
		fmt.Println(x, bits.OnesCount(uint(x)), bits.OnesCount8(uint8(x)), bits.OnesCount16(uint16(x)), bits.OnesCount32(uint32(x)), bits.OnesCount64(x),
			bits.Len(uint(x)), bits.Len8(uint8(x)), bits.Len16(uint16(x)), bits.Len32(uint32(x)), bits.Len64(x))
		fmt.Println(bits.TrailingZeros(uint(x)), bits.TrailingZeros8(uint8(x)), bits.TrailingZeros16(uint16(x)), bits.TrailingZeros32(uint32(x)), bits.TrailingZeros64(x),
			bits.LeadingZeros(uint(x)), bits.LeadingZeros8(uint8(x)), bits.LeadingZeros16(uint16(x)), bits.LeadingZeros32(uint32(x)), bits.LeadingZeros64(x))
	}
	x, ones, both := uint64(1), 0, uint64(0)
	for range 10000 {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		ones += bits.OnesCount64(x)
		if n := bits.OnesCount64(x); uint64(n) != count(x) {
			fmt.Println("wrong", x, n)
		}
		if bits.TrailingZeros64(x)+bits.LeadingZeros64(x) > 10 {
			both++
		}
	}
	fmt.Println(ones, both)
	queens := 0
	var place func(row int, cols, left, right uint32)
	place = func(row int, cols, left, right uint32) {
		if row == 7 {
			queens++
			return
		}
		for free := ^(cols | left | right) & (1<<7 - 1); free != 0; free &= free - 1 {
			bit := uint32(1) << bits.TrailingZeros32(free)
			place(row+1, cols|bit, (left|bit)<<1, (right|bit)>>1)
		}
	}
	place(0, 0, 0, 0)
	f := bits.Len
	const c = 1 << 20
	bits.Len(3)
	fmt.Println(queens, f(8), bits.TrailingZeros(c), bits.Len8(200), bits.LeadingZeros16(1))
}
