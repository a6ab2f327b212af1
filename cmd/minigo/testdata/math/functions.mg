// run
package main

import (
	"fmt"
	"math"
)

func main() {
	fmt.Println(math.Sqrt(2), math.Pow(2, 10), math.Abs(-3.5), math.Floor(-1.5), math.Ceil(1.2), math.Trunc(-1.9), math.Round(2.5), math.Mod(7, 3))
	fmt.Println(math.Max(1, 2), math.Min(1, 2), math.Hypot(3, 4), math.Cbrt(27), math.MaxInt64, math.MinInt64, uint64(math.MaxUint64))
	fmt.Printf("%.6f %.6f %.6f %.6f %.6f %.6f\n", math.Sin(1), math.Cos(1), math.Tan(1), math.Atan2(1, 2), math.Exp(1), math.Log(10))
	fmt.Printf("%.4f %.4f %.4f\n", math.Log2(8), math.Log10(1000), math.Pi)
	fmt.Println(math.IsNaN(math.NaN()), math.IsInf(math.Inf(-1), -1), math.Inf(1), math.Sqrt(-1))
	f, e := math.Frexp(8)
	i, fr := math.Modf(3.25)
	fmt.Println(f, e, i, fr, math.MaxInt8, math.MaxUint16, math.Signbit(-0.5))
	fmt.Println(math.Float64bits(1.5), math.Float32bits(1.5), math.Float64frombits(0x4000000000000000))
}
