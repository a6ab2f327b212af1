// run
package main

import "fmt"

func main() {
	text := "the cat the dog the end"
	count := map[string]int{}
	start := 0
	for i := 0; i <= len(text); i++ {
		if i == len(text) || text[i] == ' ' {
			count[text[start:i]]++
			start = i + 1
		}
	}
	fmt.Println(count)
	set := map[string]bool{}
	buf := []byte("k0")
	for i := 0; i < 3; i++ {
		buf[1] = byte('0' + i)
		set[string(buf)] = true
	}
	fmt.Println(set, len(set))
}
