// run
package main

import (
	"fmt"
	"sort"
)

func main() {
	m := map[string]int{}
	for i := 0; i < 500; i++ {
		m[fmt.Sprint("k", i)] = i
	}
	for i := 0; i < 500; i += 2 {
		delete(m, fmt.Sprint("k", i))
	}
	for i := 1000; i < 1100; i++ {
		m[fmt.Sprint("k", i)] = i
	}
	var keys []string
	sum := 0
	for k, v := range m {
		keys = append(keys, k)
		sum += v
	}
	sort.Strings(keys)
	fmt.Println(len(m), len(keys), sum, keys[0], keys[len(keys)-1])
	for i := 1; i < len(keys); i++ {
		if keys[i] == keys[i-1] {
			fmt.Println("twice", keys[i])
		}
	}
	var k string
	var v int
	for k, v = range map[string]int{"only": 3} {
	}
	fmt.Println(k, v)
}
