// errorcheck
package main

func f() int { return 1 }

func main() {
	x := 1
	x + 1       // ERROR "x . 1 .value of type int. is not used"
	x           // ERROR "x .variable of type int. is not used"
	"s"         // ERROR "is not used"
	len("abc")  // ERROR "len..abc.. .constant 3 of type int. is not used"
	append([]int{}, 1) // ERROR "append.* is not used"
	f           // ERROR "f .value of type func.. int. is not used"
	-x          // ERROR "is not used"
	func() {}   // ERROR "is not used"
	f()
	go f // ERROR "expression in go must be function call"
}
