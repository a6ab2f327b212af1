// run
package main

import "fmt"

func main() {
	fmt.Println(2+3*4, (2+3)*4, 10-4-3, 100/10/5, 7%4*2)
	fmt.Println(1<<3+1, 1<<(3+1), 6&3|8, 6&(3|8), 1|2^3)
	fmt.Println(-2*-3, -(2 - 5), ^1+1, !true || true, !(true || true))
	fmt.Println(1 < 2 == true, 1+1 == 2 && 2*2 == 4 || false)
	fmt.Println(5&^1<<1, 3*2%4)
	x := 3
	p := &x
	fmt.Println(*p**p, -*p, 2**p)
}
