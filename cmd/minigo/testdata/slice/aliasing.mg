// run
package main

import "fmt"

func main() {
	a := []int{0, 1, 2, 3, 4, 5}
	b := a[1:4]
	b[0] = 10
	fmt.Println(a, b, len(b), cap(b))
	b = append(b, 40)
	fmt.Println(a, b)
	c := a[1:3:3]
	c = append(c, 99)
	c[0] = -1
	fmt.Println(a, c, len(c) == 3)
	d := b[:cap(b)]
	fmt.Println(d)
	e := a[6:]
	e = append(e, 7)
	fmt.Println(len(a), e)
	f := a[2:2]
	f = append(f, 77)
	fmt.Println(a, f, cap(a[2:2]), cap(a[:0:0]))
}
