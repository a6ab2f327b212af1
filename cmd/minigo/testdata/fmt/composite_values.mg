// run
package main

import "fmt"

type P struct {
	X, Y int
	Name string
	in   *int
}
type N struct {
	P  P
	Ps []P
	M  map[string]int
	I  interface{}
	F  func()
	E  error
	A  [2]bool
}

func main() {
	p := P{1, 2, "n", nil}
	fmt.Printf("%v\n%+v\n%#v\n%T\n", p, p, p, p)
	n := N{P: p, Ps: []P{p}, M: map[string]int{"b": 2, "a": 1}, I: 3.5}
	fmt.Printf("%v\n%+v\n", n, n)
	fmt.Printf("%#v\n", n)
	fmt.Printf("%v %+v\n", &p, &p)
	fmt.Printf("%#v %v\n", &P{}, &[]int{1})
	fmt.Printf("%v %v %v\n", &map[int]bool{1: true}, &[2]int{}, struct{}{})
	fmt.Printf("%#v %#v %#v %#v\n", []int{1}, map[string]bool{"x": true}, [2]string{"a"}, struct{ A interface{} }{nil})
	fmt.Printf("%#v %#v %#v %#v %#v\n", 1, "s", 1.0, true, 'x')
	fmt.Printf("%#v %#v %#v\n", []interface{}{1, "a", nil}, [][]int{{1}, nil}, []byte{1, 2})
	fmt.Printf("%d %x %q %5d|%-5d|\n", []int{1, 22}, []int{10, 255}, []string{"q"}, []int{1, 2}, [2]int{3, 4})
	fmt.Printf("%v %d %s\n", map[string]int{"z": 1, "a": 2}, map[int]int{3: 1, 1: 2}, map[string]string{"k": "v"})
	fmt.Printf("%6.2f %t %v\n", []float64{1, 2.5}, []bool{true}, [3]rune{'a'})
	var np *P
	var ni interface{}
	var nm map[string]int
	var ns []string
	var nf func()
	var ne error
	fmt.Printf("%v %v %v %v %v %v %+v %s\n", np, ni, nm, ns, nf == nil, ne, np, ne)
	fmt.Printf("%#v %#v %#v\n", np, nm, ns)
	fmt.Println(p, []P{p}, map[P]int{p: 1}, [1]*int{nil}, struct {
		a int
		b string
	}{1, "x"})
}
