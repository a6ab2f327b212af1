// run
package main

import (
	"fmt"
	"sort"
)

func main() {
	req, rep := make(chan [2]int), make(chan bool)
	go func() {
		for p := range req {
			rep <- p[0] < p[1]
		}
	}()
	xs := []int{9, 3, 7, 1, 8, 2, 6, 4, 5, 0, 11, 10, 13, 12}
	sort.Slice(xs, func(i, j int) bool {
		req <- [2]int{xs[i], xs[j]}
		return <-rep
	})
	fmt.Println(xs)
	defer func() { fmt.Println(recover()) }()
	sort.Slice(xs, func(i, j int) bool { panic("in less") })
}
