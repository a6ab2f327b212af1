// run
package main

import "fmt"

type Big struct {
	a [5]int
	s string
	m map[string]int
	x [20]int8
}

func main() {
	b := Big{s: "s", m: map[string]int{}}
	arr := [3]float32{1, 2, 3}
	sl := []string{"a"}
	var e error
	var i8 int8 = 127
	u := uint16(65535)
	ch := make(chan int, 1)
	f := func(p int) {
		b.a[2] += p
		b.m["k"]++
		b.x[19]--
		b.s += "!"
		arr[1] *= 2
		sl = append(sl, "b")
		e = fmt.Errorf("e%d", p)
		i8++
		u += 2
		ch <- p
	}
	f(5)
	c := b
	c.a[2] = 0
	fmt.Println(b, arr, sl, e, i8, u, <-ch, c.a)
	const k = 3
	read := func() interface{} { return []interface{}{b.s, arr[k-1], len(sl), i8, k} }
	arr[2] = 9
	fmt.Println(read())
	func(b Big) { b.s = "param"; func() { b.a[0] = 1 }(); fmt.Println(b.s, b.a) }(b)
	fmt.Println(b.s, b.a)
}
