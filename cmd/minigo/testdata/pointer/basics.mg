// run
package main

import "fmt"

func swap(a, b *int) { *a, *b = *b, *a }

func inc(pp **int) { **pp++; *pp = new(int) }

type T struct {
	n int
	p *T
}

func main() {
	x, y := 1, 2
	swap(&x, &y)
	fmt.Println(x, y)
	p := &x
	q := p
	*q = 10
	fmt.Println(x, *p, p == q, p == &y, p != nil)
	inc(&p)
	fmt.Println(x, *p, p == q)
	t := T{n: 1}
	t.p = &t
	t.p.p.p.n = 5
	fmt.Println(t.n, t.p == &t)
	s := new(string)
	*s += "abc"
	fmt.Println(*s, len(*s))
	var np *T
	fmt.Println(np == nil, np)
	f := func() *int { v := 3; return &v }
	a, b := f(), f()
	*a = 4
	fmt.Println(*a, *b, a == b)
	var arr []*int
	for i := 0; i < 3; i++ {
		arr = append(arr, &i)
	}
	fmt.Println(*arr[0], *arr[1], *arr[2])
}
