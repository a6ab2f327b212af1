// run
package main

import "fmt"

func main() {
	a := [5]int{1, 2, 3, 4, 5}
	s := a[1:3:4]
	fmt.Println(s, len(s), cap(s))
	s = append(s, 30)
	fmt.Println(a)
	s = append(s, 40)
	s[0] = 0
	fmt.Println(a, s)
	t := a[:]
	clear(t[1:3])
	fmt.Println(a)
	p := &a
	q := p[:2:2]
	q[1] = 8
	fmt.Println(a, len(p), cap(p))
	strs := []string{"x", "y"}
	clear(strs)
	fmt.Printf("%q\n", strs)
}
