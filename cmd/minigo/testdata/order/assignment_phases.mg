// run
package main

import "fmt"

func get(p *int) *int { fmt.Print("get "); return p }

func val(n int) int { fmt.Print("val ", n, " "); return n }

func main() {
	x := 1
	*get(&x), x = val(2), val(3)
	fmt.Println(x)
	i := 0
	a := []int{10, 20, 30}
	i, a[i] = 1, 99
	fmt.Println(i, a)
	a[0], a[0] = 1, 2
	fmt.Println(a)
	var p *int
	defer func() {
		fmt.Println(recover())
		fmt.Println(i, a)
	}()
	i, *p, a[1] = 7, val(8), 9
}
