// run
package main

import "fmt"

func set(a [3]int) [3]int { a[0] = 9; return a }

func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[0] = 100
	fmt.Println(a, b, a == b, a == [3]int{1, 2, 3})
	c := set(a)
	fmt.Println(a, c)
	p := &a
	q := *p
	p[1] = 50
	fmt.Println(a, q)
	s := a[:]
	s[2] = 77
	fmt.Println(a, q)
	var i interface{} = a
	a[0] = 0
	fmt.Println(i, i.([3]int)[0], i == interface{}([3]int{1, 50, 77}))
	ch := make(chan [3]int, 1)
	ch <- a
	a[0] = 5
	fmt.Println(<-ch, a)
	f := func() [3]int { return a }
	d := f()
	d[0]++
	fmt.Println(a, d, f()[1])
	m := map[string][3]int{"a": a}
	a[0] = 6
	fmt.Println(m, a)
}
