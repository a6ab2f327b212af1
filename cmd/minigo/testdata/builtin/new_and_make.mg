// run
package main

import "fmt"

type T struct {
	a int
	b [2]string
	c map[string]int
}

func main() {
	p := new(T)
	p.b[1] = "x"
	q := new(T)
	*q = *p
	q.b[0] = "q"
	fmt.Println(p.a, p.b, p.c == nil, q.b)
	i := new(int8)
	*i--
	fmt.Println(*i)
	a := new([3]uint16)
	a[2]--
	fmt.Println(*a, len(a))
	e := new(error)
	fmt.Println(*e == nil)
	f := new(func() int)
	fmt.Println(*f == nil)
	*f = func() int { return 3 }
	fmt.Println((*f)())
	s := new([]int)
	*s = append(*s, 1)
	fmt.Println(*s, len(*s))
	m := make(map[string]T)
	m["x"] = *p
	fmt.Println(m["x"].b)
	c := make(chan T, 1)
	c <- *p
	p.b[1] = "changed"
	fmt.Println((<-c).b)
}
