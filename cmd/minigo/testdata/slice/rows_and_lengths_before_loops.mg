// run
// Rows of a matrix and lengths of strings that stay the same in a loop are loaded in front of it, and values of a parallel assignment are computed
// where they belong: nobody sees it.
package main

import "fmt"

func larger(a, b int) int {
	if a > b {
		return a
	}
	return b
}

func try(name string, f func() int) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	fmt.Println(name, f())
}

func matrix(rows ...int) (d [][]int) {
	for i, n := range rows {
		d = append(d, make([]int, n))
		for j := range d[i] {
			d[i][j] = i*10 + j
		}
	}
	return d
}

func fill(d [][]int, i, n int) int {
	for j := 0; j < n; j++ {
		d[i][j] = d[i-1][j]
		if j > 0 {
			d[i][j] = larger(d[i][j], d[i-1][j-1]*2)
		}
	}
	return d[i][n-1]
}

func replace(d [][]int, i int) int {
	for j := 0; j < 3; j++ {
		d[i][j] = d[i+1][j]
		d[i], d[i+1] = d[i+1], d[i] // the rows do not stay
	}
	return d[i][0]*100 + d[i+1][0]
}

func grow(d [][]int, i int) int {
	for j := 0; j < 3; j++ {
		d[i][j] = d[i][j] + 1
		d[i] = append([]int(nil), d[i]...)
	}
	return d[i][0] + d[i][2]
}

func alias(d [][]int) int {
	d[1] = d[0]
	for j := 1; j < len(d[0]); j++ {
		d[0][j] = d[1][j-1] + 1
	}
	return d[0][len(d[0])-1]
}

func moving(d [][]int) (n int) {
	for i := 0; i < 3; i++ {
		d[i][0] = d[0][i] + 1
		n += d[i][0]
	}
	for i := range d {
		d[i][1] = i
		n += d[i][1] * 7
	}
	return n
}

func scan(s, t string) (n int) {
	for i := 0; i+len(t) <= len(s); i++ {
		j := 0
		for j < len(t) && s[i+j] == t[j] {
			j++
		}
		if j == len(t) {
			n++
		}
	}
	for i := 0; i < len(s); i++ {
		if s[i] == 'x' {
			s += "y" // it does not stay
		}
		n += len(s)
	}
	for len(t) > 1 {
		t = t[1:]
		n += 1000
	}
	f := func() { s = "ab" }
	for i := 0; i < len(s); i++ {
		f()
		n += 10000
	}
	return n
}

func parallel(x, y int) (a, b int, list []int) {
	a, b = x+1, y-1
	a, b = b, a
	a, b = a+b, a-b
	a, b = b, a%7
	i, j := 0, 5
	for ; i < j; i, j = i+1, j-1 {
		list = append(list, i, j)
	}
	i, j, a = j, i+1, 3
	list = append(list, i, j)
	list[i], i = 77, 0
	i, list[i+1] = 4, 88
	i, list[i], j = i-1, i, list[i]
	p := &struct{ n int }{1}
	q := p
	p.n, p = 5, nil
	f, g := 1.5, 2.5
	f, g = g*2, f
	s, t := "s", "t"
	s, t = t+s, s
	var e any = 1
	e, i = i, 9
	fmt.Println(i, j, q.n, p == nil, f, g, s, t, e)
	m := map[int]int{1: 2}
	i, m[i] = 1, 3
	i, j = m[i], m[9]
	i, i = 1, 2
	fmt.Println(i, j, m)
	return a, b, list
}

func named(a []int, i int) (n, m int) {
	defer func() { recover() }()
	n, m = 5, 6
	n, m = m+1, a[i]
	return n, m
}

func main() {
	try("fill", func() int { return fill(matrix(4, 4), 1, 4) })
	try("short", func() int { return fill(matrix(4, 3), 1, 4) })
	try("shorter", func() int { return fill(matrix(2, 3), 1, 4) })
	try("no row", func() int { return fill(matrix(2, 3), 2, 2) })
	try("row -1", func() int { return fill(matrix(2, 3), 0, 2) })
	try("no turn", func() int { return fill(matrix(), 7, 0) })
	try("replace", func() int { return replace(matrix(3, 3, 3), 1) })
	try("grow", func() int { return grow(matrix(3, 3, 3), 1) })
	try("alias", func() int { return alias(matrix(5, 3)) })
	try("moving", func() int { return moving(matrix(3, 3, 3)) })
	try("scan", func() int { return scan("xaxaab", "axa") })
	try("scan", func() int { return scan("", "") })
	fmt.Println(parallel(10, 4))
	fmt.Println(named([]int{1}, 0))
	fmt.Println(named(nil, 0))
}
