// errorcheck

package main

import "fmt" // ERROR "imported and not used"

func main() {
	n, m := 1, 2     // ERROR "declared and not used: n"
	_ = fmt.(n)      // ERROR "use of package fmt not in selector"
	fmt.(undeclared) // ERROR "use of package fmt not in selector$"
	_ = m.(int)      // ERROR "m .variable of type int. is not an interface"
	var r any = m
	var s []int = r     // ERROR "cannot use r .variable of interface type any. as ..int value in variable declaration: need type assertion"
	s = recover()       // ERROR "cannot use recover.. .value of type interface... as ..int value in assignment: need type assertion"
	_ = "a" + recover() // ERROR "mismatched types string and interface"
	_ = s
}
