// run

// Package cmp orders NaNs before all numbers.
package main

import (
	"cmp"
	"fmt"
	"math"
)

func main() {
	f := []float64{math.NaN(), math.Inf(-1), math.Copysign(0, -1), 0, 1}
	for _, x := range f {
		for _, y := range f {
			fmt.Print(cmp.Compare(x, y), cmp.Less(x, y), " ")
		}
		fmt.Println()
	}
	fmt.Println(cmp.Compare("a", "b"), cmp.Compare(uint8(2), 1), cmp.Less("b", "a"))
	fmt.Println(cmp.Or(0, 0, 3, 4), cmp.Or("", "x"), cmp.Or[int]())
}
