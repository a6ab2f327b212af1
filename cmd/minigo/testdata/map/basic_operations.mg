// run
package main

import "fmt"

func main() {
	m := map[string]int{"a": 1, "b": 2}
	v, ok := m["a"]
	fmt.Println(v, ok)
	v, ok = m["z"]
	fmt.Println(v, ok, m["z"], len(m))
	m["z"] = 26
	delete(m, "a")
	delete(m, "none")
	if _, ok := m["a"]; !ok {
		fmt.Println("gone")
	}
	fmt.Println(m, len(m))
	n := m
	n["q"] = 1
	fmt.Println(len(m), m["q"])
	clear(m)
	fmt.Println(m, len(n))
	e := make(map[int]bool, 100)
	fmt.Println(len(e), e[5])
}
