// run
package main

import "fmt"

func f() {
	for i := 0; i < 3; i++ {
		defer fmt.Print("d", i, " ")
	}
	if true {
		defer func() { fmt.Print("block ") }()
	}
	fmt.Print("body ")
}

func main() {
	f()
	fmt.Println()
	func() {
		defer func() {
			defer fmt.Println("inner deferred")
			fmt.Println("outer deferred")
		}()
	}()
	defer fmt.Println("last")
	for i := 0; i < 1000; i++ {
		defer func() {
			if i%250 == 0 {
				fmt.Print(i, " ")
			}
		}()
	}
}
