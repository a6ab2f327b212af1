// errorcheck
package main

type S struct{ f []int }

func main() {
	a, b := []int{1}, []int{2}
	_ = a == b // ERROR "slice can only be compared to nil"
	m := map[string]int{}
	_ = m == m // ERROR "map can only be compared to nil"
	f := func() {}
	_ = f == f             // ERROR "func can only be compared to nil"
	_ = S{} == S{}         // ERROR "struct containing \[\]int cannot be compared"
	_ = [1]S{} == [1]S{}   // ERROR "cannot be compared|cannot compare"
	var x map[[]int]string // ERROR "invalid map key type \[\]int"
	_ = x
	var i interface{ M() }
	_ = i == 5     // ERROR "mismatched types|does not implement"
	_ = nil == nil // ERROR "operator == not defined on (untyped )?nil"
}
