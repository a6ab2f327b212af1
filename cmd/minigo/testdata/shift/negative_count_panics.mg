// panics
package main

import "fmt"

func main() {
	n := -1
	defer fmt.Println("deferred")
	fmt.Println(1 << n)
}
