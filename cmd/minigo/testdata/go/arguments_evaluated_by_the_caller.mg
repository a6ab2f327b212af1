// run
package main

import "fmt"

type T struct{ a [3]int }

func (t T) Send(c chan int) { c <- t.a[0] + t.a[2] }

func main() {
	c := make(chan int)
	x := 1
	go func(v int) { c <- v }(x)
	x = 2
	fmt.Println(<-c)
	t := T{[3]int{1, 2, 3}}
	go t.Send(c)
	t.a[0] = 100
	fmt.Println(<-c)
	f := func() { c <- 10 }
	go f()
	f = func() { c <- 20 }
	fmt.Println(<-c)
	get := func() func(chan int) {
		fmt.Println("evaluated")
		return func(c chan int) { c <- 30 }
	}
	go get()(c)
	fmt.Println("after")
	fmt.Println(<-c)
	arr := [2]int{1, 2}
	go func(a [2]int) { c <- a[0] }(arr)
	arr[0] = 50
	fmt.Println(<-c)
}
