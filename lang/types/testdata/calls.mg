package main

import "fmt"

type T struct{}

func (t *T) P() {}
func (t T) V()  {}

type I interface{ P() }
type J interface{ V() }

func f(a int, b string)    {}
func v(a int, rest ...int) {}
func r() (int, int)        { return 1, 2 }

func main() {
	f(1) // ERROR "@4 not enough arguments in call to f\n\thave \(number\)\n\twant \(int, string\)"
	f() // ERROR "@2 not enough arguments in call to f\n\thave \(\)\n\twant \(int, string\)"
	f(1, "a", nil) // ERROR "@12 too many arguments in call to f\n\thave \(number, string, nil\)\n\twant \(int, string\)"
	f("a", 1) // ERROR "cannot use \"a\" \(untyped string constant\) as int value in argument to f" "cannot use 1 .* as string value in argument to f"
	f(r()) // ERROR "cannot use r\(\) \(value of type int\) as string value in argument to f"
	v()  // ERROR "not enough arguments in call to v\n\thave \(\)\n\twant \(int, \.\.\.int\)"
	v(1, 2, "a") // ERROR "cannot use \"a\""
	v(r())
	v(1, []int{1}...)
	f(1, []string{}...) // ERROR "cannot use \.\.\. in call to non-variadic f"
	fmt.Println(r())
	x := main() // ERROR "main\(\) \(no value\) used as value" "declared and not used: x"
	1() // ERROR "invalid operation: cannot call 1"
	var t T
	var _ I = t // ERROR "cannot use t \(variable of struct type T\) as I value in variable declaration: T does not implement I \(method P has pointer receiver\)"
	var _ I = &t
	var _ J = &t
	var _ J = 1 // ERROR "cannot use 1 \(constant of type int\) as J value in variable declaration: int does not implement J \(missing method V\)"
	var i I
	_ = i.(T) // ERROR "impossible type assertion: i\.\(T\)\n\tT does not implement I \(method P has pointer receiver\)"
	_ = i.(*T)
	var j J = i // ERROR "I does not implement J \(missing method V\)" "declared and not used: j"
	_ = append(1, 2) // ERROR "invalid append: argument must be a slice; have 1 \(untyped int constant\)"
	_ = append([]int{}, "a") // ERROR "cannot use \"a\" .* as int value in argument to append"
	_ = len(1) // ERROR "invalid argument: 1 \(untyped int constant\) for built-in len"
	_ = make(int) // ERROR "invalid argument: cannot make int: type must be slice, map, or channel"
	_ = copy([]int{}, []string{}) // ERROR "different element types int and string"
	delete(t, 1) // ERROR "t \(variable of struct type T\) is not a map"
	close(t) // ERROR "cannot close non-channel t"
	panic() // ERROR "not enough arguments for panic\(\) \(expected 1, found 0\)"
	_ = min(1, "a") // ERROR "mismatched types|cannot convert"
	_ = &1 // ERROR "cannot take address of 1 \(untyped int constant\)"
	_ = *t // ERROR "invalid operation: cannot indirect t"
	_ = !1 // ERROR "operator ! not defined on 1"
	_ = "a" + 1 // ERROR "mismatched types untyped string and untyped int"
	_ = t == nil // ERROR "mismatched types T and untyped nil"
	_ = []int{} == []int{} // ERROR "slice can only be compared to nil"
	_ = t < t // ERROR "operator < not defined on struct"
	_ = [2]int{1, 2, 3} // ERROR "index 2 is out of bounds \(>= 2\)"
	_ = T{1} // ERROR "too many values in struct literal of type T"
	_ = map[[]int]string{} // ERROR "invalid map key type \[\]int"
}
