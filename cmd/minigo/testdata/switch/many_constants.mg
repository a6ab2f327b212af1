// run
package main

import "fmt"

func name(op byte) string {
	switch op {
	case '+':
		return "add"
	case '-':
		return "sub"
	case '*':
		return "mul"
	case '/':
		return "div"
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return "digit"
	case 'a', 'e', 'i', 'o', 'u':
		return "vowel"
	case ' ', '\t', '\n':
		return "space"
	}
	if 'a' <= op && op <= 'z' {
		return "letter"
	}
	return "other"
}

func word(s string) int {
	switch s {
	case "zero":
		return 0
	case "one":
		return 1
	case "two":
		return 2
	case "three":
		return 3
	}
	return -1
}

func main() {
	for i := 0; i < 13; i++ {
		fmt.Print(name("+-*/ 5eq\nZ9\x00"[i%12]), " ")
	}
	fmt.Println(word("two"), word("three"), word("four"), word(""))
	var u uint64 = 1<<64 - 1
	switch u {
	case 1<<64 - 1:
		fmt.Println("max")
	case 0:
		fmt.Println("zero")
	}
}
