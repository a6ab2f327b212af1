// run
package main

import "fmt"

type T struct {
	a bool
	b int8
	c uint8
	d int16
	e uint16
	f int32
	g uint32
	h int64
	i uint64
	j float32
	k float64
	l rune
	m byte
	n uintptr
}

func main() {
	var t T
	p := &t
	p.a = true
	p.b--
	p.c--
	p.d--
	p.e--
	p.f--
	p.g--
	p.h--
	p.i--
	p.j -= 0.5
	p.k -= 0.25
	p.l = 'x'
	p.m = 'y'
	p.n = 5
	u := *p
	pb, pe, pg, pj := &t.b, &t.e, &t.g, &t.j
	*pb -= 127
	*pe += 2
	*pg >>= 4
	*pj *= 3
	fmt.Println(t)
	fmt.Println(u, u == t)
	s := []T{u, t}
	s[0].b = 5
	s[1].e = 7
	fmt.Println(s[0].b, s[1].b, s[0].e, s[1].e, s[0].c+s[1].c)
	var z T
	fmt.Println(z)
}
