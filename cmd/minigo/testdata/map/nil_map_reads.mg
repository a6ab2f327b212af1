// run
package main

import "fmt"

func main() {
	var m map[string][]int
	v, ok := m["x"]
	fmt.Println(m == nil, len(m), v == nil, ok)
	for range m {
		fmt.Println("never")
	}
	delete(m, "x")
	clear(m)
	fmt.Println(m)
	defer func() { fmt.Println(recover()) }()
	m["x"] = nil
}
