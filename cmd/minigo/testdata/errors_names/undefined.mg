// errorcheck
package main

import "fmt"

type T struct{ a int }

func main() {
	fmt.Println(x) // ERROR "undefined: x"
	y := 1
	y = z         // ERROR "undefined: z"
	fmt.Prinln(y) // ERROR "undefined: fmt.Prinln"
	var t T
	t.b = 1       // ERROR "t.b undefined .type T has no field or method b."
	t.M()         // ERROR "t.M undefined .type T has no field or method M."
	var q Missing // ERROR "undefined: Missing"
	_ = q
	undefinedFunc(1) // ERROR "undefined: undefinedFunc"
	_ = strings.X    // ERROR "undefined: strings"
}
