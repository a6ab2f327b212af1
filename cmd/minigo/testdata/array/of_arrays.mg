// run
package main

import "fmt"

type Grid [3][3]int
type Cube [2]Grid

func (g Grid) Flip() Grid {
	for i := range g {
		g[i][0], g[i][2] = g[i][2], g[i][0]
	}
	return g
}

func (g *Grid) Set(i, j, v int) { g[i][j] = v }

func main() {
	var g Grid
	g[1][1] = 5
	g.Set(0, 2, 7)
	row := g[0]
	row[0] = 99
	fmt.Println(g, row)
	h := g
	h[1] = row
	row[1] = 1
	fmt.Println(g == h, h, row)
	fmt.Println(g.Flip(), g)
	p := &g[1]
	p[0] = -1
	fmt.Println(g[1], len(p))
	var c Cube
	c[1] = g
	c[1][2][2] = 8
	d := c
	d[0][0][0] = 1
	fmt.Println(c, d[0][0], g[2])
	s := g[:2]
	s[0][1] = 42
	fmt.Println(g, len(s))
	c[0], c[1] = c[1], c[0]
	c[0][1][1] = -9
	fmt.Println(c)
	for _, r := range g {
		r[0] = 1000
	}
	fmt.Println(g)
	for i := range c {
		c[i][i] = [3]int{i, i, i}
	}
	fmt.Println(c)
}
