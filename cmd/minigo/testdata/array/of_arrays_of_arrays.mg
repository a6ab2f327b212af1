// run

package main

import "fmt"

type cell struct {
	n int8
	u uint16
}

var grid [3][4][5]int32

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, e)
		}
	}()
	f()
}

func sum(g *[3][4][5]int32) (t int32) {
	for i := range g {
		for j := range g[i] {
			for _, x := range g[i][j] {
				t += x
			}
		}
	}
	return
}

func main() {
	i, j, k, u := 2, 3, 4, uint64(1)
	grid[i][j][k] = 7
	grid[i][u][0]++
	grid[0][j][k] -= 5
	fmt.Println(grid, sum(&grid))

	var local [2][3]bool
	local[u][2] = true
	old := local
	local[u][2] = false
	local[0][i] = !local[u][i]
	fmt.Println(local, old, old == [2][3]bool{1: {2: true}})

	rows := [][2]int{{1, 2}, {3, 4}}
	rows = append(rows, rows[1])
	rows[2][u] += 10
	more := make([][2]int, 2)
	more[1][0] = 5
	fmt.Println(rows, more, more[u][u])

	view := (*[2][2]int)(rows[1:])
	view[u][0] = 99
	fmt.Println(rows, view[u], len(view))

	empty := make([][0]int, 3)
	fmt.Println(len(empty[u]))

	minus, far := -1, uint8(200)
	try("outer", func() { grid[i+1][0][0] = 1 })
	try("outer, negative", func() { grid[minus][0][0] = 1 })
	try("outer, unsigned", func() { fmt.Println(grid[u<<63][0][0]) })
	try("middle", func() { fmt.Println(grid[i][far][0]) })
	try("inner", func() { grid[i][j][k+1]++ })
	try("slice", func() { rows[3][0] = 1 })
	try("slice, inner", func() { rows[2][i] = 1 })
	try("view", func() { view[i][0] = 1 })
	var none *[2][2]int
	try("nil", func() { none[u][0] = 1 })

	// A store takes the bytes that it has room for.
	small := [2][2]int8{{127, -128}}
	small[0][0]++
	small[0][1]--
	small[1][u] = int8(i*100 + k)
	c := []cell{{127, 65535}, {}}
	c[0].n++
	c[0].u += 2
	c[u].n, c[u].u = int8(far), uint16(minus)
	p := &c[0]
	p.n -= 3
	bytes := []byte{255, 0, byte(i * 130)}
	bytes[0]++
	bytes[u]--
	bytes[u+1] <<= 1
	runes := []int32{1 << 30, -1 << 31}
	runes[0] *= 4
	runes[u]--
	fmt.Println(small, c, bytes, runes)
}
