// errorcheck
package main

func init(x int) {} // ERROR "func init must have no arguments and no return values"

var init2 = 1

func main() int { return 1 } // ERROR "func main must have no arguments and no return values"

func f() {
	init() // ERROR "undefined: init"
}
