// run
package main

import "fmt"

func not(s string) {
	if v := recover(); v != nil {
		fmt.Println("spurious", s, v.(int))
	}
}

func main() {
	func() {
		defer not("test5")
		defer func() { defer recover() }()
		panic(5)
	}()
	func() {
		defer func() { fmt.Println("t2 got", recover() != nil) }()
		defer recover()
		panic(2)
	}()
	fmt.Println("done")
}
