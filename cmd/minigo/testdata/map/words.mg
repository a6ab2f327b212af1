// run

// Maps whose keys and elements are words: ranges of keys, scattered ones, and those of which neighbours are far away.
package main

import (
	"fmt"
	"math"
)

type id int32

func count[K comparable](keys []K, times int) (n, sum int) {
	m := map[K]int{}
	set := map[K]struct{}{}
	small := map[K]int8{}
	for t := 0; t < times; t++ {
		for i, k := range keys {
			m[k] += i + 1
			set[k] = struct{}{}
			small[k]--
		}
	}
	for i, k := range keys {
		if i%3 == 0 {
			delete(m, k)
			delete(set, k)
			delete(small, k)
		}
	}
	for i, k := range keys {
		v, ok := m[k]
		_, in := set[k]
		s, has := small[k]
		if ok != in || ok != has || ok && int(s) != -times || !ok && (v != 0 || s != 0) || ok != (i%3 != 0) {
			fmt.Println("wrong:", k, v, ok, in, s, has)
		}
		if i%3 == 0 {
			m[k] = 1
		}
	}
	for range m {
		n++
	}
	for _, k := range keys {
		sum += m[k]
	}
	return n, sum
}

func keys(n int, f func(i int) int) []int {
	k := make([]int, n)
	for i := range k {
		k[i] = f(i)
	}
	return k
}

func main() {
	fmt.Println(count(keys(1000, func(i int) int { return i }), 2))
	fmt.Println(count(keys(1000, func(i int) int { return -i }), 2))
	fmt.Println(count(keys(1000, func(i int) int { return i * 4096 }), 2))
	fmt.Println(count(keys(1000, func(i int) int { return i << 40 }), 2))
	fmt.Println(count(keys(1000, func(i int) int { return i * 7919 * 104729 * 1299709 }), 2))
	fmt.Println(count([]int{0, math.MinInt, -1, math.MaxInt, 1}, 3))
	fmt.Println(count([]id{0, math.MinInt32, -1, math.MaxInt32}, 3))
	fmt.Println(count([]bool{true, false}, 3))
	fmt.Println(count([]byte("abcdefgh\x00\xff"), 3))

	// A range of keys has no place for others, which must be found, and found missing, all the same.
	m := map[int]int{}
	for i := range 6000 {
		m[i] = i
		m[i*1_000_003+1_000_000] = i
	}
	missing, sum := 0, 0
	for i := range 6000 {
		if _, ok := m[-1-i*17]; !ok {
			missing++
		}
		sum += m[i*1_000_003+1_000_000] - m[i]
	}
	fmt.Println(len(m), missing, sum)
}
