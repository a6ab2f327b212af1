// run
package main

import (
	"fmt"
	"math"
)

func main() {
	zero := 0.0
	inf := 1 / zero
	nan := zero / zero
	negzero := -zero
	fmt.Println(inf, -inf, nan, nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan)
	fmt.Println(1/math.Copysign(0, -1), negzero == 0, math.Signbit(math.Copysign(0, -1)))
	fmt.Println(inf-inf, inf*0, inf > math.MaxFloat64)
	var f32 float32 = 16777216
	fmt.Println(f32+1 == f32, float64(f32)+1)
	var a, b float32 = 0.1, 0.2
	fmt.Println(a+b, float64(a+b), 0.1+0.2)
	x, y := 0.1, 0.2
	fmt.Println(x+y, x+y == 0.3, math.MaxFloat32, math.SmallestNonzeroFloat64)
	big := math.MaxFloat64
	fmt.Println(big*2, -big*2, float32(big))
}
