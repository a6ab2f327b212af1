// run
package main

import (
	"errors"
	"fmt"
)

type P struct{ x, y int }
type E string

func (e E) Error() string { return string(e) }

func main() {
	var a, b interface{}
	fmt.Println(a == b, a == nil)
	a, b = 1, 1
	fmt.Println(a == b, a == 1, a == int64(1), a != 2)
	a, b = P{1, 2}, P{1, 2}
	fmt.Println(a == b, a == P{1, 3}, a == interface{}(&P{1, 2}))
	a, b = "x", E("x")
	fmt.Println(a == b)
	var e1, e2 error = E("x"), E("x")
	fmt.Println(e1 == e2, e1 == error(E("y")), errors.New("a") == errors.New("a"))
	p := &P{}
	a, b = p, p
	fmt.Println(a == b, a == interface{}(&P{}))
	a, b = 1.0, 1
	fmt.Println(a == b)
	var np *P
	a = np
	fmt.Println(a == nil, a == (*P)(nil), a.(*P) == nil)
	var err error
	b = err
	fmt.Println(b == nil)
	ch := make(chan int)
	a, b = ch, ch
	fmt.Println(a == b, a == interface{}(make(chan int)))
}
