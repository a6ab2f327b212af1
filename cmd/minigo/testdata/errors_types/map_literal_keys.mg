// errorcheck

// Behind a key that is wrong the element is not looked at.

package main

func main() {
	x := "b"                       // ERROR "declared and not used: x"
	_ = map[string]int{1: x}       // ERROR "cannot use 1 .* as string value in map literal"
	_ = map[string]int{"a", x + 1} // ERROR "missing key in map literal" "missing key in map literal"
}
