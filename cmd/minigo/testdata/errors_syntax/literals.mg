// errorcheck
package main

func main() {
	_ = 'ab'   // ERROR "more than one character in rune literal"
	_ = "\z"   // ERROR "unknown escape"
	_ = 0b12   // ERROR "invalid digit '2' in binary literal"
	_ = 08     // ERROR "invalid digit '8' in octal literal"
	_ = 1__0   // ERROR "'_' must separate successive digits"
	_ = ''     // ERROR "empty rune literal or unescaped"
	_ = 1e     // ERROR "exponent has no digits"
	_ = "\x4"  // ERROR "invalid character .* in hexadecimal escape"
}
