// panics
package main

func main() {
	s := make([]int, 2, 4)
	n := 5
	_ = s[1:n]
}
