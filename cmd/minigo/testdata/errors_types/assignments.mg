// errorcheck
package main

type T struct{ x int }
type U struct{ x int }

func main() {
	var i int = "s"    // ERROR "cannot use .s. .untyped string constant. as int value in variable declaration"
	var s string = 1   // ERROR "cannot use 1 .untyped int constant. as string value in variable declaration"
	var f float64 = i  // ERROR "cannot use i .variable of type int. as float64 value in variable declaration"
	i = 1.5            // ERROR "truncated"
	var u8 uint8 = 256 // ERROR "cannot use 256 .untyped int constant. as uint8 value in variable declaration .overflows."
	var t T = U{}      // ERROR "cannot use U{} .value of struct type U. as T value in variable declaration"
	var p *int = &f    // ERROR "cannot use &f .value of type .float64. as .int value in variable declaration"
	s = nil            // ERROR "cannot use nil as string value in assignment"
	var e error = t    // ERROR "T does not implement error .missing method Error."
	_, _, _, _, _ = u8, p, s, e, t
}
