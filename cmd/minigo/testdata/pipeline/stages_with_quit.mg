// run
package main

import "fmt"

func source(quit <-chan struct{}, n int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 0; i < n; i++ {
			select {
			case out <- i:
			case <-quit:
				return
			}
		}
	}()
	return out
}

func stage(quit <-chan struct{}, in <-chan int, f func(int) (int, bool)) <-chan int {
	out := make(chan int, 2)
	go func() {
		defer close(out)
		for v := range in {
			w, ok := f(v)
			if !ok {
				continue
			}
			select {
			case out <- w:
			case <-quit:
				return
			}
		}
	}()
	return out
}

func main() {
	quit := make(chan struct{})
	even := stage(quit, source(quit, 1000000), func(v int) (int, bool) { return v, v%2 == 0 })
	sq := stage(quit, even, func(v int) (int, bool) { return v * v, true })
	taken := 0
	for v := range sq {
		fmt.Print(v, " ")
		if taken++; taken == 8 {
			close(quit)
			break
		}
	}
	for range sq {
	}
	fmt.Println("drained")
}
