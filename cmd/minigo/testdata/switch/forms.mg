// run
package main

import "fmt"

func f(n int) string {
	switch n {
	case 0, 1:
		return "small"
	case 2:
		fallthrough
	case 3:
		return "middle"
	default:
		return "large"
	case 100:
		return "hundred"
	}
}

func grade(x float64) string {
	switch {
	case x >= 90:
		return "A"
	case x >= 80:
		return "B"
	}
	return "C"
}

func main() {
	for _, n := range []int{0, 1, 2, 3, 50, 100} {
		fmt.Print(f(n), " ")
	}
	fmt.Println(grade(95), grade(85), grade(1))
	switch x := f(2); x {
	case "middle":
		fmt.Println("m")
	}
	switch f := f(0); {
	case f == "small":
		fmt.Println("tagless with init")
	}
	switch {
	default:
		fmt.Println("first default")
	case false:
	}
	switch s := "b"; s {
	case "a":
		fmt.Println("a")
	default:
		fmt.Println("default")
		fallthrough
	case "c":
		fmt.Println("c")
	case "d":
		fmt.Println("d")
	}
	calls := 0
	g := func(n int) int { calls++; return n }
	switch g(2) {
	case g(1), g(2), g(3):
		fmt.Println("calls", calls)
	}
	switch true {
	case calls > 2:
		fmt.Println("true tag")
	}
	var i interface{} = 3
	switch i {
	case "3":
		fmt.Println("string")
	case 3:
		fmt.Println("int in interface")
	}
	switch {
	}
	switch p := (struct{ a, b int }{1, 2}); p {
	case struct{ a, b int }{1, 2}:
		fmt.Println("struct")
	}
}
