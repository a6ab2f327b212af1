// run

package main

import (
	"fmt"
	"math"
)

func main() {
	ints := []any{0, -42, int8(-128), uint8(255), int64(math.MinInt64), uint64(math.MaxUint64)}
	floats := []any{0.0, -1.5, 1e21, 123456789.0, 1e-5, math.Inf(1), math.Inf(-1), math.NaN(), float32(0.1), math.Copysign(0, -1)}
	for _, flags := range []string{"", "-", "0", "-0", "+", " ", "#"} {
		for _, size := range []string{"", "9", ".3", "12.2"} {
			for _, verb := range "dxXobv" {
				f := "%" + flags + size + string(verb)
				fmt.Print(f)
				for _, x := range ints {
					fmt.Printf("|"+f, x)
				}
				fmt.Println()
			}
			for _, verb := range "fFeEgGv" {
				f := "%" + flags + size + string(verb)
				fmt.Print(f)
				for _, x := range floats {
					fmt.Printf("|"+f, x)
				}
				fmt.Println()
			}
		}
	}
}
