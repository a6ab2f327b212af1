// errorcheck
package main

func main() {
	if 1 { // ERROR "non-boolean condition in if statement"
	}
	for "x" { // ERROR "non-boolean condition in for statement"
	}
	x := 5
	if x == "a" { // ERROR "mismatched types|cannot convert"
	}
	for i := range 3.5 { // ERROR "cannot range over 3.5"
		_ = i
	}
	for a, b := range 10 { // ERROR "range over 10 .untyped int constant. permits only one iteration variable"
		_, _ = a, b
	}
}
