// run
package main

import "fmt"

func main() {
	a, b := "abc", "abd"
	fmt.Println(a < b, a > b, a == "ab"+"c", a != b, a <= a, "" < a, "Z" < "a", "abc" < "abcd", "é" > "z")
	s := ""
	for i := 0; i < 5; i++ {
		s += string(rune('a' + i))
	}
	fmt.Println(s == "abcde", s[1:3] == "bc", s[1:1] == "")
	switch s {
	case "abc":
		fmt.Println("no")
	case "abcde":
		fmt.Println("yes")
	}
}
