// panics

// A reference in an interface is the interface's second word, so panics with one map are shown once.

package main

func main() {
	m := map[string]int{}
	defer func() {
		m = recover().(map[string]int)
		panic(m)
	}()
	panic(m)
}
