// run

// The functions of package slices do what Go's do, with the same capacities.
package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

type words []string

func main() {
	a := []int{3, 1, 4, 1, 5, 9, 2, 6}
	fmt.Println(slices.Equal(a, slices.Clone(a)), slices.Equal(a, a[1:]), slices.Index(a, 5), slices.Index(a, 7), slices.Contains(a, 9))
	fmt.Println(slices.EqualFunc(a, []string{"3"}, func(n int, s string) bool { return fmt.Sprint(n) == s }))
	fmt.Println(slices.EqualFunc(a[:1], []string{"3"}, func(n int, s string) bool { return fmt.Sprint(n) == s }))
	fmt.Println(slices.Compare(a, a), slices.Compare(a[:2], a), slices.Compare(a, a[:2]), slices.Compare([]float64{math.NaN()}, []float64{1}))
	fmt.Println(slices.CompareFunc(words{"b"}, words{"A"}, func(x, y string) int { return cmp.Compare(strings.ToUpper(x), y) }))
	fmt.Println(slices.IndexFunc(a, func(n int) bool { return n > 4 }), slices.ContainsFunc(a, func(n int) bool { return n < 0 }))

	b := slices.Insert(slices.Clone(a), 2, 10, 11)
	fmt.Println(b, len(b), cap(b))
	room := make([]int, 4, 20)
	copy(room, a)
	room = slices.Insert(room, 1, room[2:4]...)
	fmt.Println(room, cap(room), slices.Insert(room, len(room), 7), slices.Insert(room, 0))
	for n := range 10 {
		s := slices.Insert(make([]int, n), n/2, make([]int, n+1)...)
		fmt.Print(len(s), "/", cap(s), " ")
	}
	fmt.Println()

	d := slices.Clone(a)
	d2 := slices.Delete(d, 1, 3)
	fmt.Println(d2, d, cap(d2) == cap(d), slices.Delete(d2, 2, 2))
	d = slices.Clone(a)
	d2 = slices.DeleteFunc(d, func(n int) bool { return n%2 == 0 })
	fmt.Println(d2, d, slices.DeleteFunc([]int{1}, func(int) bool { return false }))

	for _, v := range [][]int{nil, {7}, {7, 8}, {7, 8, 9}, {7, 8, 9, 10, 11}} {
		r := make([]int, 5, 8)
		copy(r, a)
		got := slices.Replace(r, 1, 3, v...)
		fmt.Println(got, r[:5], cap(got) >= len(got))
		full := slices.Clip(slices.Clone(a[:5]))
		fmt.Println(slices.Replace(full, 1, 3, v...), slices.Replace(full, 3, 5, v...), full)
	}
	over := make([]int, 8, 20)
	copy(over, a)
	fmt.Println(slices.Replace(over, 1, 3, over[2:7]...))

	fmt.Println(slices.Compact([]int{1, 1, 2, 2, 2, 3, 1, 1}), slices.Compact([]int{}), slices.Compact([]string{"a"}))
	c := []string{"a", "A", "b", "B", "b", "c"}
	fmt.Println(slices.CompactFunc(c, strings.EqualFold), len(c), c[3] == "")
	g := slices.Grow([]int{1}, 10)
	fmt.Println(len(g), cap(g), cap(slices.Clip(g)), slices.Grow[[]int](nil, 0) == nil)
	r := slices.Clone(a)
	slices.Reverse(r)
	fmt.Println(r, slices.Concat(a[:2], nil, a[6:]), slices.Concat[words]() == nil, slices.Repeat(a[:3], 3), len(slices.Repeat(a, 0)))
	fmt.Println(slices.Clone[[]int](nil) == nil, slices.Clone([]int{}) == nil, cap(slices.Clone(make([]int, 5))))

	fmt.Println(slices.Min(a), slices.Max(a), slices.Min([]float64{2, math.NaN(), 1}), slices.Max(words{"x", "yy", "y"}))
	byLen := func(x, y string) int { return cmp.Compare(len(x), len(y)) }
	fmt.Println(slices.MinFunc(words{"xx", "a", "b"}, byLen), slices.MaxFunc(words{"xx", "a", "yy"}, byLen))
	sorted := []int{1, 3, 3, 5}
	for n := range 7 {
		i, ok := slices.BinarySearch(sorted, n)
		fmt.Print(i, ok, " ")
	}
	fmt.Println(slices.BinarySearchFunc(c[:3], 2, func(s string, n int) int { return cmp.Compare(len(s), n) }))
	fmt.Println(slices.BinarySearch([]float64{math.NaN(), 1}, math.NaN()))
	for _, f := range []func(){
		func() { slices.Min([]int{}) },
		func() { slices.MaxFunc(words{}, byLen) },
		func() { slices.Insert(a, 9, 1) },
		func() { slices.Delete(a, 3, 2) },
		func() { slices.Replace(a, 3, 99) },
		func() { slices.Grow(a, -1) },
		func() { slices.Repeat(a, -1) },
		func() { slices.Repeat(a, math.MaxInt) },
		func() { slices.Chunk(a, 0) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
