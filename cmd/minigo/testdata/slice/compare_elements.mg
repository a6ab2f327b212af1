// run

// Elements compared in conditions of ifs and loops, on either side, signed and unsigned, and out of range.
package main

import "fmt"

func partition(a []int, lo, hi int) int {
	p := a[lo]
	i, j := lo-1, hi+1
	for {
		i++
		for a[i] < p {
			i++
		}
		j--
		for p < a[j] {
			j--
		}
		if i >= j {
			return j
		}
		a[i], a[j] = a[j], a[i]
	}
}

func sort(a []int, lo, hi int) {
	if lo < hi {
		m := partition(a, lo, hi)
		sort(a, lo, m)
		sort(a, m+1, hi)
	}
}

func insertionSort(a []int) {
	for i := 1; i < len(a); i++ {
		for j := i; j > 0 && a[j-1] > a[j]; j-- {
			a[j-1], a[j] = a[j], a[j-1]
		}
	}
}

func count(a []int, x int) (lt, le, gt, ge, eq, ne, not int) {
	for i := range a {
		if a[i] < x {
			lt++
		}
		if x >= a[i] {
			le++
		}
		if a[i] > x {
			gt++
		}
		if x <= a[i] {
			ge++
		}
		if a[i] == x {
			eq++
		}
		if x != a[i] {
			ne++
		}
		if !(a[i] < x) {
			not++
		}
	}
	return
}

func search(a []int, x int) int {
	lo, hi := 0, len(a)
	for lo < hi {
		m := int(uint(lo+hi) / 2)
		if a[m] >= x {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}

func largest(a []int) (max, min int, big uint64) {
	max, min = a[0], a[0]
	u := []uint64{5, 1 << 63, 7}
	for i := 0; i < len(a); i++ {
		if a[i] > max {
			max = a[i]
		} else if a[i] < min {
			min = a[i]
		}
	}
	for i := range u {
		if u[i] > big {
			big = u[i]
		}
	}
	return
}

func past(a []int, x int) (n int) {
	defer func() { fmt.Println(recover(), n) }()
	for a[n] <= x {
		n++
	}
	return n
}

func before(a []int, x int) (n int) {
	defer func() { fmt.Println(recover(), n) }()
	n = len(a) - 1
	for a[n] >= x {
		n--
	}
	return n
}

func unsigned(a []int, i uint8) {
	defer func() { fmt.Println(recover()) }()
	if a[i-3] == 1 {
		fmt.Println("no")
	}
}

func main() {
	a := []int{5, -3, 9, 0, 9, 2, -8, 7, 1, 4}
	b := append([]int(nil), a...)
	fmt.Println(count(a, 2))
	sort(a, 0, len(a)-1)
	insertionSort(b)
	fmt.Println(a, b)
	fmt.Println(search(a, 5), search(a, 6), search(a, -9), search(a, 10))
	fmt.Println(largest(a))
	fmt.Println(past(a, 4), past(a, 100), before(a, 9), before(a, -100))
	unsigned(a, 1)
}
