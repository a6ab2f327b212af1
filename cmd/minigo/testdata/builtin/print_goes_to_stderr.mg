// run
package main

type T struct{ a int }

func main() {
	print("a", 1, "b\n")
	println("x", 1, true, 'c', -5, uint8(7))
	println(1.5, float32(0.25), 1e100, 100.0)
	println()
	var e error
	var m map[string]int
	println(e == nil, len(m), nil == e)
	print(1, 2, 3, "\n")
}
