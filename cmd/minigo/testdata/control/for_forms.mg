// run
package main

import "fmt"

func main() {
	for i := 0; i < 3; i++ {
		fmt.Print(i, " ")
	}
	i := 10
	for i > 7 {
		i--
		fmt.Print(i, " ")
	}
	for {
		i++
		if i == 9 {
			continue
		}
		if i > 10 {
			break
		}
		fmt.Print(i, " ")
	}
	for ; i < 13; i++ {
	}
	fmt.Println(i)
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fmt.Print(i, j, " ")
	}
	for x := range 0 {
		fmt.Print("never", x)
	}
	var n8 int8 = 3
	for k := range n8 {
		fmt.Printf("%T%d ", k, k)
	}
	for range 2 {
		fmt.Print("twice ")
	}
	n := 3
	for k := range n {
		n = 100
		k += 10
		fmt.Print(k, " ")
	}
	fmt.Println(n)
	var a [3]int
	var idx int
	for idx, a[idx] = range []int{7, 8, 9} {
	}
	fmt.Println(idx, a)
	for i := 3; i > 0; {
		i--
		defer fmt.Print("d", i, " ")
	}
}
