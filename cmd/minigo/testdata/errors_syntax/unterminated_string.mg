// errorcheck
package main

func main() {
	s := "abc // ERROR "newline in string" "syntax error|newline in string"
	_ = s
}
