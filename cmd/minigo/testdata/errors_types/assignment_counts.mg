// errorcheck
package main

func two() (int, string) { return 1, "a" }
func none()              {}

func main() {
	a, b, c := two() // ERROR "assignment mismatch: 3 variables but two(..)? returns 2 values"
	x := two()       // ERROR "assignment mismatch: 1 variable but two(..)? returns 2 values"
	y := none()      // ERROR "none.. .no value. used as value"
	var d, e int = 1 // ERROR "missing init expr for e|assignment mismatch: 2 variables but 1 value"
	_, _ = 1, 2, 3   // ERROR "assignment mismatch: 2 variables but 3 values"
	two() = 1, "b"   // ERROR "cannot assign to|assignment mismatch: 1 variable but 2 values"
	_, _, _, _, _, _, _ = a, b, c, x, y, d, e
}
