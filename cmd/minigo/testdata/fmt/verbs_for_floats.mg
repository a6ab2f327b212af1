// run
package main

import (
	"fmt"
	"math"
)

func main() {
	for _, f := range []float64{0, 1, -1.5, 3.14159265, 1e6, 1e20, 1e21, 1.5e-7, 123456789.125, math.Inf(1), math.NaN()} {
		fmt.Printf("%v|%g|%e|%f|%.2f|%8.3f|%-9.1f|%+.1e|%G|%06.1f\n", f, f, f, f, f, f, f, f, f, f)
	}
	var f32 float32 = 0.1
	fmt.Printf("%v %g %.10f %T\n", f32, f32, f32, f32)
	fmt.Println(1e20, 1e21, 1e-5, 1e-4, 100000.0, float32(1e10), 2.0, 1.0/3)
	fmt.Printf("%5t|%b|%x\n", true, 1.5, 1.5)
	fmt.Printf("% f|% .3g|%#g|%+v\n", 1.0, 2.0, 3.0, 4.5)
}
