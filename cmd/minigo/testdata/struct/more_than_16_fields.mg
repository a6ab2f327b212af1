// run
package main

import "fmt"

type Big struct {
	a, b, c, d, e, f, g, h int
	i, j, k, l, m, n, o, p string
	q, r                   float64
	arr                    [2]int8
	in                     struct{ x, y, z int32 }
}

func make1() Big {
	return Big{a: 1, h: 8, i: "i", p: "p", r: 2.5, arr: [2]int8{1, -1}, in: struct{ x, y, z int32 }{1, 2, 3}}
}

func (b Big) Sum() int { b.a += 100; return b.a + b.h + int(b.in.z) }
func (b *Big) Inc()    { b.a++; b.arr[0]++; b.in.y *= 2 }

type Wrap struct {
	Big
	tail string
}

func main() {
	x := make1()
	y := x
	y.a = 2
	y.p = "changed"
	y.arr[0] = 50
	x.Inc()
	fmt.Println(x, x.Sum())
	fmt.Println(y, x == y, y == y)
	z := y
	fmt.Println(z == y)
	z.in.z++
	fmt.Println(z == y)
	s := []Big{x, y}
	s[0].i = "s0"
	for _, b := range s {
		b.i = "never"
		b.arr[1] = 99
	}
	m := map[string]Big{"x": x}
	x.r = 9
	fmt.Println(s[0].i, s[1].i, m["x"].r, m["x"].arr, s[0].arr)
	ch := make(chan Big, 2)
	ch <- x
	x.r = 10
	var any interface{} = x
	x.r = 11
	got := <-ch
	fmt.Println(got.r, any.(Big).r, x.r, any == interface{}(x))
	w := Wrap{x, "t"}
	v := w
	v.a = -5
	v.Inc()
	fmt.Println(w.a, v.a, v.Sum(), w.tail, v.Big.in)
	f := func(b Big, n int) (Big, int) { b.a = n; return b, n + 1 }
	r, n := f(x, 7)
	fmt.Println(r.a, n, x.a)
}
