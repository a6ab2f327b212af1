package main

func f() {}
func f() {} // ERROR "@6 f redeclared in this block\n\t.*redeclared.mg:3:6: other declaration of f"

type T struct {
	a int
	a string // ERROR "a redeclared\n\t.*:7:2: other declaration of a"
}

func (T) m() {}
func (*T) m() {} // ERROR "method T\.m already declared at .*:11:10"

type S struct{ m int }

func (S) m() {} // ERROR "field and method with the same name m\n\t.*:14:16: other declaration of m"

type I interface {
	m()
	m() // ERROR "duplicate method m"
}

func g(a int, a string) {} // ERROR "a redeclared in this block"

var init int // ERROR "cannot declare init - must be func"

func main(x int) {} // ERROR "func main must have no arguments and no return values"

func h() {
	var x int // ERROR "declared and not used: x"
	var x int // ERROR "x redeclared in this block"
	switch 1 {
	case 1:
	case 2, 1: // ERROR "duplicate case 1 \(constant of type int\) in expression switch\n\t.*:33:7: previous case"
	}
	switch any(nil).(type) {
	case int:
	case string, int: // ERROR "duplicate case int in type switch"
	case nil:
	case nil: // ERROR "duplicate case nil in type switch"
	}
	_ = map[string]int{"a": 1, "a": 2} // ERROR "duplicate key \"a\" in map literal"
	_ = []int{1: 1, 1: 2} // ERROR "duplicate index 1 in array or slice literal"
	_ = S{m: 1, m: 2} // ERROR "duplicate field name m in struct literal"
	switch {
	default:
	default: // ERROR "multiple defaults"
	}
}
