// run
package main

import "fmt"

func ch(name string, c chan int) chan int { fmt.Print(name, " "); return c }

func val(n int) int { fmt.Print("v", n, " "); return n }

func main() {
	full := make(chan int)
	ready := make(chan int, 1)
	ready <- 7
	var arr [3]int
	i := 1
	select {
	case ch("a", full) <- val(1):
	case ch("b", nil) <- val(2):
	case arr[i] = <-ch("c", ready):
		fmt.Println("received", arr)
	}
	m := map[string]int{}
	ok := false
	ready <- 8
	select {
	case m["k"], ok = <-ready:
		fmt.Println(m, ok)
	}
	close(ready)
	select {
	case m["k"], ok = <-ready:
		fmt.Println(m, ok)
	}
	p := new(int)
	c := make(chan int, 1)
	c <- 3
	select {
	case *p = <-c:
	}
	fmt.Println(*p)
}
