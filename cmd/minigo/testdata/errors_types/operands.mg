// errorcheck
package main

type T struct{}

func main() {
	var i int
	var f float64
	var s string
	var b bool
	_ = i + f     // ERROR "invalid operation: i . f .mismatched types int and float64."
	_ = i + s     // ERROR "mismatched types int and string"
	_ = s - s     // ERROR "operator - not defined on s .variable of type string."
	_ = !i        // ERROR "operator ! not defined on i"
	_ = -b        // ERROR "operator - not defined on b"
	_ = b && i    // ERROR "mismatched types bool and int|operator && not defined on i"
	_ = T{} < T{} // ERROR "operator < not defined on struct|cannot compare"
	_ = f % 2     // ERROR "operator % not defined on f"
	_ = i == "x"  // ERROR "mismatched types int and untyped string|cannot convert"
}
