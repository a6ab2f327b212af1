// run
package main

import "fmt"

type Key struct {
	x, y int
	name string
}

type Arr [3]int8

func main() {
	m := map[Key]int{{1, 2, "a"}: 10, {x: 3}: 20}
	k := Key{1, 2, "a"}
	m[k]++
	k.x = 3
	fmt.Println(m[Key{1, 2, "a"}], m[Key{3, 0, ""}], m[k], len(m))
	a := map[Arr]string{{1, 2, 3}: "abc", {}: "zero"}
	var z Arr
	fmt.Println(a[Arr{1, 2, 3}], a[z])
	z[2] = 3
	a[z] = "new"
	z[2] = 4
	fmt.Println(a[Arr{0, 0, 3}], a[z] == "")
	p, q := new(int), new(int)
	pm := map[*int]int{p: 1, q: 2}
	fmt.Println(pm[p], pm[q], pm[new(int)])
	bm := map[bool]string{true: "t", false: "f"}
	fmt.Println(bm[1 < 2], bm[1 > 2])
	em := map[struct{}]int{{}: 7}
	fmt.Println(em[struct{}{}])
}
