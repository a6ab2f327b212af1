// run

package main

import "fmt"

type pair struct {
	a, b int
	name string
}

type vec [3]float64

func (v *vec) scale(f float64) {
	for i := range v {
		v[i] *= f
	}
	v[0]++
}

func (v vec) sum() float64 { return v[0] + v[1] + v[2] }

func sum(p *[3]int) (n int) {
	for _, x := range p {
		n += x
	}
	return n + p[0]*100
}

func generic[T any](s []T) *[2]T { return (*[2]T)(s) }

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

func main() {
	s := []int{0, 1, 2, 3, 4, 5}
	p := (*[3]int)(s[2:])
	p[0], p[2] = 20, 40
	i := 1
	p[i] += 10
	fmt.Println(s, *p, p[0], p[i], len(p), cap(p), sum(p))
	*p = [3]int{7, 8, 9}
	fmt.Println(s, *p == [3]int{7, 8, 9}, p)
	c := *p
	c[0] = 0
	fmt.Println(s, c)

	// What it points to is the slice's array.
	fmt.Println(&p[1] == &s[3], p == (*[3]int)(s[2:]), p != (*[3]int)(s[3:]), p == (*[3]int)(s[1:]), any(p) == any((*[3]int)(s[2:5])))
	m := map[*[3]int]string{p: "here"}
	m[(*[3]int)(s[2:])] += " and there"
	fmt.Println(len(m), m[p], m[(*[3]int)(s)] == "")
	switch p {
	case (*[3]int)(s[1:]):
		fmt.Println("wrong")
	case (*[3]int)(s[2:]):
		fmt.Println("found")
	}
	arr := [6]int{1, 2, 3, 4, 5, 6}
	fmt.Println((*[6]int)(arr[:]) == &arr, (*[5]int)(arr[:]) == (*[5]int)(arr[0:5]))

	// Slices of it.
	t := p[1:]
	t[0] = 80
	t = append(t, -1)
	fmt.Println(s, t, len(p[:2]), cap(p[:2]), cap(p[1:2:2]))
	q := (*[2]int)(p[1:])
	q[1] = 90
	fmt.Println(s, *q)

	// A longer array does not let an index pass.
	short := (*[2]int)(s)
	k := 2
	try("index", func() { fmt.Println(short[k]) })
	try("index", func() { p[k+1] = 1 })
	try("short", func() { fmt.Println((*[9]int)(s)) })
	var none []int
	fmt.Println((*[0]int)(none) == nil, (*[0]int)(s[6:]) == nil)
	try("nil", func() { fmt.Println((*[0]int)(none)[:]) })

	// Overlapping copies.
	x := []byte("0123456789")
	*(*[4]byte)(x[2:]) = *(*[4]byte)(x[1:])
	fmt.Println(string(x))
	*(*[4]byte)(x[5:]) = *(*[4]byte)(x[6:])
	fmt.Println(string(x))
	ss := [][2]int{{1, 1}, {2, 2}, {3, 3}, {4, 4}}
	*(*[3][2]int)(ss[1:]) = *(*[3][2]int)(ss)
	fmt.Println(ss)
	ss[1][0] = 9
	fmt.Println(ss)

	// All kinds of elements.
	f := []float64{1, 2, 3, 4, 5}
	v := (*vec)(f[1:4])
	v.scale(2)
	fmt.Println(f, v.sum(), *v)
	names := []string{"a", "b", "c", "d"}
	n := (*[2]string)(names[1:])
	n[0] += "!"
	n[i] = n[i-1] + n[i]
	fmt.Println(names, *n, len(n[0]))
	pairs := []pair{{1, 2, "x"}, {3, 4, "y"}, {5, 6, "z"}}
	pp := generic(pairs[1:])
	pp[1].b = 60
	pp[0].name += pp[1].name
	pp[i].a++
	pt := &pp[0]
	pt.a = 30
	fmt.Println(pairs, *pp)
	for i, e := range pp {
		fmt.Println(i, e)
	}
	i8 := []int8{-1, -2, -3, -4}
	i16 := []int16{-1, -2, -3, -4}
	i32 := []int32{-1, -2, -3, -4}
	ptrs := []*int{&s[0], &s[1], &s[2]}
	anys := []any{1, "two", 3.0}
	slices := [][]int{{1}, {2}, {3, 4}}
	a8, a16, a32 := (*[3]int8)(i8[1:]), (*[3]int16)(i16[1:]), (*[3]int32)(i32[1:])
	ap, aa, as := (*[2]*int)(ptrs[1:]), (*[2]any)(anys[1:]), (*[2][]int)(slices[1:])
	a8[i], a16[i], a32[i] = a8[i]*2, a16[i]*2, a32[i]*2
	*ap[i] = 33
	ap[0], aa[i], as[i] = ap[i], aa[0], append(as[i], 5)
	fmt.Println(i8, i16, i32, s, ptrs[1] == ptrs[2], anys, slices, *a8, *a16, *a32, *aa, *as)
}
