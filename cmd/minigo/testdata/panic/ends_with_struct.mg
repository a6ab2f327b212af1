// panics
package main

type T struct {
	a int
	b string
}

func main() {
	panic(T{1, "x"})
}
