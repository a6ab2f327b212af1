// run

// Packages math/bits and unicode/utf16 compute what Go's do.
package main

import (
	"fmt"
	"math/bits"
	"unicode/utf16"
)

func main() {
	for _, x := range []uint64{0, 1, 2, 3, 0x80, 0xff, 0x1234, 0x8000, 0xffff, 0x12345678, 1 << 31, 1<<32 - 1, 1 << 63, 0xdeadbeefcafebabe, 1<<64 - 1} {
		u8, u16, u32, u := uint8(x), uint16(x), uint32(x), uint(x)
		fmt.Println(x, bits.LeadingZeros8(u8), bits.LeadingZeros16(u16), bits.LeadingZeros32(u32), bits.LeadingZeros64(x), bits.LeadingZeros(u),
			bits.TrailingZeros8(u8), bits.TrailingZeros16(u16), bits.TrailingZeros32(u32), bits.TrailingZeros64(x), bits.TrailingZeros(u),
			bits.OnesCount8(u8), bits.OnesCount16(u16), bits.OnesCount32(u32), bits.OnesCount64(x), bits.OnesCount(u),
			bits.Len8(u8), bits.Len16(u16), bits.Len32(u32), bits.Len64(x), bits.Len(u))
		fmt.Println(bits.Reverse8(u8), bits.Reverse16(u16), bits.Reverse32(u32), bits.Reverse64(x), bits.Reverse(u),
			bits.ReverseBytes16(u16), bits.ReverseBytes32(u32), bits.ReverseBytes64(x), bits.ReverseBytes(u))
		for _, k := range []int{0, 3, -3, 8, 33, -70} {
			fmt.Print(bits.RotateLeft8(u8, k), " ", bits.RotateLeft16(u16, k), " ", bits.RotateLeft32(u32, k), " ", bits.RotateLeft64(x, k), " ", bits.RotateLeft(u, k), "; ")
		}
		fmt.Println()
		for _, y := range []uint64{1, 7, 1 << 40, 1<<64 - 1} {
			for carry := range uint64(2) {
				fmt.Print(bits.Add64(x, y, carry))
				fmt.Print(bits.Sub64(x, y, carry))
				fmt.Print(bits.Add32(u32, uint32(y), uint32(carry)))
				fmt.Print(bits.Sub32(u32, uint32(y), uint32(carry)))
				fmt.Print(bits.Add(u, uint(y), uint(carry)))
				fmt.Print(bits.Sub(u, uint(y), uint(carry)))
			}
			fmt.Print(bits.Mul64(x, y))
			fmt.Print(bits.Mul32(u32, uint32(y)))
			fmt.Print(bits.Mul(u, uint(y)))
			fmt.Print(bits.Div64(y-1, x, y))
			fmt.Print(bits.Div(uint(y-1), u, uint(y)))
			fmt.Print(bits.Rem64(x, x, y), bits.Rem(u, 5, uint(y)))
			if z := uint32(y); z > 0 {
				fmt.Print(bits.Div32(z-1, u32, z))
				fmt.Print(bits.Rem32(u32, u32, z))
			}
			fmt.Println()
		}
	}
	for _, f := range []func(){
		func() { bits.Div64(5, 1, 5) },
		func() { bits.Div64(5, 1, 0) },
		func() { bits.Div32(5, 1, 3) },
		func() { bits.Rem64(5, 1, 0) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}

	s := []rune("a\u00e9\u4e16\U0001F600\U0010FFFF")
	s = append(s, 0xD800, 0x110000, -1)
	u := utf16.Encode(s)
	fmt.Println(u, utf16.Decode(u), utf16.AppendRune([]uint16{1}, 0x1F600))
	fmt.Println(utf16.Decode([]uint16{0xD83D, 'x', 0xDE00, 0xD83D}), utf16.IsSurrogate(0xD800), utf16.IsSurrogate(0xE000))
	fmt.Println(utf16.DecodeRune(0xD83D, 0xDE00), utf16.DecodeRune('a', 0xDE00), utf16.RuneLen('a'), utf16.RuneLen(0x1F600), utf16.RuneLen(0xD800))
	fmt.Println(utf16.EncodeRune(0x1F600))
	fmt.Println(utf16.EncodeRune('a'))
}
