// run
package main

import (
	"fmt"
	"strconv"
)

func kind(s string) string {
	if n, err := strconv.Atoi(s); err != nil {
		return "not a number"
	} else if n := n * 2; n > 100 {
		return "big " + strconv.Itoa(n)
	} else if n == 0 {
		return "zero"
	} else {
		n++
		return fmt.Sprint("small ", n)
	}
}

func main() {
	for _, s := range []string{"x", "60", "0", "7"} {
		fmt.Println(kind(s))
	}
	x := 1
	if x := 2; x > 1 {
		x := 3
		_ = x
		fmt.Println(x)
	}
	{
		x, y := 5, 6
		x, z := 7, 8
		fmt.Println(x, y, z)
	}
	fmt.Println(x)
	var err error
	if _, err := strconv.Atoi("q"); err != nil {
		fmt.Println("inner", err != nil)
	}
	fmt.Println("outer", err)
	a, b := 1, 2
	b, c := 3, 4
	fmt.Println(a, b, c)
}
