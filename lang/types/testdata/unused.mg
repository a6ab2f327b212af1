package main

import (
	"errors"
	"fmt" // ERROR "@2 \"fmt\" imported and not used"
	r "math/rand" // ERROR "\"math/rand\" imported as r and not used"
	_ "io"
)

func main() {
	a := 1 // ERROR "@2 declared and not used: a"
	var b, c int // ERROR "@9 declared and not used: c"
	_ = b
	d := 1 // ERROR "declared and not used: d"
	d = 2
	f := func() {
		e := 1 // ERROR "declared and not used: e"
	}
	f()
	for i, v := range []int{} { // ERROR "declared and not used: v"
		_ = i
	}
	var x any
	switch y := x.(type) { // ERROR "@9 y declared and not used"
	case int:
	}
	switch z := x.(type) {
	case int:
		_ = z
	}
	g := 1
	func() { _ = g }()
	_ = errors.New
L: // ERROR "label L defined and not used"
	for {
	}
}
