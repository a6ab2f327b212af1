// run
package main

import "fmt"

type T struct {
	a [3]int
	b int
}

func fill(p *[3]int, v int) {
	for i := range p {
		p[i] = v + i
	}
}

func main() {
	var t T
	fill(&t.a, 5)
	pa := &t.a
	pe := &t.a[1]
	*pe = 100
	fmt.Println(t, *pa, len(pa), cap(pa))
	s := pa[1:]
	s[1] = 200
	fmt.Println(t.a, s)
	t.a = [3]int{1, 2, 3}
	fmt.Println(*pe, s, *pa)
	u := t
	*pe = 7
	fmt.Println(t.a, u.a)
	arr := [2]T{}
	q := &arr[1].a[2]
	*q = 5
	arr[0] = arr[1]
	*q = 6
	fmt.Println(arr)
	pp := &arr
	pp[0].a[0]++
	(*pp)[1].b--
	fmt.Println(arr, pp[1].a == [3]int{0, 0, 6})
	n := new([2][2]string)
	n[1][0] = "x"
	fmt.Printf("%q %T\n", *n, n)
	x := [1]*[1]int{{4}}
	x[0][0]++
	y := x
	y[0][0]++
	fmt.Println(*x[0])
}
