// run
package main

import "fmt"

func side(s string) int { fmt.Print(s, " "); return 5 }

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	a := []int{1, 2, 3}
	var m map[string]int
	try("index", func() { a[side("i")] = side("v") })
	try("map", func() { m["x"] = side("v") })
	try("op", func() { a[side("i")] += side("v") })
	try("div", func() { z := 0; _ = side("x") / z })
	var f func(int)
	try("nil func", func() { f(side("arg")) })
}
