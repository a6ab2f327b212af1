// run
//
// Nothing in this program has a method that makes its text, but the errors that the machine raises.
package main

import "fmt"

func try(f func()) {
	defer func() {
		r := recover()
		fmt.Println("recovered:", r)
		fmt.Printf("%v, %s, %q, %x, %d\n", r, r, r, r, 7)
		fmt.Print([]any{r, 1}, "\n")
	}()
	f()
}

func main() {
	var m map[string]int
	var p *int
	var c chan int
	var x any = "text"
	zero := 0
	try(func() { _ = []int{1}[zero+1] })
	try(func() { m["a"] = 1 })
	try(func() { *p = 1 })
	try(func() { close(c) })
	try(func() { _ = 1 / zero })
	try(func() { _ = x.(int) })
	try(func() { panic(nil) })
	try(func() { _ = make([]int, zero-1) })
}
