// run
package main

import "fmt"

func main() {
	a := make([]int, 2, 2)
	b := append(a, 3)
	b[0] = 9
	fmt.Println(a, b)
	c := make([]int, 2, 10)
	d := append(c, 3)
	e := append(c, 4)
	fmt.Println(d, e, len(c))
	var s []int
	grew := 0
	last := -1
	for i := 0; i < 1000; i++ {
		s = append(s, i)
		if cap(s) != last {
			grew++
			last = cap(s)
		}
	}
	sum := 0
	for _, v := range s {
		sum += v
	}
	fmt.Println(len(s), sum, grew > 5 && grew < 30, cap(s) >= 1000)
}
