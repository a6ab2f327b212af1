// run
package main

import "fmt"

func main() {
	m := map[string]map[string]int{}
	for _, p := range [][2]string{{"a", "x"}, {"a", "y"}, {"b", "x"}, {"a", "x"}} {
		if m[p[0]] == nil {
			m[p[0]] = map[string]int{}
		}
		m[p[0]][p[1]]++
	}
	fmt.Println(m)
	g := map[int][]int{}
	for i := 0; i < 6; i++ {
		g[i%3] = append(g[i%3], i)
	}
	g[0][1] = 33
	fmt.Println(g)
	f := map[string]func(int) int{"dbl": func(x int) int { return 2 * x }}
	f["inc"] = func(x int) int { return x + 1 }
	fmt.Println(f["dbl"](f["inc"](4)))
	type pt struct{ x, y int }
	lit := map[string][]pt{"a": {{1, 2}, {3, 4}}, "b": nil}
	fmt.Println(lit)
	ptrs := map[pt]*pt{{1, 2}: {3, 4}}
	fmt.Println(*ptrs[pt{1, 2}])
}
