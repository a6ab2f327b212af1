// panics
package main

import "fmt"

func mean(xs []int) int {
	s := 0
	for _, x := range xs {
		s += x
	}
	return s / len(xs)
}

func main() {
	fmt.Println(mean([]int{2, 4}))
	fmt.Println(mean(nil))
}
