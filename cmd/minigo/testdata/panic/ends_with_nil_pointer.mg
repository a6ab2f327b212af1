// panics
package main

type T struct{ a int }

// What a pointer, a map, a channel or a function holds stands in the interface itself: nil is shown as 0.
func main() {
	defer func() {
		var m map[string]int
		defer func() { panic((func())(nil)) }()
		panic(m)
	}()
	var p *T
	panic(p)
}
