// run
package main

import "fmt"

func main() {
	s := []int{1, 2, 3, 4}
	a := [3]int(s)
	a[0] = 100
	fmt.Println(s, a)
	p := (*[2]int)(s)
	p[1] = 20
	fmt.Println(s, *p, len(p))
	defer func() { fmt.Println(recover()) }()
	_ = [5]int(s)
}
