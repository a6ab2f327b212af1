// run
package main

import (
	"fmt"
	"math"
)

// Structs that are compared in conditions, field by field, and by ! and && and || and in loops.

type point struct{ x, y int }

type mixed struct {
	p  point
	s  string
	ok bool
}

type refs struct {
	p *int
	c chan int
	f float64
}

type narrow struct {
	a int8
	b uint16
	c rune
}

type odd struct {
	_ int
	n int
}

type empty struct{}

func (p point) next() point { return point{p.x + 1, p.y} }

func same[T comparable](a, b T) string {
	if a == b {
		return "same"
	}
	if a != b {
		return "other"
	}
	return "neither"
}

func main() {
	a, b := point{1, 2}, point{1, 3}
	if a == b || a != (point{1, 2}) || !(b == point{1, 3}) {
		fmt.Println("wrong")
	}
	if a != b && a.next() == (point{2, 2}) {
		fmt.Println("right")
	}
	n := 0
	for p := (point{}); p != (point{5, 0}); p = p.next() {
		n++
	}
	for p := (point{9, 0}); ; p = p.next() {
		if n++; p == (point{12, 0}) {
			break
		}
	}
	fmt.Println(n)
	fmt.Println(same(mixed{a, "s", true}, mixed{a, "s", true}), same(mixed{a, "s", true}, mixed{a, "t", true}), same(mixed{a, "s", true}, mixed{a, "s", false}),
		same(mixed{b, "s", true}, mixed{a, "s", true}))
	x, y := 1, 1
	c := make(chan int)
	fmt.Println(same(refs{&x, c, 1}, refs{&x, c, 1}), same(refs{&x, c, 1}, refs{&y, c, 1}), same(refs{&x, c, 1}, refs{&x, nil, 1}),
		same(refs{f: math.NaN()}, refs{f: math.NaN()}), same(refs{f: 0}, refs{f: math.Copysign(0, -1)}))
	i := 255
	fmt.Println(same(narrow{int8(i), 1, 'a'}, narrow{-1, 1, 'a'}), same(narrow{b: uint16(i << 8)}, narrow{b: 0xff00}), same(narrow{c: 1}, narrow{c: 2}))
	fmt.Println(same(odd{n: 1}, odd{n: 1}), same(empty{}, empty{}), same([2]point{a, b}, [2]point{a, b}), same(complex(1, 2), complex(1, 3)))
	list := []point{a, b, {3, 4}}
	for i := range list {
		for j := range list {
			if (list[i] == list[j]) != (i == j) {
				fmt.Println("wrong", i, j)
			}
		}
	}
	switch (point{3, 4}) {
	case a:
		fmt.Println("a")
	case list[2]:
		fmt.Println("the last")
	}
	var none []point
	defer func() { fmt.Println(recover()) }()
	if a == none[n] {
		fmt.Println("never")
	}
}
