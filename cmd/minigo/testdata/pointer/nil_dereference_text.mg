// panics
package main

import "fmt"

type T struct{ a, b int }

func main() {
	var p *T
	defer func() {
		r := recover()
		fmt.Println(r)
		err, ok := r.(error)
		fmt.Println(ok, err)
		panic(r)
	}()
	p.b = 1
}
