// errorcheck

// That the file ends within a comment is no error of what has begun before it: fmt is used, and x is not.

package main

import "fmt"

func main() {
	for range 3 {
		fmt.Println("a")
		x := 3 // ERROR "declared and not used: x"
		/* and so on // ERROR "comment not terminated"
	}
}
