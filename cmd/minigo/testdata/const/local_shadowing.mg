// run
package main

import "fmt"

const c = 1

func main() {
	fmt.Println(c)
	const c = c + 1
	fmt.Println(c)
	{
		const c = "inner"
		fmt.Println(c)
	}
	fmt.Println(c)
	true := false
	fmt.Println(true)
	len := func(x string) int { return 42 }
	fmt.Println(len("x"))
	type int string
	var i int = "shadowed"
	fmt.Println(i)
}
