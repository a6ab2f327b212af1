// run
package main

import (
	"fmt"
	"sort"
)

func try(x any) {
	defer func() { r := recover(); fmt.Printf("%T %v\n", r, r) }()
	sort.Slice(x, nil)
}

func main() {
	try(5)
	try(nil)
	try("a")
	try(&[]int{1})
	try(map[int]int{1: 2})
	try([]int{1})
	try([]int{1, 2})
}
