// run
package main

import "fmt"

func produce(n int, out chan<- int) {
	for i := 0; i < n; i++ {
		out <- i
	}
	close(out)
}

func square(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			out <- v * v
		}
	}()
	return out
}

type Req struct {
	arg   int
	reply chan<- string
}

func main() {
	c := make(chan int)
	go produce(5, c)
	for v := range square(square(c)) {
		fmt.Print(v, " ")
	}
	fmt.Println()
	reqs := make(chan Req)
	go func() {
		for r := range reqs {
			r.reply <- fmt.Sprint("re:", r.arg)
		}
	}()
	reply := make(chan string)
	for i := 0; i < 3; i++ {
		reqs <- Req{i, reply}
		fmt.Print(<-reply, " ")
	}
	fmt.Println()
	cc := make(chan chan int, 1)
	inner := make(chan int, 1)
	cc <- inner
	inner <- 42
	fmt.Println(<-<-cc)
	fc := make(chan func(int) int, 1)
	fc <- func(x int) int { return x + 1 }
	fmt.Println((<-fc)(1))
	ec := make(chan error, 2)
	ec <- nil
	ec <- fmt.Errorf("e")
	fmt.Println(<-ec, <-ec)
	ac := make(chan [2]string, 1)
	arr := [2]string{"a", "b"}
	ac <- arr
	arr[0] = "z"
	got := <-ac
	fmt.Println(got, arr)
	sc := make(chan []int, 1)
	s := []int{1, 2}
	sc <- s
	s[0] = 9
	fmt.Println(<-sc)
	var ro <-chan int = c
	fmt.Printf("%T %T %T\n", c, ro, (chan<- int)(c))
	fmt.Println(ro == c)
}
