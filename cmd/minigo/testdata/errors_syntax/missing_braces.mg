// errorcheck

// A clause that lacks its brace has a block all the same, and the errors in it and behind it are found.
package main

func g(...int) {}

func main() {
	for i := 0; i < 3; i++ ] { // ERROR "unexpected \], expected { after for clause"
		g(1 2) // ERROR "unexpected literal 2 in argument list"
	}
	if true {
	} else 7 // ERROR "else must be followed by if or statement block"
	select ] { // ERROR "unexpected keyword select at end of statement"
	default:
		g(3 4) // ERROR "unexpected literal 4 in argument list"
	}
	for range 3 ] { // ERROR "unexpected \], expected { after for clause"
	}
	if g(); ] { // ERROR "unexpected \], expected expression"
		g(5 6) // ERROR "unexpected literal 6 in argument list"
	} else if true {
		g(7 8) // ERROR "unexpected literal 8 in argument list"
	} else {
		g(9 0) // ERROR "unexpected literal 0 in argument list"
	}
}
