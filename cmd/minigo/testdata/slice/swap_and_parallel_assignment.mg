// run
package main

import "fmt"

func main() {
	s := []int{1, 2, 3}
	s[0], s[2] = s[2], s[0]
	fmt.Println(s)
	i := 0
	i, s[i] = 2, 9
	fmt.Println(i, s)
	s, s[0] = nil, 5
	fmt.Println(s == nil)
	a, b, c := 1, 2, 3
	a, b, c = c, a, b
	fmt.Println(a, b, c)
	t := []int{0, 1, 2}
	j := 0
	j, t[j] = 1, t[1]
	t[j], j = j+10, 2
	fmt.Println(j, t)
	x := []string{"a", "b"}
	x[0], x[1], x = x[1], x[0], append(x, "c")
	fmt.Println(x)
	m := map[string]int{"a": 1}
	m["a"], m["b"] = m["b"], m["a"]
	fmt.Println(m)
}
