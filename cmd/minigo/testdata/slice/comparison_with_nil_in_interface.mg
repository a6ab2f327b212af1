// run
package main

import "fmt"

func f() []int { return nil }

func main() {
	var any interface{} = f()
	fmt.Println(any == nil, f() == nil)
	s, ok := any.([]int)
	fmt.Println(s == nil, ok)
	defer func() { fmt.Println(recover()) }()
	fmt.Println(any == any)
}
