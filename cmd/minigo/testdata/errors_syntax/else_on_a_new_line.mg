// errorcheck
package main

func main() {
	if true {
	}
	else { // ERROR "syntax error: (else must be on the same line|unexpected (keyword )?else)"
	}
}
