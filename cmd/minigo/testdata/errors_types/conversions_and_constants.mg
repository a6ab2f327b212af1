// errorcheck
package main

type T struct{ a int }

func main() {
	_ = int("5")      // ERROR "cannot convert .5. .untyped string constant. to type int"
	_ = string(1.5)   // ERROR "cannot convert 1.5"
	_ = T(5)          // ERROR "cannot convert 5 .untyped int constant. to type T"
	_ = []byte(5)     // ERROR "cannot convert 5"
	_ = int8(200)     // ERROR "overflows int8|cannot convert 200"
	_ = uint(-1)      // ERROR "overflows uint|cannot convert -1"
	const c = 10 / 0  // ERROR "invalid operation: division by zero"
	const s = "a" + 1 // ERROR "mismatched types|cannot convert"
	const v = f()     // ERROR "is not constant"
}

func f() int { return 1 }
