// run
package main

import "fmt"

func main() {
	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 10
		if i == 2 {
			fmt.Println(v)
		}
	}
	a[2] = 3
	for i, v := range &a {
		a[2] = 10
		if i == 2 {
			fmt.Println(v)
		}
	}
	s := a[:]
	s[2] = 3
	for i, v := range s {
		s[2] = 10
		if i == 0 {
			s = append(s, 4)
		}
		if i == 2 {
			fmt.Println(v)
		}
	}
	for i := range a {
		a[i] = i * i
	}
	fmt.Println(a, len(s))
	var n *[4]string
	for i := range n {
		fmt.Print(i, " ")
	}
	fmt.Println(len(n))
}
