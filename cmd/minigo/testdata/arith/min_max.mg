// run
package main

import (
	"fmt"
	"math"
)

func main() {
	a, b, c := 3, -1, 7
	fmt.Println(min(a, b, c), max(a, b, c), min(a), max(2, 2.5), min("b", "a", "ab"))
	x := 1.5
	fmt.Println(min(x, 2), max(x, 1), max(x, math.NaN()), min(math.Inf(-1), x))
	var u uint8 = 200
	fmt.Println(max(u, 100), min(u, 255))
}
