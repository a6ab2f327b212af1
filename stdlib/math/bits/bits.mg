// Package bits counts and moves bits.
package bits

// UintSize is the size of a uint in bits.
const UintSize = 64

// LeadingZeros returns the number of leading zero bits.
func LeadingZeros(x uint) int

// LeadingZeros8 returns the number of leading zero bits.
func LeadingZeros8(x uint8) int

// LeadingZeros16 returns the number of leading zero bits.
func LeadingZeros16(x uint16) int

// LeadingZeros32 returns the number of leading zero bits.
func LeadingZeros32(x uint32) int

// LeadingZeros64 returns the number of leading zero bits.
func LeadingZeros64(x uint64) int

// TrailingZeros returns the number of trailing zero bits.
func TrailingZeros(x uint) int

// TrailingZeros8 returns the number of trailing zero bits.
func TrailingZeros8(x uint8) int

// TrailingZeros16 returns the number of trailing zero bits.
func TrailingZeros16(x uint16) int

// TrailingZeros32 returns the number of trailing zero bits.
func TrailingZeros32(x uint32) int

// TrailingZeros64 returns the number of trailing zero bits.
func TrailingZeros64(x uint64) int

// OnesCount returns the number of one bits.
func OnesCount(x uint) int

// OnesCount8 returns the number of one bits.
func OnesCount8(x uint8) int

// OnesCount16 returns the number of one bits.
func OnesCount16(x uint16) int

// OnesCount32 returns the number of one bits.
func OnesCount32(x uint32) int

// OnesCount64 returns the number of one bits.
func OnesCount64(x uint64) int

// Len returns the number of bits needed for x.
func Len(x uint) int

// Len8 returns the number of bits needed for x.
func Len8(x uint8) int

// Len16 returns the number of bits needed for x.
func Len16(x uint16) int

// Len32 returns the number of bits needed for x.
func Len32(x uint32) int

// Len64 returns the number of bits needed for x.
func Len64(x uint64) int

// Reverse returns x with its bits reversed.
func Reverse(x uint) uint

// Reverse8 returns x with its bits reversed.
func Reverse8(x uint8) uint8

// Reverse16 returns x with its bits reversed.
func Reverse16(x uint16) uint16

// Reverse32 returns x with its bits reversed.
func Reverse32(x uint32) uint32

// Reverse64 returns x with its bits reversed.
func Reverse64(x uint64) uint64

// ReverseBytes returns x with its bytes reversed.
func ReverseBytes(x uint) uint

// ReverseBytes16 returns x with its bytes reversed.
func ReverseBytes16(x uint16) uint16

// ReverseBytes32 returns x with its bytes reversed.
func ReverseBytes32(x uint32) uint32

// ReverseBytes64 returns x with its bytes reversed.
func ReverseBytes64(x uint64) uint64

// RotateLeft returns x rotated left by k bits, right if k < 0.
func RotateLeft(x uint, k int) uint {
	s := uint(k) & 63
	return x<<s | x>>(64-s)
}

// RotateLeft8 returns x rotated left by k bits, right if k < 0.
func RotateLeft8(x uint8, k int) uint8 {
	s := uint(k) & 7
	return x<<s | x>>(8-s)
}

// RotateLeft16 returns x rotated left by k bits, right if k < 0.
func RotateLeft16(x uint16, k int) uint16 {
	s := uint(k) & 15
	return x<<s | x>>(16-s)
}

// RotateLeft32 returns x rotated left by k bits, right if k < 0.
func RotateLeft32(x uint32, k int) uint32 {
	s := uint(k) & 31
	return x<<s | x>>(32-s)
}

// RotateLeft64 returns x rotated left by k bits, right if k < 0.
func RotateLeft64(x uint64, k int) uint64 {
	s := uint(k) & 63
	return x<<s | x>>(64-s)
}

// Add returns x + y + carry and the carry out.
func Add(x, y, carry uint) (sum, carryOut uint) {
	sum = x + y + carry
	carryOut = (x&y | (x|y)&^sum) >> 63
	return
}

// Sub returns x - y - borrow and the borrow out.
func Sub(x, y, borrow uint) (diff, borrowOut uint) {
	diff = x - y - borrow
	borrowOut = (^x&y | ^(x^y)&diff) >> 63
	return
}

// Add32 returns x + y + carry and the carry out.
func Add32(x, y, carry uint32) (sum, carryOut uint32) {
	sum = x + y + carry
	carryOut = (x&y | (x|y)&^sum) >> 31
	return
}

// Sub32 returns x - y - borrow and the borrow out.
func Sub32(x, y, borrow uint32) (diff, borrowOut uint32) {
	diff = x - y - borrow
	borrowOut = (^x&y | ^(x^y)&diff) >> 31
	return
}

// Add64 returns x + y + carry and the carry out.
func Add64(x, y, carry uint64) (sum, carryOut uint64) {
	sum = x + y + carry
	carryOut = (x&y | (x|y)&^sum) >> 63
	return
}

// Sub64 returns x - y - borrow and the borrow out.
func Sub64(x, y, borrow uint64) (diff, borrowOut uint64) {
	diff = x - y - borrow
	borrowOut = (^x&y | ^(x^y)&diff) >> 63
	return
}

// Mul returns the product of x and y in two words.
func Mul(x, y uint) (hi, lo uint)

// Div returns the quotient and remainder of two words by y.
func Div(hi, lo, y uint) (quo, rem uint)

// Rem returns the remainder of two words by y.
func Rem(hi, lo, y uint) uint

// Mul32 returns the product of x and y in two words.
func Mul32(x, y uint32) (hi, lo uint32) {
	p := uint64(x) * uint64(y)
	return uint32(p >> 32), uint32(p)
}

// Div32 returns the quotient and remainder of two words by y.
func Div32(hi, lo, y uint32) (quo, rem uint32)

// Rem32 returns the remainder of two words by y.
func Rem32(hi, lo, y uint32) uint32

// Mul64 returns the product of x and y in two words.
func Mul64(x, y uint64) (hi, lo uint64)

// Div64 returns the quotient and remainder of two words by y.
func Div64(hi, lo, y uint64) (quo, rem uint64)

// Rem64 returns the remainder of two words by y.
func Rem64(hi, lo, y uint64) uint64
