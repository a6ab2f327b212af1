// run
package main

import "fmt"

func main() {
	n := 3
	s := make([]string, n)
	t := make([]int, n, n*2)
	fmt.Printf("%q %v %d %d\n", s, t, len(t), cap(t))
	fmt.Println(t[:cap(t)])
	u := make([][2]int, 2)
	u[1][1] = 4
	fmt.Println(u)
	v := make([]struct{}, 5)
	fmt.Println(len(v), len(append(v, struct{}{})))
	g := make([][]rune, 2)
	for i := range g {
		g[i] = make([]rune, 3)
		for j := range g[i] {
			g[i][j] = '.'
		}
	}
	g[1][2] = '#'
	for _, row := range g {
		fmt.Println(string(row))
	}
	fmt.Println(len(make([]int, 2.0, 1e1)))
}
