// run
package main

import "fmt"

func dot(a, b [][]int, i, j, n int) int {
	s := 0
	for k := 0; k < n; k++ {
		s += a[i][k] * b[k][j]
	}
	return s
}

// The row is exchanged in the loop.
func exchanged(a [][]int) int {
	s := 0
	for k := 0; k < 3; k++ {
		s += a[0][k]
		a[0] = a[1]
	}
	return s
}

// The index, or the slice, is.
func moved(a, b [][]int) (int, int) {
	s, t, i := 0, 0, 0
	for k := 0; k < 2; k++ {
		s += a[i][k]
		i = k + 1
	}
	for k := 0; k < 2; k++ {
		t += a[0][k]
		a = b
	}
	return s, t
}

// Another function exchanges it.
func called(a [][]int, f func()) int {
	s := 0
	for k := 0; k < 3; k++ {
		s += a[0][k]
		f()
	}
	return s
}

// No turn: nothing fails.
func none(a [][]int, n int) int {
	s := 0
	for k := 0; k < n; k++ {
		s += a[99][k]
	}
	return s
}

func add(c, a [][]float64, n int) {
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			c[i][j] += a[i][j] * 2
		}
	}
}

func ones(a [][]int, i, n int) (count int) {
	for j := 0; j < n; j++ {
		if a[i][j] == 1 {
			count++
		} else if a[i][j] == 2 {
			break
		}
	}
	return count
}

func ranges(a [][]int, i, n int) (int, int) {
	s, t := 0, 0
	for k := range n {
		s += a[i][k]
	}
	for k := range 3 {
		t += a[k][i]
	}
	for range n {
		t += a[i][i]
	}
	return s, t
}

func fails(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	a := [][]int{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}
	b := [][]int{{1, 0, 2}, {0, 1, 2}, {1, 1, 2}}
	fmt.Println(dot(a, b, 0, 1, 3), dot(a, b, 2, 2, 3))
	fmt.Println(ones([][]int{nil, {1, 0, 1, 2, 1}}, 1, 5))
	fmt.Println(moved(a, b))
	fmt.Println(called(a, func() { a[0] = b[2] }))
	a[0] = []int{1, 2, 3}
	fmt.Println(ranges(a, 1, 3))
	fmt.Println(ranges(a, 0, 0))
	fails(func() { ranges(a, 3, 1) })
	fmt.Println(exchanged(a))
	fmt.Println(none(a, 0))
	fails(func() { none(a, 1) })
	fails(func() { dot(a, b, 0, 5, 3) })
	fails(func() { dot(a, b, 7, 5, 3) })
	c := [][]float64{{1, 2}, {3, 4}}
	add(c, c, 2)
	fmt.Println(c)
}
