// errorcheck
package main

func main() {
	s := "abc // ERROR "syntax error|newline in string"
	_ = s
}
