// errorcheck
package main

func a() {
	x := [] // ERROR "syntax error"
}

func b() {
	if x = 1 { // ERROR "cannot use|syntax error|assignment"
	}
}

func c( { // ERROR "syntax error"
}

func main() {}
