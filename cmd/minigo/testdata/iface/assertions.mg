// run
package main

import "fmt"

type Stringer interface{ String() string }
type T int

func (t T) String() string { return fmt.Sprintf("T%d", int(t)) }

func try(f func()) {
	defer func() {
		r := recover()
		fmt.Println(r)
		if e, ok := r.(error); ok {
			_ = e.Error()
		}
	}()
	f()
}

func main() {
	var x interface{} = T(3)
	t := x.(T)
	s := x.(Stringer)
	fmt.Println(int(t), s.String())
	n, ok := x.(int)
	fmt.Println(n, ok)
	_, ok = x.(fmt.Stringer)
	fmt.Println(ok)
	str, ok := x.(string)
	fmt.Printf("%q %v\n", str, ok)
	var nilx interface{}
	st, ok := nilx.(Stringer)
	fmt.Println(st == nil, ok)
	try(func() { _ = x.(int) })
	try(func() { _ = x.(*T) })
	try(func() { _ = nilx.(string) })
	try(func() { _ = nilx.(Stringer) })
	try(func() { x = 5; _ = x.(Stringer) })
	try(func() { var s Stringer = T(1); _ = s.(interface{ Missing() }) })
	try(func() { var s Stringer; _ = s.(T) })
	try(func() { x = struct{ a int }{1}; _ = x.([]map[string]func(int) error) })
	var v, ok2 = x.(struct{ a int })
	fmt.Println(v, ok2)
}
