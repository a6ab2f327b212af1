// run
package main

import "fmt"

type Celsius float64

const boil Celsius = 100
const n = 10

func main() {
	var f float64 = n
	var b byte = n
	var c Celsius = n
	fmt.Println(f, b, c+boil)
	fmt.Printf("%T %T %T %T %T %T\n", n, boil, 'x', 1.5, "s", true)
	var any interface{} = n
	_, isInt := any.(int)
	fmt.Println(isInt)
	const r = 'x'
	var i int = r
	var s string = string(r)
	fmt.Println(i, s, r+1)
	fmt.Printf("%T %T\n", r+1, r+1.0)
	const shifted = 1 << 3.0
	fmt.Println(shifted, -5%3, 5.0/2)
	const big = 1<<64 - 1
	fmt.Println(uint64(big))
}
