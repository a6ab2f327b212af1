// run
package main

import "fmt"

type grid [][]float64

// An element is loaded and stored: its row is needed twice, by the load and by the store.
func main() {
	r := [][]int{{0, 0}, {0, 0}}
	i, j := 1, 1
	r[i][j] += 5
	r[i][j]++
	r[j][0] -= i
	r[i][j] <<= 1
	r[0][j] += r[i][j] * r[i][j]
	r[i-1][j]--
	fmt.Println(r)

	a, b, c := grid{{1, 2}, {3, 4}}, grid{{0, 1}, {1, 0}}, grid{{0, 0}, {0, 0}}
	for i, row := range a {
		for j := range b[0] {
			for k, x := range row {
				c[i][j] += x * b[k][j]
			}
		}
	}
	fmt.Println(c)

	deep := [][][]int{{{1, 2}}}
	deep[0][0][j] += deep[0][0][0]
	deep[0][0][0]++
	p := &deep[0]
	(*p)[0][j] *= 7
	fmt.Println(deep)

	u := [][]uint64{{1, 2}}
	var k uint64 = 1
	u[0][k] ^= 0xff
	u[k-1][k-1]--
	fmt.Println(u)
}
