// panics
package main

type K struct {
	a interface{}
}

func main() {
	m := map[K]int{}
	m[K{1}] = 1
	_ = m[K{map[string]int{}}]
}
