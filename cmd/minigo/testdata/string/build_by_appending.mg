// run
//
// Strings that are built by appending share their bytes: none of them may see what the others append.
package main

import (
	"fmt"
	"strings"
)

func build(c string, n int) string {
	s := ""
	for range n {
		s += c
	}
	return s
}

func main() {
	s := build("a", 1000)
	x, y := s, s
	for i := range 100 {
		x += "x"
		y += string(rune('0' + i%10))
	}
	fmt.Println(s == strings.Repeat("a", 1000), x == s+strings.Repeat("x", 100), y == s+strings.Repeat("0123456789", 10))

	// Appended to a part, to the empty string, to itself.
	part := x[:1050]
	part += "!"
	fmt.Println(len(part), part[1049:], x[1050:1051])
	tail := x[1090:]
	tail += "?"
	x += "/"
	fmt.Println(tail, x[1098:])
	z := build("z", 70)
	for range 4 {
		z += z
	}
	z += "" + "" + z[:1]
	fmt.Println(len(z), z == strings.Repeat("z", 1121))

	// More strings at a time than are remembered.
	var list [7]string
	for i := range 300 {
		for j := range list {
			list[j] += string(rune('a'+j)) + string(rune('A'+i%26))
		}
	}
	for j, s := range list {
		fmt.Println(len(s), s[:4], s[596:], strings.Count(s, string(rune('a'+j))))
	}

	// Handed to goroutines while they grow.
	results := make(chan bool)
	for g := range 8 {
		base := s
		go func() {
			mine := base
			for range 500 {
				mine += string(rune('A' + g))
			}
			results <- mine == base+strings.Repeat(string(rune('A'+g)), 500)
		}()
		s += "b"
	}
	all := true
	for range 8 {
		all = <-results && all
	}
	fmt.Println(all, len(s))
}
