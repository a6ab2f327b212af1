// panics
package main

import "fmt"

func main() {
	defer fmt.Println("deferred runs")
	defer func() {
		defer fmt.Println("nested deferred runs")
	}()
	panic("with \"quotes\" and\nnewline")
}
