// run
package main

import "fmt"

func main() {
	var sum float32
	for i := 0; i < 1000; i++ {
		sum += 0.1
	}
	fmt.Println(sum)
	var sum64 float64
	for i := 0; i < 1000; i++ {
		sum64 += 0.1
	}
	fmt.Println(sum64)
	var third float32 = 1
	third /= 3
	fmt.Println(third, float64(third), third*3 == 1)
	var h float32 = 1e30
	h *= 1e10
	fmt.Println(h)
}
