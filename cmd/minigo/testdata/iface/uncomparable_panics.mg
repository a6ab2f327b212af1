// panics
package main

import "fmt"

type T struct {
	n int
	f []string
}

func main() {
	var a interface{} = T{n: 1}
	var b interface{} = 5
	fmt.Println(a == b)
	fmt.Println(a == interface{}(T{n: 2}))
}
