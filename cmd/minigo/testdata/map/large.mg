// run
package main

import "fmt"

func main() {
	m := make(map[int]int)
	x := uint32(1)
	for i := 0; i < 20000; i++ {
		x = x*1664525 + 1013904223
		m[int(x>>8)%5000]++
	}
	total, most := 0, 0
	for _, v := range m {
		total += v
		most = max(most, v)
	}
	fmt.Println(len(m), total, most)
	for i := 0; i < 5000; i++ {
		if i%7 != 0 {
			delete(m, i)
		}
	}
	fmt.Println(len(m))
	for i := 0; i < 5000; i++ {
		if _, ok := m[i]; ok && i%7 != 0 {
			fmt.Println("wrong at", i)
		}
	}
}
