// run
package main

import "fmt"

type T struct {
	n int
	a [2]int
}

func (t T) Show(s string)   { fmt.Println(s, t.n, t.a) }
func (t *T) PShow(s string) { fmt.Println(s, t.n, t.a) }

func trace(s string) string { fmt.Println("enter", s); return s }
func un(s string)           { fmt.Println("leave", s) }

func main() {
	x := 1
	defer fmt.Println("x was", x)
	t := T{n: 1}
	defer t.Show("value")
	defer t.PShow("pointer")
	f := func() { fmt.Println("first f") }
	defer f()
	f = func() { fmt.Println("second f") }
	defer un(trace("main"))
	arr := [2]int{1, 2}
	defer func(a [2]int) { fmt.Println(a, arr) }(arr)
	s := []int{1}
	defer fmt.Println(s, len(s))
	x, t.n, t.a[0], arr[0], s[0] = 2, 2, 2, 2, 2
	m := map[string]int{"k": 1}
	defer delete(m, "k")
	defer func() { fmt.Println(len(m)) }()
	fmt.Println("body")
}
