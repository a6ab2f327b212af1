// run
package main

import "fmt"

func main() {
	a := []int{1, 2, 3, 4, 5}
	fmt.Println(copy(a[1:], a), a)
	a = []int{1, 2, 3, 4, 5}
	fmt.Println(copy(a, a[2:]), a)
	b := make([]byte, 3)
	fmt.Println(copy(b, "hello"))
	fmt.Println(copy(b[2:], "x"))
	fmt.Println(string(b))
	ss := []string{"a", "b", "c"}
	copy(ss[1:], ss)
	fmt.Println(ss, copy(ss, ss[:0]))
	type T struct {
		a, b int
		s    string
	}
	ts := []T{{1, 2, "x"}, {3, 4, "y"}, {5, 6, "z"}}
	copy(ts[1:], ts)
	ts[0].a = 100
	fmt.Println(ts)
}
