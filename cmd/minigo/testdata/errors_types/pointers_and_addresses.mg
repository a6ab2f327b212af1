// errorcheck
package main

type T struct{ a int }

func f() T { return T{} }

func (t *T) P() {}

func main() {
	_ = &1    // ERROR "cannot take address of 1"
	_ = &f()  // ERROR "cannot take address of f"
	f().a = 1 // ERROR "cannot assign to"
	f().P()   // ERROR "cannot call pointer method P on T"
	m := map[string]T{}
	m["x"].a = 1   // ERROR "cannot assign to struct field m..x...a in map"
	"abc"[0] = 'x' // ERROR "cannot assign to"
	s := "abc"
	s[0] = 'x' // ERROR "cannot assign to s.0."
	x := 1
	*x = 2 // ERROR "invalid operation: cannot indirect x"
	const c = 1
	c = 2 // ERROR "cannot assign to c"
}
