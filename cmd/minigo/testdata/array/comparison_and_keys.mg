// run
package main

import "fmt"

func main() {
	a := [2]string{"a", "b"}
	b := [2]string{"a"}
	fmt.Println(a == b)
	b[1] = "b"
	fmt.Println(a == b, [0]int{} == [0]int{})
	type P struct {
		k [2]int8
		v float32
	}
	fmt.Println([1]P{{[2]int8{1, 2}, 3}} == [1]P{{[2]int8{1, 2}, 3}}, [2]P{} == [2]P{1: {v: 1}})
	var zero, made [3][2]int
	made[1] = [2]int{0, 0}
	fmt.Println(zero == made)
	m := map[[2]string]int{a: 1}
	a[0] = "z"
	fmt.Println(m[a], m[b])
	i, j := interface{}([2]int{1, 2}), interface{}([2]int{1, 2})
	fmt.Println(i == j, i == interface{}([3]int{1, 2}))
	f := [2]interface{}{1, "x"}
	fmt.Println(f == [2]interface{}{1, "x"}, f == [2]interface{}{1, 'x'})
	bytes := [3]byte{1, 2, 3}
	bs := bytes
	bs[2]++
	fmt.Println(bytes == bs, bytes != bs)
}
