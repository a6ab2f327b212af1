// run

// A constant may be shifted by a constant of any numeric type that is a whole number.
package main

import "fmt"

const f float32 = 3

func main() {
	const c = 1 << f
	var v float64 = 1e3 >> (1_000 * float32(0.1)) // which is 100
	fmt.Println(c, v, int8(2)<<complex64(4), 2.0<<f, 16>>float64(2))
}
