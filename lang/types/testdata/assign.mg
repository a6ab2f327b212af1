package main

type T struct{ x int }

func two() (int, string) { return 1, "a" }

func main() {
	var s string
	x := 1
	s = x // ERROR "@6 cannot use x \(variable of type int\) as string value in assignment"
	var y int = "a" // ERROR "@14 cannot use \"a\" \(untyped string constant\) as int value in variable declaration" "@6 declared and not used: y"
	a, b := 1 // ERROR "@10 assignment mismatch: 2 variables but 1 value" "declared and not used: a" "declared and not used: b"
	c, d := two(), 1 // ERROR "multiple-value two\(\)" "declared and not used: c" "declared and not used: d"
	var e int
	e, s = two()
	e, s = two // ERROR "assignment mismatch: 2 variables but 1 value"
	e, s, x = two() // ERROR "@12 assignment mismatch: 3 variables but two\(\) returns 2 values|assignment mismatch: 3 variables but two returns 2 values"
	x := 2 // ERROR "@4 no new variables on left side of :="
	two() = 1, 2 // ERROR "assignment mismatch: 1 variable but 2 values"
	m := map[string]T{}
	m["a"].x = 1 // ERROR "cannot assign to struct field m\[\"a\"\]\.x in map"
	"a"[0] = 'b' // ERROR "cannot assign to \"a\"\[0\] \(neither addressable nor a map index expression\)"
	x += "a" // ERROR "mismatched types int and untyped string"
	x++
	s++ // ERROR "invalid operation: s\+\+ \(non-numeric type string\)"
	_ = nil // ERROR "use of untyped nil in assignment"
	var p *int = 0 // ERROR "cannot use 0 \(untyped int constant\) as \*int value in variable declaration" "declared and not used: p"
	var i8 int8 = 128 // ERROR "cannot use 128 \(untyped int constant\) as int8 value in variable declaration \(overflows\)" "declared and not used: i8"
	var n int = 1.5 // ERROR "\(truncated\)" "declared and not used: n"
	_, _ = e, s
	z, z := 1, 2 // ERROR "z repeated on left side of :=" "declared and not used: z"
}
