// run
//
// A select with a single case is that communication; what it assigns to is looked at only when it has come.
package main

import "fmt"

type big struct {
	a [5]int
	s string
}

func f(s string) int { fmt.Println(s); return 0 }

func main() {
	c := make(chan int, 3)
	a := []int{1}
	m := map[string]int{}
	select {
	case c <- f("send val"):
		fmt.Println("sent")
	}
	select {
	case a[f("index")] = <-func() chan int { fmt.Println("chan"); return c }():
		fmt.Println(a)
	}
	c <- 5
	close(c)
	select {
	case m["x"] = <-c:
	}
	fmt.Println(m)
	var ok bool
	select {
	case a[0], ok = <-c:
		fmt.Println(a, ok)
	}
	select {
	case x, ok := <-c:
		fmt.Println(x, ok)
		c := 3
		_ = c
	}
	select {
	case _, ok = <-c:
		fmt.Println(ok)
	}
	select {
	case _ = <-c:
	}
	select {
	case (<-c):
	}
	bc := make(chan big, 2)
	b := big{s: "q"}
	select {
	case bc <- b:
		b.s = "changed"
	}
	select {
	case y := <-bc:
		func() { y.a[2] = 7 }()
		fmt.Println(y, b)
	}
	ic := make(chan any, 2)
	select {
	case ic <- 4:
	}
L:
	for {
		select {
		case v := <-ic:
			fmt.Printf("%T %v\n", v, v)
			if v == 4 {
				ic <- "s"
				break
			}
			break L
		}
		fmt.Println("after break")
	}
	defer func() {
		fmt.Println(recover())
		defer func() { fmt.Println(recover()) }()
		var fn func() chan int
		select {
		case <-fn():
		}
	}()
	c = make(chan int)
	go func() {
		select {
		case c <- 9:
		}
	}()
	select {
	case p := <-c:
		q := &p
		*q++
		fmt.Println(p)
	}
	close(c)
	select {
	case c <- 1:
	}
}
