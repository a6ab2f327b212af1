// panics
package main

import "fmt"

type E struct {
	op   string
	code int
}

func (e E) Error() string { return fmt.Sprintf("%s: code %d", e.op, e.code) }

func main() {
	fmt.Println("before")
	panic(E{"open", 3})
}
