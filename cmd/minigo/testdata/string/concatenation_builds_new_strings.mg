// run
package main

import "fmt"

func main() {
	a := "x"
	b := a
	a += "y"
	fmt.Println(a, b)
	parts := []string{"a", "b", "c"}
	s := ""
	for i, p := range parts {
		if i > 0 {
			s += ", "
		}
		s += p
	}
	fmt.Println(s, parts[0]+parts[1]+parts[2]+"!"+s)
	big := "0123456789"
	for i := 0; i < 10; i++ {
		big += big
	}
	fmt.Println(len(big), big[10230:])
	f := func(x string) string { x += "?"; return x }
	fmt.Println(f(a), a)
}
