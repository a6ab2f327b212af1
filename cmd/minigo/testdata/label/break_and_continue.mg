// run
package main

import "fmt"

func main() {
outer:
	for i := 0; i < 4; i++ {
		for j := 0; j < 4; j++ {
			switch {
			case j == 2:
				continue outer
			case i == 3:
				break outer
			case j == 1:
				break
			default:
				fmt.Print(i, j, " ")
			}
			fmt.Print("; ")
		}
	}
	fmt.Println()
sw:
	switch n := 1; n {
	case 1:
		for {
			break sw
		}
		fmt.Println("never")
	}
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	ch <- 3
loop:
	for {
		select {
		case v := <-ch:
			if v == 2 {
				continue loop
			}
			fmt.Print("v", v, " ")
		default:
			break loop
		}
	}
	m := map[int][]string{1: {"a", "b", "c"}}
rows:
	for k, row := range m {
		for i := range row {
			if i == 1 {
				fmt.Println(k, row[i])
				break rows
			}
		}
	}
	var fs []func()
next:
	for i := 0; i < 4; i++ {
		for range 3 {
			if i%2 == 0 {
				continue next
			}
			fs = append(fs, func() { fmt.Print(i, " ") })
			continue next
		}
	}
	for _, f := range fs {
		f()
	}
	fmt.Println()
}
