// run
package main

import "fmt"

const (
	Big   = 1 << 100
	Small = Big >> 99
	Huge  = Big * Big
	Third = 1.0 / 3
)

func main() {
	fmt.Println(Small, Huge/Big/Big, Big%1000)
	fmt.Println(Third*3 == 1, 0.1+0.2 == 0.3)
	const d = 5.0
	var i int = d
	var s = "abc"[1]
	fmt.Println(i, s, 7/2, 7/2.0, 'a'+1, string(rune('a'+1)))
	const f = 1e3
	var n uint8 = f / 10
	fmt.Println(n, f)
	var x float32 = 1 / 3.0
	fmt.Println(x, len("héllo"), Big/1e30 > 1)
}
