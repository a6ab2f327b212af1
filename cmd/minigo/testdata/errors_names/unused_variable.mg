// errorcheck
package main

func f() (int, int) { return 1, 2 }

func main() {
	x := 1       // ERROR "declared and not used: x"
	var y string // ERROR "declared and not used: y"
	a, b := f()  // ERROR "declared and not used: b"
	_ = a
	for i, v := range []int{1} { // ERROR "declared and not used: v"
		_ = i
	}
	z := 1 // ERROR "declared and not used: z"
	z = 2
	func() {
		w := 3 // ERROR "declared and not used: w"
	}()
	switch t := interface{}(1).(type) { // ERROR "declared and not used: t|t declared and not used"
	case int:
	}
}
