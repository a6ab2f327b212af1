// run
package main

import "fmt"

// Fields of less than a word are written through pointers, by their own width; then whole structs are loaded, stored and appended.

type kind uint8

type mixed struct {
	k    kind
	neg  int8
	text string
	ok   bool
	i16  int16
	u16  uint16
	p    *int
	i32  int32
	u32  uint32
	r    rune
	f    float32
	n    int
}

func set(k *kind, neg *int8, ok *bool, i16 *int16, u16 *uint16, i32 *int32, u32 *uint32, f *float32, by int) {
	*k -= kind(by)
	*neg -= int8(by)
	*ok = !*ok
	*i16 -= int16(by)
	*u16 -= uint16(by)
	*i32 -= int32(by)
	*u32 -= uint32(by)
	*f -= float32(by)
}

func show(m mixed) {
	fmt.Println(m.k, m.neg, m.text, m.ok, m.i16, m.u16, m.p != nil, m.i32, m.u32, m.r, m.f, m.n)
}

func main() {
	x := 1
	s := make([]mixed, 3)
	for i := range s {
		e := &s[i]
		e.text, e.p, e.n, e.r = fmt.Sprint("t", i), &x, -i, 'a'-rune(200*i)
		set(&e.k, &e.neg, &e.ok, &e.i16, &e.u16, &e.i32, &e.u32, &e.f, i+1)
	}
	for i := range s {
		m := s[i]
		show(m)
		m.neg, m.i32, m.k = m.neg*2, m.i32*2, m.k*2
		p := new(mixed)
		*p = m
		set(&p.k, &p.neg, &p.ok, &p.i16, &p.u16, &p.i32, &p.u32, &p.f, 100)
		s = append(s, *p)
		s[i] = m
	}
	i := 2
	for _, m := range s {
		show(m)
		switch m.k {
		case 254:
			i += int(m.neg) + int(m.i16)
		case 255:
			i--
		}
		if int(m.i32) < 0 && int(m.u32) > 0 && int(m.i16) != int(m.u16) {
			i += int(m.i32)
		}
	}
	fmt.Println(i, s[1] == s[4], s[0].neg == -2)

	// The element goes where its index was.
	type small struct {
		a int8
		b bool
	}
	t := []small{{-1, true}, {-2, false}, {-128, true}}
	j := 0
	for range 3 {
		v := t[j]
		j = int(v.a)*-1%3 + 0
		fmt.Println(v, j)
	}
	defer func() { fmt.Println(recover()) }()
	fmt.Println(t[j+5])
}
