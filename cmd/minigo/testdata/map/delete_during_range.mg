// run
package main

import "fmt"

func main() {
	m := map[int]int{}
	for i := 0; i < 100; i++ {
		m[i] = i
	}
	seen := 0
	for k := range m {
		seen++
		delete(m, k)
	}
	fmt.Println(seen, len(m))
	for i := 0; i < 100; i++ {
		m[i] = i
	}
	twice := false
	visited := map[int]bool{}
	for k := range m {
		if visited[k] {
			twice = true
		}
		visited[k] = true
		if k%2 == 0 {
			for j := 1; j < 100; j += 2 {
				delete(m, j)
			}
		}
	}
	fmt.Println(twice, len(m) == 50)
	n := map[int]int{1: 1}
	i := 0
	for range n {
		i++
		if i < 1000 {
			n[i+1] = i
		}
		if i > 100000 {
			break
		}
	}
	fmt.Println(i >= 1, len(n) >= 2)
}
