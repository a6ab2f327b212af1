// run
package main

import "fmt"

type T struct {
	n int
	a [2]int
}

func (t T) Get() int      { return t.n + t.a[0] }
func (t *T) PGet() int    { return t.n + t.a[0] }
func (t *T) Add(x, y int) { t.n += x * y }
func (t T) Sum(xs ...int) (s int) {
	for _, x := range xs {
		s += x
	}
	return s + t.n
}

type I interface{ Get() int }

func main() {
	t := T{n: 1}
	get := t.Get
	pget := t.PGet
	add := t.Add
	t.n = 10
	t.a[0] = 100
	fmt.Println(get(), pget())
	add(2, 3)
	fmt.Println(t.n, get(), pget())
	p := &t
	g2 := p.Get
	p.n = 0
	fmt.Println(g2(), p.Get())
	var i I = t
	g3 := i.Get
	i = T{n: -1}
	fmt.Println(g3(), i.Get())
	sum := t.Sum
	fmt.Println(sum(1, 2, 3), sum())
	fs := []func() int{t.Get, p.PGet, T{n: 7}.Get}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
}
