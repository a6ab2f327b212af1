// errorcheck
package main

type P struct{ X, Y int }

func main() {
	_ = P{1}                           // ERROR "too few values in struct literal"
	_ = P{1, 2, 3}                     // ERROR "too many values in struct literal"
	_ = P{X: 1, 2}                     // ERROR "mixture of field:value and value elements in struct literal"
	_ = P{Z: 1}                        // ERROR "unknown field Z in struct literal"
	_ = P{X: 1, X: 2}                  // ERROR "duplicate field name X in struct literal"
	_ = P{"a", 2}                      // ERROR "cannot use .a."
	_ = map[string]int{"a": 1, "a": 2} // ERROR "duplicate key .a. in map literal"
	_ = []int{0: 1, 0: 2}              // ERROR "duplicate index 0"
	_ = [...]int{"x"}                  // ERROR "cannot use .x."
	_ = int{1}                         // ERROR "invalid composite literal type int"
}
