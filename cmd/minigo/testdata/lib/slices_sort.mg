// run

// Sorting puts equal elements where Go's algorithm puts them.
package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

type pair struct{ key, id int }

type celsius float64

func byKey(a, b pair) int { return cmp.Compare(a.key, b.key) }

func hash(p []pair) uint32 {
	h := uint32(2166136261)
	for _, x := range p {
		h = (h ^ uint32(x.key)) * 16777619
		h = (h ^ uint32(x.id)) * 16777619
	}
	return h
}

func main() {
	seed := uint32(1)
	next := func(n int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % n
	}
	for _, n := range []int{0, 1, 2, 5, 12, 13, 40, 49, 50, 51, 100, 333, 2000} {
		for kind := range 6 {
			p := make([]pair, n)
			for i := range p {
				k := 0
				switch kind {
				case 0:
					k = next(n)
				case 1:
					k = next(4)
				case 2:
					k = i
				case 3:
					k = n - i
				case 4:
					k = i % 7
				case 5:
					k = min(i, n-i)
				}
				p[i] = pair{k, i}
			}
			q := slices.Clone(p)
			slices.SortFunc(p, byKey)
			slices.SortStableFunc(q, byKey)
			fmt.Println(n, kind, hash(p), hash(q), slices.IsSortedFunc(p, byKey))
		}
	}
	f := []float64{2, math.NaN(), 0, math.Copysign(0, -1), math.Inf(-1), 1}
	slices.Sort(f)
	fmt.Println(f, slices.IsSorted(f))
	c := []celsius{3, -1, 2}
	slices.Sort(c)
	s := []string{"pear", "apple", "fig", "", "banana"}
	slices.Sort(s)
	u := []uint8{200, 3, 100}
	slices.Sort(u)
	i := []int8{5, -100, 100, 0}
	slices.Sort(i)
	w := []uint32{1 << 31, 5, 1<<32 - 1}
	slices.Sort(w)
	h := []float32{1.5, -2, 0.25}
	slices.Sort(h)
	fmt.Println(c, s, u, i, w, h, slices.IsSorted(s))
}
