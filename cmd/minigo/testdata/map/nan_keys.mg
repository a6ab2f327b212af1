// run
package main

import (
	"fmt"
	"math"
)

func main() {
	m := map[float64]int{}
	nan := math.NaN()
	m[nan] = 1
	m[nan] = 2
	_, ok := m[nan]
	fmt.Println(len(m), ok)
	sum := 0
	for k, v := range m {
		if k == k {
			fmt.Println("bad")
		}
		sum += v
	}
	delete(m, nan)
	fmt.Println(sum, len(m))
	m[0] = 5
	fmt.Println(m[math.Copysign(0, -1)], len(m))
	clear(m)
	fmt.Println(len(m))
	x := map[interface{}]string{nan: "n", 1: "i", 1.0: "f", "1": "s"}
	fmt.Println(len(x), x[1], x[1.0], x["1"])
}
